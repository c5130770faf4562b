// A pull reader of DAG-CBOR: asks for the next thing in a span of bytes, and skips the rest.

/// Reads DAG-CBOR (the subset of RFC 8949 that IPLD allows) step by step.
///
/// Every call takes the same bytes; the reader itself is only a place in them. Lengths and counts
/// are believed only as far as there are bytes, and nothing is reserved for them. Keys out of their
/// canonical order are taken, as they mean the same.
struct CBORReader {
  /// Where the reader stands.
  private(set) var index: Int

  /// How many lists and maps may lie within each other.
  static let depthLimit = 64

  /// A reader at a place.
  init(index: Int = 0) { self.index = index }

  /// What kind of value begins here.
  enum Kind: UInt8 {
    case unsigned = 0
    case negative
    case bytes
    case text
    case list
    case map
    case link
    case simple
  }

  /// The kind of the value that comes next, without reading it.
  func peek(_ bytes: Span<UInt8>) throws(CBORFault) -> Kind {
    guard index < bytes.count else { throw CBORFault(.end, at: index) }
    return Kind(rawValue: bytes[index] >> 5) ?? .simple
  }

  /// The text that comes next; nil for anything else, which is passed over.
  mutating func text(_ bytes: Span<UInt8>) throws(CBORFault) -> String? {
    guard try peek(bytes) == .text else {
      try skip(bytes)
      return nil
    }
    let range = try run(bytes)
    let text = bytes.extracting(range).withUnsafeBufferPointer {
      String(validating: $0, as: UTF8.self)
    }
    guard let text else { throw CBORFault(.utf8, at: range.lowerBound) }
    return text
  }

  /// Where the contents of the byte string that comes next are; nil for anything else, which is
  /// passed over.
  mutating func byteString(_ bytes: Span<UInt8>) throws(CBORFault) -> Range<Int>? {
    guard try peek(bytes) == .bytes else {
      try skip(bytes)
      return nil
    }
    return try run(bytes)
  }

  /// The whole number that comes next; nil for anything else, which is passed over.
  mutating func integer(_ bytes: Span<UInt8>) throws(CBORFault) -> Int64? {
    switch try peek(bytes) {
    case .unsigned: return Int64(exactly: try head(bytes).value)
    case .negative: return Int64(exactly: try head(bytes).value).map { -1 - $0 }
    default:
      try skip(bytes)
      return nil
    }
  }

  /// The link that comes next; nil for null and anything else, which is passed over.
  ///
  /// - Throws: `CBORFault` where a link is no CID of a DAG-CBOR block.
  mutating func link(_ bytes: Span<UInt8>) throws(CBORFault) -> ContentID? {
    guard try peek(bytes) == .link else {
      try skip(bytes)
      return nil
    }
    let start = index
    let range = try linkRange(bytes)
    guard let (id, end) = ContentID.read(bytes, from: range.lowerBound + 1), let id,
      end == range.upperBound
    else { throw CBORFault(.link, at: start) }
    return id
  }

  /// Walks a map, handing every key over; anything but a map is passed over.
  ///
  /// - Parameters:
  ///   - bytes: The bytes being read.
  ///   - body: Reads exactly one value, that of the key.
  /// - Throws: What reading throws.
  mutating func forEachKey(
    _ bytes: Span<UInt8>, _ body: (inout CBORReader, CBORKey) throws(CBORFault) -> Void
  ) throws(CBORFault) {
    guard try peek(bytes) == .map else { return try skip(bytes) }
    var left = try head(bytes).value
    var previous: CBORKey?
    while left > 0 {
      let key = try key(bytes, after: previous)
      try body(&self, key)
      previous = key
      left -= 1
    }
  }

  /// Walks a list, handing every element over; anything but a list is passed over.
  ///
  /// - Parameters:
  ///   - bytes: The bytes being read.
  ///   - body: Reads exactly one value.
  /// - Throws: What reading throws.
  mutating func forEachElement(
    _ bytes: Span<UInt8>, _ body: (inout CBORReader) throws(CBORFault) -> Void
  ) throws(CBORFault) {
    guard try peek(bytes) == .list else { return try skip(bytes) }
    var left = try head(bytes).value
    while left > 0 {
      try body(&self)
      left -= 1
    }
  }

  /// Passes over the value that comes next, checking its form.
  mutating func skip(_ bytes: Span<UInt8>, depth: Int = 0) throws(CBORFault) {
    guard depth < CBORReader.depthLimit else { throw CBORFault(.depth, at: index) }
    switch try peek(bytes) {
    case .unsigned, .negative: _ = try head(bytes)
    case .bytes, .text: _ = try run(bytes)
    case .list:
      var left = try head(bytes).value
      while left > 0 {
        try skip(bytes, depth: depth + 1)
        left -= 1
      }
    case .map:
      var left = try head(bytes).value
      var previous: CBORKey?
      while left > 0 {
        previous = try key(bytes, after: previous)
        try skip(bytes, depth: depth + 1)
        left -= 1
      }
    case .link: _ = try linkRange(bytes)
    case .simple: try simple(bytes)
    }
  }

  /// Checks that nothing follows.
  func end(_ bytes: Span<UInt8>) throws(CBORFault) {
    if index != bytes.count { throw CBORFault(.trailing, at: index) }
  }

  private mutating func key(
    _ bytes: Span<UInt8>, after previous: CBORKey?
  ) throws(CBORFault) -> CBORKey {
    let start = index
    guard try peek(bytes) == .text else { throw CBORFault(.key, at: start) }
    let key = CBORKey(range: try run(bytes))
    if let previous, previous.equals(key, bytes) { throw CBORFault(.key, at: start) }
    return key
  }

  /// A value's first byte and the number with it, which must be written as short as it can be.
  private mutating func head(_ bytes: Span<UInt8>) throws(CBORFault) -> (kind: UInt8, value: UInt64)
  {
    let start = index
    guard start < bytes.count else { throw CBORFault(.end, at: start) }
    let kind = bytes[start] >> 5
    let small = bytes[start] & 31
    index += 1
    if small < 24 { return (kind, UInt64(small)) }
    guard small < 28 else { throw CBORFault(.form, at: start) }
    let width = 1 << Int(small - 24)
    guard bytes.count - index >= width else { throw CBORFault(.end, at: start) }
    var value: UInt64 = 0
    for offset in 0..<width { value = value << 8 | UInt64(bytes[index + offset]) }
    index += width
    let least: UInt64 = small == 24 ? 24 : 1 << (UInt64(width) * 4)
    guard value >= least else { throw CBORFault(.form, at: start) }
    return (kind, value)
  }

  /// The contents of a text or byte string, which is then read.
  private mutating func run(_ bytes: Span<UInt8>) throws(CBORFault) -> Range<Int> {
    let start = index
    let length = try head(bytes).value
    guard length <= UInt64(bytes.count - index) else { throw CBORFault(.end, at: start) }
    let range = index..<index + Int(length)
    index = range.upperBound
    return range
  }

  /// The bytes of a link, tag 42 around bytes that begin with 0.
  private mutating func linkRange(_ bytes: Span<UInt8>) throws(CBORFault) -> Range<Int> {
    let start = index
    guard try head(bytes).value == 42, try peek(bytes) == .bytes else {
      throw CBORFault(.form, at: start)
    }
    let range = try run(bytes)
    guard range.count > 1, bytes[range.lowerBound] == 0 else { throw CBORFault(.link, at: start) }
    return range
  }

  /// False, true, null or a float of 64 bits.
  private mutating func simple(_ bytes: Span<UInt8>) throws(CBORFault) {
    switch bytes[index] & 31 {
    case 20, 21, 22: index += 1
    case 27:
      guard bytes.count - index >= 9 else { throw CBORFault(.end, at: index) }
      index += 9
    default: throw CBORFault(.form, at: index)
    }
  }
}

/// A key as it stands in the bytes.
struct CBORKey {
  let range: Range<Int>

  /// Whether the key is `name`.
  func `is`(_ name: StaticString, _ bytes: Span<UInt8>) -> Bool {
    guard name.utf8CodeUnitCount == range.count else { return false }
    let start = range.lowerBound
    return name.withUTF8Buffer { wanted in
      for offset in 0..<wanted.count where wanted[offset] != bytes[start + offset] { return false }
      return true
    }
  }

  /// Whether two keys are the same.
  func equals(_ other: CBORKey, _ bytes: Span<UInt8>) -> Bool {
    guard range.count == other.range.count else { return false }
    for offset in 0..<range.count
    where bytes[range.lowerBound + offset] != bytes[other.range.lowerBound + offset] {
      return false
    }
    return true
  }
}
