// When rules would have fired, in the whole history.

import Domain
import RuleBook
import RuleEngine
import Store

/// Lists every span of days in the whole history on which a rule would have fired.
public struct ShowRuleDays {
  /// A run of days on which it fired.
  public struct Span: Hashable, Sendable {
    /// The first of them.
    public var first: Day
    /// The last of them.
    public var last: Day
  }

  /// The whole history.
  public struct Answer: Sendable {
    /// The rule.
    public var rule: Rule
    /// The first and last day looked at; nil where nothing is known.
    public var days: ClosedRange<Day>?
    /// Where it fired, oldest first.
    public var spans: [Span] = []
    /// On how many days it fired.
    public var fired = 0
    /// On how many days it was quiet.
    public var quiet = 0
    /// On how many days it could not judge.
    public var undecided = 0
    /// Today.
    public var today: Day
  }

  /// Its id.
  public var id: String
  /// Where rules lie.
  public var folders: RuleFolders

  /// Asks about a rule.
  public init(_ id: String, folders: RuleFolders = .standard()) {
    self.id = id
    self.folders = folders
  }

  /// Replays the history.
  ///
  /// Throws a `Diagnostic` where there is no such rule.
  public func answer(_ coach: Coach) throws -> Answer {
    let rule = try RuleBook.load(folders).entry(named: id).rule
    let answers = try coach.store.read { try Self.replay([rule], $0, now: coach.now) }
    guard let answer = answers.first else { throw Diagnostic(.error, "the rule says nothing") }
    return answer
  }

  /// Replays the history of rules, in their order; rules on meetings up to today, all others up to
  /// the latest known day.
  fileprivate static func replay(
    _ rules: [CompiledRule], _ reading: Reading, now: Instant
  ) throws -> [Answer] {
    let today = reading.clock.day(of: now)
    let known = try reading.supplies(today: today).compactMap(\.coverage?.upperBound).max()
    guard let first = try reading.firstKnownDay(today: today), first <= today else {
      return rules.map { Answer(rule: $0.rule, days: nil, today: today) }
    }
    let history = FactHistory(try LoadFacts(days: first...today, today: today).load(reading))
    var answers: [String: Answer] = [:]
    for isOffline in [false, true] {
      let set = RuleSet(rules.filter { $0.isOffline == isOffline })
      let last = isOffline ? today : min(today, known ?? today)
      guard first <= last, !set.rules.isEmpty else { continue }
      let outcomes = set.run(history, from: first, to: last).outcomes
      for (rule, list) in zip(set.rules, outcomes) {
        var answer = Answer(rule: rule.rule, days: first...last, today: today)
        for (day, outcome) in zip(first...last, list) { answer.count(outcome.answer, on: day) }
        answers[rule.rule.id] = answer
      }
    }
    return rules.map { answers[$0.rule.id] ?? Answer(rule: $0.rule, days: nil, today: today) }
  }
}

extension ShowRuleDays.Answer {
  fileprivate mutating func count(_ answer: RuleEngine.Answer, on day: Day) {
    switch answer {
    case .fires:
      fired += 1
      if let last = spans.indices.last, spans[last].last == day - 1 {
        spans[last].last = day
      } else {
        spans.append(.init(first: day, last: day))
      }
    case .quiet: quiet += 1
    case .notEnoughData: undecided += 1
    }
  }
}

/// Counts for every rule on how many days of the whole history it would have fired.
public struct ShowAllRuleDays {
  /// The whole history of all rules.
  public struct Answer: Sendable {
    /// Each rule's, those that fired latest first.
    public var rules: [ShowRuleDays.Answer]
    /// The first and last day looked at; nil where nothing is known.
    public var days: ClosedRange<Day>?
    /// Today.
    public var today: Day
  }

  /// Where rules lie.
  public var folders: RuleFolders

  /// Asks about all rules of some folders.
  public init(folders: RuleFolders = .standard()) { self.folders = folders }

  /// Replays the history.
  public func answer(_ coach: Coach) throws -> Answer {
    let rules = RuleBook.load(folders).ruleSet.rules
    return try coach.store.read { reading in
      let found = try ShowRuleDays.replay(rules, reading, now: coach.now)
      let days = found.compactMap(\.days)
      let first = days.map(\.lowerBound).min()
      let last = days.map(\.upperBound).max()
      return Answer(
        rules: found.sorted { a, b in
          let (left, right) = (a.spans.last?.last, b.spans.last?.last)
          return left == right
            ? a.rule.id < b.rule.id : (left ?? Day(.min / 2)) > (right ?? Day(.min / 2))
        },
        days: first.flatMap { first in last.map { first...$0 } },
        today: reading.clock.day(of: coach.now))
    }
  }
}
