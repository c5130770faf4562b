// Reading values: numbers that may stand in quotes, booleans, and what may be absent.

extension JSONReader {
  /// A string's text or a number's digits; nil for anything else, which is passed over.
  public mutating func text(_ bytes: Span<UInt8>) throws(JSONFault) -> String? {
    switch try peek(bytes) {
    case .string: return try string(bytes)
    case .number:
      let range = try numberRange(bytes)
      return bytes.extracting(range).withUnsafeBufferPointer {
        String(decoding: $0, as: UTF8.self)
      }
    default:
      try skip(bytes)
      return nil
    }
  }

  /// A whole number, in quotes or not; nil for anything else, which is passed over.
  public mutating func integer(_ bytes: Span<UInt8>) throws(JSONFault) -> Int64? {
    let range: Range<Int>
    switch try peek(bytes) {
    case .string:
      let start = index + 1
      try skipString(bytes)
      range = start..<index - 1
    case .number: range = try numberRange(bytes)
    default:
      try skip(bytes)
      return nil
    }
    var at = range.lowerBound
    let negative = at < range.upperBound && bytes[at] == UInt8(ascii: "-")
    if negative { at += 1 }
    guard at < range.upperBound else { return nil }
    var value: Int64 = 0
    while at < range.upperBound {
      let digit = bytes[at] &- 48
      guard digit < 10 else { return nil }
      let (tens, tooLarge) = value.multipliedReportingOverflow(by: 10)
      let (sum, overflow) = tens.subtractingReportingOverflow(Int64(digit))
      guard !tooLarge, !overflow else { return nil }
      value = sum
      at += 1
    }
    if negative { return value }
    return value == .min ? nil : -value
  }

  /// A number with a fraction, in quotes or not; nil for anything else, which is passed over.
  public mutating func double(_ bytes: Span<UInt8>) throws(JSONFault) -> Double? {
    guard let text = try text(bytes), let value = Double(text), value.isFinite else { return nil }
    return value
  }

  /// A boolean; nil for anything else, which is passed over.
  public mutating func bool(_ bytes: Span<UInt8>) throws(JSONFault) -> Bool? {
    switch try peek(bytes) {
    case .bool:
      let value = bytes[index] == UInt8(ascii: "t")
      try skip(bytes)
      return value
    default:
      try skip(bytes)
      return nil
    }
  }

  /// Walks an array, handing every element over; anything but an array is passed over.
  ///
  /// - Parameters:
  ///   - bytes: The bytes being read.
  ///   - body: Reads exactly one value.
  /// - Throws: What reading throws.
  public mutating func forEachElement(
    _ bytes: Span<UInt8>, _ body: (inout JSONReader) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    guard try peek(bytes) == .array else { return try skip(bytes) }
    try beginArray(bytes)
    while try nextElement(bytes) { try body(&self) }
  }

  /// Walks an object, handing every key over; anything but an object is passed over.
  ///
  /// - Parameters:
  ///   - bytes: The bytes being read.
  ///   - body: Reads exactly one value, that of the key.
  /// - Throws: What reading throws.
  public mutating func forEachKey(
    _ bytes: Span<UInt8>, _ body: (inout JSONReader, JSONKey) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    guard try peek(bytes) == .object else { return try skip(bytes) }
    try beginObject(bytes)
    while let key = try nextKey(bytes) { try body(&self, key) }
  }
}
