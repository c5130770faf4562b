// What the accounts' sums count twice because a person is on several: `overlap_day`.

import Domain
import GRDB
import Scoring

/// Builds what is subtracted from the accounts' sums so that everybody counts once.
enum Overlap {
  /// Builds the table anew; of no cost with a single account.
  static func build(_ db: Database) throws {
    try db.execute(sql: "DELETE FROM overlap_day")
    guard try Int.fetchOne(db, sql: "SELECT count(*) FROM account") ?? 0 > 1 else { return }
    var ends: [Int64: Int] = [:]
    for row in try Row.fetchAll(
      db, sql: "SELECT account, max(to_day) FROM coverage GROUP BY account")
    {
      ends[row[0]] = row[1]
    }
    var course = OverlapCourse(ends: ends)
    try addResponders(db, to: &course)
    try addPartners(db, to: &course)
    let insert = try RawStatement(db, "INSERT INTO overlap_day VALUES (?, ?, ?, ?, ?, ?, ?)")
    for row in course.rows() {
      insert.bind(1, row.day)
      insert.bind(2, row.fading.u)
      insert.bind(3, row.fading.c)
      insert.bind(4, row.fading.n)
      insert.bind(5, row.held.u)
      insert.bind(6, row.held.c)
      insert.bind(7, row.held.n)
      try insert.run()
    }
  }

  private static func addResponders(_ db: Database, to course: inout OverlapCourse) throws {
    let rows = try RawStatement(
      db,
      """
      SELECT DISTINCT r.person, r.day, r.account, coalesce(i.score / 10, 2.0)
      FROM (SELECT person FROM responder GROUP BY person HAVING count(*) > 1) s
      CROSS JOIN response r ON r.person = s.person
      LEFT JOIN influence i ON i.person = s.person ORDER BY r.person, r.day
      """)
    var (person, influence) = (Int64?.none, 0.0)
    var events: [OverlapCourse.Event] = []
    while try rows.step() {
      if rows.int(0) != person {
        course.add(events, u: 1, c: 0, n: influence)
        (person, influence) = (rows.int(0), rows.doubleIfAny(3) ?? 0)
        events = []
      }
      events.append(.init(day: Int(rows.int(1)), account: rows.int(2), level: 1))
    }
    course.add(events, u: 1, c: 0, n: influence)
  }

  private static func addPartners(_ db: Database, to course: inout OverlapCourse) throws {
    let rows = try RawStatement(
      db,
      """
      SELECT q.person, q.account, q.day, r.since, b.silent
      FROM (
        SELECT person FROM (SELECT DISTINCT person, account FROM reply_day)
        GROUP BY person HAVING count(*) > 1) s
      CROSS JOIN reply_day q ON q.person = s.person
      LEFT JOIN responder r ON r.person = q.person AND r.account = q.account
      JOIN signal_basis b ON b.account = q.account ORDER BY q.person, q.account, q.day
      """)
    var person: Int64?
    var days: [Int64: PartnerDays] = [:]
    func finish() {
      let events = days.flatMap { $1.events(of: $0) }.sorted { $0.day < $1.day }
      course.add(events, u: 0, c: 1, n: 0)
    }
    while try rows.step() {
      if rows.int(0) != person {
        finish()
        (person, days) = (rows.int(0), [:])
      }
      let new = PartnerDays(
        since: rows.intIfAny(3).map { Int($0) }, silent: rows.doubleIfAny(4) ?? 0)
      days[rows.int(1), default: new].replies.append(Int(rows.int(2)))
    }
    finish()
  }

  /// When one wrote to a person on one account, and whether they answer.
  private struct PartnerDays {
    var replies: [Int] = []
    let since: Int?
    let silent: Double

    init(since: Int?, silent: Double) {
      self.since = since
      self.silent = silent
    }

    func events(of account: Int64) -> [OverlapCourse.Event] {
      var events = replies.map { day in
        OverlapCourse.Event(
          day: day, account: account, level: since.map { $0 <= day } == true ? 1 : silent)
      }
      if let since, let latest = replies.last(where: { $0 <= since }), latest < since {
        events.append(.init(day: since, account: account, level: ScoreModel.fade(since - latest)))
      }
      return events
    }
  }
}
