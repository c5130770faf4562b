// Reading texts: UTF-8 checked, escapes resolved.

extension JSONReader {
  /// A string's text.
  ///
  /// Half a surrogate pair becomes U+FFFD, as networks cut emoji in two.
  ///
  /// - Throws: `JSONFault` when another kind of value stands here, or the text is broken.
  public mutating func string(_ bytes: Span<UInt8>) throws(JSONFault) -> String {
    guard try nextByte(bytes) == UInt8(ascii: "\"") else { throw .malformed(.kind, at: index) }
    let start = index + 1
    let hasEscapes = try skipString(bytes)
    let end = index - 1
    if !hasEscapes {
      guard let text = JSONReader.valid(bytes.extracting(start..<end)) else {
        throw .malformed(.utf8, at: start)
      }
      return text
    }
    var plain: [UInt8] = []
    plain.reserveCapacity(end - start)
    var at = start
    while at < end {
      let byte = bytes[at]
      if byte == UInt8(ascii: "\\") {
        try JSONReader.unescape(bytes, &at, end, into: &plain)
      } else {
        plain.append(byte)
        at += 1
      }
    }
    guard let text = JSONReader.valid(plain.span) else { throw .malformed(.utf8, at: start) }
    return text
  }

  private static func valid(_ bytes: Span<UInt8>) -> String? {
    bytes.withUnsafeBufferPointer { String(validating: $0, as: UTF8.self) }
  }

  private static func unescape(
    _ bytes: Span<UInt8>, _ at: inout Int, _ end: Int, into plain: inout [UInt8]
  ) throws(JSONFault) {
    guard at + 1 < end else { throw .malformed(.escape, at: at) }
    switch bytes[at + 1] {
    case UInt8(ascii: "n"): plain.append(10)
    case UInt8(ascii: "t"): plain.append(9)
    case UInt8(ascii: "r"): plain.append(13)
    case UInt8(ascii: "b"): plain.append(8)
    case UInt8(ascii: "f"): plain.append(12)
    case let byte where byte == 34 || byte == 92 || byte == 47: plain.append(byte)
    case UInt8(ascii: "u"):
      guard let unit = hex(bytes, at + 2, end) else { throw .malformed(.escape, at: at) }
      at += 6
      var scalar = Unicode.Scalar(unit) ?? "\u{FFFD}"
      if unit & 0xFC00 == 0xD800, at + 1 < end, bytes[at] == 92, bytes[at + 1] == 117,
        let low = hex(bytes, at + 2, end), low & 0xFC00 == 0xDC00
      {
        at += 6
        scalar = Unicode.Scalar(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00)) ?? scalar
      }
      plain.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      return
    default: throw .malformed(.escape, at: at)
    }
    at += 2
  }

  private static func hex(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> UInt32? {
    guard start + 4 <= end else { return nil }
    var value: UInt32 = 0
    for at in start..<start + 4 {
      let byte = bytes[at]
      let digit: UInt8
      switch byte {
      case 48...57: digit = byte - 48
      case 65...70, 97...102: digit = (byte | 32) - 87
      default: return nil
      }
      value = value << 4 | UInt32(digit)
    }
    return value
  }
}
