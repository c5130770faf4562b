// Which weeks kept a habit, and which followed a piece of advice.

import Domain
import Habits
import RuleEngine
import Store

extension HabitStanding {
  /// The habit's weeks: kept where as large a share of the days that count was done as the goal asks.
  var practice: Practice {
    var weeks: [Day: Bool] = [:]
    let byWeek = Dictionary(grouping: periods) { $0.day.monday }
    for (monday, periods) in byWeek {
      let done = periods.count { $0.mark == .done }
      let counting = done + periods.count { $0.mark == .missed }
      // Half a week of breaks or unknown days says little.
      let lost = periods.count { $0.mark == .paused || $0.mark == .unknown }
      guard counting > 0, lost < 4 else { continue }
      weeks[monday] = done * goal.span >= goal.times * counting
    }
    // The week still running is not closed.
    weeks[runningEnd.monday] = nil
    return Practice(id: id, weeks: weeks, isOwnDoing: isOwnDoing)
  }
}

extension Practice {
  /// A rule's advice, by the weeks in which a suggestion of it was noted as done.
  ///
  /// Weeks count from the first decision on any suggestion on. Only rules without a habit: of those
  /// with one, the habit says more.
  static func followed(
    _ reading: Reading, today: Day, except habits: Set<String> = []
  ) throws -> [Practice] {
    let decisions = try reading.decisions()
    guard let first = decisions.first?.day.monday, first < today.monday else { return [] }
    let done = Dictionary(grouping: decisions.filter { $0.verdict == .done }, by: \.rule)
    return done.keys.filter { !habits.contains($0) }.sorted().map { rule in
      let weeks = Set((done[rule] ?? []).map(\.day.monday))
      let all = stride(from: first, to: today.monday, by: 7)
      return Practice(
        id: rule, weeks: Dictionary(uniqueKeysWithValues: all.map { ($0, weeks.contains($0)) }),
        isOwnDoing: false)
    }
  }
}

extension CompiledRule {
  /// Whether keeping its habit is one's own doing alone, whatever others do.
  var isOwnHabit: Bool {
    let names = ((habit?.variables ?? []) + (rest?.variables ?? [])).map(\.name)
    return MetricCatalogue.ownDoing.isSuperset(of: names)
  }
}
