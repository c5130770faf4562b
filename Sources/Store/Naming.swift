// Finds names in running text.

/// Names in text.
enum Naming {
  /// A text in which `names`, the longest first, are replaced by `somebody`.
  ///
  /// Capitals do not matter; a name within a longer word is no name: `Bo` is not in `Bonn`.
  static func without(_ names: [String], in text: String) -> String {
    var text = text
    for name in names where !name.isEmpty { text = replacing(name, in: text) }
    return text
  }

  private static func replacing(_ name: String, in text: String) -> String {
    let letters = Array(text)
    let wanted = Array(name.lowercased())
    var result = ""
    var index = 0
    while index < letters.count {
      let end = index + wanted.count
      let isName =
        end <= letters.count
        && (index == 0 || !isWord(letters[index - 1]) || !isWord(wanted[0]))
        && (end == letters.count || !isWord(letters[end]))
        && zip(letters[index..<end], wanted).allSatisfy { $0.lowercased() == String($1) }
      if isName {
        result += "somebody"
        index = end
      } else {
        result.append(letters[index])
        index += 1
      }
    }
    return result
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }
}
