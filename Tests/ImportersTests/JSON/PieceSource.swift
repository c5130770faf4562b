// Gives bytes in pieces of a chosen size.

import Domain
import Importers

/// A source whose every read gives at most `piece` bytes.
struct PieceSource: ByteSource {
  let bytes: [UInt8]
  let piece: Int
  /// A first piece of another size, so that a boundary falls anywhere.
  var first: Int?
  let place = "test.json"
  private var given = 0

  init(_ text: some Sequence<UInt8>, piece: Int, first: Int? = nil) {
    self.bytes = Array(text)
    self.piece = piece
    self.first = first
  }

  mutating func read(into buffer: inout [UInt8], at offset: Int) throws(Diagnostic) -> Int {
    let size = first ?? piece
    first = nil
    let count = min(bytes.count - given, buffer.count - offset, size)
    buffer.replaceSubrange(offset..<offset + count, with: bytes[given..<given + count])
    given += count
    return count
  }
}
