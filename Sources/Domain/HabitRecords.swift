// Habits of the person's own and the days on which they were done, as records.

import Foundation

/// A habit that the person made up and ticks by hand.
///
/// The natural key is the name, whatever its case.
public struct HabitRecord: Hashable, Sendable {
  /// What a goal counts.
  public enum Period: String, Hashable, CaseIterable, Sendable {
    /// Local days.
    case day
    /// Weeks, Monday to Sunday; a tick on any of its days does a week.
    case week
  }

  /// What it is called.
  public var name: String
  /// How many periods are meant to be done, at least 1.
  public var times: Int
  /// Out of how many in a row, at most 366.
  public var span: Int
  /// What is counted.
  public var period: Period
  /// The day it began.
  public var from: Day
  /// The last day it was kept; nil while it goes on.
  public var until: Day?

  /// A habit.
  public init(
    name: String, times: Int, span: Int, period: Period = .day, from: Day, until: Day? = nil
  ) {
    self.name = name
    self.times = times
    self.span = span
    self.period = period
    self.from = from
    self.until = until
  }

  /// What tells habits apart: the name without its case, however its accents are written.
  public static func key(_ name: String) -> String {
    let isPlain = name.utf8.allSatisfy { $0 < 128 }
    return (isPlain ? name : name.precomposedStringWithCanonicalMapping).lowercased()
  }
}

/// A day on which a habit of one's own was done.
///
/// The natural key is habit and day. It names the day, not a time: what was done on a day stays done
/// on it wherever one travels.
public struct TickRecord: Hashable, Sendable {
  /// The habit's name.
  public var habit: String
  /// The day.
  public var day: Day
  /// How much, in the person's own unit.
  public var amount: Double?
  /// Anything said about it.
  public var note: String?

  /// A tick.
  public init(habit: String, day: Day, amount: Double? = nil, note: String? = nil) {
    self.habit = habit
    self.day = day
    self.amount = amount
    self.note = note
  }
}
