// Binds a rule's acts to this person's world: whom, how many, when, and what it would add.

import Domain
import People
import RuleEngine
import Scoring
import Store
import Suggestions

/// A rule's act, bound.
struct BoundAct {
  var evidence: String
  var act: FixAct?
  var times = 1
  /// The first few of those it is for, and how many more there are.
  var people: [SuggestToday.Person] = []
  var others = 0
  var hour: Int?
  var effect: Effect?
  var isAwaited = false
}

/// Binds acts as of one day.
struct ActBinder {
  /// Of no more people than about this what they count is looked up.
  private static let mostPartners = 60

  private let reading: Reading
  private let answers: RuleAnswers
  private let score: Double?
  private let record: OwnRecord
  private let rescoring: Rescoring?

  init(_ reading: Reading, _ answers: RuleAnswers, score: Double?) throws {
    self.reading = reading
    self.answers = answers
    self.score = score
    let recent = try RecentRecord(reading, today: answers.today)
    record = recent.record
    rescoring = recent.rescoring()
  }

  /// What acts bring together; nil without a headline score.
  func gain(_ effects: [Effect]) -> Gain? { rescoring?.gain(effects) }

  /// Binds a rule that fires; nil where nobody is left to turn to.
  func bind(_ rule: CompiledRule) throws -> BoundAct? {
    let day = answers.day(of: rule)
    let fix = rule.smallestFix(answers.facts, answers.history, on: day)
    var bound = BoundAct(evidence: rule.text(answers.history, on: day, fix: fix))
    guard let act = rule.rule.fix.first(where: { fix?[$0] != nil }) ?? rule.rule.fix.first else {
      if rule.isOffline {
        let window = (day - rule.rule.window + 1)...day
        try name(reading.metUntold(over: window), in: &bound)
      }
      return bound
    }
    bound.act = act
    bound.times = max(1, fix?[act] ?? 1)
    switch act {
    case .text, .linkAndText, .photo, .video, .question, .quote:
      let sort: OwnRecord.Sort =
        act == .question ? .original(.question) : act == .quote ? .quote : .original(.plain)
      if rule.isAboutHours, let hours = try neglectedHours(rule, on: day) {
        bound.hour = hours.first
        bound.effect =
          move(to: Array(hours.prefix(1)), rule, on: day) ?? effect(rule, sort, on: day)
      } else {
        bound.effect = effect(rule, sort, on: day)
      }
    case .reshare: break
    case .reply, .ask, .thanks, .engage, .connect:
      guard let people = try companions(act, rule, on: day) else { return bound }
      guard !people.isEmpty || act != .engage else { return nil }
      try name(people, in: &bound)
      guard !people.isEmpty else { return bound }
      bound.times = act == .engage ? min(bound.times, people.count) : people.count
      bound.isAwaited = act == .reply && rule.rule.level == .warning
      bound.effect = try effect(act, people, rule, on: day)
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
  ) throws -> [Companion]? {
    let window = (day - rule.rule.window + 1)...day
    let found: [Companion]
    switch act {
    case .reply: found = try reading.waiting(over: window)
    case .thanks: found = try reading.amplifiers(over: window)
    case .connect: found = try dueFollowUps(over: window)
    case .engage:
      guard let score else { return nil }
      // Only those who have answered: nobody is to be pinged for points.
      found = try reading.answering(
        above: score, over: (day - 180)...day, notWrittenSince: window.lowerBound, limit: 10)
    default: return nil
    }
    return found
  }

  /// Names the first few.
  private func name(_ companions: [Companion], in bound: inout BoundAct) throws {
    bound.people = try companions.prefix(Etiquette.mostPeople).compactMap { companion in
      guard let person = try reading.person(companion.person) else { return nil }
      return SuggestToday.Person(
        id: person.id, name: person.name, handle: person.handles.first?.handle,
        score: try reading.influence(of: person.id), day: companion.day, words: companion.words)
    }
    bound.others = companions.count - bound.people.count
  }

  /// People met on some days whose follow-up is due and who have had no word since.
  private func dueFollowUps(over days: ClosedRange<Day>) throws -> [Companion] {
    let pauses = try reading.pauses().filter { $0.habit == nil }.compactMap { pause in
      pause.record.to.map { pause.record.from...max(pause.record.from, $0) }
    }
    return try reading.metWithoutWord(over: days).filter { met in
      FollowUp(person: met.person, met: met.day, lastContact: met.day, pauses: Pauses(pauses))
        .map { $0.due <= days.upperBound } ?? false
    }
  }

  /// What replies to some people add: today to those who wait, and on the days after to as many as
  /// came to wait a day.
  private func effect(
    _ act: FixAct, _ people: [Companion], _ rule: CompiledRule, on day: Day
  ) throws -> Effect? {
    // What they count is averaged: of very many a sample, evenly spread, tells as much.
    let step = max(1, people.count / Self.mostPartners)
    let sample = stride(from: 0, to: people.count, by: step).map { people[$0].person }
    let partners = try reading.partners(sample, on: day)
    var times = [Double](repeating: 0, count: Effect.days)
    var vagueness = 0.0
    switch act {
    case .engage:
      for index in 0..<min(people.count, times.count) { times[index] = 1 }
      vagueness = 0.3
    case .reply, .thanks:
      let daily = Double(people.count) / Double(max(1, rule.rule.window))
      times = [Double(people.count)] + Array(repeating: daily, count: Effect.days - 1)
      // Some write again whom the answer of today has reached already.
      let more = daily * Double(Effect.days - 1)
      vagueness = (more + 0.04 * times[0] * times[0]).squareRoot() / (times[0] + more)
    default:
      times[0] = Double(people.count)
      vagueness = 0.3
    }
    return record.replies(to: partners, times: times, vagueness: vagueness)
  }

  /// What half of the usual posts bring at hours that are neglected now; nil without posts lately.
  private func move(to hours: [Int], _ rule: CompiledRule, on day: Day) -> Effect? {
    guard let window = answers.history.window(ending: day, days: rule.rule.window),
      let usual = window.hours
    else { return nil }
    let posts = Double(usual.reduce(0, +)) / Double(max(1, window.knownDays(.posts)))
    return record.move(
      to: hours, from: usual, times: Array(repeating: posts / 2, count: Effect.days))
  }

  /// Hours of the day that are hardly used and lie away from those that are, the best first: where
  /// the person's people are awake, as far as that is known.
  private func neglectedHours(_ rule: CompiledRule, on day: Day) throws -> [Int]? {
    guard let hours = answers.history.window(ending: day, days: rule.rule.window)?.hours else {
      return nil
    }
    let awake = try reading.wakingHours(over: (day - RecentRecord.days)...day)
    return NeglectedHours.find(used: hours, awake: awake, factors: record.hourFactors)
  }
}
