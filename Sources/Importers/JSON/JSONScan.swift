// Looks through bytes eight at a time.

/// Finds where runs of uninteresting bytes end.
///
/// The tests for a byte in a word are those of "Bit Twiddling Hacks" by Sean Eron Anderson.
enum JSONScan {
  /// The first quote, backslash or control character from `start`, or past the end when none is.
  static func stop(_ bytes: Span<UInt8>, from start: Int) -> Int {
    let raw = bytes.bytes
    var at = start
    while at + 8 <= raw.byteCount {
      // In bounds by the condition above.
      let word = raw.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self).littleEndian
      let quote = zeroes(word ^ (ones &* 0x22))
      let backslash = zeroes(word ^ (ones &* 0x5C))
      let control = (word &- (ones &* 0x20)) & ~word & highs
      let found = quote | backslash | control
      if found != 0 { return at + found.trailingZeroBitCount / 8 }
      at += 8
    }
    while at < bytes.count {
      let byte = bytes[at]
      if byte == 0x22 || byte == 0x5C || byte < 0x20 { return at }
      at += 1
    }
    return at
  }

  /// The first byte from `start` that is no white space, or past the end when all are.
  static func space(_ bytes: Span<UInt8>, from start: Int) -> Int {
    let raw = bytes.bytes
    var at = start
    while at < bytes.count {
      switch bytes[at] {
      case 32: at += 1
      case 10, 13, 9:
        at += 1
        // An indentation follows. In bounds by the condition.
        while at + 8 <= raw.byteCount {
          let word = raw.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self).littleEndian
          let others = word ^ (ones &* 0x20)
          at += others.trailingZeroBitCount / 8
          if others != 0 { break }
        }
      default: return at
      }
    }
    return at
  }

  /// How many line feeds there are.
  static func newlines(_ bytes: Span<UInt8>) -> Int {
    let raw = bytes.bytes
    var count = 0
    var at = 0
    while at + 8 <= raw.byteCount {
      // In bounds by the condition above. A byte is zero here where it was a line feed.
      let word = raw.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self) ^ (ones &* 0x0A)
      let others = (word & ~highs) &+ ~highs | word
      count += (~others & highs).nonzeroBitCount
      at += 8
    }
    while at < bytes.count {
      if bytes[at] == 0x0A { count += 1 }
      at += 1
    }
    return count
  }

  private static var ones: UInt64 { 0x0101_0101_0101_0101 }
  private static var highs: UInt64 { 0x8080_8080_8080_8080 }

  private static func zeroes(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & highs }
}
