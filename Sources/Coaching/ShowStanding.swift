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

  /// How things stand now.
  public init() {}

  /// Reads it.
  public func answer(_ coach: Coach) throws -> Answer {
    let score = try ShowScore().answer(coach).score
    return try coach.store.read { reading in
      let today = reading.clock.day(of: coach.now)
      let due = try FollowUps(reading, today: today).due()
      return Answer(
        today: today, score: score, due: try due.compactMap { try reading.person($0.person)?.name },
        hasAccounts: try !reading.accounts().isEmpty)
    }
  }
}
