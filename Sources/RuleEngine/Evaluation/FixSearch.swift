// The smallest set of concrete acts that brings a rule back to quiet, found by replay.

import Domain

extension CompiledRule {
  /// The most acts that the search tries.
  static let mostActs = 12

  /// The fewest of the rule's `fix` acts, done on a day, after which it is quiet.
  ///
  /// Every combination is replayed on the facts themselves, fewest acts first. Nil where the rule
  /// does not fire, names no acts, or twelve are not enough. Acts come at `hour`, except for rules
  /// about hours: there in the middle of the stretch of the clock that was not used. `history` is that
  /// of the facts, where it is there already.
  public func smallestFix(
    _ facts: DailyFacts, _ history: FactHistory? = nil, on day: Day, hour: Int = 12
  ) -> [FixAct: Int]? {
    let history = history ?? FactHistory(facts)
    guard !rule.fix.isEmpty, reading(history, on: day).answer == .fires else { return nil }
    let hour = unusedHour(history, on: day) ?? hour
    for count in 1...Self.mostActs {
      for acts in combinations(of: rule.fix, count: count) {
        var changed = facts
        for (act, n) in acts {
          for _ in 0..<n { changed.perform(act, on: day, hour: hour) }
        }
        let reading = reading(FactHistory(changed, changedOn: day, from: facts, history), on: day)
        if reading.enough == true, reading.when == false { return acts }
      }
    }
    return nil
  }

  /// The middle of the unused stretch of the clock; nil for rules that are not about hours.
  private func unusedHour(_ history: FactHistory, on day: Day) -> Int? {
    let names = metrics.map { MetricCatalogue.all[$0].name }
    guard !Set(names).isDisjoint(with: ["quiet_stretch", "hour_entropy", "day_parts"]),
      let hours = history.window(ending: day, days: rule.window)?.hours,
      let stretch = MetricCatalogue.quietStretch(hours)
    else { return nil }
    return (stretch.start + stretch.length / 2) % 24
  }

  /// All ways to choose `count` acts of the kinds given, those of the first kinds first.
  private func combinations(of kinds: [FixAct], count: Int) -> [[FixAct: Int]] {
    guard let first = kinds.first else { return count == 0 ? [[:]] : [] }
    let rest = Array(kinds.dropFirst())
    if rest.isEmpty { return [count == 0 ? [:] : [first: count]] }
    return (0...count).reversed().flatMap { n in
      combinations(of: rest, count: count - n).map { others in
        var acts = others
        if n > 0 { acts[first] = n }
        return acts
      }
    }
  }
}
