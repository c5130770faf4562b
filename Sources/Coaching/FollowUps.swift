// Who should hear from you, and when: meetings, cadences and breaks together.

import Domain
import People
import Store

/// Computes follow-ups as of a day.
struct FollowUps {
  /// Meetings longer ago than this ask for nothing any more.
  private static let remembered = 60
  /// So many people are looked at for a cadence that was learnt, those met last first.
  private static let learners = 1000

  private let reading: Reading
  private let today: Day
  let pauses: Pauses
  private let tagged: [String: Int]
  private let contactDays: ContactDays

  init(_ reading: Reading, today: Day) throws {
    self.reading = reading
    self.today = today
    pauses = try reading.declaredPauses(today: today)
    tagged = try reading.tagCadences()
    contactDays = try ContactDays(reading)
  }

  /// The next follow-up with a person; nil where nothing asks for one.
  func next(with person: Int64, met: Day?) throws -> FollowUp? {
    let details = try reading.details(of: person)
    let contacts = try contactDays.days(with: person, upTo: today)
    guard let last = contacts.last else { return nil }
    let cadence = Cadence(
      own: details.cadence, tags: details.tags, tagged: tagged,
      usual: met == nil ? nil : UsualGap(contacts: contacts, pauses: pauses))
    let followUp = FollowUp(
      person: person, met: met, lastContact: last, cadence: cadence, pauses: pauses)
    guard let followUp else { return nil }
    // A meeting long ago that nothing came of is not brought up for ever.
    if followUp.reason == .met, today - last > Self.remembered { return nil }
    return followUp
  }

  /// Everybody with a follow-up, the longest due first.
  func all() throws -> [FollowUp] {
    let met = try reading.metPeople()
    let paced = try reading.pacedPeople()
    let latest = met.sorted { ($1.value.last, $0.key) < ($0.value.last, $1.key) }
      .prefix(Self.learners).map(\.key)
    return try Set(latest).union(paced).compactMap { person in
      try next(with: person, met: met[person].flatMap { $0.last <= today ? $0.last : nil })
    }.sorted { ($0.due, $0.person) < ($1.due, $1.person) }
  }

  /// Those that are due.
  func due() throws -> [FollowUp] { try all().filter { $0.due <= today } }
}

extension Reading {
  /// Declared breaks from everything; one that is open lasts as long as one looks.
  func declaredPauses(today: Day) throws -> Pauses {
    Pauses(
      try pauses().filter { $0.habit == nil }.compactMap { pause in
        let last = pause.record.to ?? max(pause.record.from, today)
        return pause.record.from <= last ? pause.record.from...last : nil
      })
  }

  /// The last day up to which silence is known to be silence: the latest closed day that any account
  /// covers, today where none has an end.
  func knownDay(today: Day) throws -> Day {
    let supplies = try supplies(today: today)
    if supplies.isEmpty || supplies.contains(where: { $0.end == nil }) { return today }
    return min(today, supplies.compactMap(\.end).max() ?? today)
  }
}

/// Lists who should hear from you.
public struct ListFollowUps {
  /// Somebody with a follow-up.
  public struct Item: Sendable {
    /// Who.
    public var person: LogEncounter.Choice
    /// When and why.
    public var followUp: FollowUp
  }

  /// Everybody who should hear from you.
  public init() {}

  /// Reads them, the longest due first.
  public func answer(_ coach: Coach) throws -> [Item] {
    try coach.store.read { reading in
      let today = reading.clock.day(of: coach.now)
      return try FollowUps(reading, today: today).all().compactMap { followUp in
        try reading.choice(followUp.person).map { Item(person: $0, followUp: followUp) }
      }
    }
  }
}
