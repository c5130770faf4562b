// Where the score will be: if things go on as usual, and if there is silence.

import Domain
import Scoring
import Store
import Suggestions

/// Answers "where will my score be?".
public struct ForecastScore {
  /// A forecast.
  public struct Answer: Sendable {
    /// Today.
    public var today: Day
    /// The close it starts from; nil where nothing is known.
    public var close: Day?
    /// The close it is about.
    public var end: Day
    /// The score at the close; nil while a signal is unknown.
    public var score: Double?
    /// The score then if things go on as usual; nil where that cannot be told yet.
    public var usual: Outlook?
    /// The score then if nothing were posted and nobody responded.
    public var silent: Double?
    /// How many days of the person's own record it rests on.
    public var recordDays: Int
    /// How many more known days it takes where it cannot be told yet.
    public var daysNeeded: Int?

    /// How many days ahead of the close.
    public var days: Int { end - (close ?? today) }
  }

  /// How far ahead, where it is not said.
  public static let usualDays = 28

  /// The day whose close is asked about; 28 days after the latest known where nil.
  public var end: Day?

  /// Asks.
  public init(end: Day? = nil) { self.end = end }

  /// Foretells.
  ///
  /// Throws a `Diagnostic` where the day is not ahead or more than a year off.
  public func answer(_ coach: Coach) throws -> Answer {
    try coach.store.read { reading in
      let today = reading.clock.day(of: coach.now)
      if let end, end < today {
        throw Diagnostic(
          .error, "\(end) is over, so there is nothing to foretell",
          hint: "coach score --day \(end) says what it was")
      }
      if let end, end - today > 365 {
        throw Diagnostic(
          .error, "nobody can tell what will be on \(end)", hint: "ask for a day within a year")
      }
      let recent = try RecentRecord(reading, today: today, days: 182)
      let end = end ?? max(today, (recent.close ?? today)) + Self.usualDays
      var answer = Answer(
        today: today, close: recent.close, end: end,
        score: recent.signals.map { ScoreModel.score($0) }, recordDays: recent.inflow.count)
      guard let close = recent.close, let rescoring = recent.rescoring(days: end - close) else {
        return answer
      }
      answer.silent = Rescoring(rescoring.signals, days: end - close).without
      answer.usual = Outlook(rescoring, inflow: recent.inflow)
      if answer.usual == nil {
        answer.daysNeeded = max(1, Outlook.fewestDays - recent.inflow.count)
      }
      return answer
    }
  }
}
