// Which local day an instant belongs to, in the person's zone and with their day boundary.

import Foundation

/// Turns instants into local days and hours.
///
/// A day starts at the first instant its wall clock reaches the boundary; once begun it does not
/// un-begin. The boundary decides the day only, never the hour.
public struct DayClock: Sendable {
  /// A zone and boundary in force from a day on.
  public struct Rule: Hashable, Sendable {
    /// The first day on which it holds.
    public var from: Day
    /// IANA name, as in `Europe/Oslo`.
    public var zone: String
    /// Minutes after midnight at which a day starts, 0 to 1439; 180 is 03:00.
    public var boundary: Int

    /// A rule in force from `from` on.
    public init(from: Day, zone: String, boundary: Int) {
      self.from = from
      self.zone = zone
      self.boundary = boundary
    }
  }

  private struct Period: Sendable {
    let from: Day
    let table: ZoneTable
    let boundary: Int64
  }

  /// The rules in order of their first day; the first holds for all days before it too.
  public let rules: [Rule]
  private let periods: [Period]

  /// One zone and boundary for all days; nil when the zone is unknown here or the boundary is not
  /// within a day.
  public init?(zone: String, boundary: Int = 0) {
    self.init(rules: [Rule(from: Day(-1_000_000), zone: zone, boundary: boundary)])
  }

  /// A history of zones and boundaries, at least one; nil when a zone is unknown here.
  public init?(rules: [Rule]) {
    let sorted = rules.sorted { $0.from < $1.from }
    var tables: [String: ZoneTable] = [:]
    var periods: [Period] = []
    for rule in sorted {
      guard let table = tables[rule.zone] ?? ZoneTable(name: rule.zone),
        (0..<1440).contains(rule.boundary)
      else { return nil }
      tables[rule.zone] = table
      periods.append(Period(from: rule.from, table: table, boundary: Int64(rule.boundary) * 60))
    }
    guard !periods.isEmpty else { return nil }
    self.rules = sorted
    self.periods = periods
  }

  /// The local day an instant belongs to.
  public func day(of instant: Instant) -> Day {
    var limit: Day?
    for period in periods.reversed() {
      let day = Self.day(of: instant.seconds, in: period)
      if day >= period.from || period.from == periods[0].from {
        return limit.map { min(day, $0) } ?? day
      }
      limit = period.from - 1
    }
    return Self.day(of: instant.seconds, in: periods[0])
  }

  /// The hour of the wall clock, 0 to 23, whatever the boundary.
  public func hour(of instant: Instant) -> Int {
    let local = instant.seconds + Int64(offset(at: instant))
    return Int(((local % 86_400) + 86_400) % 86_400) / 3600
  }

  /// Seconds to add to UTC for the wall clock at an instant.
  public func offset(at instant: Instant) -> Int {
    period(on: day(of: instant)).table.offset(at: instant.seconds)
  }

  /// The first instant of a day.
  public func start(of day: Day) -> Instant {
    let period = period(on: day)
    return Instant(seconds: Self.start(of: day, in: period))
  }

  /// Days that a later zone or boundary ends early: with under 22 of their hours, if any.
  ///
  /// The last day in Oslo before one in Tokyo has 17 hours. No clock change of a zone takes that much.
  public var daysCutShort: Set<Day> {
    let last = rules.dropFirst().map { $0.from - 1 }
    return Set(last.filter { start(of: $0 + 1).seconds - start(of: $0).seconds < 22 * 3600 })
  }

  /// The zone in force on a day.
  public func zone(on day: Day) -> String { period(on: day).table.name }

  /// The offsets of the zone in force on a day.
  func table(on day: Day) -> ZoneTable { period(on: day).table }

  private func period(on day: Day) -> Period {
    periods.last { $0.from <= day } ?? periods[0]
  }

  private static func start(of day: Day, in period: Period) -> Int64 {
    period.table.firstInstant(wall: Int64(day.number) * 86_400 + period.boundary)
  }

  private static func day(of seconds: Int64, in period: Period) -> Day {
    let local = seconds + Int64(period.table.offset(at: seconds)) - period.boundary
    let day = Day(Int(local >= 0 ? local / 86_400 : -((-local + 86_399) / 86_400)))
    // Only where the clock is set back within the day can the next day have begun already.
    let remaining = 86_400 - (local - Int64(day.number) * 86_400)
    if remaining <= 7200 * 2, start(of: day + 1, in: period) <= seconds { return day + 1 }
    return day
  }
}
