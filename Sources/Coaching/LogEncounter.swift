// Logs an offline meeting from one line of plain language.

import Domain
import People
import Questions
import Store

/// Logs a meeting, with everybody found or made.
public struct LogEncounter {
  /// Who a name was taken for.
  public struct Guest: Sendable {
    /// As typed.
    public var name: String
    /// What the person found is called; nil for somebody new.
    public var known: String?
    /// The handle typed or known, if any.
    public var handle: String?
    /// What was said of them.
    public var about: String?
    /// Whether they are new to the coach.
    public var isNew: Bool { known == nil }
  }

  /// What was logged.
  public struct Answer: Sendable {
    /// What the line said.
    public var reading: EncounterReading
    /// Everybody met, in order.
    public var guests: [Guest]
    /// The day on which to follow up.
    public var followUp: Day
    /// Today.
    public var today: Day
  }

  /// Somebody a name may mean.
  public struct Choice: Sendable {
    /// The person's id.
    public var person: Int64
    /// What they call themselves.
    public var name: String
    /// One handle, if any.
    public var handle: Handle?
    /// How often you met.
    public var encounters: Int
  }

  /// A name that several people have.
  public struct Ambiguity: Error, Sendable {
    /// The name as typed.
    public var name: String
    /// Who it may mean, the likeliest first.
    public var choices: [Choice]
  }

  /// The line, as in `Ana Ruiz (@ana@example.social) at "Swift meetup" yesterday`.
  public var line: String
  /// Who ambiguous names mean, by the name as typed.
  public var chosen: [String: Int64]

  /// A line to log.
  public init(_ line: String, chosen: [String: Int64] = [:]) {
    self.line = line
    self.chosen = chosen
  }

  /// Reads the line without logging it.
  public func reading(_ coach: Coach) throws -> EncounterReading {
    EncounterReading(line, today: try coach.today())
  }

  /// Logs the meeting.
  ///
  /// Throws a `Diagnostic` where nobody is named or the day is not clear, and an `Ambiguity` where a
  /// name may mean several people.
  public func run(in coach: Coach) throws -> Answer {
    try coach.store.change(command: coach.command, summary: "met somebody", at: coach.now) {
      try log(in: &$0, at: coach.now)
    }
  }

  /// Logs the meeting within a change; where the line names no day, and `before` is what was logged
  /// earlier, it stays on that day.
  func log(in change: inout Change, at now: Instant, before: StoredEncounter? = nil) throws
    -> Answer
  {
    let clock = change.reading.clock
    let today = clock.day(of: now)
    var reading = EncounterReading(line, today: today)
    var moment = now
    if let before, reading.date == nil || reading.date == today, !saysToday {
      (reading.date, moment) = (before.day, before.record.at)
      if reading.ask == .date { reading.ask = nil }
    }
    let day = try Self.day(reading)
    if day != clock.day(of: moment) { moment = clock.start(of: day) }
    var guests: [Guest] = []
    var people: [EncounterRecord.Guest] = []
    for guest in reading.people {
      let (shown, record) = try resolve(guest, change.reading)
      guests.append(shown)
      people.append(record)
    }
    try change.receive(
      .encounter(
        EncounterRecord(
          at: moment, event: reading.event, place: reading.place, people: people,
          knowsHandles: reading.knowsHandles, notes: before?.record.notes)))
    let occasion = reading.event.map { " at \($0)" } ?? reading.place.map { " at \($0)" } ?? ""
    change.summary = "met \(Self.list(guests.map(\.name)))\(occasion) on \(day)"
    return Answer(
      reading: reading, guests: guests, followUp: day + FollowUp.usualDays, today: today)
  }

  private var saysToday: Bool {
    let words = line.lowercased().split { !$0.isLetter }
    return !Set(words).isDisjoint(with: ["today", "tonight", "this", "just"])
  }

  /// `Ana, Bo and Cy`.
  private static func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "nobody" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  private static func day(_ reading: EncounterReading) throws -> Day {
    if reading.ask == .people || reading.people.isEmpty {
      throw Diagnostic(
        .error, "it is not clear whom you met",
        hint: "name them: coach met Ana Ruiz and Bo at the meetup yesterday")
    }
    guard let day = reading.date else {
      throw Diagnostic(
        .error, "it is not clear on which day that was",
        hint: "say one past day, as in yesterday, last friday or 2026-02-11")
    }
    return day
  }

  private func resolve(
    _ guest: EncounterReading.Guest, _ reading: Reading
  ) throws -> (Guest, EncounterRecord.Guest) {
    let resolution =
      try chosen[guest.name].map { NameResolution.person($0) }
      ?? reading.resolve(guest.name, handles: guest.handles)
    var record = EncounterRecord.Guest(
      name: guest.name, handle: guest.handles.first, about: guest.about)
    switch resolution {
    case .person(let id):
      guard let person = try reading.person(id) else { break }
      if let handle = person.handles.first?.handle {
        record.handle = record.handle ?? handle.name
        record.network =
          person.handles.first { $0.handle.key == record.handle?.lowercased() }?
          .handle.network
      } else {
        // Namesakes who turn up later are told apart by it.
        record.handle = try record.handle ?? reading.handleNoted(of: id)
        record.name = person.name
      }
      return (
        Guest(name: guest.name, known: person.name, handle: record.handle, about: guest.about),
        record
      )
    case .ambiguous(let ids):
      throw Ambiguity(name: guest.name, choices: try ids.compactMap { try reading.choice($0) })
    case .unknown: break
    }
    return (
      Guest(name: guest.name, handle: record.handle, about: guest.about), record
    )
  }
}
