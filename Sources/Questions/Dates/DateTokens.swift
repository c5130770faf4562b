// Cuts a date phrase into lower-case words.

enum DateTokens {
  /// Words of a phrase: case, commas, articles and extra spaces do not matter; a dash between two
  /// dates is a word of its own.
  static func words(of phrase: String) -> [String] {
    var text = phrase.lowercased()
    for (mark, plain) in [("–", " – "), ("—", " – "), (" - ", " – "), (",", " "), ("'s", "")] {
      text.replace(mark, with: plain)
    }
    return text.split(whereSeparator: \.isWhitespace).flatMap { word -> [String] in
      var word = String(word)
      while let last = word.last, "?!;:".contains(last) { word.removeLast() }
      while word.last == ".", !isDotted(word) { word.removeLast() }
      guard !word.isEmpty, word != "the" else { return [] }
      return splitDash(word)
    }
  }

  /// `12-15` is a range, `2026-02-11` and `twenty-one` are not.
  private static func splitDash(_ word: String) -> [String] {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, DateWords.numbers[word] == nil else { return [word] }
    let isDay = parts.map { Int($0.prefix { $0.isNumber }) != nil && $0.count <= 4 && !$0.isEmpty }
    let isName = parts.map { DateWords.months[$0] != nil || DateWords.weekdays[$0] != nil }
    if isName[0] || isName[1], (isDay[0] || isName[0]) && (isDay[1] || isName[1]) {
      return [parts[0], "–", parts[1]]
    }
    // 2026-02 is a month, 2026-w08 a week.
    guard isDay[0], isDay[1], parts[0].count <= 2 || (parts[0].count == 4 && parts[1].count == 4)
    else { return [word] }
    return [parts[0], "–", parts[1]]
  }

  /// `11.2.` keeps its last dot, `feb.` does not.
  private static func isDotted(_ word: String) -> Bool {
    word.filter { $0 == "." }.count == 2 && word.allSatisfy { $0 == "." || $0.isNumber }
  }
}
