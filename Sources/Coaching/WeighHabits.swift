// What came with each habit and each piece of followed advice.

import Domain
import RuleBook
import RuleEngine
import Store

/// Answers "does it do anything for me?" of every rule with a habit or followed advice.
public struct WeighHabits {
  /// Where rules lie.
  public var folders: RuleFolders

  /// Asks of the rules of some folders.
  public init(folders: RuleFolders = .standard()) { self.folders = folders }

  /// What came with each, by the rule's id; rules that nobody practised are left out.
  public func answer(_ coach: Coach) throws -> [String: [WeighedOutcome]] {
    let rules = RuleBook.load(folders).ruleSet
    return try coach.store.read { try weigh(rules, $0, today: $0.clock.day(of: coach.now)) }
  }

  /// What came with each, from a store that is being read; or with some, as if there were no others.
  private func weigh(
    _ rules: RuleSet, _ reading: Reading, today: Day, only: Set<String>? = nil
  ) throws -> [String: [WeighedOutcome]] {
    guard let begin = try reading.firstKnownDay(today: today), begin < today else { return [:] }
    let longest = 7 * WeighPractices.mostWeeks + WeighPractices.settlingDays
    let first = max(today - longest, begin)
    let book = try HabitBook(reading, today: today)
    let history = FactHistory(try LoadFacts(days: first...today, today: today).load(reading))
    let asked = rules.rules.filter {
      $0.rule.habit != nil && only?.contains($0.rule.id) != false
    }
    let habits =
      book.standings(of: asked, history, since: first)
      + (only == nil ? try book.own(reading) : [])
    return try ShowStreaks.outcomes(of: habits, reading, first...today, only: only)
  }

  /// Of some rules, what can be told.
  ///
  /// What cannot be told of them alone cannot be told among all others either: those are weighed only
  /// where there may be something to say.
  func clear(
    of named: Set<String>, _ rules: RuleSet, _ reading: Reading, today: Day
  ) throws -> [String: [WeighedOutcome]] {
    guard !named.isEmpty else { return [:] }
    func isClear(_ outcome: WeighedOutcome) -> Bool { outcome.association.finding == .clear }
    let alone = try weigh(rules, reading, today: today, only: named)
    guard alone.values.contains(where: { $0.contains(where: isClear) }) else { return [:] }
    return try weigh(rules, reading, today: today).filter { named.contains($0.key) }
      .mapValues { $0.filter(isClear) }
  }
}
