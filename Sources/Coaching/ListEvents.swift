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
    /// Everybody met, each once.
    public var people: [LogEncounter.Choice]
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

  /// An event's meetings.
  private struct Group {
    var guests: [MetGuest]
    var days: ClosedRange<Day>
    var name: String?
    var place: String?
  }

  /// Reads them.
  public func answer(_ coach: Coach) throws -> Answer {
    try coach.store.read { reading in
      let today = reading.clock.day(of: coach.now)
      let known = try reading.knownDay(today: today)
      let match = match.flatMap { TopicMatch($0) }
      let groups = Self.groups(try reading.metGuests()).filter { group in
        (match.map { match in [group.name, group.place].contains { $0.map(match.isIn) ?? false } }
          ?? true)
          && group.days.upperBound >= from ?? group.days.upperBound
          && group.days.lowerBound <= to ?? group.days.lowerBound
      }
      let supplies = try reading.supplies(today: today)
      return Answer(
        items: try groups.prefix(limit).map { try Self.item($0, known: known, reading) },
        total: groups.count, today: today, known: known, hasAccounts: !supplies.isEmpty,
        hearsAnswers: supplies.contains { $0.responses == .known })
    }
  }

  /// Meetings grouped to events, the latest first.
  private static func groups(_ guests: [MetGuest]) -> [Group] {
    var groups: [Group] = []
    var open: [String: Int] = [:]
    var keys: [String: String] = [:]
    for guest in guests {
      let name = guest.event ?? guest.place ?? ""
      let key = keys[name] ?? NameKey(name).words.joined(separator: " ")
      keys[name] = key
      if let index = open[key], guest.day - groups[index].days.upperBound < apart,
        !key.isEmpty || guest.day == groups[index].days.upperBound
      {
        groups[index].guests.append(guest)
        groups[index].days =
          groups[index].days.lowerBound...max(groups[index].days.upperBound, guest.day)
        groups[index].place = groups[index].place ?? guest.place
      } else {
        open[key] = groups.count
        groups.append(
          Group(
            guests: [guest], days: guest.day...guest.day, name: guest.event ?? guest.place,
            place: guest.place))
      }
    }
    return groups.sorted { $0.days.upperBound > $1.days.upperBound }
  }

  private static func item(_ group: Group, known: Day, _ reading: Reading) throws -> Item {
    let window = EventOutcome.window
    let (first, last) = (group.days.lowerBound, group.days.upperBound)
    let (before, after) = ((first - window)...(first - 1), (last + 1)...(last + window))
    var seen: Set<Int64> = []
    let guests = try group.guests.filter { seen.insert($0.person).inserted }.map { guest in
      let contact = try reading.contact(with: guest.person, since: guest.at, on: guest.day)
      return EventOutcome.Guest(
        person: guest.person, met: guest.day, contact: contact.first, wasKnown: contact.before,
        before: try reading.responses(of: guest.person, over: before),
        after: try reading.responses(of: guest.person, over: after))
    }
    var all = [0, 0]
    var isKnown = [false, false]
    for supply in try reading.supplies(today: known) {
      guard let coverage = supply.coverage else { continue }
      for (index, days) in [before, after].enumerated() {
        guard coverage.contains(days.lowerBound), coverage.contains(days.upperBound) else {
          continue
        }
        isKnown[index] = true
        for arrivals in try reading.arrivals(over: days, account: supply.id) {
          all[index] += arrivals.identified + arrivals.anonymous
        }
      }
    }
    return Item(
      name: group.name, place: group.place == group.name ? nil : group.place, days: group.days,
      people: try guests.compactMap { try reading.choice($0.person) },
      outcome: EventOutcome(guests: guests, last: last, known: known),
      allBefore: isKnown[0] ? all[0] : nil, allAfter: isKnown[1] ? all[1] : nil)
  }
}
