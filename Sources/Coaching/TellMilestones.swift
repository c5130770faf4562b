// What habits reached, to be said once and never again.

import Domain
import Habits
import Store

/// Finds what is to be said of what habits reached, and notes that it was.
public struct TellMilestones {
  /// The habits that are about to be shown.
  public var habits: [HabitStanding]

  /// Of some habits.
  public init(_ habits: [HabitStanding]) { self.habits = habits }

  /// The habits, each with its news where there is any.
  ///
  /// Of several things reached lately the greatest is said; the others are not said later.
  public func run(in coach: Coach) throws -> [HabitStanding] {
    func reached(_ habit: HabitStanding) -> [ReachedMilestone] {
      guard habit.retired == nil else { return [] }
      return habit.report.recent.map { ReachedMilestone(habit: habit.id, reached: $0.key) }
    }
    let all = habits.flatMap(reached)
    guard !all.isEmpty else { return habits }
    let new = coach.store.noteSaid(all, on: try coach.today())
    return habits.map { habit in
      var habit = habit
      // What is greater and was said before leaves nothing to be said of the rest.
      if let first = reached(habit).first, new.contains(first) {
        habit.news = habit.report.recent.first
      }
      return habit
    }
  }
}
