// The features of a question that its intent is told by.

/// Turns the shape of a question into hashed features.
package struct IntentFeatures {
  /// How many different features there may be; a power of two.
  package static let buckets = 16_384

  package private(set) var indices: Set<Int> = []

  /// The features of a shape; words outside the vocabulary count as unknown, after one typing
  /// slip is mended.
  package init(_ shape: QuestionShape, vocabulary: Vocabulary) {
    let tokens = shape.parts.map { Token($0, vocabulary) }
    guard !tokens.isEmpty else { return }
    for token in tokens {
      add("w", token.text)
      if token.stem != token.text { add("s", token.stem) }
      for name in token.classes { add("c", name) }
      if token.isUnknown {
        add("u", "")
        for gram in Self.grams(token.raw) { add("g", gram) }
      } else if token.text.utf8.count > 4, token.isWord {
        for gram in Self.grams(token.text) { add("g", gram) }
      }
    }
    add("n", String(min(tokens.count, 12) / 2))
    if tokens.count == 1 { add("only", tokens[0].stem) }
    let unknown = tokens.filter(\.isUnknown).count
    if unknown > 1 { add("uu", String(min(unknown, 3))) }
    if let first = tokens.first, let last = tokens.last {
      add("first", first.stem)
      add("last", last.stem)
      for name in last.classes { add("lastc", name) }
    }
    for (a, b) in zip(tokens, tokens.dropFirst()) {
      add("b", a.stem, b.stem)
      for x in a.classes { add("bc", x, b.stem) }
      for y in b.classes { add("bd", a.stem, y) }
    }
    for (index, a) in tokens.enumerated() where index + 2 < tokens.count {
      let (b, c) = (tokens[index + 1], tokens[index + 2])
      add("t", a.stem, b.stem, c.stem)
      add("k", a.stem, c.stem)
    }
    let classes = Array(Set(tokens.flatMap(\.classes))).sorted().prefix(8)
    for (index, a) in classes.enumerated() {
      for b in classes.dropFirst(index + 1) { add("p", a, b) }
    }
    if let first = tokens.first {
      for name in classes { add("fc", first.stem, name) }
    }
  }

  private struct Token {
    var raw: String
    var text: String
    var stem: String
    var classes: [String]
    var isUnknown = false
    var isWord = false

    init(_ part: QuestionShape.Part, _ vocabulary: Vocabulary) {
      switch part {
      case .word(let typed):
        raw = typed
        isWord = true
        let word = vocabulary.nearest(typed)
        classes = WordClasses.classes(of: word ?? typed)
        isUnknown = word == nil
        text = word ?? (classes.isEmpty ? "<unknown>" : typed)
        stem = word == nil && classes.isEmpty ? "<unknown>" : Stem.of(text)
      case .date(let kind):
        (raw, text, stem, classes) = ("", "<\(kind)>", "<date>", [])
      case .number: (raw, text, stem, classes) = ("", "<number>", "<number>", [])
      case .network: (raw, text, stem, classes) = ("", "<network>", "<network>", [])
      case .handle: (raw, text, stem, classes) = ("", "<handle>", "<name>", [])
      case .name: (raw, text, stem, classes) = ("", "<name>", "<name>", [])
      }
    }
  }

  /// Four letters each, the ends marked.
  private static func grams(_ word: String) -> [String] {
    let letters = Array("^\(word)$")
    guard letters.count > 4 else { return [String(letters)] }
    return (0...(letters.count - 4)).map { String(letters[$0..<($0 + 4)]) }
  }

  private mutating func add(_ parts: String...) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for part in parts {
      for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
      hash = (hash ^ 0x1F) &* 0x0000_0100_0000_01B3
    }
    indices.insert(Int((hash ^ (hash >> 29) ^ (hash >> 43)) & UInt64(Self.buckets - 1)))
  }
}

/// The words that the phrases know.
package struct Vocabulary {
  private let words: Set<String>
  private let byLength: [[[UInt8]]]

  package init(_ words: some Sequence<String>) {
    self.words = Set(words)
    var byLength = Array(repeating: [[UInt8]](), count: 24)
    for word in self.words.sorted() where word.utf8.count < 24 && word.utf8.count > 3 {
      byLength[word.utf8.count].append(Array(word.utf8))
    }
    self.byLength = byLength
  }

  package func contains(_ word: String) -> Bool { words.contains(word) }

  /// The word itself, or the known word that is one typing slip away; nil for unknown words.
  func nearest(_ word: String) -> String? {
    if words.contains(word) { return word }
    let typed = Array(word.utf8)
    guard typed.count > 4, typed.count < 22, word.allSatisfy(\.isLetter) else { return nil }
    for length in [typed.count, typed.count + 1, typed.count - 1] {
      for known in byLength[length]
      where known[0] == typed[0] && Self.isOneSlip(known, typed) {
        return String(decoding: known, as: UTF8.self)
      }
    }
    return nil
  }

  /// One letter changed, left out, added, or swapped with the next.
  static func isOneSlip(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    var start = 0
    while start < min(a.count, b.count), a[start] == b[start] { start += 1 }
    var (endA, endB) = (a.count, b.count)
    while endA > start, endB > start, a[endA - 1] == b[endB - 1] {
      endA -= 1
      endB -= 1
    }
    switch (endA - start, endB - start) {
    case (0, 0), (1, 0), (0, 1), (1, 1): return true
    case (2, 2): return a[start] == b[start + 1] && a[start + 1] == b[start]
    default: return false
    }
  }
}
