// The bytes of a table as UTF-8, whatever a spreadsheet saved them as.

import Domain

/// Bytes from a source, one by one, with the byte order mark taken off and UTF-16 told as UTF-8.
struct CSVText: Sendable {
  private enum Encoding {
    case bytes
    case littleEndian
    case bigEndian
  }

  private var buffer = [UInt8](repeating: 0, count: 64 << 10)
  private var at = 0
  private var filled = 0
  private var hasBegun = false
  private var hasEnded = false
  private var encoding = Encoding.bytes
  /// Bytes of UTF-16 that wait for their other half.
  private var rest: [UInt8] = []

  /// The next byte, which stays; nil at the end.
  mutating func peek<Source: ByteSource & ~Copyable>(
    _ source: inout Source
  ) throws(Diagnostic) -> UInt8? {
    while at == filled {
      guard !hasEnded else { return nil }
      try refill(&source)
    }
    return buffer[at]
  }

  /// The next byte, which is taken; nil at the end.
  mutating func take<Source: ByteSource & ~Copyable>(
    _ source: inout Source
  ) throws(Diagnostic) -> UInt8? {
    guard let byte = try peek(&source) else { return nil }
    at += 1
    return byte
  }

  private mutating func refill<Source: ByteSource & ~Copyable>(
    _ source: inout Source
  ) throws(Diagnostic) {
    at = 0
    if encoding != .bytes { buffer = [UInt8](repeating: 0, count: 64 << 10) }
    filled = try source.read(into: &buffer, at: 0)
    hasEnded = filled == 0
    if !hasBegun {
      hasBegun = true
      while filled < 3, !hasEnded {
        let more = try source.read(into: &buffer, at: filled)
        if more == 0 { break }
        filled += more
      }
      if buffer.starts(with: [0xEF, 0xBB, 0xBF]), filled >= 3 { at = 3 }
      if buffer.starts(with: [0xFF, 0xFE]), filled >= 2 { (encoding, at) = (.littleEndian, 2) }
      if buffer.starts(with: [0xFE, 0xFF]), filled >= 2 { (encoding, at) = (.bigEndian, 2) }
    }
    guard encoding != .bytes else { return }
    transcode()
  }

  /// Makes UTF-8 of the UTF-16 in the buffer; half a letter at its end waits for the next piece.
  private mutating func transcode() {
    let bytes = rest + buffer[at..<filled]
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = 0
    while index + 1 < bytes.count {
      let (a, b) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(encoding == .littleEndian ? b << 8 | a : a << 8 | b)
      index += 2
    }
    if let last = units.last, last & 0xFC00 == 0xD800, !hasEnded {
      units.removeLast()
      index -= 2
    }
    rest = hasEnded ? [] : Array(bytes[index...])
    buffer = Array(String(decoding: units, as: UTF16.self).utf8)
    (at, filled) = (0, buffer.count)
  }

  /// A cell as text: UTF-8, or Windows-1252 where it is none.
  static func string(_ bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var text = String.UnicodeScalarView()
    for byte in bytes {
      let code = (0x80..<0xA0).contains(byte) ? windows1252[Int(byte) - 0x80] : UInt32(byte)
      text.append(Unicode.Scalar(code) ?? "\u{FFFD}")
    }
    return String(text)
  }

  /// What Windows-1252 has where Latin-1 has control characters.
  private static let windows1252: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]
}
