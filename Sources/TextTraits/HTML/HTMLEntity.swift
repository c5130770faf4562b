// Characters that HTML spells out: `&amp;`, `&#39;`, `&#x1F426;`.

/// Decodes character references.
public enum HTMLEntity {
  /// Named references that occur in posts; others stay as written.
  private static let named: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    "hellip": "…", "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’", "ldquo": "“",
    "rdquo": "”", "laquo": "«", "raquo": "»", "bull": "•", "middot": "·", "copy": "©",
    "reg": "®", "trade": "™", "euro": "€", "pound": "£", "times": "×", "deg": "°",
    "shy": "\u{AD}", "zwj": "\u{200D}", "zwnj": "\u{200C}",
  ]

  /// Reads the reference that begins at `index` and moves behind it.
  ///
  /// - Returns: The character, U+FFFD for a number that is none, or `&` where no reference begins.
  static func read(_ bytes: [UInt8], at index: inout Int) -> String {
    let start = index + 1
    index = start
    guard let end = bytes[start...].prefix(32).firstIndex(of: UInt8(ascii: ";")), end > start else {
      return "&"
    }
    let name = String(decoding: bytes[start..<end], as: UTF8.self)
    let character: String?
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let hex = digits.first == "x" || digits.first == "X"
      let number = hex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      let isNumber = (hex ? digits.dropFirst() : digits).allSatisfy(\.isHexDigit)
      guard isNumber, digits.count > (hex ? 1 : 0) else { return "&" }
      let scalar = number.flatMap { $0 == 0 ? nil : Unicode.Scalar($0) }
      character = scalar.map { String(Character($0)) } ?? "\u{FFFD}"
    } else {
      character = named[name]
    }
    guard let character else { return "&" }
    index = end + 1
    return character
  }

  /// Text with its references decoded: `R&amp;D` is `R&D`.
  public static func decoded(_ bytes: [UInt8]) -> String {
    var out: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "&") {
        out.append(contentsOf: read(bytes, at: &index).utf8)
      } else {
        out.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
