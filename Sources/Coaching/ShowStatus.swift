// The state of things in one short line, for shell prompts.

import Domain
import Scoring
import Store

/// Answers "how am I doing?" in a few words, without judging any rule.
public struct ShowStatus {
  /// A few numbers.
  public struct Answer: Sendable {
    /// The score at the latest close; nil while a signal is unknown or nothing is there.
    public var score: Double?
    /// The movement over the seven days up to it.
    public var week: Double?
    /// The people who wrote in the last two weeks and have no answer yet.
    public var waiting: Int
    /// Closed days since the data ends, of the account that is known longest.
    public var daysMissing: Int
    /// How many habits of one's own end their run unless they are done today or this week.
    public var due: Int
    /// Whether a declared break covers today.
    public var isPaused: Bool
  }

  /// Asks.
  public init() {}

  /// Reads it.
  public func answer(_ coach: Coach) throws -> Answer {
    try coach.store.read { reading in
      let today = reading.clock.day(of: coach.now)
      let supplies = try reading.supplies(today: today)
      let close = try reading.latestClosedDay(today: today)
      let score = try reading.ownScore(today: today)
      var week: Double?
      let first = supplies.compactMap(\.coverage?.lowerBound).min()
      if let score, let close, let first, close - 7 >= first {
        week = try score - reading.score(on: close - 7)
      }
      let book = try HabitBook(reading, today: today)
      return Answer(
        score: score, week: week,
        waiting: try close == nil ? 0 : reading.waiting(over: (today - 13)...today).count,
        daysMissing: close.map { today - 1 - $0 } ?? 0,
        due: try book.own(
          reading, since: book.firstBearing(try reading.habits().map(\.record))
        ).count { $0.report.state == .atRisk },
        isPaused: book.pauses.contains { $0.habit == nil && $0.record.covers(today) })
    }
  }
}
