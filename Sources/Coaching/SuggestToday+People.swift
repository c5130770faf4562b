// Whom acts are for, looked up in the store by two connections at once.

import Domain
import People
import RuleEngine
import Store
import Suggestions

/// Whom some act is for: the same for all rules that name the act and look equally far back.
enum Sought: Hashable, Sendable {
  /// Those who wrote and have had no answer.
  case waiting(ClosedRange<Day>)
  /// Those who passed you on and have not heard from you.
  case amplifiers(ClosedRange<Day>)
  /// Those with a higher score who have answered before.
  case higherScored(ClosedRange<Day>)
  /// Those who should hear from you again.
  case due(Day)
  /// Those who answer you often and were never met.
  case unmetFriends(ClosedRange<Day>)

  /// Whom an act is for; nil for acts that are for nobody in particular.
  init?(_ act: FixAct, _ rule: CompiledRule, on day: Day) {
    let window = (day - rule.rule.window + 1)...day
    switch act {
    case .reply: self = .waiting(window)
    case .thanks: self = .amplifiers(window)
    case .engage: self = .higherScored(window)
    case .connect: self = .due(day)
    default: return nil
    }
  }

  /// Whom a rule is for that names no act; nil where it does not speak of friends never met.
  init?(_ rule: CompiledRule, on day: Day) {
    guard rule.names("unmet_friends") else { return nil }
    self = .unmetFriends((day - rule.rule.window + 1)...day)
  }

  /// The day that is asked about.
  var day: Day {
    switch self {
    case .waiting(let window), .amplifiers(let window), .higherScored(let window),
      .unmetFriends(let window):
      window.upperBound
    case .due(let day): day
    }
  }

  /// Whom a rule will be found to be for, as far as that is clear beforehand.
  static func expected(_ rule: CompiledRule, on day: Day) -> Sought? {
    guard let act = rule.rule.fix.first else { return Sought(rule, on: day) }
    return rule.rule.fix.count == 1 ? Sought(act, rule, on: day) : nil
  }
}

/// Those an act is for, the most pressing first.
struct FoundPeople: Sendable {
  var companions: [Companion]
  /// What they count already; of very many a sample, evenly spread, tells as much.
  var partners: [Partner] = []
}

/// Looks up whom acts are for.
struct PeopleFinder {
  /// Of no more people than about this what they count is looked up.
  private static let mostPartners = 60

  let reading: Reading
  let today: Day
  /// What the scores of others are compared with; nil where it is not known.
  let score: Double?
  /// What was read before, for some days.
  let unanswered: Unanswered

  /// Those sought; nil where that cannot be said.
  func find(_ sought: Sought) throws -> FoundPeople? {
    let companions: [Companion]
    switch sought {
    case .waiting(let window):
      companions = try reading.companions(.waiting, over: window, unanswered)
    case .amplifiers(let window):
      companions = try reading.companions(.reshared, over: window, unanswered)
    case .due: companions = try dueFollowUps()
    case .higherScored(let window):
      guard let score else { return nil }
      // Only those who have answered: nobody is to be pinged for points.
      companions = try reading.answering(
        above: score, over: (window.upperBound - 180)...window.upperBound,
        notWrittenSince: window.lowerBound, limit: 10)
    case .unmetFriends(let window):
      return FoundPeople(companions: try reading.unmetFriends(over: window, limit: 10))
    }
    let step = max(1, companions.count / Self.mostPartners)
    let sample = stride(from: 0, to: companions.count, by: step).map { companions[$0].person }
    return FoundPeople(
      companions: companions, partners: try reading.partners(sample, on: sought.day))
  }

  /// Those who should hear from you: met without a word since, the longest ago first, and then those
  /// whose time has come again.
  private func dueFollowUps() throws -> [Companion] {
    let due = try FollowUps(reading, today: today).due()
    return try due.filter { $0.reason == .met }.enumerated().map { index, followUp in
      // Only those who will be named come with where they were met.
      let event =
        index < Etiquette.mostPeople
        ? try reading.encounters(with: followUp.person).last?.record.event : nil
      return Companion(
        person: followUp.person, tie: .met, day: followUp.met ?? followUp.lastContact, words: event)
    }
      + due.filter { $0.reason != .met }.map {
        Companion(person: $0.person, tie: .contact, day: $0.lastContact)
      }
  }
}

/// Those that were looked up so far: here, and by a second connection where there is one.
final class KnownPeople {
  private let finder: PeopleFinder
  private var known: [Sought: FoundPeople] = [:]
  private var names: [Companion: SuggestToday.Person?] = [:]
  private var elsewhere: Ahead<[Sought: FoundPeople]?>?
  private var soughtElsewhere: Set<Sought> = []

  /// Looks up whom the rules will be found to be for.
  init(_ finder: PeopleFinder, _ beside: ReadingBeside?, expected: Set<Sought>) throws {
    self.finder = finder
    if let beside {
      // About half of the work, whoever is sought.
      let others = expected.filter { sought in
        switch sought {
        case .waiting, .due: false
        case .amplifiers, .higherScored, .unmetFriends: true
        }
      }
      soughtElsewhere = others
      let (today, score, unanswered) = (finder.today, finder.score, finder.unanswered)
      elsewhere =
        others.isEmpty
        ? nil
        : Ahead {
          try? beside.read { reading in
            let finder = PeopleFinder(
              reading: reading, today: today, score: score, unanswered: unanswered)
            return try others.reduce(into: [:]) { $0[$1] = try finder.find($1) }
          }
        }
    }
    for sought in expected.subtracting(soughtElsewhere) { known[sought] = try finder.find(sought) }
  }

  /// Those sought; nil where that cannot be said.
  func found(_ sought: Sought) throws -> FoundPeople? {
    if let people = known[sought] { return people }
    let others = soughtElsewhere.contains(sought) ? elsewhere?.value : nil
    let people = try others?[sought] ?? finder.find(sought)
    known[sought] = people
    return people
  }

  /// Somebody as they are shown; nil where they are known no more.
  func named(_ companion: Companion) throws -> SuggestToday.Person? {
    if let known = names[companion] { return known }
    let reading = finder.reading
    let person = try reading.person(companion.person).map { person in
      SuggestToday.Person(
        id: person.id, name: person.name, handle: person.handles.first?.handle,
        score: try reading.influence(of: person.id), tie: companion.tie, day: companion.day,
        words: companion.words)
    }
    names[companion] = .some(person)
    return person
  }
}
