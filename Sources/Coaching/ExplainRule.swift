// One rule: what it is, why it answers what it answers, and when it would have fired.

import Domain
import RuleBook
import RuleEngine
import Store

/// Shows one rule as it is written.
public struct ShowRule {
  /// The rule and its file.
  public struct Answer: Sendable {
    /// The rule.
    public var rule: Rule
    /// Its file.
    public var path: String
    /// Whether it is one of the person's own.
    public var isPersonal: Bool
  }

  /// Its id.
  public var id: String
  /// Where rules lie.
  public var folders: RuleFolders

  /// Asks for a rule.
  public init(_ id: String, folders: RuleFolders = .standard()) {
    self.id = id
    self.folders = folders
  }

  /// Finds it.
  ///
  /// Throws a `Diagnostic` where there is none.
  public func answer() throws(Diagnostic) -> Answer {
    let entry = try RuleBook.load(folders, isWhole: true).entry(named: id)
    return Answer(rule: entry.rule.rule, path: entry.path, isPersonal: entry.isPersonal)
  }
}

/// Answers why a rule fires or does not, as of the latest known day or another.
public struct ExplainRule {
  /// Everything its answer rests on.
  public struct Answer: Sendable {
    /// The rule.
    public var rule: Rule
    /// Conditions with the actual values of all their parts, and what is missing.
    public var account: RuleAccount
    /// What it answers, with what it remembers of earlier days.
    public var outcome: Outcome
    /// What it says where it fires.
    public var text: String?
    /// The fewest acts that would bring it back to quiet, where it fires and names any.
    public var fix: [FixAct: Int]?
    /// Today.
    public var today: Day
  }

  /// Its id.
  public var id: String
  /// The day asked about; the latest known one where nil.
  public var day: Day?
  /// Where rules lie.
  public var folders: RuleFolders

  /// Asks about a rule.
  public init(_ id: String, day: Day? = nil, folders: RuleFolders = .standard()) {
    self.id = id
    self.day = day
    self.folders = folders
  }

  /// Explains.
  ///
  /// Throws a `Diagnostic` where there is no such rule or the day lies ahead.
  public func answer(_ coach: Coach) throws -> Answer {
    let rule = try RuleBook.load(folders).entry(named: id).rule
    return try coach.store.read { reading in
      let today = reading.clock.day(of: coach.now)
      if let day, day > today {
        throw Diagnostic(.error, "\(day) lies ahead", hint: "ask for a day up to \(today)")
      }
      let known = try reading.supplies(today: today).compactMap(\.coverage?.upperBound).max()
      let day = day ?? (rule.isOffline ? today : min(today, known ?? today))
      let span = (day - RuleAnswers.replayed - DailyFacts.longest)...day
      let facts = try LoadFacts(days: span, today: today).load(reading)
      let history = FactHistory(facts)
      let run = RuleSet([rule]).run(history, from: day - RuleAnswers.replayed, to: day)
      guard let account = rule.account(history, on: day), let outcome = run.outcomes[0].last else {
        throw Diagnostic(.error, "nothing is known of \(day)")
      }
      let fires = outcome.answer == .fires
      let fix = fires ? rule.smallestFix(facts, history, on: day) : nil
      return Answer(
        rule: rule.rule, account: account, outcome: outcome,
        text: fires ? rule.text(history, on: day, fix: fix) : nil, fix: fix, today: today)
    }
  }
}
