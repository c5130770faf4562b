// Words that the store and the rules know, for completing what is typed.

import Domain
import RuleBook
import Store

/// Reads names of accounts, people, meetings, services and changes.
public struct SuggestWords {
  /// One of one's own accounts.
  public struct Account: Hashable, Sendable {
    /// Its handle.
    public var handle: Handle
    /// Where it is and up to when it is known.
    public var about: String
  }

  /// A rule.
  public struct Rule: Hashable, Sendable {
    /// Its id.
    public var id: String
    /// What it says.
    public var title: String
  }

  /// What was found.
  public struct Answer: Sendable {
    /// One's own accounts.
    public var accounts: [Account] = []
    /// People whose name or handle holds what was asked for.
    public var people: [(name: String, handles: [Handle])] = []
    /// Handles noted at meetings, with whose they are, where no network is known to have them.
    public var guests: [(handle: String, name: String)] = []
    /// Tags of people, in order.
    public var tags: [String] = []
    /// Events and places of meetings, the latest first.
    public var events: [String] = []
    /// Outside scores.
    public var services: [String] = []
    /// Habits of one's own, the retired ones left out.
    public var habits: [String] = []
    /// The latest changes.
    public var changes: [JournalEntry] = []
  }

  /// What the names of people must hold.
  public var people: String

  /// Words to find.
  public init(people: String = "") { self.people = people }

  /// Finds them; at most fifty of each.
  public func answer(_ coach: Coach) throws -> Answer {
    try coach.store.read { reading in
      let today = reading.clock.day(of: coach.now)
      var answer = Answer()
      answer.accounts = try reading.supplies(today: today).map { supply in
        Account(
          handle: supply.handle,
          about: supply.handle.network.rawValue
            + (supply.end.map { ", known to \($0)" } ?? ", known to now"))
      }
      answer.people = try reading.people(matching: people, limit: 50).compactMap { id in
        try reading.person(id).map { ($0.name, $0.handles.map(\.handle)) }
      }
      let known = Set(answer.people.flatMap { $0.handles.map { $0.name.lowercased() } })
      try reading.handlesAtMeetings { handle, name in
        let key = handle.lowercased()
        if !known.contains(key), people.isEmpty || key.contains(people.lowercased()),
          !answer.guests.contains(where: { $0.handle == handle })
        {
          answer.guests.append((handle, name))
        }
        return answer.guests.count < 50
      }
      try reading.latestMeetings { meeting in
        for name in [meeting.event, meeting.place].compactMap(\.self)
        where !answer.events.contains(name) && answer.events.count < 50 {
          answer.events.append(name)
        }
        return answer.events.count < 50
      }
      answer.tags = try reading.tags()
      answer.services = Array(Set(try reading.outsideScores().map(\.service))).sorted()
      answer.habits = try reading.habits().filter { $0.record.until == nil }.map(\.record.name)
      answer.changes = try reading.journal(limit: 50)
      return answer
    }
  }

  /// The rules that are read; of them only those with a habit, where asked.
  public static func rules(habits: Bool) -> [Rule] {
    RuleBook.load().entries.map(\.rule.rule).filter { !habits || $0.habit != nil }
      .map { Rule(id: $0.id, title: $0.title) }
  }
}
