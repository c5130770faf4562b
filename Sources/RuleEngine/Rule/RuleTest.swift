// An inline test of a rule: a short life and what the rule must answer.

/// A short life with the answer it must bring.
public struct RuleTest: Hashable, Sendable {
  /// Whether the documentation shows it.
  public enum Example: String, Hashable, CaseIterable, Sendable {
    /// How to do it.
    case good
    /// How not to.
    case bad
  }

  /// What it shows.
  public var name: String
  /// Whether the documentation shows it.
  public var example: Example?
  /// What happened.
  public var timeline: Timeline
  /// Now, in minutes after midnight of day 0.
  public var minute = 1439
  /// Levels that stand on all days of the test, such as the score.
  public var given: [Level: Double] = [:]
  /// The answer it must bring.
  public var expect: Answer
  /// Values that metrics must have.
  public var metrics: [String: Double] = [:]
  /// What the rule's habit must make of day 0, or of the week that ends with it.
  public var habit: HabitMark?
  /// The smallest set of acts that brings the rule back to quiet.
  public var fix: [FixAct: Int]?

  /// A test of a timeline.
  public init(name: String, timeline: Timeline, expect: Answer) {
    self.name = name
    self.timeline = timeline
    self.expect = expect
  }

  /// The names of levels that a test may give.
  public static let levels: [String: Level] = [
    "score": .score, "followers": .followers, "following": .following, "listed": .listed,
    "accounts": .accounts, "stale_accounts": .staleAccounts, "known_people": .scoredPeople,
    "higher_people": .higherPeople,
  ]

  /// The facts of the timeline up to its now.
  public var facts: DailyFacts? {
    guard var facts = timeline.facts(untilMinute: minute, score: given[.score] ?? 40) else {
      return nil
    }
    for (level, value) in given { facts.set(level, value, on: facts.first) }
    return facts
  }
}

/// What a rule answers on a day.
public enum Answer: String, Hashable, CaseIterable, Sendable {
  /// Its condition holds.
  case fires
  /// Its condition does not hold.
  case quiet
  /// It cannot judge: too little happened, or a metric is missing.
  case notEnoughData = "not enough data"
}
