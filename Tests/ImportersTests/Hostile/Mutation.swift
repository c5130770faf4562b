// Damage done to files, the same for the same seed.

/// Changes bytes at random, as transport, editors and attackers do.
struct Mutation {
  private var state: UInt64

  /// Damage of a seed.
  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// A number below `bound`; 0 for a bound of 0.
  mutating func below(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return bound > 0 ? Int(state % UInt64(bound)) : 0
  }

  /// Damages bytes in one to four places; `words` are what the format's grammar is made of.
  mutating func damage(_ bytes: inout [UInt8], words: [[UInt8]]) {
    for _ in 0...below(4) {
      guard !bytes.isEmpty else {
        bytes = words[below(words.count)]
        continue
      }
      let at = below(bytes.count)
      let length = min(bytes.count - at, 1 + below(below(4) == 0 ? 200 : 8))
      switch below(9) {
      case 0: bytes[at] = UInt8(below(256))
      case 1: bytes[at] ^= 1 << UInt8(below(8))
      case 2: bytes.removeSubrange(at..<at + length)
      case 3: bytes.insert(contentsOf: words[below(words.count)], at: at)
      case 4: bytes.insert(contentsOf: bytes[at..<at + length], at: below(bytes.count))
      case 5: bytes.removeLast(below(bytes.count))
      case 6: bytes.replaceSubrange(at..<at + length, with: words[below(words.count)])
      case 7:
        let word = words[below(words.count)]
        for _ in 0..<below(40) { bytes.insert(contentsOf: word, at: at) }
      default: for index in at..<at + length { bytes[index] = UInt8(below(256)) }
      }
    }
  }
}

extension [[UInt8]] {
  static func words(_ words: String...) -> [[UInt8]] { words.map { [UInt8]($0.utf8) } }

  /// What JSON, XML, tables and CBOR are made of, and numbers at the edge of what fits.
  static let json = words(
    "\"", "\\", "{", "}", "[", "]", ",", ":", "null", "true", "-1", "0", "1e999", "\\u00c3\\u00a9",
    "\\ud83d", "9223372036854775807", "-9223372036854775808", "18446744073709551616", "{\"a\":",
    "\u{0}", "\u{FEFF}", "\u{1F426}", "=", "2026-02-30T99:99:99Z")
  static let xml = words(
    "<", ">", "</item>", "<item>", "<entry>", "<![CDATA[", "]]>", "&", "&amp;", "&#0;",
    "&#x110000;",
    "<!--", "-->", "\"", "xml:base=\"", "type=\"xhtml\"", "<div>", "0001-01-01", "99999999999",
    "<!DOCTYPE a [<!ENTITY b \"c\">]>", "\u{0}", "\u{1F426}")
  static let table = words(
    ",", ";", "\t", "\"", "\"\"", "\\\"", "\n", "\r\n", "\u{FEFF}", "0", "-1", "1e999", "NaN",
    "9223372036854775808", "2026-02-30", "31/12/2026", "{\"text\":\"a\"}", "urn:li:share:",
    "\u{0}", "\u{1F426}")
  static let cbor: [[UInt8]] = [
    [0xA1], [0xBF], [0xFF], [0x9F], [0x9B, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], [0x81],
    [0xBB, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], [0xD8, 42, 0x41, 0], [0xF6], [0xF9, 0],
    [0x1B, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], [0x3B, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF],
    [0x7B, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], [0x62, 0xC3, 0x28], [0x60], [0x40],
    [0xFF, 0xFF, 0xFF, 0xFF, 0x7F], [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 1],
  ]
}
