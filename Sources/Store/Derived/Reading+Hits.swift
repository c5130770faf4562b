// Posts beyond everything usual, and what those who responded to them did otherwise.

import Domain
import GRDB
import Scoring

extension Reading {
  /// Adds the hits of the record and the window, and all days of those who responded to them.
  func addHits(_ account: MovementPlan.Account, to activity: inout AccountActivity) throws {
    guard let record = account.record else { return }
    let last = max(record.upperBound, account.window.to)
    let histogram = try Row.fetchAll(
      db,
      sql: """
        SELECT responses, count(*) FROM post INDEXED BY post_top
        WHERE day BETWEEN ? AND ? AND kind > 1 AND account = ? GROUP BY responses
        """, arguments: [record.lowerBound.number, record.upperBound.number, activity.id]
    ).map { (responses: $0[0] as Int, posts: $0[1] as Int) }
    for row in try Row.fetchAll(
      db,
      sql: """
        SELECT p.id, p.day, p.kind, p.form, p.hour, p.responses, p.reshares FROM (
          SELECT id FROM post INDEXED BY post_top
          WHERE day BETWEEN ? AND ? AND responses > ? AND kind > 1 AND account = ?) t
        JOIN post p ON p.id = t.id ORDER BY p.day, p.id
        """,
      arguments: [
        record.lowerBound.number, last.number, HitThreshold.responses(histogram), activity.id,
      ])
    {
      activity.hits.append(try hit(row, upTo: last))
    }
    let people = Set(activity.hits.flatMap { $0.responses.map(\.person) })
    activity.hitResponders = try days(of: people, account: activity.id, upTo: last)
  }

  private func hit(_ row: Row, upTo last: Day) throws -> Hit {
    let post: Int64 = row[0]
    let responses = try Row.fetchAll(
      db,
      sql: """
        SELECT day, person, count(*), sum(kind = 1) FROM response
        WHERE post = ? AND person NOT IN (\(Owners.persons)) GROUP BY day, person
        """, arguments: [post]
    ).map { Hit.Response(day: Day($0[0]), person: $0[1], count: $0[2], reshares: $0[3]) }
    let all: Int = row[5]
    let reshares: Int = row[6] ?? 0
    return Hit(
      post: post, day: Day(row[1]), kind: PostKind(code: row[2]), form: PostForm(code: row[3]),
      hour: row[4], responses: responses.filter { $0.day <= last },
      anonymous: max(0, all - responses.reduce(0) { $0 + $1.count }),
      anonymousReshares: max(0, reshares - responses.reduce(0) { $0 + $1.reshares }))
  }

  /// Every day up to `last` on which these people responded on an account, by person and day.
  private func days(
    of people: Set<Int64>, account: Int64, upTo last: Day
  ) throws -> [ResponderDay] {
    let rows = try RawStatement(
      db,
      """
      SELECT r.day, count(*), (SELECT score FROM influence i WHERE i.person = r.person)
      FROM response r WHERE r.person = ? AND r.account = ? AND r.day <= ? GROUP BY r.day
      """)
    var found: [ResponderDay] = []
    for person in people.sorted() {
      var previous: Day?
      rows.bind(1, person)
      rows.bind(2, account)
      rows.bind(3, last.number)
      while try rows.step() {
        let day = Day(Int(rows.int(0)))
        found.append(
          ResponderDay(
            day: day, person: person, count: Int(rows.int(1)), previous: previous,
            score: rows.doubleIfAny(2)))
        previous = day
      }
    }
    return found
  }
}
