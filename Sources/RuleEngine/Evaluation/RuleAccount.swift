// Why a rule answers what it answers: its conditions with the actual values of all parts.

import CEL
import Domain

/// A rule's answer on a day with everything it rests on.
public struct RuleAccount: Sendable {
  /// A metric with its value.
  public struct Fact: Sendable {
    /// The metric.
    public var metric: Metric
    /// Its value; nil where it is missing.
    public var value: Metric.Value?
  }

  /// The day.
  public var day: Day
  /// The answer of that day alone.
  public var answer: Answer
  /// The metrics that the rule names, in the order of the catalogue.
  public var facts: [Fact]
  /// What the rule's own names came to.
  public var names: [(name: String, explanation: Explanation)]
  /// What `enough` came to.
  public var enough: Explanation?
  /// What `when` came to.
  public var when: Explanation
  /// What `until` came to.
  public var until: Explanation?
  /// What stands between the rule and firing, nearest first; empty where it fires.
  public var missing: [MissingCondition]
}

extension CompiledRule {
  /// Why the rule answers what it answers on a day; nil outside the history.
  public func account(_ history: FactHistory, on day: Day) -> RuleAccount? {
    guard var bindings = bindings(history, on: day),
      let facts = history.window(ending: day, days: rule.window)
    else { return nil }
    let answer = read(&bindings).answer
    return RuleAccount(
      day: day, answer: answer,
      facts: metrics.map { index in
        let metric = MetricCatalogue.all[index]
        return RuleAccount.Fact(metric: metric, value: metric.compute(facts))
      },
      names: zip(rule.names, names).map { ($0.name, $1.explain(bindings)) },
      enough: enough?.explain(bindings), when: when.explain(bindings),
      until: until?.explain(bindings),
      missing: answer == .fires ? [] : missingConditions(bindings))
  }

  /// What the rule says on a day, with the acts that would bring it back to quiet where known.
  public func text(_ history: FactHistory, on day: Day, fix: [FixAct: Int]? = nil) -> String {
    guard let bindings = bindings(history, on: day) else { return rule.advice }
    let phrase = fix.map { acts in
      FixAct.allCases.compactMap { act in acts[act].map { act.phrase($0) } }
        .joined(separator: " and ")
    }
    let text = template.render(fix: phrase) { name in
      let slot =
        MetricCatalogue.index(of: name)
        ?? rule.names.firstIndex { $0.name == name }.map { Self.firstName + $0 }
      return slot.flatMap { bindings[$0] }?.number
    }
    return text.isEmpty ? rule.advice : text
  }
}
