// The name of a block: a checksum of what it holds.

/// A CIDv1 of a DAG-CBOR block with SHA-256, as every block of a repository has.
struct ContentID: Hashable {
  private let words: (UInt64, UInt64, UInt64, UInt64)

  /// The id whose checksum stands in `bytes` from `start`, which must hold 32 of them.
  private init(_ bytes: Span<UInt8>, from start: Int) {
    func word(_ offset: Int) -> UInt64 {
      var word: UInt64 = 0
      for index in 0..<8 { word = word << 8 | UInt64(bytes[start + offset + index]) }
      return word
    }
    words = (word(0), word(8), word(16), word(24))
  }

  /// The id that a block of these contents has.
  init(of bytes: Span<UInt8>) {
    let sum = SHA256.sum(of: bytes)
    func word(_ index: Int) -> UInt64 { UInt64(sum[index]) << 32 | UInt64(sum[index + 1]) }
    words = (word(0), word(2), word(4), word(6))
  }

  /// Reads a CID of any kind.
  ///
  /// - Returns: The id, nil for that of a block that is no DAG-CBOR, and where it ends; nil for what
  ///   is no CID at all.
  static func read(_ bytes: Span<UInt8>, from start: Int) -> (id: ContentID?, end: Int)? {
    var index = start
    if bytes.count - start >= 34, bytes[start] == 0x12, bytes[start + 1] == 0x20 {
      return (nil, start + 34)
    }
    guard varint(bytes, &index) == 1, let codec = varint(bytes, &index),
      let hash = varint(bytes, &index), let length = varint(bytes, &index),
      length <= UInt64(bytes.count - index)
    else { return nil }
    let end = index + Int(length)
    guard codec == 0x71, hash == 0x12, length == 32 else { return (nil, end) }
    return (ContentID(bytes, from: index), end)
  }

  /// Reads an unsigned LEB128 number of at most nine bytes; nil where it is cut off or longer.
  static func varint(_ bytes: Span<UInt8>, _ index: inout Int) -> UInt64? {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while index < bytes.count, shift < 63 {
      let byte = bytes[index]
      index += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    return nil
  }

  static func == (a: ContentID, b: ContentID) -> Bool { a.words == b.words }

  /// A checksum's first bytes spread well enough by themselves.
  func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}
