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
    return try coach.store.read { reading in
      let today = reading.clock.day(of: coach.now)
      guard let record = try PracticeRecord(reading, today: today) else { return [:] }
      return try weigh(rules, reading, record)
    }
  }

  /// What came with each, from a store that is being read; or with some, as if there were no others.
  private func weigh(
    _ rules: RuleSet, _ reading: Reading, _ record: PracticeRecord, only: Set<String>? = nil
  ) throws -> [String: [WeighedOutcome]] {
    let (first, today) = (record.days.lowerBound, record.days.upperBound)
    let book = try HabitBook(reading, today: today)
    let asked = rules.rules.filter {
      $0.rule.habit != nil && only?.contains($0.rule.id) != false
    }
    let habits =
      book.standings(of: asked, record.history, since: first)
      + (only == nil ? try book.own(reading) : [])
    return try record.weeks.outcomes(of: habits, reading, today: today, only: only)
  }

  /// Of some rules, what can be told.
  ///
  /// What cannot be told of them alone cannot be told among all others either: those are weighed only
  /// where there may be something to say.
  func clear(
    of named: Set<String>, _ rules: RuleSet, _ reading: Reading, today: Day,
    ahead: Ahead<PracticeRecord?>
  ) throws -> [String: [WeighedOutcome]] {
    guard !named.isEmpty,
      let record = try ahead.value ?? PracticeRecord(reading, today: today)
    else { return [:] }
    func isClear(_ outcome: WeighedOutcome) -> Bool { outcome.association.finding == .clear }
    let alone = try weigh(rules, reading, record, only: named)
    guard alone.values.contains(where: { $0.contains(where: isClear) }) else { return [:] }
    return try weigh(rules, reading, record).filter { named.contains($0.key) }
      .mapValues { $0.filter(isClear) }
  }
}
