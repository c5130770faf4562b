// Instants and lengths of time.

/// An instant between the years 1 and 9999, to the nanosecond.
public struct Timestamp: Hashable, Sendable {
  /// Whole seconds since 1970, rounded down.
  public let seconds: Int64
  /// Nanoseconds on top, 0 to 999,999,999.
  public let nanoseconds: Int32

  static let first: Int64 = -62_135_596_800
  static let last: Int64 = 253_402_300_799

  /// An instant; nil before the year 1 and after 9999.
  public init?(seconds: Int64, nanoseconds: Int32 = 0) {
    guard seconds >= Self.first, seconds <= Self.last, (0..<1_000_000_000).contains(nanoseconds)
    else { return nil }
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }
}

extension Timestamp: Comparable {
  /// Whether the left one is earlier.
  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }

  /// The instant a length of time later; nil out of range.
  func adding(_ span: TimeSpan) -> Timestamp? {
    let (whole, rest) = span.nanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
    var nanos = Int64(nanoseconds) + rest
    var sum = seconds + whole
    if nanos < 0 {
      nanos += 1_000_000_000
      sum -= 1
    } else if nanos >= 1_000_000_000 {
      nanos -= 1_000_000_000
      sum += 1
    }
    return Timestamp(seconds: sum, nanoseconds: Int32(nanos))
  }

  /// The time from another instant to this one; nil out of range.
  func since(_ other: Timestamp) -> TimeSpan? {
    TimeSpan(
      seconds: seconds - other.seconds, nanoseconds: Int64(nanoseconds) - Int64(other.nanoseconds))
  }
}

/// A length of time of up to 292 years either way, to the nanosecond.
public struct TimeSpan: Hashable, Comparable, Sendable {
  /// The whole length in nanoseconds.
  public let nanoseconds: Int64

  /// A length of time.
  public init(nanoseconds: Int64) {
    self.nanoseconds = nanoseconds
  }

  /// A length of time; nil out of range.
  public init?(seconds: Int64, nanoseconds: Int64 = 0) {
    let (whole, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
    guard !overflow else { return nil }
    let (sum, carry) = whole.addingReportingOverflow(nanoseconds)
    guard !carry else { return nil }
    self.nanoseconds = sum
  }

  /// Whether the left one is shorter.
  public static func < (left: TimeSpan, right: TimeSpan) -> Bool {
    left.nanoseconds < right.nanoseconds
  }

  func adding(_ other: TimeSpan) -> TimeSpan? {
    let (sum, overflow) = nanoseconds.addingReportingOverflow(other.nanoseconds)
    return overflow ? nil : TimeSpan(nanoseconds: sum)
  }

  func subtracting(_ other: TimeSpan) -> TimeSpan? {
    let (difference, overflow) = nanoseconds.subtractingReportingOverflow(other.nanoseconds)
    return overflow ? nil : TimeSpan(nanoseconds: difference)
  }
}
