// What became of a suggestion: done, skipped or put off.

import Domain
import RuleBook
import RuleEngine
import Store

/// Notes what became of one of today's suggestions.
public struct DecideSuggestion {
  /// What was noted.
  public struct Answer: Sendable {
    /// The suggestion.
    public var suggestion: SuggestToday.Suggestion
    /// What was decided.
    public var verdict: Change.Verdict
    /// Of a snooze, the day on which it comes again.
    public var until: Day?
    /// Today.
    public var today: Day
    /// How many of today's suggestions are still open.
    public var open: Int
  }

  /// The longest time a suggestion can be put off, in days.
  public static let longestSnooze = 365

  /// Its number today.
  public var number: Int
  /// What was decided.
  public var verdict: Change.Verdict
  /// Anything said about it.
  public var note: String?
  /// Of a snooze, for how many days.
  public var days: Int?
  /// Where rules lie.
  public var folders: RuleFolders

  /// A decision on today's suggestion of a number.
  public init(
    _ number: Int, _ verdict: Change.Verdict, note: String? = nil, days: Int? = nil,
    folders: RuleFolders = .standard()
  ) {
    self.number = number
    self.verdict = verdict
    self.note = note
    self.days = days
    self.folders = folders
  }

  /// Stores it.
  ///
  /// Throws a `Diagnostic` where there is no such suggestion today, or the days are none.
  public func run(in coach: Coach) throws -> Answer {
    if let days, !(1...Self.longestSnooze).contains(days) {
      throw Diagnostic(
        .error, "a suggestion cannot be put off for \(days) days",
        hint: "say how many from 1 to \(Self.longestSnooze): coach snooze \(number) 3")
    }
    let today = try SuggestToday(folders: folders, isWhole: true).answer(coach)
    guard let suggestion = today.suggestions.first(where: { $0.number == number }) else {
      let last = today.suggestions.count
      throw Diagnostic(
        .error, "there is no suggestion \(number) today",
        hint: today.pause != nil
          ? "you are on a break: coach resume ends it"
          : last == 0 ? "nothing is needed today" : "coach today --all lists 1 to \(last)")
    }
    let until = days.map { today.today + $0 }
    let act = suggestion.act?.phrase(suggestion.times) ?? suggestion.rule.title
    _ = try coach.store.change(
      command: coach.command, summary: "noted as \(verdict.rawValue): \(suggestion.rule.title)",
      at: coach.now
    ) { change in
      try change.decide(
        verdict, rule: suggestion.rule.id, act: act, note: note, until: until)
    }
    return Answer(
      suggestion: suggestion, verdict: verdict, until: until, today: today.today,
      open: today.shown.count { $0.decision == nil && $0.number != number })
  }
}
