// Binds a rule's acts to this person's world: whom, how many, when, and what it would add.

import Domain
import RuleEngine
import Scoring
import Store
import Suggestions

/// A rule's act, bound.
struct BoundAct {
  var evidence: String
  var act: FixAct?
  var times = 1
  var people: [SuggestToday.Person] = []
  var hour: Int?
  var effect: Effect?
  var isAwaited = false
}

/// Binds acts as of one day.
struct ActBinder {
  /// How far back one's own record is read, in days.
  private static let recordDays = 90
  /// The most replies of the record that are looked at.
  private static let recordReplies = 300

  private let reading: Reading
  private let answers: RuleAnswers
  private let score: Double?
  private let record: OwnRecord
  private let rescoring: Rescoring?

  init(_ reading: Reading, _ answers: RuleAnswers, score: Double?) throws {
    self.reading = reading
    self.answers = answers
    self.score = score
    let close = try reading.latestClosedDay(today: answers.today)
    // Posts of the last two days have not had their responses yet.
    let last = (close ?? answers.today) - 2
    let span = (last - Self.recordDays)...last
    let supplies = try reading.supplies(today: answers.today)
    var inflow = Signals()
    let daily = score == nil ? [] : try reading.signals(over: span)
    for (before, after) in zip(daily, daily.dropFirst()) {
      for signal in Signal.allCases {
        inflow[signal] += after[signal] - before[signal] * ScoreModel.fade(1)
      }
    }
    var responses = 0
    for supply in supplies {
      for arrivals in try reading.arrivals(
        over: (span.lowerBound + 1)...span.upperBound, account: supply.id)
      {
        responses += arrivals.identified + arrivals.anonymous
      }
    }
    let answered = try reading.answers(toRepliesUpTo: last - 5, limit: Self.recordReplies)
    record = OwnRecord(
      cells: try reading.tallies(over: span).map(\.cell), inflow: inflow, responses: responses,
      known: AnswerRate(written: answered.known.written, answered: answered.known.answered),
      silent: AnswerRate(written: answered.silent.written, answered: answered.silent.answered),
      hearsAnswers: supplies.contains { $0.responses == .known })
    if score != nil, let close {
      rescoring = Rescoring(try reading.signals(on: close))
    } else {
      rescoring = nil
    }
  }

  /// What acts bring together; nil without a headline score.
  func gain(_ effects: [Effect]) -> Gain? { rescoring?.gain(effects) }

  /// Binds a rule that fires; nil where nobody is left to turn to.
  func bind(_ rule: CompiledRule) throws -> BoundAct? {
    let day = answers.day(of: rule)
    let fix = rule.smallestFix(answers.facts, on: day)
    var bound = BoundAct(evidence: rule.text(answers.history, on: day, fix: fix))
    guard let act = rule.rule.fix.first(where: { fix?[$0] != nil }) ?? rule.rule.fix.first else {
      if rule.isOffline {
        let window = (day - rule.rule.window + 1)...day
        bound.people = try people(reading.metUntold(over: window))
      }
      return bound
    }
    bound.act = act
    bound.times = max(1, fix?[act] ?? 1)
    if rule.isAboutHours { bound.hour = unusedHour(rule, on: day) }
    switch act {
    case .text, .linkAndText, .photo, .video, .question, .quote:
      let sort: OwnRecord.Sort =
        act == .question ? .original(.question) : act == .quote ? .quote : .original(.plain)
      bound.effect = effect(rule, sort, on: day)
    case .reshare: break
    case .reply, .ask, .thanks, .engage, .connect:
      guard let people = try companions(act, rule, on: day) else { return bound }
      guard !people.isEmpty || act != .engage else { return nil }
      bound.people = people
      guard !people.isEmpty else { return bound }
      bound.times = act == .engage ? min(bound.times, people.count) : people.count
      bound.isAwaited = act == .reply && rule.rule.level == .warning
      bound.effect = try effect(act, people, on: day)
      if act != .engage {
        // Several messages of one person take one answer.
        bound.evidence = rule.text(answers.history, on: day, fix: [act: people.count])
      }
    }
    return bound
  }

  /// What a post a day adds, or what posts of another sort would add instead of those that the rule
  /// speaks against.
  private func effect(_ rule: CompiledRule, _ sort: OwnRecord.Sort, on day: Day) -> Effect? {
    for (metric, other) in [("link_only", PostForm.linkOnly), ("greetings", .greeting)]
    where rule.names(metric) {
      guard let window = answers.history.window(ending: day, days: rule.rule.window),
        let count = window.sum(other == .linkOnly ? .linkOnly : .greetings), count > 0
      else { continue }
      let often = Double(count) / Double(max(1, window.knownDays(.posts)))
      return record.post(
        sort, insteadOf: .original(other), times: Array(repeating: often, count: Effect.days))
    }
    return record.post(sort, times: Array(repeating: 1, count: Effect.days))
  }

  /// Whom an act is for; nil for acts that are for nobody in particular.
  private func companions(
    _ act: FixAct, _ rule: CompiledRule, on day: Day
  ) throws -> [SuggestToday.Person]? {
    let window = (day - rule.rule.window + 1)...day
    let found: [Companion]
    switch act {
    case .reply: found = try reading.waiting(over: window)
    case .thanks: found = try reading.amplifiers(over: window)
    case .connect: found = try reading.metWithoutWord(over: window.lowerBound...(day - 2))
    case .engage:
      guard let score else { return nil }
      // Only those who have answered: nobody is to be pinged for points.
      found = try reading.answering(
        above: score, over: (day - 180)...day, notWrittenSince: window.lowerBound, limit: 10)
    default: return nil
    }
    return try people(found)
  }

  private func people(_ companions: [Companion]) throws -> [SuggestToday.Person] {
    try companions.compactMap { companion in
      guard let person = try reading.person(companion.person) else { return nil }
      return SuggestToday.Person(
        id: person.id, name: person.name, handle: person.handles.first?.handle,
        score: try reading.influence(of: person.id), day: companion.day, words: companion.words)
    }
  }

  private func effect(
    _ act: FixAct, _ people: [SuggestToday.Person], on day: Day
  ) throws -> Effect? {
    let partners = try people.map { person in
      let talk = try reading.lastTalk(with: person.id, upTo: day)
      return Partner(
        score: person.score, sinceResponded: talk.responded.map { max(0, day - $0) },
        sinceWritten: talk.written.map { max(0, day - $0) })
    }
    var times = [Double](repeating: 0, count: Effect.days)
    if act == .engage {
      for index in 0..<min(people.count, times.count) { times[index] = 1 }
    } else {
      times[0] = Double(people.count)
    }
    return record.replies(to: partners, times: times)
  }

  /// The hour between 7 and 21 that lies farthest from all hours in use.
  private func unusedHour(_ rule: CompiledRule, on day: Day) -> Int? {
    guard let hours = answers.history.window(ending: day, days: rule.rule.window)?.hours else {
      return nil
    }
    let used = hours.indices.filter { hours[$0] > 0 }
    func distance(_ hour: Int) -> Int {
      used.map { min(abs($0 - hour), 24 - abs($0 - hour)) }.min() ?? 24
    }
    return (7...21).max { distance($0) < distance($1) }
  }
}
