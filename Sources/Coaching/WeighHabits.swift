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

  /// What came with each, from a store that is being read.
  func weigh(
    _ rules: RuleSet, _ reading: Reading, today: Day
  ) throws -> [String: [WeighedOutcome]] {
    guard let begin = try reading.firstKnownDay(today: today), begin < today else { return [:] }
    let longest = 7 * WeighPractices.mostWeeks + WeighPractices.settlingDays
    let first = max(today - longest, begin)
    let book = try HabitBook(reading, today: today)
    let history = FactHistory(try LoadFacts(days: first...today, today: today).load(reading))
    let habits =
      book.standings(of: rules.rules.filter { $0.rule.habit != nil }, history, since: first)
      + (try book.own(reading))
    return try ShowStreaks.outcomes(of: habits, reading, first...today)
  }

  /// Of some rules, what can be told.
  func clear(
    of named: Set<String>, _ rules: RuleSet, _ reading: Reading, today: Day
  ) throws -> [String: [WeighedOutcome]] {
    guard !named.isEmpty else { return [:] }
    return try weigh(rules, reading, today: today).filter { named.contains($0.key) }
      .mapValues { $0.filter { $0.association.finding == .clear } }
  }
}
