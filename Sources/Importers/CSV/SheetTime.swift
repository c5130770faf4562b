// A time as people, networks and spreadsheets write it, read without guessing.

import Domain

/// A date, perhaps with a time of day and an offset, as a cell of a table holds it.
///
/// It reads `2025-07-01 14:33:22`, `2024-08-17T20:04:52.096899+00:00`, `17 Jun 2021`,
/// `Fri, Jun 5, 2026`, `8/17/09, 4:52 PM`, `31.12.2024 08:00`, `Wed Sep 11 12:49:25 +0000 2024`, a
/// spreadsheet's day number (`45474.6`) and Unix seconds or milliseconds.
public struct SheetTime: Hashable, Sendable {
  /// The date.
  public var day: Day
  /// Seconds after midnight; nil where only the date is known.
  public var second: Int?
  /// Whether the seconds were written, rather than hours and minutes only.
  public var hasSeconds = false
  /// Seconds east of UTC, where the text says.
  public var offset: Int?

  /// A time; a mere date without `second`.
  public init(day: Day, second: Int? = nil, hasSeconds: Bool = false, offset: Int? = nil) {
    self.day = day
    self.second = second
    self.hasSeconds = hasSeconds
    self.offset = offset
  }

  /// What a text says.
  public enum Reading: Hashable, Sendable {
    /// One time.
    case time(SheetTime)
    /// Either of two, by the order of day and month.
    case either(dmy: SheetTime, mdy: SheetTime)
    /// Not a time.
    case none
  }

  /// Reads a text; of an ambiguous date both times, unless `order` tells which is meant.
  ///
  /// `01/02/2024` is 1 February or 2 January; `13/02/2024` can only be the former. Dates with dots
  /// are day, month, year.
  public static func read(_ text: String, order: DateOrder? = nil) -> Reading {
    if let time = number(text) { return .time(time) }
    var parts = SheetTimeParts(text)
    let clock = parts.takeClock()
    guard !parts.isBroken else { return .none }
    func time(_ day: Day) -> SheetTime {
      SheetTime(
        day: day, second: clock?.second, hasSeconds: clock?.hasSeconds ?? false,
        offset: clock?.offset)
    }
    switch parts.date(order) {
    case .one(let day): return .time(time(day))
    case .two(let dmy, let mdy): return .either(dmy: time(dmy), mdy: time(mdy))
    case .none: return .none
    }
  }

  /// A time of day by itself, in seconds after midnight: `4:52 PM` is 60,720.
  static func clock(_ text: String) -> Int? {
    var parts = SheetTimeParts(text)
    let clock = parts.takeClock()
    return parts.isBroken || !parts.isEmpty ? nil : clock?.second
  }

  /// The point in time; noon UTC of a mere date.
  ///
  /// A text without an offset is read by the wall clock that is given, and as UTC without one.
  @inline(never)  // Inlined, it stops the optimiser of Swift 6.3.1: "Found ownership error?!".
  public func instant(_ clock: DayClock? = nil) -> Instant {
    guard let second else { return Instant(seconds: Int64(day.number) * 86_400 + 43_200) }
    if offset == nil, let clock { return clock.instant(on: day, second: second) }
    return Instant(seconds: Int64(day.number) * 86_400 + Int64(second - (offset ?? 0)))
  }

  /// How exactly the time is known.
  public var precision: TimePrecision { second == nil ? .day : .second }

  /// A spreadsheet's day number, Unix seconds or milliseconds, or `20240131`.
  private static func number(_ text: String) -> SheetTime? {
    let digits = text.utf8.prefix { (48...57).contains($0) }
    let rest = text.utf8.dropFirst(digits.count)
    guard !digits.isEmpty, digits.count <= 13, let whole = Int(String(Substring(digits))) else {
      return nil
    }
    if rest.isEmpty, digits.count == 8 {
      return Day(year: whole / 10_000, month: whole / 100 % 100, day: whole % 100)
        .map { SheetTime(day: $0) }
    }
    if rest.isEmpty, digits.count == 10 || digits.count == 13 {
      let seconds = digits.count == 13 ? whole / 1000 : whole
      return SheetTime(
        day: Day(seconds / 86_400), second: seconds % 86_400, hasSeconds: true, offset: 0)
    }
    // Days since 1899-12-30, from 1982 to 2064.
    guard (30_000...60_000).contains(whole), rest.isEmpty || rest.first == UInt8(ascii: "."),
      let value = Double(text)
    else { return nil }
    let second = Int(((value - Double(whole)) * 86_400).rounded())
    return SheetTime(
      day: Day(whole - 25_569), second: rest.isEmpty ? nil : min(second, 86_399),
      hasSeconds: !rest.isEmpty)
  }
}
