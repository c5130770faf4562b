// Cuts a CAR file into its blocks as its bytes come in.

import Domain

/// Reads CARv1: a header with the roots, then blocks, each with its length and name before it.
struct CARScanner {
  /// The roots that the header names; nil until it is read.
  private var roots: [ContentID]?

  /// The largest block that is read, in bytes; the protocol allows 1 MB.
  private static let blockLimit = 16 << 20

  private let place: String
  private var waiting: [UInt8] = []
  /// How many bytes were cut off before those waiting.
  private var passed = 0

  /// A scanner of what is called `place` in messages.
  init(place: String) { self.place = place }

  /// Takes the next bytes and hands over every block that is whole by then.
  ///
  /// - Parameters:
  ///   - piece: The bytes.
  ///   - body: Takes the block's name, nil where it is no DAG-CBOR, its contents, and whether it is
  ///     the first root.
  /// - Throws: `Diagnostic` when this is no CAR or a length lies, or what `body` throws.
  mutating func take(
    _ piece: Span<UInt8>, _ body: (ContentID?, Span<UInt8>, _ isRoot: Bool) throws -> Void
  ) throws {
    var held: [UInt8] = []
    swap(&held, &waiting)
    piece.withUnsafeBufferPointer { held.append(contentsOf: $0) }
    var start = 0
    while let frame = try frame(held.span, from: start) {
      let bytes = held.span.extracting(frame)
      if let roots {
        guard let (id, end) = ContentID.read(bytes, from: 0) else {
          throw broken("a block has no valid name", at: start)
        }
        try body(id, bytes.extracting(end..<bytes.count), id != nil && id == roots.first)
      } else {
        roots = try header(bytes)
      }
      start = frame.upperBound
    }
    held.removeFirst(start)
    passed += start
    swap(&held, &waiting)
  }

  /// Checks that nothing is left over.
  ///
  /// - Throws: `Diagnostic` when the file ends within a block.
  func finish() throws(Diagnostic) {
    guard roots != nil, waiting.isEmpty else {
      throw broken("it ends in the middle of a block", at: 0)
    }
  }

  /// Whether bytes begin as a CAR does.
  static func begins(_ head: [UInt8]) -> Bool {
    let bytes = head.span
    var index = 0
    guard let length = ContentID.varint(bytes, &index), length >= 16, length < 1 << 16,
      index < bytes.count, bytes[index] >> 5 == CBORReader.Kind.map.rawValue
    else { return false }
    var reader = CBORReader(index: index)
    var isHeader = false
    try? reader.forEachKey(bytes) { reader, key throws(CBORFault) in
      if key.is("roots", bytes) || key.is("version", bytes) { isHeader = true }
      try reader.skip(bytes)
    }
    return isHeader
  }

  /// Where the next whole frame lies among the waiting bytes; nil where it is not there yet.
  private func frame(
    _ bytes: Span<UInt8>, from start: Int
  ) throws(Diagnostic) -> Range<Int>? {
    var index = start
    guard let length = ContentID.varint(bytes, &index) else {
      if bytes.count - start >= 9 { throw broken("a block's length is malformed", at: start) }
      return nil
    }
    guard length > 0, length <= UInt64(CARScanner.blockLimit) else {
      throw broken(
        "a block says that it is \(length) bytes long, which no real one is", at: start)
    }
    guard length <= UInt64(bytes.count - index) else { return nil }
    return index..<index + Int(length)
  }

  private func header(_ bytes: Span<UInt8>) throws(Diagnostic) -> [ContentID] {
    var version: Int64?
    var roots: [ContentID] = []
    var reader = CBORReader()
    do throws(CBORFault) {
      try reader.forEachKey(bytes) { reader, key throws(CBORFault) in
        if key.is("version", bytes) {
          version = try reader.integer(bytes)
        } else if key.is("roots", bytes) {
          try reader.forEachElement(bytes) { reader throws(CBORFault) in
            if let root = try reader.link(bytes) { roots.append(root) }
          }
        } else {
          try reader.skip(bytes)
        }
      }
    } catch {
      throw broken("its header cannot be read: \(error.problem.rawValue)", at: 0)
    }
    guard version == 1 else {
      let said = version.map { "version \($0)" } ?? "a version that it does not tell"
      throw broken("it is a CAR of \(said), and only version 1 is read", at: 0)
    }
    return roots
  }

  private func broken(_ message: String, at offset: Int) -> Diagnostic {
    Diagnostic(
      .error, "cannot be read as a CAR at byte \(passed + offset): \(message)",
      hint: "download the repository again", place: .init(file: place))
  }
}
