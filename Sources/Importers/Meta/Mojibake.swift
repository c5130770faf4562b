// Mends the texts of Facebook, Instagram and Threads, whose letters were written byte by byte.

/// Reads text whose UTF-8 bytes were each written as a character of Latin-1.
enum Mojibake {
  /// The text as it was meant: `Ã³` becomes `ó`.
  ///
  /// Text with any other character, or whose bytes are no UTF-8, is right as it is.
  static func repaired(_ text: String) -> String {
    var bytes: [UInt8] = []
    var isPlain = true
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      guard scalar.value <= 0xFF else { return text }
      if scalar.value >= 0x80 { isPlain = false }
      bytes.append(UInt8(scalar.value))
    }
    return isPlain ? text : String(validating: bytes, as: UTF8.self) ?? text
  }
}
