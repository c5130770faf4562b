// Passing over values, checking their shape only.

extension JSONReader {
  /// Passes over the value that comes next, whatever it is.
  public mutating func skip(_ bytes: Span<UInt8>) throws(JSONFault) {
    switch try nextByte(bytes) {
    case UInt8(ascii: "\""): try skipString(bytes)
    case UInt8(ascii: "{"):
      try beginObject(bytes)
      while try nextKey(bytes) != nil { try skip(bytes) }
    case UInt8(ascii: "["):
      try beginArray(bytes)
      while try nextElement(bytes) { try skip(bytes) }
    case UInt8(ascii: "t"): try literal("true", bytes)
    case UInt8(ascii: "f"): try literal("false", bytes)
    case UInt8(ascii: "n"): try literal("null", bytes)
    default: _ = try numberRange(bytes)
    }
    afterValue = true
  }

  /// Passes over a string that begins here; the reader then stands behind its closing quote.
  ///
  /// - Returns: Whether there are escapes in it.
  @discardableResult
  mutating func skipString(_ bytes: Span<UInt8>) throws(JSONFault) -> Bool {
    var at = index + 1
    var hasEscapes = false
    while true {
      at = JSONScan.stop(bytes, from: at)
      guard at < bytes.count else { throw .incomplete }
      let byte = bytes[at]
      if byte == UInt8(ascii: "\"") {
        index = at + 1
        afterValue = true
        return hasEscapes
      }
      if byte < 32 { throw .malformed(.control, at: at) }
      hasEscapes = true
      at += 2
    }
  }

  mutating func literal(_ word: StaticString, _ bytes: Span<UInt8>) throws(JSONFault) {
    for offset in 0..<word.utf8CodeUnitCount {
      guard index + offset < bytes.count else { throw .incomplete }
      guard bytes[index + offset] == word.withUTF8Buffer({ $0[offset] }) else {
        throw .malformed(.value, at: index)
      }
    }
    index += word.utf8CodeUnitCount
    afterValue = true
  }

  /// The bytes of a number, which must be followed by something.
  mutating func numberRange(_ bytes: Span<UInt8>) throws(JSONFault) -> Range<Int> {
    let start = index
    var at = index
    func digits() throws(JSONFault) {
      let first = at
      while at < bytes.count, bytes[at] &- 48 < 10 { at += 1 }
      guard at < bytes.count else { throw .incomplete }
      guard at > first else { throw .malformed(first == start ? .value : .number, at: start) }
    }
    if bytes[at] == UInt8(ascii: "-") { at += 1 }
    try digits()
    if bytes[at] == UInt8(ascii: ".") {
      at += 1
      try digits()
    }
    if bytes[at] | 32 == UInt8(ascii: "e") {
      at += 1
      if at < bytes.count, bytes[at] == 43 || bytes[at] == 45 { at += 1 }
      try digits()
    }
    index = at
    afterValue = true
    return start..<at
  }
}
