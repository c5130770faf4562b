// Cuts a text into words that can be compared: folded, without links, mentions, tags and digits.

/// The words of a text as hashes, in order, with what else matters about it.
struct Words {
  /// One hash a word, folded: case and accents do not matter.
  private(set) var hashes: [UInt64] = []
  /// Whether a question mark of any script stands outside links.
  private(set) var hasQuestionMark = false
  /// Whether it holds a pictograph.
  private(set) var hasEmoji = false
  /// Whether it holds a number outside links, mentions and tags.
  private(set) var hasDigits = false
  /// Indices of words that open a sentence, besides the first.
  private var openers: [Int] = []
  /// How many words stood before each comma and colon.
  private var breaks: [Int] = []

  /// Whether nothing is left once links, mentions, tags and punctuation are taken away.
  var isSilent: Bool { hashes.isEmpty && !hasEmoji && !hasDigits }

  /// Whether the word at an index is the first of its sentence.
  func startsSentence(_ index: Int) -> Bool { index == 0 || openers.contains(index) }

  /// Whether a comma or colon stands between the word at an index and the end of its sentence.
  func isBroken(after index: Int) -> Bool {
    let end = openers.first { $0 > index } ?? hashes.count
    return breaks.contains { $0 > index && $0 <= end }
  }

  /// Equal for texts of equal words; 0 without words.
  var fingerprint: Int64 {
    guard !hashes.isEmpty else { return 0 }
    var hash = Folding.seed
    for word in hashes { hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15 ^ (hash >> 29) }
    return hash == 0 ? 1 : Int64(bitPattern: hash)
  }

  /// Cuts a text; a token that is part of one of `links` counts as that link.
  ///
  /// With `untilHeard` it stops where it is no longer silent.
  init(_ text: String, links: [String] = [], untilHeard: Bool = false) {
    if !untilHeard { hashes.reserveCapacity(24) }
    let bytes = text.utf8.span
    var position = 0
    var sentenceEnded = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte <= 0x20 {
        position += 1
        continue
      }
      // A token runs to the next white space; links, mentions and tags are whole tokens.
      var end = position
      while end < bytes.count, bytes[end] > 0x20 { end += 1 }
      let token = bytes.extracting(position..<end)
      if !Self.isLink(token, links) {
        cut(token, &sentenceEnded)
        if untilHeard, !isSilent { return }
      }
      position = end
    }
  }

  private mutating func cut(_ token: Span<UInt8>, _ sentenceEnded: inout Bool) {
    var hash = Folding.seed
    var length = 0
    // A letter written three times or more is drawn out and counts once: "hellooo", "kkkkk".
    var last: UInt32 = 0
    var run = 0
    var beforeRun = Folding.seed
    var skipping = false
    var position = 0
    func finish(_ words: inout Words) {
      guard length > 0 else { return }
      if sentenceEnded { words.openers.append(words.hashes.count) }
      sentenceEnded = false
      words.hashes.append(hash)
      hash = Folding.seed
      length = 0
      last = 0
      run = 0
    }
    while position < token.count {
      let scalar = Folding.decode(token, &position)
      switch Folding.kind(of: scalar) {
      case .letter(let folded):
        if !skipping {
          if folded == last {
            run += 1
          } else {
            last = folded
            run = 1
            beforeRun = hash
          }
          let start = run > 2 ? beforeRun : hash
          hash = (start ^ UInt64(folded)) &* 0x0000_0100_0000_01B3
          length += 1
        }
      case .mark:
        continue
      case .digit:
        if !skipping { hasDigits = true }
      case .apostrophe:
        // "don't" and "c'est" stay one word each.
        continue
      case .sigil:
        // `@name` and `#tag` are skipped, wherever in the token they begin.
        finish(&self)
        skipping = true
      case .question:
        finish(&self)
        skipping = false
        hasQuestionMark = true
        sentenceEnded = true
      case .stop:
        finish(&self)
        skipping = skipping && scalar == 0x2E
        sentenceEnded = true
        if Self.isBreak(scalar) { breaks.append(hashes.count) }
      case .emoji:
        finish(&self)
        skipping = false
        hasEmoji = true
      case .other:
        finish(&self)
        if Self.isBreak(scalar) { breaks.append(hashes.count) }
        // `@name@host`, `#tag-more` and `@a_b` stay skipped; a bracket or comma ends them.
        skipping = skipping && (scalar == 0x5F || scalar == 0x2D || scalar == 0x2F)
      }
    }
    finish(&self)
  }

  /// A comma or colon of any script.
  private static func isBreak(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2C, 0x3A, 0x3B, 0x060C, 0x061B: true
    default: false
    }
  }

  private static func isLink(_ token: Span<UInt8>, _ links: [String]) -> Bool {
    var dots = false
    var start = 0
    while start < token.count, token[start] == 0x28 || token[start] == 0x3C || token[start] == 0x22
    {
      start += 1
    }
    for index in start..<token.count {
      if token[index] == 0x3A, index + 2 < token.count, token[index + 1] == 0x2F,
        token[index + 2] == 0x2F
      {
        return true
      }
      // Dots at its end are not the link's.
      if token[index] == 0x2E, index + 1 < token.count, token[index + 1] != 0x2E { dots = true }
    }
    if token.count - start > 4, token[start] | 0x20 == 0x77, token[start + 1] | 0x20 == 0x77,
      token[start + 2] | 0x20 == 0x77, token[start + 3] == 0x2E
    {
      return true
    }
    guard dots, !links.isEmpty, token.count - start > 3, token.count < 512 else { return false }
    // A shortened link shows a part of where it points: "example.org/blog…".
    var shown: [UInt8] = []
    for index in start..<token.count { shown.append(token[index]) }
    var text = String(decoding: shown, as: UTF8.self)
    while let last = text.last, "….,)>\"".contains(last) { text.removeLast() }
    return text.contains(".") && links.contains { $0.contains(text) }
  }
}
