// How things stand, in short: what the prompt and the day's greeting say.

import Domain
import People
import Store

/// The score and the follow-ups that are due.
public struct ShowStanding {
  /// How things stand.
  public struct Answer: Sendable {
    /// Today.
    public var today: Day
    /// The score at the latest close; nil where there is none.
    public var score: Double?
    /// People whose follow-up is due, the longest due first.
    public var due: [String]
    /// Whether there is an account.
    public var hasAccounts: Bool
  }

  /// Meetings longer ago than this ask for nothing any more.
  private static let remembered = 60

  /// How things stand now.
  public init() {}

  /// Reads it.
  public func answer(_ coach: Coach) throws -> Answer {
    let score = try ShowScore().answer(coach).score
    return try coach.store.read { reading in
      let today = reading.clock.day(of: coach.now)
      return Answer(
        today: today, score: score, due: try Self.due(reading, today),
        hasAccounts: try !reading.accounts().isEmpty)
    }
  }

  private static func due(_ reading: Reading, _ today: Day) throws -> [String] {
    let meetings = try reading.encounters(on: (today - remembered)..<(today + 1))
    var met: [Int64: Day] = [:]
    for meeting in meetings {
      for person in meeting.people { met[person] = max(met[person] ?? meeting.day, meeting.day) }
    }
    let pauses = try reading.pauses().filter { $0.habit == nil }
      .compactMap { pause in pause.record.to.map { pause.record.from...$0 } }
    let due = try met.compactMap { person, day -> FollowUp? in
      let contact = try reading.lastContact(with: person) ?? day
      return FollowUp(person: person, met: day, lastContact: contact, pauses: Pauses(pauses))
    }.filter { $0.due <= today }.sorted { ($0.due, $0.person) < ($1.due, $1.person) }
    return try due.compactMap { try reading.person($0.person)?.name }
  }
}
