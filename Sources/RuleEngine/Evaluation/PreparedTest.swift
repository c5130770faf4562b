// Runs inline tests, and runs them again and again for the mutation check.

import CEL
import Domain

/// An inline test with its facts computed, so that many versions of a rule can take it.
public struct PreparedTest: Sendable {
  /// The test as written.
  public let test: RuleTest
  let facts: DailyFacts
  let history: FactHistory

  /// Computes the facts of a test; nil where this machine knows no time zones.
  public init?(_ test: RuleTest) {
    guard let facts = test.facts else { return nil }
    self.test = test
    self.facts = facts
    history = FactHistory(facts)
  }

  /// What a rule answers to the test.
  ///
  /// A rule with `until` is stepped through the days, so that what it remembers counts too.
  func answer(of rule: CompiledRule) -> Answer {
    let today = Timeline.today
    guard rule.until != nil else { return rule.reading(history, on: today).answer }
    var state = RuleState()
    var answer = Answer.notEnoughData
    for day in (today - 60)...today {
      let (next, outcome) = state.step(
        rule.reading(history, on: day), on: day, cooldown: rule.rule.cooldown)
      state = next
      answer = outcome.answer
    }
    return answer
  }

  /// What a rule's habit makes of day 0 or its week, where the test says what it must.
  func mark(of rule: CompiledRule) -> HabitMark? {
    test.habit.flatMap { _ in rule.habitMark(history, on: Timeline.today) }
  }

  /// What the test finds wrong with a rule; empty where it passes.
  public func failures(of rule: CompiledRule) -> [String] {
    var failures: [String] = []
    let answer = answer(of: rule)
    if answer != test.expect {
      failures.append("expected \(test.expect.rawValue) but the answer is \(answer.rawValue)")
    }
    let window = history.window(ending: Timeline.today, days: rule.rule.window)
    for (name, expected) in test.metrics.sorted(by: { $0.key < $1.key }) {
      let value = MetricCatalogue.metric(named: name).flatMap { metric in
        window.flatMap { metric.compute($0)?.number }
      }
      if value.map({ abs($0 - expected) > 1e-9 }) ?? true {
        let actual = value.map { Template.write(exactly: $0) } ?? "missing"
        failures.append("\(name) is \(actual), not \(Template.write(exactly: expected))")
      }
    }
    if let expected = test.habit {
      let found = mark(of: rule)
      if found != expected {
        let words = found.map { "says \u{201C}\($0.rawValue)\u{201D}" } ?? "does not exist"
        failures.append("the habit \(words), not \u{201C}\(expected.rawValue)\u{201D}")
      }
    }
    if let expected = test.fix {
      let found = rule.smallestFix(facts, on: Timeline.today, hour: test.minute / 60)
      if found != expected {
        failures.append("the smallest fix is \(Self.words(found)), not \(Self.words(expected))")
      }
    }
    return failures
  }

  /// Acts as `fix:` writes them: `1 text, 2 reply`.
  public static func words(_ acts: [FixAct: Int]?) -> String {
    guard let acts else { return "nothing within \(CompiledRule.mostActs) acts" }
    return FixAct.allCases.compactMap { act in acts[act].map { "\($0) \(act.rawValue)" } }
      .joined(separator: ", ")
  }
}

/// A small change to a rule that none of its tests notices.
public struct SurvivingMutation: Hashable, Sendable {
  /// The key it was made under.
  public var field: String
  /// Where, in Unicode scalars from the beginning of the value.
  public var offset: Int
  /// What was changed: `> to >=`.
  public var change: String
}

extension CompiledRule {
  /// The small changes to `enough`, `when`, `until`, the names and the habit that no test notices.
  ///
  /// The habit's conditions count where tests say what it must make of a day.
  public func survivingMutations(_ tests: [PreparedTest]) -> [SurvivingMutation] {
    var fields: [(field: String, program: Program, apply: (inout Rule, String) -> Void)] = [
      ("when", when, { $0.when = $1 })
    ]
    if let enough { fields.append(("enough", enough, { $0.enough = $1 })) }
    if let until { fields.append(("until", until, { $0.until = $1 })) }
    for (index, program) in names.enumerated() {
      fields.append(
        ("let.\(rule.names[index].name)", program, { $0.names[index].expression = $1 }))
    }
    if tests.contains(where: { $0.test.habit != nil }) {
      if let habit {
        let field = rule.habit?.isWeekly == true ? "habit.week" : "habit.day"
        fields.append((field, habit, { $0.habit?.condition = $1 }))
      }
      if let rest { fields.append(("habit.rest", rest, { $0.habit?.rest = $1 })) }
    }
    let expected = tests.map { ($0.answer(of: self), $0.mark(of: self)) }
    return fields.flatMap { field, program, apply in
      program.mutations().compactMap { mutation in
        var changed = rule
        apply(&changed, mutation.source)
        // A change that no longer compiles would be noticed.
        guard let mutant = try? CompiledRule(changed) else { return nil }
        let noticed = zip(tests, expected).contains {
          $0.answer(of: mutant) != $1.0 || $0.mark(of: mutant) != $1.1
        }
        return noticed
          ? nil
          : SurvivingMutation(
            field: field, offset: mutation.range.lower, change: mutation.description)
      }
    }
  }
}
