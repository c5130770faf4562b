// The week in one page, and one intention for the next.

import Domain
import Habits
import RuleBook
import RuleEngine
import Scoring
import Store
import Suggestions

/// Looks back on a week.
public struct ReviewWeek {
  /// What was intended for a week.
  public struct Intention: Hashable, Sendable {
    /// The day of the review it was made in, as its last day looked at.
    public var day: Day
    /// The rule it comes from; nil for one in the person's own words.
    public var rule: String?
    /// What is intended.
    public var words: String
  }

  /// What became of an intention.
  public enum Outcome: Hashable, Sendable {
    /// Its advice was followed so many times since.
    case done(Int)
    /// What asked for it has gone quiet.
    case quiet
    /// It still asks for it.
    case open
    /// Only the person can tell.
    case own
  }

  /// Advice of the week.
  public struct Advised: Hashable, Sendable {
    /// The rule.
    public var rule: String
    /// What it says.
    public var title: String
    /// What was decided; nil where nothing was.
    public var verdict: Change.Verdict?
    /// Whether posts showed it.
    public var isRecognised: Bool
  }

  /// People of the week, in numbers.
  public struct People: Hashable, Sendable {
    /// Met offline, by name.
    public var met: [String] = []
    /// Different people written to.
    public var writtenTo = 0
    /// Those of them who answered.
    public var answered = 0
    /// Different people who responded; nil where nobody can tell.
    public var responded: Int?
    /// Those of them who never had before.
    public var new = 0
    /// How many wait for an answer now.
    public var waiting = 0
  }

  /// The page.
  public struct Answer: Sendable {
    /// The first day looked at.
    public var from: Day
    /// The last day looked at.
    public var to: Day
    /// Today.
    public var today: Day
    /// Whether anything is known at all.
    public var isEmpty: Bool
    /// Why the score moved; nil where that cannot be told.
    public var movement: ExplainScore.Answer?
    /// What was advised, and what became of it.
    public var advised: [Advised]
    /// How habits stand, those practised most first.
    public var habits: [HabitStanding]
    /// People met, written to and heard from.
    public var people: People
    /// The best post; nil where none can be rated.
    public var best: RatePosts.Post?
    /// The goal with how it stands.
    public var goal: (goal: PersonalGoal, course: SetGoal.Course?)?
    /// What was intended in the review before.
    public var last: (intention: Intention, outcome: Outcome)?
    /// What is intended for the next week.
    public var next: Intention?
    /// Whether the next intention was kept for the next review.
    public var isKept: Bool

    /// How many closed days have passed since the last one looked at.
    public var daysMissing: Int { max(0, today - to - 1) }
  }

  /// The first day looked at; seven days in all where nil.
  public var since: Day?
  /// The next intention, in the person's own words.
  public var intention: String?
  /// Where rules lie.
  public var folders: RuleFolders

  /// Asks for a review.
  public init(
    since: Day? = nil, intention: String? = nil, folders: RuleFolders = .standard()
  ) {
    self.since = since
    self.intention = intention
    self.folders = folders
  }

  /// Looks back, and keeps the intention for the next review.
  ///
  /// Throws a `Diagnostic` where `since` lies ahead.
  public func answer(_ coach: Coach) throws -> Answer {
    let today = try coach.today()
    let to = try coach.store.read { try $0.latestClosedDay(today: today) } ?? today - 1
    let from = since ?? to - 6
    guard from <= to else {
      throw Diagnostic(
        .error, "\(from) is not closed yet, so there is nothing to look back on",
        hint: "the latest day known is \(to): coach review --since \(to - 6)")
    }
    let suggested = try SuggestToday(folders: folders).answer(coach)
    let rules = RuleBook.load(folders).ruleSet.rules.map(\.rule)
    var answer = Answer(
      from: from, to: to, today: today, isEmpty: suggested.isEmpty, advised: [], habits: [],
      people: People(), isKept: false)
    guard !answer.isEmpty else { return answer }
    answer.movement = try? ExplainScore(from: from - 1, to: to, folders: folders).answer(coach)
    answer.best = try? RatePosts(from: from, to: to, limit: 1).answer(coach).posts.first
    answer.habits = try ShowStreaks(folders: folders).answer(coach).habits
      .filter { $0.report.strength > 0 || $0.report.current != nil }
      .sorted { ($0.report.strength, $1.id) > ($1.report.strength, $0.id) }
    try coach.store.read { reading in
      answer.people = try Self.people(reading, from...to, today: today)
      answer.advised = try Self.advised(reading, from...today, rules)
      if let goal = try PersonalGoal(reading) {
        answer.goal = (goal, try GoalCourse(reading, today: today).course(of: goal, folders))
      }
      let kept = try Self.intentions(reading)
      if let last = kept.last(where: { $0.day < to }) {
        let done = try reading.decisions().count {
          $0.rule == last.rule && $0.verdict == .done && $0.day > last.day
        }
        let isOpen = suggested.suggestions.contains { $0.rule.id == last.rule }
        let outcome: Outcome =
          last.rule == nil ? .own : done > 0 ? .done(done) : isOpen ? .open : .quiet
        answer.last = (last, outcome)
      }
      answer.next = kept.last { $0.day == to }
    }
    try keep(suggested, in: coach, &answer)
    return answer
  }

  /// Chooses and keeps the next intention, where none is kept for these days or new words are given.
  private func keep(
    _ suggested: SuggestToday.Answer, in coach: Coach, _ answer: inout Answer
  ) throws {
    if let intention {
      let words = intention.split { $0.isWhitespace || $0.isNewline }.joined(separator: " ")
      guard !words.isEmpty, words.count <= 200 else {
        throw Diagnostic(
          .error, "an intention is one sentence of at most 200 characters",
          hint: "as in: coach review --intend \"ask one question a day\"")
      }
      let own = Intention(day: answer.to, rule: nil, words: words)
      let old = answer.next
      _ = try coach.store.change(
        command: coach.command, summary: "kept an intention: \(words)", at: coach.now
      ) { change in
        if let old { try change.set(Self.name(old), to: nil) }
        try change.set(Self.name(own), to: words)
      }
      answer.next = own
    } else if answer.next == nil,
      let first = suggested.shown.first(where: { $0.decision == nil }) ?? suggested.shown.first
    {
      let next = Intention(day: answer.to, rule: first.rule.id, words: first.rule.title)
      answer.next = next
      // Looking back must not fail because the store cannot be written just now.
      let kept: Void? = try? coach.store.change(
        command: coach.command, summary: "kept an intention: \(next.words)", at: coach.now
      ) { try $0.set(Self.name(next), to: next.words) }
      guard kept != nil else { return }
    }
    answer.isKept = answer.next != nil
  }

  private static let prefix = "intention."

  private static func name(_ intention: Intention) -> String {
    prefix + intention.day.description + (intention.rule.map { ".\($0)" } ?? "")
  }

  /// All that were kept, the oldest first.
  private static func intentions(_ reading: Reading) throws -> [Intention] {
    try reading.settings().compactMap { setting -> Intention? in
      guard setting.name.hasPrefix(prefix) else { return nil }
      let parts = setting.name.dropFirst(prefix.count).split(separator: ".", maxSplits: 1)
      guard let day = parts.first.flatMap({ Day(iso: $0) }) else { return nil }
      return Intention(
        day: day, rule: parts.count > 1 ? String(parts[1]) : nil, words: setting.value)
    }.sorted { ($0.day, $0.words) < ($1.day, $1.words) }
  }

  private static func people(
    _ reading: Reading, _ days: ClosedRange<Day>, today: Day
  ) throws -> People {
    var people = People()
    var seen: Set<Int64> = []
    for meeting in try reading.encounters(on: days.lowerBound..<(today + 1)) {
      for person in meeting.people where seen.insert(person).inserted {
        if let name = try reading.person(person)?.name { people.met.append(name) }
      }
    }
    let written = try reading.writtenTo(over: days)
    (people.writtenTo, people.answered) = (written.people, written.answered)
    if try reading.supplies(today: today).contains(where: { $0.responses == .known }) {
      let heard = try reading.respondersCount(over: days)
      (people.responded, people.new) = (heard.people, heard.new)
      people.waiting = try reading.waiting(over: (days.upperBound - 13)...days.upperBound).count
    }
    return people
  }

  /// What was shown or decided on some days, one line a rule: the latest decision counts.
  private static func advised(
    _ reading: Reading, _ days: ClosedRange<Day>, _ rules: [Rule]
  ) throws -> [Advised] {
    var found: [String: Advised] = [:]
    func title(_ rule: String) -> String { rules.first { $0.id == rule }?.title ?? rule }
    for shown in try reading.shownAdvice(on: days) {
      found[shown.rule] = Advised(
        rule: shown.rule, title: title(shown.rule), verdict: nil, isRecognised: false)
    }
    for decision in try reading.decisions() where days.contains(decision.day) {
      found[decision.rule] = Advised(
        rule: decision.rule, title: title(decision.rule), verdict: decision.verdict,
        isRecognised: decision.isRecognised)
    }
    return found.values.sorted {
      ($0.verdict == .done ? 0 : 1, $0.rule) < ($1.verdict == .done ? 0 : 1, $1.rule)
    }
  }
}
