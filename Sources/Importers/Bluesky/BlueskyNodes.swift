// The nodes of a repository's tree, kept as they stand in the file.

/// Holds nodes by their name until the tree is walked.
struct BlueskyNodes {
  private var bytes: [UInt8] = []
  private var ranges: [ContentID: Range<Int>] = [:]

  /// Keeps a block that may be a node of the tree; one that is there already stays as it is.
  mutating func keep(_ id: ContentID, _ block: Span<UInt8>) {
    guard ranges[id] == nil else { return }
    let start = bytes.count
    block.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    ranges[id] = start..<bytes.count
  }

  /// Hands a node over; nil when it is not there.
  func withNode<Result>(_ id: ContentID, _ body: (Span<UInt8>) -> Result) -> Result? {
    guard let range = ranges[id] else { return nil }
    return body(bytes.span.extracting(range))
  }

  /// Whether a block looks like a node: a map with `e` or `l` as its first key.
  static func isNode(_ block: Span<UInt8>) -> Bool {
    guard block.count >= 3, block[0] >> 5 == CBORReader.Kind.map.rawValue, block[1] == 0x61 else {
      return false
    }
    return block[2] == UInt8(ascii: "e") || block[2] == UInt8(ascii: "l")
  }
}
