// Rows of person, day and the day before that, of all accounts together, a day at a time.

import GRDB

/// Walks `responder_day` or `reply_day` in order of days, everybody once a day.
struct PooledDays {
  /// Somebody on a day.
  struct Entry {
    var person: Int64
    /// The day before that they were there, on whatever account.
    var previous: Int?
    var n: Int
  }

  private let rows: RawStatement
  private let before: RawStatement?
  private let isPooled: Bool
  /// The latest day of each person so far, where there are several accounts.
  private var seen: [Int64: Int] = [:]
  /// The day that comes next; nil at the end.
  private(set) var day: Int?

  /// Walks a table from a day on.
  init(_ db: Database, _ table: String, from first: Int) throws {
    let several = try Int.fetchOne(db, sql: "SELECT count(*) FROM account") ?? 0 > 1
    rows = try RawStatement(
      db,
      several
        ? """
        SELECT person, day, max(prev), sum(n) FROM \(table)
        WHERE account IN (SELECT id FROM account) AND day >= ? GROUP BY day, person
        ORDER BY day, person
        """
        : """
        SELECT person, day, prev, n FROM \(table)
        WHERE account = (SELECT id FROM account) AND day >= ? ORDER BY day, person
        """)
    // The day before may have been on another account; from the beginning on there is none.
    before =
      several && first > Int.min
      ? try RawStatement(
        db,
        """
        SELECT max(day) FROM \(table == "reply_day" ? "reply_day" : "response")
        WHERE person = ? AND day < ?
        """) : nil
    isPooled = several
    rows.bind(1, first)
    day = try rows.step() ? Int(rows.int(1)) : nil
  }

  /// Everybody of the day that comes next.
  mutating func next() throws -> [Entry] {
    guard let day else { return [] }
    var entries: [Entry] = []
    repeat {
      let person = rows.int(0)
      entries.append(
        Entry(
          person: person, previous: try previous(of: person, on: day), n: Int(rows.int(3))))
      self.day = try rows.step() ? Int(rows.int(1)) : nil
    } while self.day == day
    return entries
  }

  private mutating func previous(of person: Int64, on day: Int) throws -> Int? {
    guard isPooled else { return rows.intIfAny(2).map { Int($0) } }
    if let last = seen.updateValue(day, forKey: person) { return last }
    guard let before else { return nil }
    before.bind(1, person)
    before.bind(2, day)
    defer { before.reset() }
    return try before.step() ? before.intIfAny(0).map { Int($0) } : nil
  }
}
