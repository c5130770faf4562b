// What one line about an offline meeting says.

import Domain

/// A meeting as read from one line of plain language.
public struct EncounterReading: Hashable, Sendable {
  /// Somebody who was met.
  public struct Guest: Hashable, Sendable {
    /// As typed, without titles; the first handle where no name was given.
    public var name: String
    /// Where they are online, in the order given.
    public var handles: [String] = []
    /// What was said of them.
    public var about: String?
  }

  /// What has to be asked before the meeting can be logged.
  public enum Ask: String, Hashable, Sendable {
    /// Nobody was named.
    case people
    /// The day was not one single past day, or no day at all.
    case date
  }

  /// Everybody named as met, in order.
  public var people: [Guest] = []
  /// The occasion.
  public var event: String?
  /// Somewhere to be.
  public var place: String?
  /// The day; today if none was said, nil if it has to be asked.
  public var date: Day?
  /// Whether they know where to find you online; nil when not said.
  public var knowsHandles: Bool?
  /// What has to be asked, if anything.
  public var ask: Ask?

  /// Reads a line such as `met Ana (@ana@example.social, SQLite talk) at the meetup yesterday`.
  ///
  /// Never guesses a day: "in february" leaves `date` nil and asks.
  public init(_ line: String, today: Day) {
    var line = EncounterLine(line)
    line.dropVerb()
    line.dropFillers()
    knowsHandles = line.takeHandlesClauses()
    switch line.takeDate(today: today) {
    case .none: date = today
    case .day(let day) where day <= today: date = day
    case .day, .unclear:
      date = nil
      ask = .date
    }
    line.gatherRemarks()
    let parts = line.takeLocations()
    event = parts.event
    place = parts.place
    people = PeopleList(line.tokens).guests
    if people.isEmpty { ask = .people }
  }
}
