// The words of an encounter line, from which clauses are taken one after the other.

import Domain

/// A line cut into words, brackets, quotes and stops.
struct EncounterLine {
  enum Token: Hashable {
    case word(String)
    case quoted(String)
    case bracket(String)
    case comma
    case stop

    var lower: String {
      if case .word(let text) = self { text.lowercased() } else { "" }
    }

    var isBreak: Bool { self == .comma || self == .stop }
  }

  private(set) var tokens: [Token] = []

  init(_ line: String) {
    let quotes: [Character: Character] = ["\"": "\"", "“": "”", "«": "»", "„": "“"]
    var word = ""
    var rest = Substring(line)
    func flush(_ tokens: inout [Token]) {
      if !word.isEmpty { tokens.append(.word(word)) }
      word = ""
    }
    while let character = rest.popFirst() {
      if let closing = quotes[character], let end = rest.firstIndex(of: closing) {
        flush(&tokens)
        tokens.append(.quoted(String(rest[..<end])))
        rest = rest[rest.index(after: end)...]
      } else if character == "(" || character == "[" {
        flush(&tokens)
        let end = rest.firstIndex { $0 == ")" || $0 == "]" } ?? rest.endIndex
        tokens.append(.bracket(String(rest[..<end])))
        rest = end == rest.endIndex ? rest[end...] : rest[rest.index(after: end)...]
      } else if character.isWhitespace {
        flush(&tokens)
      } else if character == "," || character == ";" {
        flush(&tokens)
        tokens.append(.comma)
      } else if ".!?".contains(character), rest.first?.isWhitespace ?? true,
        !Self.isAbbreviation(word), !(character == "." && Self.isDottedDate(word))
      {
        flush(&tokens)
        tokens.append(.stop)
      } else if "&+".contains(character), word.isEmpty, rest.first?.isWhitespace ?? true {
        tokens.append(.word("and"))
      } else {
        word.append(character)
      }
    }
    flush(&tokens)
  }

  /// Initials and titles keep their stop: `J. Doe`, `Dr. No`.
  private static func isAbbreviation(_ word: String) -> Bool {
    (word.count == 1 && word.first?.isUppercase == true)
      || EncounterWords.titles.contains(word.lowercased())
      || ["st", "jr", "sr"].contains(word.lowercased())
  }

  /// `11.2.` keeps its last dot.
  private static func isDottedDate(_ word: String) -> Bool {
    word.contains(".") && word.allSatisfy { $0 == "." || $0.isNumber }
  }

  /// Takes "i met", "ran into" and their like away; "at the fair I met Ana" is turned around.
  mutating func dropVerb() {
    if let first = tokens.first, ["at", "in", "on", "over", "during"].contains(first.lower),
      let verb = tokens.firstIndex(where: { $0.lower == "met" })
    {
      var head = Array(tokens[..<verb])
      while let last = head.last, last.isBreak || last.lower == "i" || last.lower == "we" {
        head.removeLast()
      }
      tokens = Array(tokens[(verb + 1)...]) + head
      return
    }
    for verb in EncounterWords.verbs where starts(with: verb, at: 0) {
      tokens.removeFirst(verb.count)
      return dropVerb()
    }
  }

  /// Takes "again" and "for the first time" away, where somebody is left in front of it.
  mutating func dropFillers() {
    for filler in EncounterWords.fillers {
      var index = 1
      while index < tokens.count {
        if starts(with: filler, at: index) {
          replace(index..<index + filler.count, with: [])
        } else {
          index += 1
        }
      }
    }
  }

  func starts(with words: [String], at index: Int) -> Bool {
    index + words.count <= tokens.count
      && words.indices.allSatisfy { tokens[index + $0].lower == words[$0] }
  }

  mutating func remove(_ range: Range<Int>) { tokens.removeSubrange(range) }

  mutating func replace(_ range: Range<Int>, with replacement: [Token]) {
    tokens.replaceSubrange(range, with: replacement)
  }
}
