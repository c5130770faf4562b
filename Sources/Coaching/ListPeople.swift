// Lists people: those met, noted, or in touch lately; filtered and sorted.

import Domain
import People
import Scoring
import Store

/// Lists people.
public struct ListPeople {
  /// What comes first.
  public enum Order: String, CaseIterable, Sendable {
    /// The most influential; an unknown score counts as 20.
    case score
    /// Those in touch on the most days of the last four weeks, then the latest contact.
    case warmth
    /// Those not heard of the longest.
    case silence
  }

  /// Somebody in the list.
  public struct Item: Sendable {
    /// Who, with handles and details.
    public var person: StoredPerson
    /// Their score and how it is known.
    public var score: ShownPersonScore
    /// Meetings, and the day of the last.
    public var met: Tie?
    /// The last day of contact of any kind.
    public var lastContact: Day?
    /// Days of the last four known weeks on which either wrote or you met.
    public var daysInTouch: Int
    /// The next follow-up.
    public var followUp: FollowUp?
    /// What ties them to the topic asked about.
    public var evidence: TopicEvidence?
  }

  /// The list.
  public struct Answer: Sendable {
    /// The first of them.
    public var items: [Item]
    /// How many fit; nil where the rest was not counted.
    public var fitting: Int?
    /// How many of the fitting have no known score and were left out for that.
    public var unscored: Int
    /// How many people are known at all.
    public var everybody: Int
    /// From which score on somebody counts as influential.
    public var bar: Double?
    /// The day still running.
    public var today: Day
    /// The last day up to which anything is known.
    public var known: Day
  }

  /// Only those on this network.
  public var network: Network?
  /// Only those with this tag.
  public var tag: String?
  /// Only those with this topic.
  public var topic: String?
  /// Only those met at places with these words.
  public var place: String?
  /// Only those met at events with these words.
  public var event: String?
  /// Only those with a higher score than one's own.
  public var isInfluential = false
  /// Only those met offline, or only those never met; both where nil.
  public var isMet: Bool?
  /// Also those not met, noted or in touch lately.
  public var isEverybody = false
  /// What comes first.
  public var order = Order.warmth
  /// At most so many.
  public var limit = 20

  /// Everybody one knows.
  public init() {}

  /// Reads the list.
  public func answer(_ coach: Coach) throws -> Answer {
    guard let topic else { return try coach.store.read { try query($0, coach.now).answer() } }
    let topics = FindTopics(topic)
    // Reading the messages takes as long as all the rest.
    let beside = (try? coach.store.beside()) ?? nil
    return try coach.store.read { reading in
      let messages = Ahead { try? beside?.read(topics.messages) }
      var query = try query(reading, coach.now)
      query.allow(
        try topics.people(reading) { try messages.value ?? topics.messages(reading) })
      return try query.answer()
    }
  }

  private func query(_ reading: Reading, _ now: Instant) throws -> PeopleQuery {
    try PeopleQuery(self, reading, today: reading.clock.day(of: now))
  }
}

/// One list under way.
private struct PeopleQuery {
  private let list: ListPeople
  private let reading: Reading
  private let today: Day
  private let known: Day
  private let met: [Int64: Tie]
  /// Days in touch within the last four known weeks, and the last of them.
  private var recent: [Int64: Tie] = [:]
  private let noted: Set<Int64>
  private let own: Set<Int64>
  private var evidence: [Int64: TopicEvidence]?
  /// Who may be in the list by its filters; nil where there is no filter.
  private var allowed: Set<Int64>?
  private var bar: Double?

  init(_ list: ListPeople, _ reading: Reading, today: Day) throws {
    self.list = list
    self.reading = reading
    self.today = today
    known = try reading.knownDay(today: today)
    met = try reading.metPeople()
    noted = try reading.notedPeople()
    own = try reading.ownPersons()
    let days = (known - 27)...max(known, today)
    recent = try reading.peopleInTouch(over: days)
    if let tag = list.tag { allow(try reading.people(tagged: tag)) }
    if let place = list.place { allow(try guests(place) { $0.place }) }
    if let event = list.event { allow(try guests(ofEvent: event)) }
    if let network = list.network { allow(try reading.people(on: network)) }
    if list.isMet == true { allow(Set(met.keys)) }
    if list.isInfluential { bar = try reading.ownScore(today: today) ?? 50 }
  }

  /// Only those with a topic.
  mutating func allow(_ evidence: [Int64: TopicEvidence]) {
    self.evidence = evidence
    allow(Set(evidence.keys))
  }

  private mutating func allow(_ people: Set<Int64>) {
    allowed = allowed.map { $0.intersection(people) } ?? people
  }

  private func guests(_ words: String, _ name: (Meeting) -> String?) throws -> Set<Int64> {
    guard let match = TopicMatch(words) else { return [] }
    var seen: [String: Bool] = [:]
    var fitting: [Int64] = []
    try reading.meetings { meeting in
      guard let name = name(meeting) else { return true }
      let fits = seen[name] ?? match.isIn(name)
      seen[name] = fits
      if fits { fitting.append(meeting.id) }
      return true
    }
    return Set(try reading.guests(of: fitting))
  }

  /// Whoever was met at an event, or at an occasion that has an event for its place, such as the morning
  /// talks at a conference.
  private func guests(ofEvent words: String) throws -> Set<Int64> {
    guard let match = TopicMatch(words) else { return [] }
    var isNamed: [String: Bool] = [:]
    var fitting: [Int64] = []
    var inside: [String: [Int64]] = [:]
    try reading.meetings { meeting in
      if let event = meeting.event {
        let fits = isNamed[event] ?? match.isIn(event)
        isNamed[event] = fits
        if fits { fitting.append(meeting.id) }
      }
      if let place = meeting.place { inside[place, default: []].append(meeting.id) }
      return true
    }
    for (event, fits) in isNamed where fits { fitting += inside[event] ?? [] }
    return Set(try reading.guests(of: fitting))
  }

  private func isFitting(_ person: Int64) -> Bool {
    !own.contains(person) && allowed?.contains(person) ?? true
      && (list.isMet != false || met[person] == nil)
  }

  /// Met, noted or in touch lately; with a filter, whoever fits it.
  private func circle() throws -> [Int64] {
    if let allowed, list.isEverybody || evidence != nil || list.tag != nil {
      return allowed.filter(isFitting)
    }
    if list.isEverybody { return try reading.allPeople().filter(isFitting) }
    return met.keys.filter(isFitting)
      + noted.filter { met[$0] == nil && isFitting($0) }
      + recent.keys.filter { met[$0] == nil && !noted.contains($0) && isFitting($0) }
  }

  func answer() throws -> ListPeople.Answer {
    var candidates = try circle()
    var scores: [Double?] = []
    if bar != nil || list.order == .score { scores = try reading.scores(of: candidates) }
    var unscored = 0
    if let bar {
      unscored = scores.count { $0 == nil }
      let above = scores.indices.filter { scores[$0] ?? 0 > bar }
      candidates = above.map { candidates[$0] }
      scores = above.map { scores[$0] }
    }
    let ordered = try order(candidates, scores)
    let followUps = try FollowUps(reading, today: today)
    let items = try ordered.compactMap { try item($0, followUps) }
    return ListPeople.Answer(
      items: items, fitting: candidates.count, unscored: unscored,
      everybody: try reading.peopleCount(), bar: bar, today: today, known: known)
  }

  /// The score that an unknown one counts as.
  private var unknownScore: Double { ScoreModel.unknownInfluence * 10 }

  /// The first people of the list; their scores are only needed for an order by score.
  private func order(_ people: [Int64], _ scores: [Double?]) throws -> [Int64] {
    let ranked: [(person: Int64, first: Double, second: Int)]
    switch list.order {
    case .score:
      ranked = zip(people, scores).map {
        ($0, $1 ?? unknownScore, evidence?[$0]?.count ?? 0)
      }
    case .warmth:
      ranked = people.map { person in
        let recent = recent[person]
        let last = [recent?.last, met[person]?.last].compactMap(\.self).max()
        return (person, Double(recent?.times ?? 0), last?.number ?? .min)
      }
    case .silence: return try bySilence(people)
    }
    return ranked.first(list.limit) {
      if $0.first != $1.first { return $0.first > $1.first }
      return $0.second != $1.second ? $0.second > $1.second : $0.person < $1.person
    }.map(\.person)
  }

  /// The last contact as far as it is known without a look at all responses: it was then or later.
  private func atLeast(_ person: Int64) -> Day? {
    guard let recent = recent[person]?.last else { return met[person]?.last }
    return max(recent, met[person]?.last ?? recent)
  }

  /// The last contact of some people was on these days or later; those never in touch are left out
  /// where that is known.
  private func earliest(_ people: [Int64]) throws -> [(day: Int, person: Int64)] {
    let known = people.map(atLeast)
    // With many of whom nothing is known, one look at everybody is quicker than many at one.
    guard known.count(where: { $0 == nil }) > 500 else {
      return zip(people, known).map { ($1?.number ?? .min, $0) }
    }
    // With the first answers many are looked up for a long list, with the last ones hardly any.
    let since = try reading.contactSince(isClose: list.limit > 100)
    return zip(people, known).compactMap { person, known in
      guard let day = since[person] ?? known else { return nil }
      return (max(day, known ?? day).number, person)
    }
  }

  /// The longest silence first; whoever was not in touch lately is looked up when their turn comes.
  private func bySilence(_ people: [Int64]) throws -> [Int64] {
    var queue = try earliest(people).sorted { ($0.day, $0.person) > ($1.day, $1.person) }
    var found: [(day: Int, person: Int64)] = []
    while let next = queue.popLast() {
      if found.count >= list.limit, next.day > found[list.limit - 1].day { break }
      guard let last = try reading.lastTouch(with: next.person) else { continue }
      let entry = (day: last.number, person: next.person)
      let place = found.firstIndex { ($0.day, $0.person) > entry } ?? found.count
      found.insert(entry, at: place)
      if found.count > list.limit { found.removeLast() }
    }
    return found.map(\.person)
  }

  private func item(_ id: Int64, _ followUps: FollowUps) throws -> ListPeople.Item? {
    guard let person = try reading.person(id) else { return nil }
    return ListPeople.Item(
      person: person, score: ShownPersonScore(person), met: met[id],
      lastContact: try reading.lastTouch(with: id), daysInTouch: recent[id]?.times ?? 0,
      followUp: try followUps.next(with: id, met: met[id]?.last), evidence: evidence?[id])
  }
}

extension Array {
  /// The first so many in an order, without ordering all the others.
  fileprivate func first(
    _ count: Int, by precedes: (Element, Element) -> Bool
  ) -> [Element] {
    guard (1...200).contains(count), count < self.count / 8 else {
      return Array(sorted(by: precedes).prefix(count))
    }
    var found: [Element] = []
    for element in self {
      if found.count == count, let last = found.last, !precedes(element, last) { continue }
      if found.count == count { found.removeLast() }
      var (low, high) = (0, found.count)
      while low < high {
        let middle = (low + high) / 2
        if precedes(element, found[middle]) { high = middle } else { low = middle + 1 }
      }
      found.insert(element, at: low)
    }
    return found
  }
}
