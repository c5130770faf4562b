// Links and tags in a text that has no markup.

/// What a plain text holds besides words.
enum PlainMarks {
  /// The addresses in a text, each once, in order; without the punctuation that follows them.
  static func links(in text: String) -> [String] {
    guard text.contains("://") else { return [] }
    var links: [String] = []
    for token in text.split(whereSeparator: { $0.isWhitespace || "<>\"“”".contains($0) }) {
      guard let start = ["https://", "http://"].lazy.compactMap({ token.range(of: $0) }).first
      else { continue }
      var link = token[start.lowerBound...]
      while let last = link.last, ".,;:!?'…)]}".contains(last) {
        if last == ")", link.contains("(") { break }
        link = link.dropLast()
      }
      if link.count > 8, !links.contains(String(link)) { links.append(String(link)) }
    }
    return links
  }

  /// The tags in a text without `#`, in order.
  static func tags(in text: String) -> [String] {
    guard text.contains("#") else { return [] }
    var tags: [String] = []
    var previous: Character = " "
    var rest = Substring(text)
    while let first = rest.first {
      rest = rest.dropFirst()
      defer { previous = first }
      guard first == "#", !previous.isLetter, !previous.isNumber, !"/&#".contains(previous) else {
        continue
      }
      let tag = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
      if tag.contains(where: \.isLetter) { tags.append(String(tag)) }
    }
    return tags
  }

  /// Sixteen hexadecimal digits that tell texts apart (FNV-1a), for posts without an id.
  static func digest(_ text: String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
