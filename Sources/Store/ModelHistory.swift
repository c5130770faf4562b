// Keeps the scores of an earlier formula when a coach of a later one opens the store.

import Domain
import Foundation
import GRDB
import Scoring

/// Which score formulas the store has seen.
///
/// Scores are derived, so a new formula would change them all. Those that were closed and covered when it
/// came stay as the earlier one gave them; everything else is computed by the formula of this coach.
enum ModelHistory {
  /// A formula as the store knows it: what one unit of `ln(1 + sum)` brings in points.
  private struct Formula {
    var number: Int
    var points: [Signal: Double]

    /// The score of five sums, 1 to 100.
    func score(_ sums: Signals) -> Double {
      1 + min(99, max(0, Signal.allCases.reduce(0) { $0 + (points[$1] ?? 0) * log1p(sums[$1]) }))
    }
  }

  /// Takes over from an earlier formula where there is one; within a transaction.
  ///
  /// - Parameters:
  ///   - db: The store's database.
  ///   - clock: The person's days.
  ///   - now: When this coach opens the store; days closed by then keep their score.
  ///   - path: The store's file, for a refusal.
  /// - Throws: A `Diagnostic` where the formula is a later one than this coach knows, a
  ///   `DatabaseError` when the store cannot be written.
  static func refresh(
    _ db: Database, clock: @autoclosure () throws -> DayClock, now: Instant, path: String
  ) throws {
    guard try !isCurrent(db, path: path) else { return }
    let earlier = try latest(db)
    let clock = try clock()
    let today = clock.day(of: now)
    let last = try keep(Reading(db: db, clock: clock), earlier, today: today)
    if last == nil { try db.execute(sql: "DELETE FROM score_model") }
    try insert(db, from: last.map { $0 + 1 } ?? DayRules.beginning)
    try Derived.rebuild(db)
  }

  /// Whether the latest formula of the store is this coach's; a later one is refused.
  static func isCurrent(_ db: Database, path: String) throws -> Bool {
    let known = try latest(db).number
    guard known <= ScoreModel.number else {
      throw Diagnostic(
        .error,
        "the store is of a newer coach (score model \(known); this one knows "
          + "\(ScoreModel.number))",
        hint: "install the newer coach, or name another store with --store",
        place: Diagnostic.Place(file: path))
    }
    return known == ScoreModel.number
  }

  private static func latest(_ db: Database) throws -> Formula {
    let row = try Row.fetchOne(db, sql: "SELECT * FROM score_model ORDER BY number DESC LIMIT 1")
    guard let row else { return Formula(number: 0, points: [:]) }
    return Formula(
      number: row["number"],
      points: [
        .responders: row["u"], .reshares: row["s"], .conversation: row["c"], .posts: row["p"],
        .influence: row["n"],
      ])
  }

  private static func insert(_ db: Database, from day: Day) throws {
    let points = [Signal.responders, .reshares, .conversation, .posts, .influence].map {
      ScoreModel.pointsPerUnit * ScoreModel.weight($0)
    }
    try db.execute(
      sql: "INSERT INTO score_model VALUES (?, ?, ?, ?, ?, ?, ?)",
      arguments: [ScoreModel.number, day.number] + StatementArguments(points))
  }

  /// Keeps what a formula showed of closed, covered days; gives the last of them.
  private static func keep(_ reading: Reading, _ formula: Formula, today: Day) throws -> Day? {
    let supplies = try reading.supplies(today: today)
    var last: Day?
    func keep(_ account: Int64?, _ covered: [ClosedRange<Day>]) throws {
      guard let first = covered.map(\.lowerBound).min(),
        let end = covered.map(\.upperBound).max().map({ min($0, today - 1) }), first <= end
      else { return }
      let row = try reading.db.makeStatement(
        sql: "INSERT OR IGNORE INTO kept_score VALUES (?, ?, ?, ?)")
      for (day, sums) in zip(first...end, try reading.signals(over: first...end, account: account))
      where covered.contains(where: { $0.contains(day) }) {
        try row.execute(
          arguments: [account ?? 0, day.number, formula.number, formula.score(sums)])
        last = max(last ?? day, day)
      }
    }
    if try reading.unknownSignals().isEmpty { try keep(nil, supplies.compactMap(\.coverage)) }
    for supply in supplies where supply.responses != .unknown {
      try keep(supply.id, [supply.coverage].compactMap(\.self))
    }
    return last
  }
}
