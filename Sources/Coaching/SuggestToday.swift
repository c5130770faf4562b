// What to do today: the rules that fire, bound to this person's world, with what each would bring.

import Domain
import RuleBook
import RuleEngine
import Scoring
import Store
import Suggestions

/// Answers "what should I do today?".
public struct SuggestToday {
  /// One suggestion.
  public struct Suggestion: Sendable {
    /// What `done N`, `skip N` and `snooze N` call it today.
    public var number: Int
    /// The rule it comes from.
    public var rule: Rule
    /// What the rule says of the person's own numbers.
    public var evidence: String
    /// What to do, where a single act can be named.
    public var act: FixAct?
    /// How many times today.
    public var times: Int
    /// Whom with, the most pressing first, at most three.
    public var people: [Person]
    /// How many more there are.
    public var others: Int
    /// An hour of the clock that is little used, for rules about hours.
    public var hour: Int?
    /// One of the person's topics, for posts; without its sign.
    public var topic: String?
    /// An old post that people still find, where advice is about such posts.
    public var follows: PostEvidence?
    /// What it should bring if it is kept up for seven days; nil where that cannot be said.
    public var gain: Gain?
    /// Counted gain × how often such advice is followed × weight ÷ effort.
    public var value: Double
    /// What counted as gain: the likely one, or what the rule's level stands for.
    public var counted: Double
    /// 1.5 for what began lately, times 1.5 for what serves the goal; 1 otherwise.
    public var weight: Double
    /// Whether it speaks of what began lately.
    public var isNews: Bool
    /// Whether it serves the person's goal.
    public var servesGoal: Bool
    /// Whether it has its place to be tried for once.
    public var isTrial: Bool
    /// How often such advice was followed: 0.5 where never tried.
    public var followRate: Double
    /// Whether people wait for it.
    public var isAwaited: Bool
    /// Why it is not among those shown; nil where it is.
    public var hidden: Ranked.Reason?
    /// What was decided on it today.
    public var decision: StoredDecision?
  }

  /// Somebody to turn to.
  public struct Person: Hashable, Sendable {
    /// Who, by their number in the store.
    public var id: Int64
    /// What to call them.
    public var name: String
    /// A handle, where one is known.
    public var handle: Handle?
    /// 1 to 100; nil where unknown.
    public var score: Double?
    /// What makes them worth naming.
    public var tie: Companion.Tie
    /// Since when they wait, when they were met or last responded.
    public var day: Day
    /// What they wrote, or where they were met.
    public var words: String?
  }

  /// A rule that fires and rests.
  public struct Resting: Sendable {
    /// The rule.
    public var rule: Rule
    /// The day on which it may come again.
    public var until: Day
    /// What was decided.
    public var verdict: Change.Verdict
  }

  /// What to do today.
  public struct Answer: Sendable {
    /// Today.
    public var today: Day
    /// The latest day that is known, today where it is.
    public var known: Day
    /// Whether anything is known at all.
    public var isEmpty: Bool
    /// The score at the latest close; nil while a signal is unknown.
    public var score: Double?
    /// The declared break that covers today.
    public var pause: PauseRecord?
    /// Those to show first, then all others that fire.
    public var suggestions: [Suggestion]
    /// What the ones shown should bring together.
    public var joint: Gain?
    /// Rules that fire and rest after a decision.
    public var resting: [Resting]
    /// What to say of rules that could not be read.
    public var note: Diagnostic?

    /// Those that are shown: at most three, one a group.
    public var shown: [Suggestion] { suggestions.filter { $0.hidden == nil } }
  }

  private let book: Ahead<RuleBook>
  private let isWhole: Bool

  /// Asks what to do today by the rules of some folders.
  ///
  /// From now on they are read, so that they are there when the store has been opened. `isWhole` asks
  /// that those that are not shown come with their evidence, too.
  public init(folders: RuleFolders = .standard(), isWhole: Bool = false) {
    book = Ahead { RuleBook.load(folders) }
    self.isWhole = isWhole
  }

  /// Answers.
  ///
  /// The same store and moment give the same answer; what is decided today stays in its place.
  public func answer(_ coach: Coach) throws -> Answer {
    let beside = (try? coach.store.beside()) ?? nil
    return try coach.store.read { reading in
      let today = reading.clock.day(of: coach.now)
      let pause = try reading.pauses().first { pause in
        pause.habit == nil && pause.record.from <= today
          && pause.record.to.map { $0 >= today } ?? true
      }
      let supplies = try reading.supplies(today: today)
      let day = RuleAnswers.day(supplies, today: today)
      var answer = Answer(
        today: today, known: day, isEmpty: try supplies.isEmpty && reading.encounters().isEmpty,
        score: try reading.ownScore(today: today), pause: pause?.record, suggestions: [],
        joint: nil, resting: [], note: nil)
      guard pause == nil, !answer.isEmpty else {
        answer.note = book.value.note
        return answer
      }
      // What is needed whatever the rules are is read while they are, by both connections.
      let month = (day - 27)...day
      let elsewhere = Ahead { try? beside?.read { try Lately($0, over: month, today: today) } }
      var unanswered = try reading.unanswered([.waiting], over: month)
      let answers = try RuleAnswers(book.value.ruleSet, reading, today: today)
      answer.note = book.value.note
      let lately = try elsewhere.value ?? Lately(reading, over: month, today: today)
      unanswered.formUnion(lately.reshared)
      let goal = try PersonalGoal(reading)
      let decisions = Decisions(try reading.decisions(), today: today)
      let firing = answers.firing.filter { rule in
        let texts = [rule.rule.title, rule.rule.advice, rule.rule.suggest].joined(separator: "\n")
        return Etiquette.veto(texts) == nil
      }
      answer.resting = firing.compactMap { decisions.resting($0.rule) }
      let asked = firing.filter { decisions.resting($0.rule) == nil }
      let people = try KnownPeople(
        PeopleFinder(
          reading: reading, today: today, score: answer.score, unanswered: unanswered),
        beside,
        expected: Set(asked.compactMap { Sought.expected($0, on: answers.day(of: $0)) }))
      let binder = ActBinder(reading, answers, lately.record, people)
      var bound: [String: BoundAct] = [:]
      var candidates: [Candidate] = []
      for rule in asked {
        let id = rule.rule.id
        guard let act = try binder.bind(rule) else { continue }
        bound[id] = act
        let record = decisions.record(of: id)
        candidates.append(
          Candidate(
            rule: rule.rule, gain: act.effect.flatMap { binder.gain([$0]) },
            isAwaited: act.isAwaited, followed: record.followed, declined: record.declined,
            isNews: answers.wereQuiet.contains(id),
            servesGoal: goal?.isServed(by: rule.rule) ?? false))
      }
      for ranked in Ranking.rank(candidates, day: today.number) {
        let id = ranked.candidate.rule.id
        guard var act = bound[id], let rule = answers.rules.rule(id) else { continue }
        if isWhole || ranked.hidden == nil || decisions.today[id] != nil {
          try binder.explain(rule, &act, goal: goal)
        }
        answer.suggestions.append(
          Suggestion(
            ranked, act, number: answer.suggestions.count + 1,
            decision: decisions.today[ranked.candidate.rule.id]))
      }
      let effects = answer.shown.compactMap { bound[$0.rule.id]?.effect }
      if effects.count > 1 { answer.joint = binder.gain(effects) }
      return answer
    }
  }
}

/// What a second connection reads meanwhile.
private struct Lately: Sendable {
  /// The last months in numbers.
  let record: RecentRecord
  /// What was reshared and not answered.
  let reshared: Unanswered

  init(_ reading: Reading, over days: ClosedRange<Day>, today: Day) throws {
    record = try RecentRecord(reading, today: today)
    reshared = try reading.unanswered([.reshared], over: days)
  }
}

extension SuggestToday.Suggestion {
  fileprivate init(_ ranked: Ranked, _ act: BoundAct, number: Int, decision: StoredDecision?) {
    let candidate = ranked.candidate
    self.init(
      number: number, rule: candidate.rule, evidence: act.evidence, act: act.act, times: act.times,
      people: act.people, others: act.others, hour: act.hour, topic: act.topic,
      follows: act.follows,
      gain: candidate.gain, value: candidate.value, counted: candidate.counted,
      weight: candidate.weight, isNews: candidate.isNews, servesGoal: candidate.servesGoal,
      isTrial: ranked.isTrial, followRate: candidate.followRate,
      isAwaited: candidate.isAwaited, hidden: ranked.hidden, decision: decision)
  }
}

/// What was decided before, and today.
private struct Decisions {
  /// The latest decision of today on each rule.
  private(set) var today: [String: StoredDecision] = [:]
  private var latest: [String: StoredDecision] = [:]
  private var records: [String: (followed: Int, declined: Int)] = [:]
  private let day: Day

  init(_ all: [StoredDecision], today day: Day) {
    self.day = day
    for decision in all where decision.day <= day {
      if decision.day == day {
        today[decision.rule] = decision
        continue
      }
      latest[decision.rule] = decision
      var record = records[decision.rule] ?? (0, 0)
      switch decision.verdict {
      case .done: record.followed += 1
      case .skipped: record.declined += 1
      case .snoozed: break
      }
      records[decision.rule] = record
    }
  }

  func record(of rule: String) -> (followed: Int, declined: Int) { records[rule] ?? (0, 0) }

  /// Whether a rule rests after what was decided on an earlier day.
  ///
  /// Advice that was turned down stays away twice as long, a week at least.
  func resting(_ rule: Rule) -> SuggestToday.Resting? {
    guard let decision = latest[rule.id] else { return nil }
    let until =
      switch decision.verdict {
      case .done: decision.day + rule.cooldown
      case .skipped: decision.day + max(7, 2 * rule.cooldown)
      case .snoozed: decision.until ?? decision.day + rule.cooldown
      }
    return until > day
      ? SuggestToday.Resting(rule: rule, until: until, verdict: decision.verdict) : nil
  }
}

/// Points that suggestions should bring, as those name them who do not know where it is computed.
public enum Suggested {
  /// A range of points.
  public typealias Gain = Suggestions.Gain
}
