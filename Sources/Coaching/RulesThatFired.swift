// Which advice a movement touches: rules that explain its causes and fired in its window.

import Domain
import RuleBook
import RuleEngine
import Scoring

import struct Store.Reading

/// A rule that fired in a window.
public struct TouchedRule: Hashable, Sendable {
  /// The rule's id.
  public var id: String
  /// Its title.
  public var title: String
  /// The last day of the window on which it fired.
  public var day: Day
}

/// Finds the rules that explain causes and fired in a window.
struct RulesThatFired {
  let rules: RuleSet

  /// At most so many days at the end of a window are looked at, so that the answer stays quick.
  static let mostDays = 28

  /// By cause, the rules that fired after `from` up to `to`, the latest to fire first.
  ///
  /// Rules that say they explain fewer causes come first: they are closer to the point.
  func among(
    _ reasons: [Movement.Reason], from: Day, to: Day, today: Day, _ reading: Reading
  ) throws -> [Cause: [TouchedRule]] {
    let wanted = Set(reasons.filter { abs($0.points) >= 0.05 }.map(\.cause.rawValue))
    guard !wanted.isEmpty, from < to else { return [:] }
    let rules = self.rules.rules.filter {
      !wanted.isDisjoint(with: $0.rule.explains)
    }
    guard !rules.isEmpty else { return [:] }
    let longest = rules.map(\.rule.window).max() ?? 1
    let first = max(from + 1, to - Self.mostDays + 1)
    let facts = try LoadFacts(days: (first - longest)...to, today: today).load(reading)
    let history = FactHistory(facts)
    let outcomes = RuleSet(rules).run(history, from: first, to: to).outcomes
    var found: [(rule: TouchedRule, explains: [String])] = []
    for (compiled, answers) in zip(RuleSet(rules).rules, outcomes) {
      guard let last = answers.lastIndex(where: { $0.answer == .fires }) else { continue }
      let rule = compiled.rule
      found.append((TouchedRule(id: rule.id, title: rule.title, day: first + last), rule.explains))
    }
    found.sort {
      ($1.rule.day, $0.explains.count, $0.rule.id) < ($0.rule.day, $1.explains.count, $1.rule.id)
    }
    var byCause: [Cause: [TouchedRule]] = [:]
    for reason in reasons where wanted.contains(reason.cause.rawValue) {
      let rules = found.filter { $0.explains.contains(reason.cause.rawValue) }.map(\.rule)
      if !rules.isEmpty { byCause[reason.cause] = rules }
    }
    return byCause
  }
}
