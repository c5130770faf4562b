// Which habits are due, so that nothing is asked that may wait.

import Domain
import Habits
import RuleBook
import Store

/// Answers "what is due today?".
public struct CheckIn {
  /// What is due.
  public struct Answer: Sendable {
    /// The day asked about.
    public var day: Day
    /// Today, still running.
    public var today: Day
    /// One's own habits that are due and not done on the day, by name.
    public var due: [HabitStanding]
    /// The habits of rules whose run ends unless they are done today; the data tick them.
    public var watched: [HabitStanding]
  }

  /// The day; not after today.
  public var day: Day
  /// Whether to ask also about what may wait.
  public var all: Bool
  /// Where rules lie.
  public var folders: RuleFolders

  /// Asks about a day.
  public init(day: Day, all: Bool = false, folders: RuleFolders = .standard()) {
    self.day = day
    self.all = all
    self.folders = folders
  }

  /// Answers.
  ///
  /// Throws a `Diagnostic` for a day that lies ahead.
  public func answer(_ coach: Coach) throws -> Answer {
    let streaks = try ShowStreaks(folders: folders).answer(coach)
    guard day <= streaks.today else {
      throw Diagnostic(.error, "\(day) lies ahead", hint: "say today or a day before it")
    }
    let due = streaks.habits.filter { $0.isOwn && isDue($0, today: streaks.today) }
    let watched = streaks.habits.filter { !$0.isOwn && $0.report.state == .atRisk }
    return Answer(
      day: day, today: streaks.today, due: due, watched: day == streaks.today ? watched : [])
  }

  private func isDue(_ habit: HabitStanding, today: Day) -> Bool {
    if case .own(let own) = habit.source, own.from > day { return false }
    guard day == today else {
      guard let index = habit.periods.firstIndex(where: { $0.day >= day }) else {
        // The week it lies in is still running.
        return habit.isWeekly && habit.running == .missed && isOpen(habit)
      }
      guard habit.periods[index].mark == .missed else { return false }
      // Within a run it could wait.
      let goesOn = habit.report.current.map { $0.first <= index } ?? false
      return all || !goesOn && !habit.report.runs.contains { $0.first <= index && index <= $0.last }
    }
    guard habit.running == .missed else { return false }
    return isOpen(habit)
  }

  private func isOpen(_ habit: HabitStanding) -> Bool {
    all || habit.report.current == nil || habit.report.slack == 0
  }
}
