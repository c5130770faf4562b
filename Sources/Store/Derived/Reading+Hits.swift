// Posts beyond everything usual, and what those who responded to them did otherwise.

import Domain
import GRDB
import Scoring

extension Reading {
  /// Adds the hits of the record's days and the window, and all days of those who responded to them.
  func addHits(
    _ account: MovementPlan.Account, of days: ClosedRange<Day>, to record: inout PostingRecord
  ) throws {
    let last = max(days.upperBound, account.window.to)
    let count = record.posts.reduce(0) { $1.kind.code > 1 ? $0 + $1.posts : $0 }
    for post in try postsBeyondUsual(
      of: account.span.id, record: days, among: count, upTo: last)
    {
      let row = try Row.fetchOne(
        db,
        sql: "SELECT id, day, kind, form, hour, responses, reshares FROM post WHERE id = ?",
        arguments: [post])
      if let row { record.hits.append(try hit(row, upTo: last)) }
    }
    let people = Set(record.hits.flatMap { $0.responses.map(\.person) })
    record.hitResponders = try self.days(of: people, account: account.span.id, upTo: last)
  }

  /// Posts since the record's first day with more responses than anything usual of the record, in
  /// order of days and of their row numbers.
  ///
  /// Nearly all posts have few responses, and what is unusual shows without looking at them: posts
  /// with many are counted first, those with fewer only where it takes them to tell.
  private func postsBeyondUsual(
    of account: Int64, record: ClosedRange<Day>, among count: Int, upTo last: Day
  ) throws -> [Int64] {
    var counts = try ResponseCounts(db, account: account, record: record)
    var floor = HitThreshold.least
    var threshold = HitThreshold.least
    while true {
      try counts.count(above: floor)
      switch HitThreshold.responses(counts.histogram, above: floor, of: count) {
      case .needs(let lower) where lower < floor:
        floor = lower
        continue
      case .known(let responses): threshold = responses
      case .needs: threshold = HitThreshold.responses(counts.histogram)
      }
      break
    }
    let rows = try RawStatement(
      db,
      """
      SELECT id FROM post INDEXED BY post_top
      WHERE day = ? AND responses > ? AND kind > 1 AND account = ? ORDER BY id
      """)
    var found: [Int64] = []
    for day in record.lowerBound.number...last.number {
      rows.bind(1, day)
      rows.bind(2, threshold)
      rows.bind(3, account)
      while try rows.step() { found.append(rows.int(0)) }
    }
    return found
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

/// How many posts of an account's record had how many responses, from those with many downwards.
private struct ResponseCounts {
  private(set) var histogram: [(responses: Int, posts: Int)] = []
  private let rows: RawStatement
  private let account: Int64
  private let record: ClosedRange<Day>
  private var counted = Int64.max

  init(_ db: Database, account: Int64, record: ClosedRange<Day>) throws {
    self.account = account
    self.record = record
    rows = try RawStatement(
      db,
      """
      SELECT responses, count(*) FROM post INDEXED BY post_top
      WHERE day = ? AND responses > ? AND responses <= ? AND kind > 1 AND account = ?
      GROUP BY responses
      """)
  }

  /// Counts posts with more than `floor` responses, as far as they were not counted before.
  mutating func count(above floor: Int) throws {
    var found: [Int: Int] = [:]
    for day in record.lowerBound.number...record.upperBound.number {
      rows.bind(1, day)
      rows.bind(2, floor)
      rows.bind(3, counted)
      rows.bind(4, account)
      while try rows.step() { found[Int(rows.int(0)), default: 0] += Int(rows.int(1)) }
    }
    histogram += found.map { (responses: $0.key, posts: $0.value) }
    counted = Int64(floor)
  }
}
