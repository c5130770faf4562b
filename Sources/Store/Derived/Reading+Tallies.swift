// Counts of posts and of what came in, by day.

import Domain
import GRDB
import Scoring

/// Posts of one sort published on one day on one account.
public struct DayTally: Hashable, Sendable {
  /// Which account, by its id in the store.
  public var account: Int64
  /// The day they were published.
  public var day: Day
  /// Kind, form, hour and how many; responses are counted whenever they came.
  public var cell: PostCell
}

extension Reading {
  /// Posts by account, day, kind, form and hour, in that order.
  public func tallies(over days: ClosedRange<Day>, account: Int64? = nil) throws -> [DayTally] {
    let accounts =
      try account.map { [$0] } ?? Int64.fetchAll(db, sql: "SELECT id FROM account ORDER BY id")
    let rows = try RawStatement(
      db,
      """
      SELECT day, kind, form, hour, posts, responses FROM tally
      WHERE account = ? AND day BETWEEN ? AND ? ORDER BY day, kind, form, hour
      """)
    var found: [DayTally] = []
    for account in accounts {
      rows.bind(1, account)
      rows.bind(2, days.lowerBound.number)
      rows.bind(3, days.upperBound.number)
      while try rows.step() {
        found.append(
          DayTally(account: account, day: Day(Int(rows.int(0))), cell: PostCell(rows)))
      }
    }
    return found
  }

  /// What came in each day on an account, in order; days without anything are left out.
  public func arrivals(over days: ClosedRange<Day>, account: Int64) throws -> [Arrivals] {
    let rows = try RawStatement(
      kept: db,
      """
      SELECT day, identified, anonymous, reshares + anonymous_reshares FROM arrival_day
      WHERE account = ? AND day BETWEEN ? AND ? ORDER BY day
      """)
    rows.bind(1, account)
    rows.bind(2, days.lowerBound.number)
    rows.bind(3, days.upperBound.number)
    var found: [Arrivals] = []
    while try rows.step() {
      found.append(
        Arrivals(
          day: Day(Int(rows.int(0))), identified: Int(rows.int(1)), anonymous: Int(rows.int(2)),
          reshares: Int(rows.int(3))))
    }
    return found
  }

  /// How many originals, quotes and threads came each day on an account, and how many responses to
  /// them, in order of days.
  public func earnings(
    over days: ClosedRange<Day>, account: Int64
  ) throws -> [(day: Day, posts: Int, responses: Int)] {
    let rows = try RawStatement(
      db,
      """
      SELECT day, sum(posts), sum(responses) FROM tally
      WHERE account = ? AND day BETWEEN ? AND ? AND kind > 1 GROUP BY day
      """)
    rows.bind(1, account)
    rows.bind(2, days.lowerBound.number)
    rows.bind(3, days.upperBound.number)
    var found: [(day: Day, posts: Int, responses: Int)] = []
    while try rows.step() {
      found.append((Day(Int(rows.int(0))), Int(rows.int(1)), Int(rows.int(2))))
    }
    return found
  }

  /// Who responded on each day on an account, in order of days; scores where they are asked for.
  public func responders(
    over days: ClosedRange<Day>, account: Int64, withScores: Bool = true
  ) throws -> [ResponderDay] {
    var scores = withScores ? try KnownScores(db) : nil
    return try responders(over: days, account: account, scores: &scores)
  }

  func responders(
    over days: ClosedRange<Day>, account: Int64, scores: inout KnownScores?
  ) throws -> [ResponderDay] {
    let rows = try RawStatement(
      db,
      """
      SELECT day, person, n, prev FROM responder_day WHERE account = ? AND day BETWEEN ? AND ?
      """)
    rows.bind(1, account)
    rows.bind(2, days.lowerBound.number)
    rows.bind(3, days.upperBound.number)
    var found: [ResponderDay] = []
    while try rows.step() {
      let person = rows.int(1)
      found.append(
        ResponderDay(
          day: Day(Int(rows.int(0))), person: person, count: Int(rows.int(2)),
          previous: rows.intIfAny(3).map { Day(Int($0)) }, score: try scores?.score(of: person)))
    }
    return found
  }
}

extension PostCell {
  /// Columns day, kind, form, hour (−1 where unknown), posts and responses.
  init(_ row: RawStatement) {
    let hour = Int(row.int(3))
    self.init(
      kind: PostKind(code: row.int(1)), form: PostForm(code: row.int(2)),
      hour: hour < 0 ? nil : hour, posts: Int(row.int(4)), responses: Int(row.int(5)))
  }
}
