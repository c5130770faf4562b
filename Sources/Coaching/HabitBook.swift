// All habits of a store: marks of closed days from facts or ticks, streaks and strength from marks.

import Domain
import Habits
import RuleEngine
import Store

/// Works out how habits stand on a day.
struct HabitBook {
  let today: Day
  let pauses: [StoredPause]
  /// Days that a journey cut short: what was not done on them had no occasion.
  private let cutShort: Set<Day>

  init(_ reading: Reading, today: Day) throws {
    self.today = today
    pauses = try reading.pauses()
    cutShort = reading.clock.daysCutShort
  }

  /// The breaks that bear on a habit: its own first, then those from everything.
  private func breaks(of names: Set<String>) -> (own: [PauseRecord], all: [PauseRecord]) {
    let keys = Set(names.map(HabitRecord.key))
    return (
      pauses.filter { $0.habit.map { keys.contains(HabitRecord.key($0)) } ?? false }.map(\.record),
      pauses.filter { $0.habit == nil }.map(\.record)
    )
  }

  /// The habits of rules, from the facts of the days up to today; nothing is known without a history.
  func standings(
    of rules: [CompiledRule], _ history: FactHistory?, since first: Day
  ) -> [HabitStanding] {
    rules.compactMap { standing(of: $0, history, since: first) }
  }

  private func standing(
    of rule: CompiledRule, _ history: FactHistory?, since first: Day
  ) -> HabitStanding? {
    guard let habit = rule.rule.habit,
      let goal = Goal(times: habit.goal, of: habit.span, period: habit.isWeekly ? .week : .day)
    else { return nil }
    let (own, all) = breaks(of: [rule.rule.id, habit.name])
    func mark(_ day: Day, days: Int? = nil) -> Mark {
      if own.contains(where: { $0.covers(day) }) { return .paused }
      // A declared break is known ahead of any import.
      let whole = habit.isWeekly ? day.monday...(day.monday + 6) : day...day
      if whole.allSatisfy({ day in all.contains { $0.covers(day) } }) { return .paused }
      switch history.flatMap({ rule.habitMark($0, on: day, days: days) }) {
      case .done: return .done
      case .missed: return cutShort.contains(day) && !habit.isWeekly ? .rest : .missed
      case .rest: return .rest
      case .paused: return .paused
      case .unknown, nil: return .unknown
      }
    }
    let ends = Array(first..<max(first, today)).filter { !habit.isWeekly || $0.weekday == 7 }
    let periods = ends.map { HabitStanding.Period(day: $0, mark: mark($0)) }
    var running = history == nil ? .missed : mark(today, days: habit.isWeekly ? today.weekday : nil)
    // What may still happen today is not settled by what has not happened yet.
    if running == .rest || running == .unknown { running = .missed }
    return HabitStanding(
      source: .rule(rule.rule), goal: goal, periods: periods, running: running,
      runningEnd: habit.isWeekly ? today.monday + 6 : today,
      report: HabitReport(marks: periods.map(\.mark), today: running, goal: goal),
      breaks: own + all, isOwnDoing: rule.isOwnHabit)
  }

  /// A habit of one's own, from the days on which it was ticked, in order.
  func standing(of habit: HabitRecord, ticked: [Day]) -> HabitStanding? {
    let isWeekly = habit.period == .week
    guard
      let goal = Goal(times: habit.times, of: habit.span, period: isWeekly ? .week : .day)
    else { return nil }
    let (own, all) = breaks(of: [habit.name])
    let breaks = own + all
    let done = DayMarks(isWeekly ? ticked.map(\.monday) : ticked)
    let first = min(habit.from, ticked.first ?? habit.from)
    func mark(_ end: Day) -> Mark {
      let days = isWeekly ? end.monday...(end.monday + 6) : end...end
      // What was done was done, on a break too; a break is never shown as done.
      if done.contains(days.lowerBound) { return .done }
      if days.allSatisfy({ day in breaks.contains { $0.covers(day) } }) { return .paused }
      // Before it began, and in the week in which it began, nothing was missed.
      if days.lowerBound < habit.from { return .unknown }
      return cutShort.contains(end) && !isWeekly ? .rest : .missed
    }
    let last = min(today, habit.until.map { $0 + 1 } ?? today)
    let ends = Array(min(first, last)..<last).filter { !isWeekly || $0.weekday == 7 }
    let periods = ends.map { HabitStanding.Period(day: $0, mark: mark($0)) }
    let runningEnd = isWeekly ? today.monday + 6 : today
    let isOver = habit.until.map { $0 < today } ?? false
    var running = isOver ? .paused : mark(runningEnd)
    if running == .unknown || running == .rest { running = .missed }
    return HabitStanding(
      source: .own(habit), goal: goal, periods: periods, running: running, runningEnd: runningEnd,
      report: HabitReport(marks: periods.map(\.mark), today: running, goal: goal),
      breaks: breaks)
  }

  /// The first day that can bear on whether a habit of one's own is at risk today.
  func firstBearing(_ habits: [HabitRecord]) -> Day {
    let spans = habits.map { 2 * $0.span * ($0.period == .week ? 7 : 1) }
    let off = pauses.reduce(0) {
      $0 + max(0, min($1.record.to ?? today, today) - $1.record.from + 1)
    }
    return today - (spans.max() ?? 0) - off - cutShort.count - 14
  }

  /// All habits of one's own by name, the retired ones where asked for; as if they had begun on
  /// `first` at the earliest, where it is given.
  func own(
    _ reading: Reading, retired: Bool = false, since first: Day? = nil
  ) throws -> [HabitStanding] {
    let habits = try reading.habits().map { stored in
      var habit = stored.record
      if let first { habit.from = max(habit.from, first) }
      return habit
    }.filter { retired || ($0.until.map { $0 >= today } ?? true) }
    let days = try reading.tickedDays(of: habits.map(\.name), since: first)
    return zip(habits, days).compactMap { standing(of: $0, ticked: $1) }
  }
}

/// Some days, looked up by their distance from the first.
private struct DayMarks {
  private let first: Day
  private var isMarked: [Bool] = []

  /// Days in order.
  init(_ days: [Day]) {
    guard let first = days.first, let last = days.last else {
      self.first = Day(0)
      return
    }
    self.first = first
    isMarked = Array(repeating: false, count: last - first + 1)
    for day in days { isMarked[day - first] = true }
  }

  func contains(_ day: Day) -> Bool {
    let index = day - first
    return isMarked.indices.contains(index) && isMarked[index]
  }
}
