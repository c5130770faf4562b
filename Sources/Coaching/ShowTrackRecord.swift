// Every rule's track record: advised, followed, and what came with it or after it.

import Domain
import RuleBook
import RuleEngine
import Store

/// Answers "which advice does anything for me?".
public struct ShowTrackRecord {
  /// One rule's record.
  public struct Entry: Sendable {
    /// The rule's id; it may be one that is no longer there.
    public var rule: String
    /// What it says.
    public var title: String
    /// On how many days it was shown or decided.
    public var advised: Int
    /// How often it was followed.
    public var followed: Int
    /// How often of that the posts showed it and nobody said so.
    public var recognised: Int
    /// How often it was turned down.
    public var skipped: Int
    /// How often it was put off.
    public var snoozed: Int
    /// How likely it is followed next time: the mean of a Beta posterior.
    public var followRate: Double
    /// The day of the latest decision.
    public var latest: Day?
    /// What came with it or after it, with intervals; empty where it was never followed.
    public var outcomes: [WeighedOutcome]
  }

  /// All records.
  public struct Answer: Sendable {
    /// Today.
    public var today: Day
    /// Those of rules that were ever advised, the most followed first.
    public var entries: [Entry]
    /// How many rules never came up yet.
    public var untried: Int
  }

  /// One rule only, by its id.
  public var rule: String?
  /// Where rules lie.
  public var folders: RuleFolders

  /// Asks for all rules, or one.
  public init(rule: String? = nil, folders: RuleFolders = .standard()) {
    self.rule = rule
    self.folders = folders
  }

  /// Answers.
  ///
  /// Throws a `Diagnostic` for a rule that neither is there nor ever was decided on.
  public func answer(_ coach: Coach) throws -> Answer {
    let rules = RuleBook.load(folders).ruleSet.rules.map(\.rule)
    let titles = Dictionary(
      rules.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    return try coach.store.read { reading in
      let today = reading.clock.day(of: coach.now)
      let decisions = Dictionary(grouping: try reading.decisions(), by: \.rule)
      let shown = Dictionary(
        grouping: try reading.shownAdvice(on: Day(-1_000_000)...today), by: \.rule)
      let known = Set(decisions.keys).union(shown.keys)
      if let rule, !known.contains(rule), titles[rule] == nil {
        let near = Spelling.nearest(to: rule, among: Array(titles.keys))
        throw Diagnostic(
          .error, "there is no rule “\(rule)”",
          hint: near.map { "did you mean “\($0)”?" } ?? "coach rules list has them all")
      }
      let outcomes = try outcomes(reading, today)
      let wanted = known.union(rule.map { [$0] } ?? []).filter { rule == nil || $0 == rule }
      let entries = wanted.map { id -> Entry in
        let own = decisions[id] ?? []
        let days = Set(own.map(\.day)).union((shown[id] ?? []).map(\.day))
        let followed = own.count { $0.verdict == .done }
        let skipped = own.count { $0.verdict == .skipped }
        return Entry(
          rule: id, title: titles[id] ?? id, advised: days.count, followed: followed,
          recognised: own.count(where: \.isRecognised), skipped: skipped,
          snoozed: own.count { $0.verdict == .snoozed },
          followRate: Double(followed + 1) / Double(followed + skipped + 2),
          latest: own.map(\.day).max(), outcomes: followed > 0 ? outcomes[id] ?? [] : [])
      }.sorted {
        ($0.followed, $0.advised, $1.rule) > ($1.followed, $1.advised, $0.rule)
      }
      return Answer(
        today: today, entries: entries, untried: rules.count { !known.contains($0.id) })
    }
  }

  /// What came with the weeks in which each rule's advice was followed.
  private func outcomes(_ reading: Reading, _ today: Day) throws -> [String: [WeighedOutcome]] {
    let practices = try Practice.followed(reading, today: today)
    guard !practices.isEmpty, let first = try reading.firstKnownDay(today: today), first < today
    else { return [:] }
    let longest = 7 * WeighPractices.mostWeeks + WeighPractices.settlingDays
    return try WeighPractices(reading, over: max(today - longest, first)...today, today: today)
      .weigh(practices)
  }
}
