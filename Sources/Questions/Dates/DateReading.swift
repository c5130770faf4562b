// How a date phrase was read: a range of local days, or why it was refused.

import Domain

/// What a phrase leaves open is settled by what it is said for.
public enum DateMode: String, CaseIterable, Sendable {
  /// Questions about what was: the latest fit that has begun.
  case ask
  /// What happened: the latest fit that has begun.
  case log
  /// What will be: the earliest fit that has not ended.
  case plan

  var looksBack: Bool { self != .plan }
}

/// A half-open range of local days: `from` is the first day meant, `to` the first not meant.
public struct DayRange: Hashable, Sendable {
  /// The first day meant.
  public var from: Day
  /// The first day no longer meant.
  public var to: Day

  /// The days from `from` up to, not including, `to`.
  public init(_ from: Day, _ to: Day) {
    self.from = from
    self.to = to
  }

  /// One day.
  public init(day: Day) { self.init(day, day + 1) }
}

/// Why a date phrase was not taken.
public struct DateRefusal: Error, Hashable, Sendable {
  /// The kinds of refusal.
  public enum Reason: String, CaseIterable, Sendable {
    /// Two readings, as in 01/02.
    case ambiguous
    /// No such day, week, quarter or count: 30 February.
    case invalid
    /// Weekday and date disagree.
    case mismatch
    /// The end comes before the start.
    case reversed
    /// No beginning or no end: "before March".
    case open
    /// A bare number.
    case number
    /// Not a date at all.
    case unknown
  }

  /// Why.
  public var reason: Reason
  /// What it could have meant, if anything.
  public var readings: [DayRange]

  init(_ reason: Reason, _ readings: [DayRange] = []) {
    self.reason = reason
    self.readings = readings
  }
}
