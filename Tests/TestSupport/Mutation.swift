// Damage done to files, the same for the same seed.

/// Changes bytes at random, as transport, editors and attackers do.
public struct Mutation: Sendable {
  private var state: UInt64

  /// Damage of a seed.
  public init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// A number below `bound`; 0 for a bound of 0.
  public mutating func below(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return bound > 0 ? Int(state % UInt64(bound)) : 0
  }

  /// Damages bytes in one to four places; `words` are what the format's grammar is made of.
  public mutating func damage(_ bytes: inout [UInt8], words: [[UInt8]]) {
    for _ in 0...below(4) {
      guard !bytes.isEmpty else {
        bytes = words[below(words.count)]
        continue
      }
      let at = below(bytes.count)
      let length = min(bytes.count - at, 1 + below(below(4) == 0 ? 200 : 8))
      switch below(13) {
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
      case 8: for index in at..<at + length { bytes[index] = UInt8(below(256)) }
      case 9: inflate(&bytes, at)
      case 10: removeMember(&bytes, at)
      case 11: nest(&bytes, at..<at + length)
      default: bytes.append(contentsOf: bytes[at...])
      }
    }
  }

  /// Puts digits, a sign, a fraction or an exponent into the next number.
  private mutating func inflate(_ bytes: inout [UInt8], _ at: Int) {
    guard let first = bytes[at...].firstIndex(where: { (48...57).contains($0) }) else { return }
    switch below(5) {
    case 0: bytes.insert(45, at: first)
    case 1: bytes.insert(contentsOf: "e99".utf8, at: first + 1)
    case 2: bytes.insert(contentsOf: ".5".utf8, at: first + 1)
    case 3: bytes[first] = 48
    default: bytes.insert(contentsOf: repeatElement(57, count: 1 + below(30)), at: first)
    }
  }

  /// Takes out what stands between two commas, or the rest of a line: a member, a cell, an element.
  private mutating func removeMember(_ bytes: inout [UInt8], _ at: Int) {
    func isMark(_ byte: UInt8) -> Bool { byte == 44 || byte == 10 }
    guard let first = bytes[at...].firstIndex(where: isMark) else { return }
    let last = bytes[(first + 1)...].firstIndex(where: isMark) ?? bytes.count
    bytes.removeSubrange(first..<last)
  }

  /// Wraps bytes in many lists.
  private mutating func nest(_ bytes: inout [UInt8], _ range: Range<Int>) {
    let depth = 1 + below(below(20) == 0 ? 2000 : 20)
    bytes.insert(contentsOf: repeatElement(93, count: depth), at: range.upperBound)
    bytes.insert(contentsOf: repeatElement(91, count: depth), at: range.lowerBound)
  }
}

extension [[UInt8]] {
  /// Words of a grammar as bytes.
  public static func words(_ words: String...) -> [[UInt8]] { words.map { [UInt8]($0.utf8) } }

  /// What JSON is made of, and numbers at the edge of what fits.
  public static let json = words(
    "\"", "\\", "{", "}", "[", "]", ",", ":", "null", "true", "-1", "0", "1e999", "\\u00c3\\u00a9",
    "\\ud83d", "9223372036854775807", "-9223372036854775808", "18446744073709551616", "{\"a\":",
    "\u{0}", "\u{FEFF}", "\u{1F426}", "=", "2026-02-30T99:99:99Z")
  /// What XML is made of.
  public static let xml = words(
    "<", ">", "</item>", "<item>", "<entry>", "<![CDATA[", "]]>", "&", "&amp;", "&#0;",
    "&#x110000;",
    "<!--", "-->", "\"", "xml:base=\"", "type=\"xhtml\"", "<div>", "0001-01-01", "99999999999",
    "<!DOCTYPE a [<!ENTITY b \"c\">]>", "\u{0}", "\u{1F426}")
  /// What tables are made of.
  public static let table = words(
    ",", ";", "\t", "\"", "\"\"", "\\\"", "\n", "\r\n", "\u{FEFF}", "0", "-1", "1e999", "NaN",
    "9223372036854775808", "2026-02-30", "31/12/2026", "{\"text\":\"a\"}", "urn:li:share:",
    "\u{0}", "\u{1F426}")
  /// What address books and calendars are made of.
  public static let lines = words(
    "BEGIN:VCARD\r\n", "END:VCARD\r\n", "BEGIN:VEVENT\r\n", "END:VEVENT\r\n", ":", ";", "=", ",",
    "\r\n ", "=\r\n", "=C3=A9", ";ENCODING=QUOTED-PRINTABLE", ";ENCODING=BASE64", ";CHARSET=UTF-7",
    "RRULE:FREQ=SECONDLY\r\n", "INTERVAL=0", "COUNT=999999999999", "BYDAY=-53MO", "BYMONTHDAY=-31",
    "00010101", "99991231T235960Z", "TZID=Nowhere/At All:", "\\n", "\u{0}", "\u{1F426}")
  /// What CBOR is made of, and lengths that lie.
  public static let cbor: [[UInt8]] = [
    [0xA1], [0xBF], [0xFF], [0x9F], [0x9B, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], [0x81],
    [0xBB, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], [0xD8, 42, 0x41, 0], [0xF6], [0xF9, 0],
    [0x1B, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], [0x3B, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF],
    [0x7B, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], [0x62, 0xC3, 0x28], [0x60], [0x40],
    [0xFF, 0xFF, 0xFF, 0xFF, 0x7F], [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 1],
  ]
}
