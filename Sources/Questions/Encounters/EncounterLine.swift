// The words of an encounter line, from which clauses are taken one after the other.

import Domain

/// A line cut into words, brackets, quotes and stops.
struct EncounterLine {
  enum Token: Hashable {
    case word(String)
    /// What stands between quotation marks, and the whole as typed.
    case quoted(String, typed: String)
    case bracket(String)
    case comma
    case stop

    var lower: String {
      if case .word(let text) = self { text == "&" ? "and" : text.lowercased() } else { "" }
    }

    /// A word as typed; empty for anything else.
    var typed: String {
      if case .word(let text) = self { text } else { "" }
    }

    /// As typed, whatever it is.
    var plain: String {
      switch self {
      case .word(let text): text
      case .quoted(_, let typed): typed
      case .bracket(let text): "(\(text))"
      case .comma, .stop: ""
      }
    }

    var isBreak: Bool { self == .comma || self == .stop }
  }

  private(set) var tokens: [Token] = []

  init(_ line: String) {
    let quotes: [Character: Character] = ["\"": "\"", "“": "”", "«": "»", "„": "“"]
    var word = ""
    var rest = Substring(line)
    func flush(_ tokens: inout [Token]) {
      if !word.isEmpty { tokens += Self.words(word) }
      word = ""
    }
    while let character = rest.popFirst() {
      if character == "'", word.isEmpty, let end = Self.closing(rest) {
        let inside = String(rest[..<end])
        tokens.append(.quoted(inside, typed: "'\(inside)'"))
        rest = rest[rest.index(after: end)...]
      } else if let closing = quotes[character], let end = rest.firstIndex(of: closing) {
        flush(&tokens)
        let inside = String(rest[..<end])
        tokens.append(.quoted(inside, typed: "\(character)\(inside)\(closing)"))
        rest = rest[rest.index(after: end)...]
      } else if character == "(" || character == "[" {
        flush(&tokens)
        let end = rest.firstIndex { $0 == ")" || $0 == "]" } ?? rest.endIndex
        tokens.append(.bracket(String(rest[..<end])))
        rest = end == rest.endIndex ? rest[end...] : rest[rest.index(after: end)...]
      } else if character.isWhitespace {
        flush(&tokens)
      } else if ",;、，；،؛".contains(character)
        || "-–—".contains(character) && word.isEmpty && rest.first?.isWhitespace ?? true
        || character == ":" && !word.isEmpty && rest.first?.isWhitespace ?? true
      {
        flush(&tokens)
        tokens.append(.comma)
      } else if ".!?".contains(character), rest.first?.isWhitespace ?? true,
        !Self.isAbbreviation(word), !Self.isNumbered(word, rest),
        !(character == "." && Self.isDottedDate(word))
      {
        flush(&tokens)
        tokens.append(.stop)
      } else if "&+".contains(character), word.isEmpty, rest.first?.isWhitespace ?? true {
        tokens.append(.word(character == "&" ? "&" : "and"))
      } else {
        word.append(character)
      }
    }
    flush(&tokens)
  }

  /// Where 'Nordic Game' ends: an apostrophe that no letter follows.
  private static func closing(_ rest: Substring) -> String.Index? {
    rest.first?.isLetter == true || rest.first?.isNumber == true
      ? rest.indices.first { index in
        rest[index] == "'" && index > rest.startIndex
          && !(rest[rest.index(after: index)...].first.map { $0.isLetter || $0.isNumber } ?? false)
          && rest[rest.index(before: index)] != "s"
      } : nil
  }

  /// `@` alone is said "at", `w/Ana` "with Ana", and `Nina/Lars` names two.
  private static func words(_ word: String) -> [Token] {
    if word == "/" || word == "|" { return [.comma] }
    if word == "@" { return [.word("at")] }
    if word.lowercased().hasPrefix("w/") {
      return [.word("with")] + (word.count > 2 ? [.word(String(word.dropFirst(2)))] : [])
    }
    let parts = word.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2,
      parts.allSatisfy({
        $0.count > 1 && $0.first?.isUppercase == true && $0.allSatisfy(\.isLetter)
      })
    else { return [.word(word)] }
    return [.word(String(parts[0])), .word("and"), .word(String(parts[1]))]
  }

  /// Initials and titles keep their stop: `J. Doe`, `Dr. No`.
  private static func isAbbreviation(_ word: String) -> Bool {
    word.split(separator: ".").allSatisfy { $0.count == 1 && $0.first?.isUppercase == true }
      || EncounterWords.titles.contains(word.lowercased())
      || ["st", "jr", "sr"].contains(word.lowercased())
  }

  /// `no. 12` is one thing.
  private static func isNumbered(_ word: String, _ rest: Substring) -> Bool {
    ["no", "nr", "vol"].contains(word.lowercased()) && rest.dropFirst().first?.isNumber == true
  }

  /// `11.2.` keeps its last dot.
  private static func isDottedDate(_ word: String) -> Bool {
    word.contains(".") && word.allSatisfy { $0 == "." || $0.isNumber }
  }

  /// Takes "again" and "for the first time" away, where somebody is left in front of it.
  mutating func dropFillers() {
    for filler in EncounterWords.fillers {
      var index = 1
      while index < tokens.count {
        if starts(with: filler, at: index), filler != ["at", "last"] || ends(index + 2) {
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
