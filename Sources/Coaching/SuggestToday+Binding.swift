// Binds a rule's acts to this person's world: whom, how many, when, and what it would add.

import Domain
import People
import RuleEngine
import Scoring
import Store
import Suggestions

/// A rule's act, bound.
struct BoundAct {
  var evidence = ""
  var act: FixAct?
  var times = 1
  /// How many people the act answers, where it is for all of them.
  var answered: Int?
  /// The first few of those it is for, and how many more there are.
  var people: [SuggestToday.Person] = []
  var others = 0
  var hour: Int?
  var topic: String?
  var follows: PostEvidence?
  var effect: Effect?
  var isAwaited = false
}

/// Binds acts as of one day.
struct ActBinder {
  /// So many answers are a good day, however many people wait.
  private static let mostAnswers = 20

  private let reading: Reading
  private let answers: RuleAnswers
  private let record: OwnRecord
  private let rescoring: Rescoring?
  private let people: KnownPeople
  private let effects = Effects()

  /// What was computed already: many rules ask for the same.
  private final class Effects {
    var known: [Sought: Effect?] = [:]
    var awake: [Day: [Int]] = [:]
  }

  init(_ reading: Reading, _ answers: RuleAnswers, _ recent: RecentRecord, _ people: KnownPeople) {
    self.reading = reading
    self.answers = answers
    record = recent.record
    rescoring = recent.rescoring()
    self.people = people
  }

  /// What acts bring together; nil without a headline score.
  func gain(_ effects: [Effect]) -> Gain? { rescoring?.gain(effects) }

  /// Says in the person's own numbers why a bound rule fires, and how many times its act would settle
  /// it: the smallest number is found by trying, which takes longer than all the rest.
  func explain(_ rule: CompiledRule, _ bound: inout BoundAct, goal: PersonalGoal?) throws {
    let day = answers.day(of: rule)
    if bound.act?.isPost ?? false {
      bound.topic = goal?.topic ?? answers.history.window(ending: day, days: 28)?.mainTag
    }
    if rule.names("late_share"),
      let old = try reading.travellingPosts(over: (day - 6)...day, limit: 1).first,
      let post = try reading.post(old.post)
    {
      bound.follows = PostEvidence(post)
    }
    if let answered = bound.answered, let act = bound.act {
      // Several messages of one person take one answer; nobody is told to write hundreds.
      bound.evidence = rule.text(
        answers.history, on: day, fix: answered > Self.mostAnswers ? nil : [act: answered])
      return
    }
    let fix = rule.smallestFix(answers.facts, answers.history, on: day)
    bound.evidence = rule.text(answers.history, on: day, fix: fix)
    guard let act = bound.act, let times = fix?[act] else { return }
    bound.times = act == .engage ? min(times, bound.people.count + bound.others) : times
  }

  /// The act of a rule that settles it with the fewest; the first where there is no choice.
  private func act(_ rule: CompiledRule, on day: Day) -> FixAct? {
    guard rule.rule.fix.count > 1,
      let fix = rule.smallestFix(answers.facts, answers.history, on: day)
    else { return rule.rule.fix.first }
    return rule.rule.fix.first { fix[$0] != nil }
  }

  /// Binds a rule that fires; nil where nobody is left to turn to.
  ///
  /// How many times and the evidence are left to `explain`.
  func bind(_ rule: CompiledRule) throws -> BoundAct? {
    let day = answers.day(of: rule)
    var bound = BoundAct()
    guard let act = act(rule, on: day) else {
      try nameOffline(rule, on: day, in: &bound)
      return bound
    }
    bound.act = act
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
      guard let sought = Sought(act, rule, on: day), let found = try people.found(sought) else {
        return bound
      }
      let companions = found.companions
      guard !companions.isEmpty || act != .engage && act != .connect else { return nil }
      try name(companions, in: &bound)
      guard !companions.isEmpty else { return bound }
      if act != .engage {
        bound.times = min(companions.count, Self.mostAnswers)
        bound.answered = companions.count
      }
      bound.isAwaited = act == .reply && rule.rule.level == .warning
      bound.effect = effect(act, sought, found, window: rule.rule.window)
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

  /// Names the first few.
  private func name(_ companions: [Companion], in bound: inout BoundAct) throws {
    bound.people = try companions.prefix(Etiquette.mostPeople).compactMap(people.named)
    bound.others = companions.count - bound.people.count
  }

  /// Names whom advice on meetings is for: those who do not know where to find you, or those who
  /// answer you often and were never met.
  private func nameOffline(
    _ rule: CompiledRule, on day: Day, in bound: inout BoundAct
  ) throws {
    if rule.names("met_untold") {
      try name(reading.metUntold(over: (day - rule.rule.window + 1)...day), in: &bound)
    } else if let sought = Sought(rule, on: day), let friends = try people.found(sought) {
      try name(friends.companions, in: &bound)
    }
  }

  /// What replies to some people add: today to those who wait, and on the days after to as many as
  /// came to wait a day.
  private func effect(
    _ act: FixAct, _ sought: Sought, _ found: FoundPeople, window: Int
  ) -> Effect? {
    if let known = effects.known[sought] { return known }
    let count = Double(found.companions.count)
    var times = [Double](repeating: 0, count: Effect.days)
    var vagueness = 0.0
    switch act {
    case .engage:
      for index in 0..<min(found.companions.count, times.count) { times[index] = 1 }
      vagueness = 0.3
    case .reply, .thanks:
      let most = Double(Self.mostAnswers)
      let daily = min(most, count / Double(max(1, window)))
      let today = min(most, count)
      times = [today] + Array(repeating: daily, count: Effect.days - 1)
      // Some write again whom the answer of today has reached already.
      let more = daily * Double(Effect.days - 1)
      vagueness = (more + 0.04 * times[0] * times[0]).squareRoot() / (times[0] + more)
    default:
      times[0] = count
      vagueness = 0.3
    }
    let effect = record.replies(to: found.partners, times: times, vagueness: vagueness)
    effects.known[sought] = .some(effect)
    return effect
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
    let awake =
      try effects.awake[day] ?? reading.wakingHours(over: (day - RecentRecord.days)...day)
    effects.awake[day] = awake
    return NeglectedHours.find(used: hours, awake: awake, factors: record.hourFactors)
  }
}
