// The phrases the coach knows, in eight languages, looked up by the hashes of their words.

/// What a phrase says.
struct PhraseUse: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  /// A salutation: "good morning".
  static let greeting = PhraseUse(rawValue: 1)
  /// A compliment or nod: "great post".
  static let nicety = PhraseUse(rawValue: 2)
  /// Thanks: "thank you".
  static let thanks = PhraseUse(rawValue: 4)
  /// Asks even without its mark, at the start of a sentence: "does anyone know".
  static let asking = PhraseUse(rawValue: 8)
  /// Says nothing by itself: "everyone".
  static let filler = PhraseUse(rawValue: 16)
}

/// Phrases of all languages in one table.
struct Lexicon: Sendable {
  /// The table of all languages that ship.
  static let shared = Lexicon(
    languages: [arabic, english, french, german, norwegian, polish, portuguese, spanish])

  private static let longestPhrase = 5
  private var uses: [UInt64: PhraseUse] = [:]
  /// The length of the longest phrase that begins with a word of these low bits; 0 for most, which
  /// spares looking them up.
  private var reach = [UInt8](repeating: 0, count: 1 << 14)

  /// Reads language tables: a line `greeting:` starts a use, then phrases separated by `|`.
  init(languages: [String]) {
    for language in languages {
      var use: PhraseUse = .filler
      for line in language.split(separator: "\n") {
        var phrases = Substring(line)
        if let colon = line.firstIndex(of: ":"), let named = Self.use(named: line[..<colon]) {
          use = named
          phrases = line[line.index(after: colon)...]
        }
        for phrase in phrases.split(separator: "|") {
          let hashes = Words(String(phrase)).hashes
          guard !hashes.isEmpty, hashes.count <= Self.longestPhrase else { continue }
          uses[Self.hash(hashes[...]), default: []].insert(use)
          let first = place(of: hashes[0])
          reach[first] = max(reach[first], UInt8(hashes.count))
        }
      }
    }
  }

  private static func use(named name: Substring) -> PhraseUse? {
    switch name {
    case "greeting": .greeting
    case "nicety": .nicety
    case "thanks": .thanks
    case "asking": .asking
    case "filler": .filler
    default: nil
    }
  }

  /// The longest known phrase that begins at a word.
  func longest(in words: [UInt64], at index: Int) -> (entry: PhraseUse, length: Int)? {
    let longest = min(Int(reach[place(of: words[index])]), words.count - index)
    for length in stride(from: longest, to: 0, by: -1) {
      if let entry = uses[Self.hash(words[index..<index + length])] { return (entry, length) }
    }
    return nil
  }

  private func place(of word: UInt64) -> Int {
    Int(truncatingIfNeeded: word) & (reach.count - 1)
  }

  private static func hash(_ words: ArraySlice<UInt64>) -> UInt64 {
    words.reduce(0) { ($0 &* 31 &+ $1) &* 0x9E37_79B9_7F4A_7C15 }
  }
}
