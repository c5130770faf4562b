// What a rule's habit makes of single days or weeks.

import CEL
import Domain

/// What a day or week was for a habit.
public enum HabitMark: String, Hashable, CaseIterable, Sendable {
  /// It counts.
  case done
  /// It does not count.
  case missed
  /// It neither counts nor breaks the streak.
  case rest
  /// A declared pause.
  case paused
  /// Nothing is known of it.
  case unknown
}

extension CompiledRule {
  /// The mark of a day, from that day's own facts, or of the week that ends with it.
  ///
  /// A week that is still running has fewer days: `days` says how many.
  public func habitMark(_ history: FactHistory, on day: Day, days: Int? = nil) -> HabitMark? {
    guard let habit, let spec = rule.habit else { return nil }
    guard let facts = history.window(ending: day, days: days ?? (spec.isWeekly ? 7 : 1)),
      facts.knownDays(.posts) > 0
    else { return .unknown }
    if (facts.sum(.paused) ?? 0) >= facts.days { return .paused }
    var bindings = Bindings(MetricCatalogue.declarations)
    let used = (habit.variables + (rest?.variables ?? [])).map(\.slot)
    bindings.fill(used, from: facts)
    if let rest, (try? rest.holds(bindings)) == true { return .rest }
    guard let done = try? habit.holds(bindings) else { return .unknown }
    return done ? .done : .missed
  }
}
