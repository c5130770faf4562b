// When a post on X was written: two ways of writing it, and the id as a witness.

import Domain

/// A time as X archives write it, always UTC.
struct TweetTime: Hashable, Sendable {
  /// The point in time; noon UTC where only the date is known.
  var instant: Instant
  /// Whether the time of day is known.
  var precision: TimePrecision

  /// Reads `Wed Sep 11 12:49:25 +0000 2024` or `2019-03-01 14:56:23 +0000`.
  ///
  /// In the second form every post up to 2010-11-04 at 00:00:00 has its date only. Nil when the
  /// bytes are neither.
  init?(_ bytes: Span<UInt8>) {
    func number(_ start: Int, _ count: Int) -> Int? {
      var value = 0
      for index in start..<start + count {
        let digit = bytes[index] &- 48
        guard digit < 10 else { return nil }
        value = value * 10 + Int(digit)
      }
      return value
    }
    let day: Day?
    let clock: Int
    if bytes.count == 30, bytes[3] == 32 {
      guard let year = number(26, 4), let date = number(8, 2), bytes[20] == 43,
        let month = TweetTime.month(bytes[4], bytes[5], bytes[6])
      else { return nil }
      day = Day(year: year, month: month, day: date)
      clock = 11
    } else if bytes.count == 25, bytes[4] == 45, bytes[7] == 45 {
      guard let year = number(0, 4), let month = number(5, 2), let date = number(8, 2) else {
        return nil
      }
      day = Day(year: year, month: month, day: date)
      clock = 11
    } else {
      return nil
    }
    guard let day, let hour = number(clock, 2), let minute = number(clock + 3, 2),
      let second = number(clock + 6, 2), hour < 24, minute < 60, second <= 60
    else { return nil }
    let ofDay = hour * 3600 + minute * 60 + second
    let dateOnly = bytes.count == 25 && ofDay == 0 && day <= TweetTime.lastDateOnly
    precision = dateOnly ? .day : .second
    instant = Instant(seconds: Int64(day.number * 86_400 + (dateOnly ? 43_200 : ofDay)))
  }

  /// 2010-11-04: about 21:00 UTC that day X began to keep times of day in its exports.
  private static let lastDateOnly = Day(14_917)

  private static func month(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Int? {
    switch (a, b, c) {
    case (74, 97, 110): 1
    case (70, 101, 98): 2
    case (77, 97, 114): 3
    case (65, 112, 114): 4
    case (77, 97, 121): 5
    case (74, 117, 110): 6
    case (74, 117, 108): 7
    case (65, 117, 103): 8
    case (83, 101, 112): 9
    case (79, 99, 116): 10
    case (78, 111, 118): 11
    case (68, 101, 99): 12
    default: nil
    }
  }

  /// When an id was given out, for ids since November 2010; nil for older ones.
  ///
  /// `(id >> 22) + 1288834974657` milliseconds, so 1833850331591606272 is 2024-09-11T12:49:25Z.
  static func instant(ofID id: Int64) -> Instant? {
    id >= 1 << 40 ? Instant(milliseconds: (id >> 22) + 1_288_834_974_657) : nil
  }
}
