// Counts who was there each day: `company_day` and `crowd_day`.

import Domain
import GRDB

/// Who responded and whom one wrote to each day, from the days of responders and of replies.
struct CompanyFacts {
  private let db: Database
  private let owners: Set<Int64>
  private let isWhole: Bool
  private let earlier: RawStatement
  private let written: RawStatement
  private let heard: RawStatement
  /// On how many days a possible friend has responded so far, three at most.
  private var ordinals: [Int64: Int] = [:]
  /// The first day that one wrote to a person, where it is known already.
  private var firstWritten: [Int64: Int?] = [:]
  /// The first day that a person responded, where it is known already.
  private var firstHeard: [Int64: Int?] = [:]

  /// Builds the rows from a day on.
  static func build(_ db: Database, from day: Int) throws {
    let day = try isLate(db, day) ? day : Int.min
    try db.execute(sql: "DELETE FROM company_day WHERE day >= ?", arguments: [day])
    try db.execute(sql: "DELETE FROM crowd_day WHERE day >= ?", arguments: [day])
    var facts = try CompanyFacts(db, isWhole: day == Int.min)
    try facts.run(from: day)
  }

  /// Whether the days from this one on are few enough not to build all of them.
  private static func isLate(_ db: Database, _ day: Int) throws -> Bool {
    let row = try Row.fetchOne(
      db, sql: "SELECT min(day), max(day) FROM company_day")
    guard let first: Int = row?[0], let last: Int = row?[1], day > first else { return false }
    return day > last || (last - day) * 2 < last - first
  }

  private init(_ db: Database, isWhole: Bool) throws {
    self.db = db
    self.isWhole = isWhole
    owners = try Owners.all(db)
    earlier = try RawStatement(
      db,
      """
      SELECT count(*) FROM
        (SELECT DISTINCT day FROM response WHERE person = ? AND day < ? ORDER BY day LIMIT 3)
      """)
    written = try RawStatement(db, "SELECT min(day) FROM reply_day WHERE person = ?")
    heard = try RawStatement(db, "SELECT min(since) FROM responder WHERE person = ?")
    guard isWhole else { return }
    let rows = try RawStatement(db, "SELECT person, min(day) FROM reply_day GROUP BY person")
    while try rows.step() { firstWritten[rows.int(0)] = Int(rows.int(1)) }
  }

  private mutating func run(from first: Int) throws {
    let company = try RawStatement(db, "INSERT INTO company_day (day, data) VALUES (?, ?)")
    let crowd = try RawStatement(db, "INSERT INTO crowd_day (day, data) VALUES (?, ?)")
    var responders = try PooledDays(db, "responder_day", from: first)
    var partners = try PooledDays(db, "reply_day", from: first)
    while let day = [responders.day, partners.day].compactMap(\.self).min() {
      var (numbers, people) = (CompanyDay(), Crowd())
      if responders.day == day {
        for entry in try responders.next() where !owners.contains(entry.person) {
          let responder = try responder(entry, on: day)
          numbers.responders.add(responder.distance)
          if let friend = responder.friend { numbers.unmetFriends.add(friend) }
          people.responders.append(responder)
        }
      }
      if partners.day == day {
        for entry in try partners.next() {
          let distance = DistanceCounts.place(entry.previous.map { day - $0 })
          numbers.partners.add(distance)
          numbers.repliesToSilent += try repliesToSilent(entry, on: day)
          people.partners.append(.init(person: entry.person, distance: distance, n: entry.n))
        }
      }
      if people.responders.isEmpty, people.partners.isEmpty { continue }
      for (statement, data) in [(company, numbers.packed), (crowd, people.packed)] {
        statement.bind(1, day)
        statement.bind(2, data)
        try statement.run()
      }
    }
  }

  private mutating func responder(
    _ entry: PooledDays.Entry, on day: Int
  ) throws -> Crowd.Responder {
    let distance = DistanceCounts.place(entry.previous.map { day - $0 })
    var responder = Crowd.Responder(person: entry.person, distance: distance)
    guard let written = try firstWritten(to: entry.person) else { return responder }
    let before = try ordinals[entry.person] ?? daysResponded(entry.person, before: day)
    ordinals[entry.person] = min(3, before + 1)
    if before >= 2, written <= day {
      responder.friend = before == 2 ? DistanceCounts.never : distance
    }
    return responder
  }

  private func daysResponded(_ person: Int64, before day: Int) throws -> Int {
    if isWhole { return 0 }
    earlier.bind(1, person)
    earlier.bind(2, day)
    defer { earlier.reset() }
    return try earlier.step() ? Int(earlier.int(0)) : 0
  }

  private mutating func firstWritten(to person: Int64) throws -> Int? {
    if isWhole { return firstWritten[person] ?? nil }
    if let known = firstWritten[person] { return known }
    let day = try Self.first(written, person)
    firstWritten[person] = .some(day)
    return day
  }

  private static func first(_ statement: RawStatement, _ person: Int64) throws -> Int? {
    statement.bind(1, person)
    defer { statement.reset() }
    return try statement.step() ? statement.intIfAny(0).map { Int($0) } : nil
  }

  /// How many replies of a day went to somebody who had never responded until then.
  private mutating func repliesToSilent(_ entry: PooledDays.Entry, on day: Int) throws -> Int {
    if firstHeard[entry.person] == nil {
      firstHeard[entry.person] = .some(try Self.first(heard, entry.person))
    }
    guard let since = firstHeard[entry.person] ?? nil, since <= day else { return entry.n }
    if since < day { return 0 }
    return try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM post WHERE person = ?1 AND day = ?2 AND kind = 1
          AND at < (SELECT min(at) FROM response WHERE person = ?1 AND day = ?2)
        """, arguments: [entry.person, day]) ?? 0
  }
}
