// Everything about one person: both sides, score, topics, what is next.

import Domain
import People
import Store

/// Shows a person.
public struct ShowPerson {
  /// One person.
  public struct Answer: Sendable {
    /// Who, with handles and details.
    public var person: StoredPerson
    /// Their score and how it is known.
    public var score: ShownPersonScore
    /// Meetings, oldest first.
    public var meetings: [StoredEncounter]
    /// What went to and fro.
    public var exchange: Exchange
    /// The last day of contact of any kind.
    public var lastContact: Day?
    /// The usual gap between contacts; nil while there are too few.
    public var usual: UsualGap?
    /// The cadence that holds.
    public var cadence: Cadence?
    /// The next follow-up.
    public var followUp: FollowUp?
    /// The silence, where it is long.
    public var drift: Drift?
    /// What they are about.
    public var topics: [PersonTopic]
    /// Days of contact a week, over the last half year, the latest week last.
    public var weeks: [Int]
    /// Whether there is an account, so that what was written online can be told.
    public var hasAccounts: Bool
    /// The day still running.
    public var today: Day
    /// The last day up to which anything is known.
    public var known: Day
  }

  /// How many weeks the spark line shows.
  public static let weeks = 26

  /// Who.
  public var person: WhichPerson

  /// Somebody.
  public init(_ person: WhichPerson) { self.person = person }

  /// Reads it all.
  ///
  /// Throws a `Diagnostic` where nobody is meant, and a `LogEncounter.Ambiguity` where several may be.
  public func answer(_ coach: Coach) throws -> Answer {
    try coach.store.read { reading in
      let id = try person.find(reading)
      guard let person = try reading.person(id) else {
        throw Diagnostic(.error, "nobody called “\(self.person.text)” is known any more")
      }
      let today = reading.clock.day(of: coach.now)
      let known = try reading.knownDay(today: today)
      let meetings = try reading.encounters(with: id)
      let contacts = try ContactDays(reading).days(with: id, upTo: today)
      let followUps = try FollowUps(reading, today: today)
      let usual = UsualGap(contacts: contacts, pauses: followUps.pauses)
      let met = meetings.last { $0.day <= today }?.day
      var weeks = [Int](repeating: 0, count: Self.weeks)
      for day in contacts {
        let week = Self.weeks - 1 - (today - day) / 7
        if weeks.indices.contains(week) { weeks[week] += 1 }
      }
      return Answer(
        person: person, score: ShownPersonScore(person), meetings: meetings,
        exchange: try reading.exchange(with: id), lastContact: contacts.last, usual: usual,
        cadence: Cadence(
          own: person.details.cadence, tags: person.details.tags,
          tagged: try reading.tagCadences(), usual: met == nil ? nil : usual),
        followUp: try followUps.next(with: id, met: met),
        drift: Drift(
          person: id, contacts: contacts, today: max(known, contacts.last ?? known),
          pauses: followUps.pauses),
        topics: try reading.topics(of: person, told: Self.told(of: id, meetings)),
        weeks: weeks, hasAccounts: try !reading.accounts().isEmpty, today: today, known: known)
    }
  }

  /// What was said of a person at meetings, each once.
  private static func told(of person: Int64, _ meetings: [StoredEncounter]) -> [String] {
    var found: [String] = []
    for meeting in meetings {
      for (guest, id) in zip(meeting.record.people, meeting.people) where id == person {
        if let about = guest.about, !found.contains(about) { found.append(about) }
      }
    }
    return found
  }
}
