// What came of an event: who was met there, and who turned up online afterwards.

import Domain

/// What came of meeting people at one event.
public struct EventOutcome: Hashable, Sendable {
  /// How long one waits before saying what came of it, in days.
  public static let window = 14

  /// Somebody met there.
  public struct Guest: Hashable, Sendable {
    /// Who.
    public var person: Int64
    /// The first day of contact online after the meeting, if any.
    public var contact: Day?
    /// Whether there was any contact before it.
    public var wasKnown: Bool
    /// The day they were met.
    public var met: Day
    /// Their responses in the two weeks before the event.
    public var before: Int
    /// Their responses in the two weeks after it.
    public var after: Int

    /// Somebody met.
    public init(
      person: Int64, met: Day, contact: Day?, wasKnown: Bool, before: Int, after: Int
    ) {
      self.person = person
      self.met = met
      self.contact = contact
      self.wasKnown = wasKnown
      self.before = before
      self.after = after
    }

    /// Whether either wrote to the other within two weeks.
    public var isConnected: Bool {
      contact.map { $0 - met <= EventOutcome.window } ?? false
    }
  }

  /// How many people were met.
  public var met: Int
  /// How many of them one was in contact with online within two weeks.
  public var connected: Int
  /// How many of those had never been in contact before.
  public var new: Int
  /// Responses of these people in the two weeks before the event.
  public var before: Int
  /// Responses of these people in the two weeks after it.
  public var after: Int
  /// How many of the two weeks after it are known.
  public var knownDays: Int

  /// Adds up what came of an event.
  ///
  /// Met three, of whom two wrote within 14 days, one of them for the first time: connected 2 of 3,
  /// 1 new.
  ///
  /// - Parameters:
  ///   - guests: Everybody met, each once.
  ///   - last: The event's last day.
  ///   - known: The last day up to which anything is known.
  public init(guests: [Guest], last: Day, known: Day) {
    met = guests.count
    connected = guests.count(where: \.isConnected)
    new = guests.count { $0.isConnected && !$0.wasKnown }
    before = guests.reduce(0) { $0 + $1.before }
    after = guests.reduce(0) { $0 + $1.after }
    knownDays = min(Self.window, max(0, known - last))
  }

  /// Whether both weeks are over and known.
  public var isSettled: Bool { knownDays == Self.window }
}
