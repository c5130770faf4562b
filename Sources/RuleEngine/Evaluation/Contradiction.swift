// Two rules that contradict each other on one day: following one sets off the other.

import Domain

/// Advice whose following sets off another rule.
public struct Contradiction: Hashable, Sendable {
  /// The rule that was followed.
  public var rule: String
  /// The rule that fires because of it.
  public var other: String
  /// The test in which it happens.
  public var test: String
  /// The acts that were done.
  public var acts: [FixAct: Int]
}

extension RuleSet {
  /// Follows every rule's smallest fix in each of its tests that fire, and lists the rules that
  /// were not firing before and are then; those declared as conflicting are left out.
  public func contradictions(_ tests: [String: [PreparedTest]]) -> [Contradiction] {
    rules.flatMap { rule in
      (tests[rule.rule.id] ?? []).flatMap { prepared -> [Contradiction] in
        guard
          let acts = rule.smallestFix(
            prepared.facts, on: Timeline.today, hour: prepared.test.minute / 60)
        else { return [] }
        var changed = prepared.facts
        for (act, n) in acts {
          for _ in 0..<n { changed.perform(act, on: Timeline.today, hour: 12) }
        }
        let before = readings(prepared.history, on: Timeline.today)
        let after = readings(FactHistory(changed), on: Timeline.today)
        return rules.indices.compactMap { index in
          let other = rules[index].rule
          // A rule that could not judge before says nothing about the acts.
          guard other.id != rule.rule.id, before[index].answer == .quiet,
            after[index].answer == .fires, !rule.rule.conflicts(with: other)
          else { return nil }
          return Contradiction(
            rule: rule.rule.id, other: other.id, test: prepared.test.name, acts: acts)
        }
      }
    }
  }
}
