// Numbers in few bytes: seven bits a byte, the highest bit says that more follow (LEB128).

/// Whole numbers and words, written one after the other.
struct PackedNumbers {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func add(_ word: String) {
    add(word.utf8.count)
    bytes.append(contentsOf: word.utf8)
  }

  mutating func add(_ counts: DistanceCounts) {
    let cells = counts.cells
    add(cells.count)
    for cell in cells {
      add(cell.distance)
      add(cell.n)
    }
  }
}

/// Reads what `PackedNumbers` wrote; beyond the end of damaged bytes everything is zero.
struct PackedReader {
  private let bytes: [UInt8]
  private var at = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// How many bytes are left: no more numbers than these can follow.
  var rest: Int { bytes.count - at }

  mutating func next() -> Int {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while at < bytes.count, shift < 64 {
      let byte = bytes[at]
      at += 1
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    return Int(Int64(bitPattern: number))
  }

  /// A number of things that follow, each of at least one byte.
  mutating func count() -> Int { min(max(0, next()), rest) }

  mutating func word() -> String {
    let length = count()
    defer { at += length }
    return String(decoding: bytes[at..<(at + length)], as: UTF8.self)
  }

  mutating func distances() -> DistanceCounts {
    var counts = DistanceCounts()
    for _ in 0..<count() {
      let distance = next()
      counts.add(distance, next())
    }
    return counts
  }
}
