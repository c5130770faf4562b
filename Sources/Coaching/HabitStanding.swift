// How one habit stands: its days, streaks, strength, and by when it is due.

import Domain
import Habits
import RuleEngine

/// One habit, a rule's or one's own.
public struct HabitStanding: Sendable {
  /// Who asks for it.
  public enum Source: Sendable {
    /// A rule, which reads from the data whether it was done.
    case rule(Rule)
    /// The person, who ticks it by hand.
    case own(HabitRecord)
  }

  /// What became of a day or week.
  public struct Period: Hashable, Sendable {
    /// Its last day.
    public var day: Day
    /// What became of it.
    public var mark: Mark
  }

  /// Who asks for it.
  public var source: Source
  /// How often it is meant to be done.
  public var goal: Goal
  /// What became of each closed day or week, oldest first.
  public var periods: [Period]
  /// The day or week still running, so far.
  public var running: Mark
  /// The last day of the running period.
  public var runningEnd: Day
  /// Streaks and strength.
  public var report: HabitReport
  /// The ticks that say more than the day, by day; empty where that was not asked.
  public var notes: [TickRecord] = []
  /// The breaks that bear on it, past and announced.
  public var breaks: [PauseRecord] = []
  /// What came with it in one's own weeks; empty where that was not asked.
  public var outcomes: [WeighedOutcome] = []
  /// What is to be said, once, of what it reached; nil mostly, and where it was said.
  public var news: Milestone?
  /// Whether it depends on one's own doing alone.
  var isOwnDoing = true

  /// The rule's id, or the name of one's own.
  public var id: String {
    switch source {
    case .rule(let rule): rule.id
    case .own(let habit): habit.name
    }
  }

  /// What it is called.
  public var name: String {
    switch source {
    case .rule(let rule): rule.habit?.name ?? rule.title
    case .own(let habit): habit.name
    }
  }

  /// Whether it is ticked by hand.
  public var isOwn: Bool { if case .own = source { true } else { false } }

  /// Whether it counts weeks rather than days.
  public var isWeekly: Bool { goal.period == .week }

  /// The last day it was kept, where it has been retired.
  public var retired: Day? { if case .own(let habit) = source { habit.until } else { nil } }

  /// The day or week `count` periods after the running one, by its last day; announced breaks do not
  /// count.
  public func end(after count: Int) -> Day {
    var day = runningEnd
    for _ in 0..<count {
      day = day + (isWeekly ? 7 : 1)
      // A break without an end leaves nothing to be counted.
      for _ in 0..<Goal.longestSpan where rests(day) { day = day + (isWeekly ? 7 : 1) }
    }
    return day
  }

  /// The last day on which the run can still be kept going; nil where none goes on, where the habit
  /// is retired, and while a break has no end.
  public var due: Day? {
    guard report.current != nil, retired.map({ $0 > runningEnd }) ?? true else { return nil }
    let day = end(after: report.slack)
    guard rests(day) else { return day }
    let next = (1...Goal.longestSpan).lazy.map { day + $0 * (isWeekly ? 7 : 1) }
    return next.first { !rests($0) }
  }

  private func rests(_ end: Day) -> Bool {
    let days = isWeekly ? (end - 6)...end : end...end
    return days.allSatisfy { day in breaks.contains { $0.covers(day) } }
  }
}

extension PauseRecord {
  /// Whether a day lies in the break.
  func covers(_ day: Day) -> Bool { from <= day && to.map { $0 >= day } ?? true }
}
