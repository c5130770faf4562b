// Closing scores as they are shown: an earlier formula's where they were kept, else this one's.

import Domain
import GRDB
import Scoring

extension Reading {
  /// The score at the close of a day, of all accounts together or of one.
  public func score(on day: Day, account: Int64? = nil) throws -> Double {
    if let kept = try keptScores(over: day...day, account: account)[day] { return kept.score }
    return ScoreModel.score(try signals(over: day...day, account: account).first ?? Signals())
  }

  /// The scores that an earlier formula gave at the closes of these days; most stores have none.
  public func keptScores(
    over days: ClosedRange<Day>, account: Int64? = nil
  ) throws -> [Day: EarlierScore] {
    let rows = try RawStatement(
      db,
      """
      SELECT day, model, score, (SELECT min(from_day) FROM score_model m WHERE m.number > model)
      FROM kept_score WHERE account = ? AND day BETWEEN ? AND ?
      """)
    rows.bind(1, account ?? 0)
    rows.bind(2, days.lowerBound.number)
    rows.bind(3, days.upperBound.number)
    var kept: [Day: EarlierScore] = [:]
    while try rows.step() {
      kept[Day(Int(rows.int(0)))] = EarlierScore(
        model: Int(rows.int(1)), score: rows.doubleIfAny(2) ?? 1, until: Day(Int(rows.int(3))) - 1)
    }
    return kept
  }

  /// The days among these whose closes are the first by a new formula, with its number.
  public func modelChanges(over days: ClosedRange<Day>) throws -> [(day: Day, model: Int)] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT from_day, number FROM score_model
        WHERE number > (SELECT min(number) FROM score_model) AND from_day BETWEEN ? AND ?
        ORDER BY number
        """, arguments: [days.lowerBound.number, days.upperBound.number]
    ).map { (Day($0[0]), $0[1]) }
  }
}
