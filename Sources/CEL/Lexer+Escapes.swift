// Escapes inside texts and bytes.

extension Lexer {
  private static let plain: [Unicode.Scalar: Unicode.Scalar] = [
    "a": "\u{07}", "b": "\u{08}", "f": "\u{0C}", "n": "\n", "r": "\r", "t": "\t", "v": "\u{0B}",
    "\\": "\\", "?": "?", "\"": "\"", "'": "'", "`": "`",
  ]

  /// Reads what follows a backslash.
  mutating func escape(into collected: inout Collected) {
    let start = at - 1
    guard let scalar = peek() else { return }
    at += 1
    if let meant = Self.plain[scalar] {
      collected.append(meant)
      return
    }
    switch scalar {
    case "x", "X":
      if let code = code(digits: 2, radix: 16) { return collected.append(code: code) }
    case "0"..."3":
      at -= 1
      if let code = code(digits: 3, radix: 8) { return collected.append(code: code) }
    case "u" where !collected.bytes:
      if let code = code(digits: 4, radix: 16), append(code, to: &collected) { return }
    case "U" where !collected.bytes:
      if let code = code(digits: 8, radix: 16), let scalar = Unicode.Scalar(code) {
        return collected.append(scalar)
      }
    default: break
    }
    report(
      "\(source[SourceRange(start, at)]) stands for no character", SourceRange(start, at),
      hint: "write \\\\ for a backslash, or r before the opening quote",
      edits: [Edit(range: SourceRange(start, start), text: "\\")])
  }

  /// A code unit of UTF-16, and the second half of a pair if it is a first half.
  private mutating func append(_ code: UInt32, to collected: inout Collected) -> Bool {
    if let scalar = Unicode.Scalar(code) {
      collected.append(scalar)
      return true
    }
    guard (0xD800..<0xDC00).contains(code), peek() == "\\", peek(1) == "u" else { return false }
    at += 2
    guard let low = self.code(digits: 4, radix: 16), (0xDC00..<0xE000).contains(low),
      let scalar = Unicode.Scalar(0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00))
    else { return false }
    collected.append(scalar)
    return true
  }

  private mutating func code(digits: Int, radix: UInt32) -> UInt32? {
    var code: UInt32 = 0
    for _ in 0..<digits {
      guard let scalar = peek(), let digit = Self.hexDigit(scalar), digit < radix else {
        return nil
      }
      code = code &* radix &+ digit
      at += 1
    }
    return code
  }
}
