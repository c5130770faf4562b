// The text of a post as people read it: links as they point, no media links, nothing escaped.

/// Turns the text of an X archive into plain text.
enum TweetText {
  /// Plain text: short links become what they point to, links to media go, escapes are resolved.
  ///
  /// A link is looked for where its index says, in code points of the escaped text; where something
  /// else stands there, at its first occurrence.
  static func plain(_ text: String, links: [Tweet.Link], media: [Tweet.Link]) -> String {
    let bytes = Array(text.utf8)
    if links.isEmpty && media.isEmpty { return unescaped(bytes[...]) }
    var cuts: [Cut] = []
    func cut(_ link: Tweet.Link, for replacement: String?) {
      let short = Array(link.short.utf8)
      guard !short.isEmpty, let start = place(of: short, codePoint: link.start, in: bytes) else {
        return
      }
      let range = start..<start + short.count
      if cuts.contains(where: { $0.range.overlaps(range) }) { return }
      cuts.append(Cut(range: range, replacement: replacement))
    }
    for link in links { cut(link, for: link.expanded.isEmpty ? link.short : link.expanded) }
    for link in media { cut(link, for: nil) }
    cuts.sort { $0.range.lowerBound < $1.range.lowerBound }
    var plain = ""
    var at = 0
    var removed = false
    for cut in cuts {
      plain += unescaped(bytes[at..<cut.range.lowerBound])
      at = cut.range.upperBound
      if let replacement = cut.replacement {
        plain += replacement
      } else {
        removed = true
        if plain.utf8.last == 32, at < bytes.count, bytes[at] == 32 { at += 1 }
      }
    }
    plain += unescaped(bytes[at...])
    return removed ? trimmed(plain) : plain
  }

  /// A short link in the text, and what stands for it.
  private struct Cut {
    var range: Range<Int>
    var replacement: String?
  }

  private static func place(of short: [UInt8], codePoint: Int, in bytes: [UInt8]) -> Int? {
    func stands(at start: Int) -> Bool {
      start + short.count <= bytes.count
        && bytes[start..<start + short.count].elementsEqual(short)
    }
    if codePoint >= 0, let start = offset(ofCodePoint: codePoint, in: bytes), stands(at: start) {
      return start
    }
    guard bytes.count >= short.count else { return nil }
    return (0...bytes.count - short.count).first(where: stands)
  }

  private static func offset(ofCodePoint wanted: Int, in bytes: [UInt8]) -> Int? {
    var seen = 0
    for (index, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
      if seen == wanted { return index }
      seen += 1
    }
    return nil
  }

  /// Resolves `&amp;`, `&lt;`, `&gt;` and `&quot;`, once.
  static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var at = bytes.startIndex
    while at < bytes.endIndex {
      if bytes[at] == UInt8(ascii: "&"),
        let (escape, byte) = escapes.first(where: { bytes[at...].starts(with: $0.0) })
      {
        plain.append(byte)
        at += escape.count
      } else {
        plain.append(bytes[at])
        at += 1
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }

  private static let escapes: [([UInt8], UInt8)] = [
    (Array("&amp;".utf8), UInt8(ascii: "&")), (Array("&lt;".utf8), UInt8(ascii: "<")),
    (Array("&gt;".utf8), UInt8(ascii: ">")), (Array("&quot;".utf8), UInt8(ascii: "\"")),
  ]

  /// The text without white space at its ends.
  static func trimmed(_ text: String) -> String {
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(text[first...last])
  }
}
