// A habit of one's own, ticked by hand on any day or range of days.

import Domain
import Habits
import RuleBook
import Store

/// Marks days of a habit as done, or as not done.
public struct TickHabit {
  /// What was marked.
  public struct Answer: Sendable {
    /// How the habit stands now.
    public var habit: HabitStanding
    /// How it stood before.
    public var before: HabitReport
    /// How many days changed.
    public var changed: Int
    /// The days.
    public var days: ClosedRange<Day>
    /// Whether they are done now.
    public var isDone: Bool
    /// Today, still running.
    public var today: Day
  }

  /// The most days that are marked at once.
  public static let mostDays = 3660

  /// The habit's name.
  public var name: String
  /// The first and last day; today where nil.
  public var days: ClosedRange<Day>?
  /// How much, in the person's own unit.
  public var amount: Double?
  /// Anything said about it.
  public var note: String?
  /// Whether they were done.
  public var isDone: Bool
  /// Where rules lie.
  public var folders: RuleFolders

  /// A tick.
  public init(
    _ name: String, days: ClosedRange<Day>? = nil, amount: Double? = nil, note: String? = nil,
    isDone: Bool = true, folders: RuleFolders = .standard()
  ) {
    self.name = name
    self.days = days
    self.amount = amount
    self.note = note
    self.isDone = isDone
    self.folders = folders
  }

  /// Stores it.
  ///
  /// Throws a `Diagnostic` for a habit that does not exist or is retired, and for days ahead.
  public func run(in coach: Coach) throws -> Answer {
    let rules = RuleBook.habits(folders)
    return try coach.store.change(command: coach.command, summary: "", at: coach.now) { change in
      let today = change.reading.clock.day(of: coach.now)
      let habit = try HabitNames(rules, change.reading).own(name).record
      let days = self.days ?? today...today
      try check(days, of: habit, today: today)
      let book = try HabitBook(change.reading, today: today)
      func ticked() throws -> [Day] {
        try change.reading.tickedDays(of: [habit.name]).flatMap(\.self)
      }
      let before = try ticked()
      let known = Set(before)
      var changed = 0
      if isDone {
        for day in days {
          if !known.contains(day) { changed += 1 }
          try change.tick(TickRecord(habit: habit.name, day: day, amount: amount, note: note))
        }
      } else {
        changed = try change.untick(habit.name, days)
      }
      let span =
        days.count == 1 ? "\(days.lowerBound)" : "\(days.lowerBound) to \(days.upperBound)"
      change.summary = "\(isDone ? "ticked" : "unticked") \(habit.name) on \(span)"
      guard
        let old = book.standing(of: habit, ticked: before),
        let new = book.standing(of: habit, ticked: try ticked())
      else { throw Diagnostic(.error, "the goal of “\(habit.name)” cannot be read") }
      return Answer(
        habit: new, before: old.report, changed: changed, days: days, isDone: isDone, today: today)
    }
  }

  private func check(
    _ days: ClosedRange<Day>, of habit: HabitRecord, today: Day
  ) throws(Diagnostic) {
    guard days.upperBound <= today else {
      throw Diagnostic(
        .error, "\(days.upperBound) lies ahead; only what happened can be ticked",
        hint: "today is \(today)")
    }
    guard days.count <= Self.mostDays else {
      throw Diagnostic(
        .error, "\(days.count) days are too many to tick at once",
        hint: "tick at most \(Self.mostDays), or import them from an activity file")
    }
    if isDone, let until = habit.until, days.upperBound > until {
      throw Diagnostic(
        .error, "“\(habit.name)” was retired on \(until)",
        hint: "coach habits edit \"\(habit.name)\" --again takes it up again")
    }
    if let amount, !amount.isFinite || amount < 0 {
      throw Diagnostic(
        .error, "an amount cannot be \(amount)", hint: "say a number such as 300 or 2.5")
    }
  }
}
