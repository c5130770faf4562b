// Where bytes come from, piece by piece.

import Domain

/// Gives bytes in pieces, as a file's contents are read.
public protocol ByteSource: ~Copyable {
  /// What to call the source in messages, as in `archive.zip: data/tweets.js`.
  var place: String { get }

  /// Reads more bytes into `buffer` from `offset` to at most its end.
  ///
  /// - Parameters:
  ///   - buffer: Takes the bytes; its length is not changed.
  ///   - offset: Where in the buffer to begin.
  /// - Returns: How many were read; 0 at the end of the contents only.
  /// - Throws: `Diagnostic` when the source is damaged or asks for too much.
  mutating func read(into buffer: inout [UInt8], at offset: Int) throws(Diagnostic) -> Int
}

extension ByteSource where Self: ~Copyable {
  /// Everything that is left.
  ///
  /// - Parameter limit: The most bytes to take.
  /// - Returns: The bytes.
  /// - Throws: `Diagnostic` when there are more, or the source is damaged.
  public mutating func readAll(limit: Int) throws(Diagnostic) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: min(limit, 64 << 10) + 1)
    var filled = 0
    while true {
      let count = try read(into: &buffer, at: filled)
      if count == 0 { break }
      filled += count
      if filled > limit {
        throw Diagnostic(
          .error, "is larger than \(limit) bytes, which no real file of this kind is",
          place: .init(file: place))
      }
      if filled == buffer.count {
        buffer.append(contentsOf: repeatElement(0, count: min(filled, limit + 1 - filled)))
      }
    }
    buffer.removeLast(buffer.count - filled)
    return buffer
  }

  /// The first bytes, at most `count` of them.
  public mutating func readHead(_ count: Int) throws(Diagnostic) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: min(count, 4 << 10))
    var filled = 0
    while filled < count {
      if filled == buffer.count {
        buffer.append(contentsOf: repeatElement(0, count: min(filled * 4, count) - filled))
      }
      let more = try read(into: &buffer, at: filled)
      if more == 0 { break }
      filled += more
    }
    // What is kept is no larger than what it holds.
    return Array(buffer[..<filled])
  }
}
