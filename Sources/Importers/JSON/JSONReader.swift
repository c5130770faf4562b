// A pull parser: asks for the next thing in a span of bytes, and skips what nobody wants.

/// Reads JSON step by step from bytes that the caller holds.
///
/// Every call takes the same bytes; the reader itself is only a place in them. A value is read by
/// exactly one call (`string`, `integer`, `skip`, `beginObject` … with its keys up to the nil):
/// ```
/// try json.beginObject(bytes)
/// while let key = try json.nextKey(bytes) {
///   if key.is("name", bytes) { name = try json.text(bytes) } else { try json.skip(bytes) }
/// }
/// ```
public struct JSONReader: Sendable {
  /// Where the reader stands.
  public var index: Int
  /// How many objects and arrays are open.
  var depth = 0
  /// Whether a value was just read, so that a comma or an end must follow.
  var afterValue = false

  /// How many objects and arrays may be open at once.
  public static let depthLimit = 512

  /// A reader at a place.
  public init(index: Int = 0) { self.index = index }

  /// What kind of value begins here.
  public enum Kind: Sendable {
    /// `{`
    case object
    /// `[`
    case array
    /// `"`
    case string
    /// A digit or minus.
    case number
    /// `true` or `false`.
    case bool
    /// `null`
    case null
  }

  /// The kind of the value that comes next, without reading it.
  public mutating func peek(_ bytes: Span<UInt8>) throws(JSONFault) -> Kind {
    switch try nextByte(bytes) {
    case UInt8(ascii: "{"): .object
    case UInt8(ascii: "["): .array
    case UInt8(ascii: "\""): .string
    case UInt8(ascii: "t"), UInt8(ascii: "f"): .bool
    case UInt8(ascii: "n"): .null
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): .number
    default: throw .malformed(.value, at: index)
    }
  }

  /// Enters an object; `nextKey` follows until it gives nil.
  public mutating func beginObject(_ bytes: Span<UInt8>) throws(JSONFault) {
    guard try nextByte(bytes) == UInt8(ascii: "{") else { throw .malformed(.kind, at: index) }
    try enter()
  }

  /// Enters an array; `nextElement` follows until it gives false.
  public mutating func beginArray(_ bytes: Span<UInt8>) throws(JSONFault) {
    guard try nextByte(bytes) == UInt8(ascii: "[") else { throw .malformed(.kind, at: index) }
    try enter()
  }

  /// The next key of the object entered last; its value must be read next.
  ///
  /// Nil at the object's end, which is then read.
  public mutating func nextKey(_ bytes: Span<UInt8>) throws(JSONFault) -> JSONKey? {
    guard try advance(bytes, closing: UInt8(ascii: "}")) else { return nil }
    guard bytes[index] == UInt8(ascii: "\"") else { throw .malformed(.key, at: index) }
    let start = index + 1
    try skipString(bytes)
    let key = JSONKey(start: start, end: index - 1)
    guard try nextByte(bytes) == UInt8(ascii: ":") else { throw .malformed(.colon, at: index) }
    index += 1
    return key
  }

  /// Whether the array entered last has another element, which must be read next.
  ///
  /// False at the array's end, which is then read.
  public mutating func nextElement(_ bytes: Span<UInt8>) throws(JSONFault) -> Bool {
    try advance(bytes, closing: UInt8(ascii: "]"))
  }

  /// Checks that nothing but space follows.
  public mutating func end(_ bytes: Span<UInt8>) throws(JSONFault) {
    skipSpace(bytes)
    if index < bytes.count { throw .malformed(.trailing, at: index) }
  }

  private mutating func enter() throws(JSONFault) {
    guard depth < JSONReader.depthLimit else { throw .malformed(.depth, at: index) }
    depth += 1
    index += 1
    afterValue = false
  }

  private mutating func advance(
    _ bytes: Span<UInt8>, closing: UInt8
  ) throws(JSONFault) -> Bool {
    let byte = try nextByte(bytes)
    if byte == closing {
      index += 1
      depth -= 1
      afterValue = true
      return false
    }
    if afterValue {
      guard byte == UInt8(ascii: ",") else { throw .malformed(.comma, at: index) }
      index += 1
      let next = try nextByte(bytes)
      if next == closing { throw .malformed(.value, at: index) }
      afterValue = false
    }
    return true
  }

  /// The next byte that is not space; the reader then stands on it.
  @inline(__always)
  mutating func nextByte(_ bytes: Span<UInt8>) throws(JSONFault) -> UInt8 {
    skipSpace(bytes)
    guard index < bytes.count else { throw .incomplete }
    return bytes[index]
  }

  @inline(__always)
  mutating func skipSpace(_ bytes: Span<UInt8>) {
    guard index < bytes.count, bytes[index] <= 32 else { return }
    if bytes[index] == 32, index + 1 < bytes.count, bytes[index + 1] > 32 {
      index += 1
      return
    }
    index = JSONScan.space(bytes, from: index)
  }
}

/// A key as it stands in the bytes, between its quotes.
public struct JSONKey: Sendable {
  let start: Int
  let end: Int

  /// Whether the key is `name`.
  ///
  /// Keys written with escapes are not recognised; nobody writes them.
  @inline(__always)
  public func `is`(_ name: StaticString, _ bytes: Span<UInt8>) -> Bool {
    name.utf8CodeUnitCount == end - start && begins(with: name, bytes)
  }

  /// Whether the key begins with `prefix`, with the same exception.
  @inline(__always)
  func begins(with prefix: StaticString, _ bytes: Span<UInt8>) -> Bool {
    guard prefix.utf8CodeUnitCount <= end - start else { return false }
    let start = start
    return prefix.withUTF8Buffer { wanted in
      for offset in 0..<wanted.count where wanted[offset] != bytes[start + offset] { return false }
      return true
    }
  }

  /// The key as text, for keys that are data themselves; broken UTF-8 and escapes stay as they are.
  public func text(_ bytes: Span<UInt8>) -> String {
    bytes.extracting(start..<end).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}
