// How habits are going: marks of closed days from the facts, streaks and strength from the marks.

import Domain
import Habits
import RuleBook
import RuleEngine
import Store

/// Answers "how are my habits going?".
public struct ShowStreaks {
  /// One habit.
  public struct HabitStanding: Sendable {
    /// The rule that asks for it.
    public var rule: Rule
    /// Its practice.
    public var habit: Rule.Habit
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
    /// What came with it in one's own weeks; empty where all habits were asked about.
    public var outcomes: [WeighedOutcome] = []
    /// Whether it depends on one's own doing alone.
    var isOwnDoing: Bool

    /// The day or week `count` periods after the running one, by its last day.
    public func end(after count: Int) -> Day { runningEnd + count * (habit.isWeekly ? 7 : 1) }
  }

  /// What became of a day or week.
  public struct Period: Hashable, Sendable {
    /// Its last day.
    public var day: Day
    /// What became of it.
    public var mark: Mark
  }

  /// All habits asked about.
  public struct Answer: Sendable {
    /// Today, still running.
    public var today: Day
    /// The first day looked at; nil where nothing is known.
    public var first: Day?
    /// The latest day that is known.
    public var known: Day?
    /// The habits in order of their rules' topics and names.
    public var habits: [HabitStanding]
    /// The declared break that covers today.
    public var pause: PauseRecord?
    /// Whether one habit was asked about.
    public var isSingle: Bool
  }

  /// A habit's name or its rule's id; all where nil.
  public var name: String?
  /// Where rules lie.
  public var folders: RuleFolders

  /// Asks about one habit or all.
  public init(name: String? = nil, folders: RuleFolders = .standard()) {
    self.name = name
    self.folders = folders
  }

  /// Answers.
  ///
  /// Throws a `Diagnostic` for a habit that does not exist.
  public func answer(_ coach: Coach) throws -> Answer {
    let rules = RuleBook.load(folders).ruleSet.rules.filter { $0.rule.habit != nil }
    let chosen = try name.map { try self.chosen(rules, named: $0) }
    return try coach.store.read { reading in
      let today = reading.clock.day(of: coach.now)
      let pauses = try reading.pauses()
      let supplies = try reading.supplies(today: today)
      let known = supplies.compactMap(\.coverage?.upperBound).max().map { min($0, today) }
      let begin = try reading.firstKnownDay(today: today).map { min($0, today) }
      var answer = Answer(
        today: today, first: begin, known: known, habits: [],
        pause: pauses.first { $0.habit == nil && $0.record.covers(today) }?.record,
        isSingle: name != nil)
      guard let begin else {
        answer.habits = (chosen.map { [$0] } ?? rules).compactMap {
          standing($0, nil, today...today, pauses)
        }
        return answer
      }
      answer.habits = try standings(of: rules, reading, begin...today, pauses)
      if let chosen {
        let outcomes = try Self.outcomes(of: answer.habits, reading, begin...today)
        answer.habits = answer.habits.filter { $0.rule.id == chosen.rule.id }.map {
          var habit = $0
          habit.outcomes = outcomes[habit.rule.id] ?? []
          return habit
        }
      }
      return answer
    }
  }

  /// How habits of rules stand.
  func standings(
    of rules: [CompiledRule], _ reading: Reading, _ days: ClosedRange<Day>, _ pauses: [StoredPause]
  ) throws -> [HabitStanding] {
    let history = FactHistory(try LoadFacts(days: days, today: days.upperBound).load(reading))
    return rules.compactMap { standing($0, history, days, pauses) }
  }

  /// What came with habits, and with the followed advice of rules without one, by rule.
  static func outcomes(
    of habits: [HabitStanding], _ reading: Reading, _ days: ClosedRange<Day>
  ) throws -> [String: [WeighedOutcome]] {
    let followed = try Practice.followed(
      reading, today: days.upperBound, except: Set(habits.map(\.rule.id)))
    return try WeighPractices(reading, over: days, today: days.upperBound)
      .weigh(habits.map(\.practice) + followed)
  }

  private func chosen(
    _ rules: [CompiledRule], named name: String
  ) throws(Diagnostic) -> CompiledRule {
    let wanted = name.lowercased()
    func names(_ rule: CompiledRule) -> [String] {
      [rule.rule.id, rule.rule.habit?.name.lowercased() ?? ""]
    }
    if let found = rules.first(where: { names($0).contains(wanted) }) { return found }
    let all = rules.flatMap(names)
    let near = Spelling.nearest(to: wanted, among: all)
    throw Diagnostic(
      .error, "there is no habit “\(name)”",
      hint: near.map { "did you mean “\($0)”?" } ?? "coach streaks lists all habits")
  }

  private func standing(
    _ rule: CompiledRule, _ history: FactHistory?, _ days: ClosedRange<Day>, _ pauses: [StoredPause]
  ) -> HabitStanding? {
    guard let habit = rule.rule.habit,
      let goal = Goal(
        times: habit.goal, of: habit.span, period: habit.isWeekly ? .week : .day)
    else { return nil }
    let today = days.upperBound
    let resting = pauses.filter { $0.habit == rule.rule.id || $0.habit == habit.name }
      .map(\.record)
    let breaks = pauses.filter { $0.habit == nil }.map(\.record)
    func mark(_ day: Day, days: Int? = nil) -> Mark {
      if resting.contains(where: { $0.covers(day) }) { return .paused }
      // A declared break is known ahead of any import.
      let whole = habit.isWeekly ? day.monday...(day.monday + 6) : day...day
      if whole.allSatisfy({ day in breaks.contains { $0.covers(day) } }) { return .paused }
      switch history.flatMap({ rule.habitMark($0, on: day, days: days) }) {
      case .done: return .done
      case .missed: return .missed
      case .rest: return .rest
      case .paused: return .paused
      case .unknown, nil: return .unknown
      }
    }
    let ends = Array(days.lowerBound..<today).filter { !habit.isWeekly || $0.weekday == 7 }
    let periods = ends.map { Period(day: $0, mark: mark($0)) }
    var running = history == nil ? .missed : mark(today, days: habit.isWeekly ? today.weekday : nil)
    // What may still happen today is not settled by what has not happened yet.
    if running == .rest || running == .unknown { running = .missed }
    return HabitStanding(
      rule: rule.rule, habit: habit, goal: goal, periods: periods, running: running,
      runningEnd: habit.isWeekly ? today.monday + 6 : today,
      report: HabitReport(marks: periods.map(\.mark), today: running, goal: goal),
      isOwnDoing: rule.isOwnHabit)
  }
}

extension PauseRecord {
  /// Whether a day lies in the break.
  func covers(_ day: Day) -> Bool { from <= day && to.map { $0 >= day } ?? true }
}
