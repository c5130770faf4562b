// The rules there are, and what each answers today.

import Domain
import RuleBook
import RuleEngine
import Store

/// Lists all rules.
public struct ListRules {
  /// A rule in the list.
  public struct Line: Sendable {
    /// The rule.
    public var rule: Rule
    /// Its file.
    public var path: String
    /// Whether it is one of the person's own.
    public var isPersonal: Bool
    /// What it answers as of the latest known day.
    public var outcome: Outcome?
  }

  /// All rules.
  public struct Answer: Sendable {
    /// The rules by topic and id.
    public var rules: [Line]
    /// The day they speak of.
    public var day: Day
    /// Today.
    public var today: Day
    /// What is wrong with rule files.
    public var diagnostics: [Diagnostic]
  }

  /// Where rules lie.
  public var folders: RuleFolders

  /// Lists the rules of some folders.
  public init(folders: RuleFolders = .standard()) { self.folders = folders }

  /// Lists them.
  public func answer(_ coach: Coach) throws -> Answer {
    let book = RuleBook.load(folders)
    return try coach.store.read { reading in
      let today = reading.clock.day(of: coach.now)
      let answers = try RuleAnswers(book.ruleSet, reading, today: today)
      let lines = book.entries.map { entry in
        Line(
          rule: entry.rule.rule, path: entry.path, isPersonal: entry.isPersonal,
          outcome: answers.outcomes[entry.rule.rule.id])
      }
      return Answer(
        rules: lines.sorted { ($0.rule.topic, $0.rule.id) < ($1.rule.topic, $1.rule.id) },
        day: answers.day, today: today, diagnostics: book.diagnostics)
    }
  }
}

extension RuleBook {
  /// The rule that a person means by an id.
  ///
  /// Throws a `Diagnostic` with the nearest one where there is none.
  func entry(named id: String) throws(Diagnostic) -> Entry {
    if let entry = entry(id) { return entry }
    throw Diagnostic(
      .error, "there is no rule “\(id)”",
      hint: suggestion(for: id).map { "did you mean “\($0)”?" } ?? "coach rules list shows all")
  }
}
