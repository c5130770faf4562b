// Posts beyond everything usual, and what those who responded to them did otherwise.

import Domain
import GRDB
import Scoring

extension Reading {
  /// Adds the hits of the record and the window, and all days of those who responded to them.
  func addHits(_ account: MovementPlan.Account, to activity: inout AccountActivity) throws {
    guard let record = account.record else { return }
    let last = max(record.upperBound, account.window.to)
    for post in try postsBeyondUsual(of: activity.id, record: record, upTo: last) {
      let row = try Row.fetchOne(
        db,
        sql: "SELECT id, day, kind, form, hour, responses, reshares FROM post WHERE id = ?",
        arguments: [post])
      if let row { activity.hits.append(try hit(row, upTo: last)) }
    }
    let people = Set(activity.hits.flatMap { $0.responses.map(\.person) })
    activity.hitResponders = try days(of: people, account: activity.id, upTo: last)
  }

  /// Posts since the record's first day with more responses than anything usual of the record, in
  /// order of days and of their row numbers; found in one pass over the index.
  private func postsBeyondUsual(
    of account: Int64, record: ClosedRange<Day>, upTo last: Day
  ) throws -> [Int64] {
    let rows = try RawStatement(
      db,
      """
      SELECT day, id, responses, account FROM post INDEXED BY post_top
      WHERE day BETWEEN ? AND ? AND kind > 1
      """)
    rows.bind(1, record.lowerBound.number)
    rows.bind(2, last.number)
    // Nearly all posts have few responses.
    var common = [Int](repeating: 0, count: 1024)
    var rare: [Int: Int] = [:]
    var large: [(day: Int, id: Int64, responses: Int)] = []
    while try rows.step() {
      guard rows.int(3) == account else { continue }
      let (day, responses) = (Int(rows.int(0)), Int(rows.int(2)))
      if day <= record.upperBound.number {
        if common.indices.contains(responses) {
          common[responses] += 1
        } else {
          rare[responses, default: 0] += 1
        }
      }
      if responses > HitThreshold.least { large.append((day, rows.int(1), responses)) }
    }
    let histogram =
      common.enumerated().map { (responses: $0.offset, posts: $0.element) }
      + rare.map { (responses: $0.key, posts: $0.value) }
    let usual = HitThreshold.responses(histogram)
    return large.filter { $0.responses > usual }.sorted { ($0.day, $0.id) < ($1.day, $1.id) }
      .map(\.id)
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
