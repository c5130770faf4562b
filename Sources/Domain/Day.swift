// A local calendar day, as a number that can be counted with.

/// A local day: a date on the calendar, whatever its length in hours.
///
/// `number` counts days since 1970-01-01, so `Day(iso: "1970-01-02")?.number == 1`.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before it.
  public var number: Int

  /// The day `number` days after 1970-01-01.
  public init(_ number: Int) { self.number = number }

  /// The day of a proleptic Gregorian date, or nil when no such date exists (30 February).
  public init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, day <= Day.length(ofMonth: month, year: year),
      (-9999...9999).contains(year)
    else { return nil }
    // Days from civil, after Howard Hinnant's "chrono-Compatible Low-Level Date Algorithms".
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.number = era * 146_097 + dayOfEra - 719_468
  }

  /// The day written as `2026-03-01`, or nil when the text is not such a date.
  public init?(iso text: some StringProtocol) {
    var count = 0
    var digits = 0
    for byte in text.utf8 {
      switch (count, byte) {
      case (4, UInt8(ascii: "-")), (7, UInt8(ascii: "-")): break
      case (4, _), (7, _), (10..., _): return nil
      case (_, UInt8(ascii: "0")...UInt8(ascii: "9")): digits = digits * 10 + Int(byte) - 48
      default: return nil
      }
      count += 1
    }
    guard count == 10 else { return nil }
    self.init(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
  }

  /// The calendar fields of the day.
  public var fields: (year: Int, month: Int, day: Int) {
    let z = number + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let m = (5 * dayOfYear + 2) / 153
    let month = m < 10 ? m + 3 : m - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * m + 2) / 5 + 1)
  }

  /// The weekday, 1 for Monday to 7 for Sunday; 1970-01-01 was a Thursday, 4.
  public var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

  /// The Monday of this day's week.
  public var monday: Day { self - (weekday - 1) }

  /// How many days a month has, 28 to 31.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Orders days by date.
  public static func < (a: Day, b: Day) -> Bool { a.number < b.number }
  /// The day `n` days later.
  public static func + (a: Day, n: Int) -> Day { Day(a.number + n) }
  /// The day `n` days earlier.
  public static func - (a: Day, n: Int) -> Day { Day(a.number - n) }
  /// Whole days from `b` to `a`.
  public static func - (a: Day, b: Day) -> Int { a.number - b.number }
}

extension Day: CustomStringConvertible {
  /// The date as `2026-03-01`.
  public var description: String {
    let (year, month, day) = fields
    func padded(_ n: Int, _ width: Int) -> String {
      String(repeating: "0", count: max(0, width - String(n).count)) + String(n)
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}

extension Day: Strideable {
  /// Whole days from this day to another.
  public func distance(to other: Day) -> Int { other.number - number }
  /// The day `n` days later.
  public func advanced(by n: Int) -> Day { self + n }
}
