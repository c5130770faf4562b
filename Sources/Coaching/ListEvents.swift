// Events with what came of each.

import Domain
import People
import Store

/// Lists events: whom one met there, and what came of it.
public struct ListEvents {
  /// Meetings of one occasion less than so many days apart are one event, as of a conference.
  private static let apart = 7

  /// One event.
  public struct Item: Sendable {
    /// The occasion, or where it was; nil where neither was told.
    public var name: String?
    /// Where it was.
    public var place: String?
    /// Its first and last day.
    public var days: ClosedRange<Day>
    /// What everybody met is called, each once.
    public var people: [String]
    /// What came of it.
    public var outcome: EventOutcome
    /// All responses of everybody in the two weeks before, where those days are known.
    public var allBefore: Int?
    /// The same of the two weeks after, where those are known.
    public var allAfter: Int?
  }

  /// The list.
  public struct Answer: Sendable {
    /// The latest event first.
    public var items: [Item]
    /// How many there are in all.
    public var total: Int
    /// The day still running.
    public var today: Day
    /// The last day up to which anything is known.
    public var known: Day
    /// Whether there is an account, so that who turned up online can be told.
    public var hasAccounts: Bool
    /// Whether any account says who responded.
    public var hearsAnswers: Bool
  }

  /// Only events or places with these words.
  public var match: String?
  /// Only events on or after this day.
  public var from: Day?
  /// Only events on or before this day.
  public var to: Day?
  /// At most so many.
  public var limit: Int

  /// All events, or those with some words.
  public init(match: String? = nil, from: Day? = nil, to: Day? = nil, limit: Int = 10) {
    self.match = match
    self.from = from
    self.to = to
    self.limit = limit
  }

  /// From so many events on, two threads read what came of them.
  private static let many = 20

  /// An event's meetings.
  private struct Group: Sendable {
    var meetings: [Meeting]
    var days: ClosedRange<Day>
    var name: String?
    var place: String?
  }

  /// Reads them.
  public func answer(_ coach: Coach) throws -> Answer {
    let beside = limit < Self.many ? nil : (try? coach.store.beside()) ?? nil
    return try coach.store.read { reading in
      let today = reading.clock.day(of: coach.now)
      let known = try reading.knownDay(today: today)
      let match = match.flatMap { TopicMatch($0) }
      let groups = try Self.groups(reading).filter { group in
        (match.map { match in [group.name, group.place].contains { $0.map(match.isIn) ?? false } }
          ?? true)
          && group.days.upperBound >= from ?? group.days.upperBound
          && group.days.lowerBound <= to ?? group.days.lowerBound
      }
      let supplies = try reading.supplies(today: today)
      let shown = groups.prefix(limit)
      let middle = shown.count < Self.many ? shown.count : shown.count / 2
      let rest = shown[middle...]
      let ahead = Ahead { try? beside?.read { try Self.items(rest, $0, known: known) } }
      var items = try Self.items(shown[..<middle], reading, known: known)
      items += try rest.isEmpty ? [] : ahead.value ?? Self.items(rest, reading, known: known)
      return Answer(
        items: items, total: groups.count, today: today, known: known,
        hasAccounts: !supplies.isEmpty,
        hearsAnswers: supplies.contains { $0.responses == .known })
    }
  }

  /// Meetings grouped to events, the latest first.
  private static func groups(_ reading: Reading) throws -> [Group] {
    var groups: [Group] = []
    var open: [String: Int] = [:]
    var keys: [String: String] = [:]
    try reading.meetings { meeting in
      let name = meeting.event ?? meeting.place ?? ""
      let key = keys[name] ?? NameKey(name).words.joined(separator: " ")
      keys[name] = key
      if let index = open[key], meeting.day - groups[index].days.upperBound < apart,
        !key.isEmpty || meeting.day == groups[index].days.upperBound
      {
        groups[index].meetings.append(meeting)
        groups[index].days =
          groups[index].days.lowerBound...max(groups[index].days.upperBound, meeting.day)
        groups[index].place = groups[index].place ?? meeting.place
      } else {
        open[key] = groups.count
        groups.append(
          Group(
            meetings: [meeting], days: meeting.day...meeting.day,
            name: meeting.event ?? meeting.place, place: meeting.place))
      }
      return true
    }
    return groups.sorted { $0.days.upperBound > $1.days.upperBound }
  }

  private static func items(
    _ groups: ArraySlice<Group>, _ reading: Reading, known: Day
  ) throws -> [Item] {
    var events = EventReading(
      reading: reading, traces: try MeetingTraces(reading), known: known,
      supplies: try reading.supplies(today: known))
    return try groups.map { try events.item($0) }
  }

  /// Reads what came of events.
  private struct EventReading {
    let reading: Reading
    let traces: MeetingTraces
    let known: Day
    let supplies: [AccountSupply]
    var names: [Int64: (name: String, isOnline: Bool)] = [:]

    mutating func item(_ group: Group) throws -> Item {
      let window = EventOutcome.window
      let (first, last) = (group.days.lowerBound, group.days.upperBound)
      let (before, after) = ((first - window)...(first - 1), (last + 1)...(last + window))
      var seen: Set<Int64> = []
      var guests: [EventOutcome.Guest] = []
      var people: [String] = []
      for meeting in group.meetings {
        for person in try reading.guests(of: [meeting.id]) where seen.insert(person).inserted {
          guard let (name, isOnline) = try names[person] ?? reading.shownName(of: person) else {
            continue
          }
          names[person] = (name, isOnline)
          people.append(name)
          var guest = EventOutcome.Guest(
            person: person, met: meeting.day, contact: nil, wasKnown: false, before: 0, after: 0)
          if isOnline {
            let contact = try traces.contact(with: person, since: meeting.at, on: meeting.day)
            (guest.contact, guest.wasKnown) = (contact.first, contact.before)
            guest.before = try traces.responses(of: person, over: before)
            guest.after = try traces.responses(of: person, over: after)
          }
          guests.append(guest)
        }
      }
      return Item(
        name: group.name, place: group.place == group.name ? nil : group.place, days: group.days,
        people: people, outcome: EventOutcome(guests: guests, last: last, known: known),
        allBefore: try everybody(over: before), allAfter: try everybody(over: after))
    }

    /// All responses of everybody over some days; nil where no account knows them.
    private func everybody(over days: ClosedRange<Day>) throws -> Int? {
      let knowing = supplies.filter { supply in
        guard let coverage = supply.coverage else { return false }
        return coverage.contains(days.lowerBound) && coverage.contains(days.upperBound)
      }
      guard !knowing.isEmpty else { return nil }
      return try knowing.reduce(0) { sum, supply in
        try reading.arrivals(over: days, account: supply.id)
          .reduce(sum) { $0 + $1.identified + $1.anonymous }
      }
    }
  }
}
