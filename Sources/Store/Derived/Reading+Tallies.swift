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
    return try accounts.flatMap { account in
      try Row.fetchAll(
        db,
        sql: """
          SELECT day, kind, form, hour, posts, responses FROM tally
          WHERE account = ? AND day BETWEEN ? AND ? ORDER BY day, kind, form, hour
          """, arguments: [account, days.lowerBound.number, days.upperBound.number]
      ).map { DayTally(account: account, day: Day($0[0]), cell: PostCell($0)) }
    }
  }

  /// What came in each day on an account, in order; days without anything are left out.
  public func arrivals(over days: ClosedRange<Day>, account: Int64) throws -> [Arrivals] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT day, identified, anonymous, reshares + anonymous_reshares FROM arrival_day
        WHERE account = ? AND day BETWEEN ? AND ? ORDER BY day
        """, arguments: [account, days.lowerBound.number, days.upperBound.number]
    ).map { Arrivals(day: Day($0[0]), identified: $0[1], anonymous: $0[2], reshares: $0[3]) }
  }

  /// Who responded on each day on an account, in order of days.
  public func responders(
    over days: ClosedRange<Day>, account: Int64
  ) throws -> [ResponderDay] {
    let rows = try RawStatement(
      db,
      """
      SELECT r.day, r.person, r.n, r.prev, i.score FROM responder_day r
      LEFT JOIN influence i ON i.person = r.person
      WHERE r.account = ? AND r.day BETWEEN ? AND ?
      """)
    rows.bind(1, account)
    rows.bind(2, days.lowerBound.number)
    rows.bind(3, days.upperBound.number)
    var found: [ResponderDay] = []
    while try rows.step() {
      found.append(
        ResponderDay(
          day: Day(Int(rows.int(0))), person: rows.int(1), count: Int(rows.int(2)),
          previous: rows.intIfAny(3).map { Day(Int($0)) }, score: rows.doubleIfAny(4)))
    }
    return found
  }
}

extension PostCell {
  /// Columns day, kind, form, hour (−1 where unknown), posts and responses.
  init(_ row: Row) {
    let hour: Int = row[3]
    self.init(
      kind: PostKind(code: row[1]), form: PostForm(code: row[2]), hour: hour < 0 ? nil : hour,
      posts: row[4], responses: row[5])
  }
}
