// Which row numbers an entry gave to what it inserted, so that it is found again without a search.

import GRDB

/// The tables that entries change, and where their row numbers stood when an entry began.
struct RowRanges {
  /// The tables, each after those that it refers to.
  static let tables = [
    "setting", "day_rule", "account", "person", "detail", "handle", "post", "response", "snapshot",
    "coverage", "outside_score", "encounter", "guest", "pause", "decision", "habit", "tick",
    "connection", "synced_post",
  ]

  private let before: [String: Int64]

  init(_ db: Database) throws {
    before = try Dictionary(
      uniqueKeysWithValues: Self.tables.map { ($0, try Self.greatest(db, $0)) })
  }

  /// The greatest row number of a table when the entry began.
  func last(_ table: String) -> Int64 { before[table] ?? 0 }

  /// The next row number of a table that no row ever had, as far as entries are known.
  func next(_ table: String, _ db: Database) throws -> Int64 {
    let given = try Int64.fetchOne(
      db, sql: #"SELECT max(last) FROM entry_rows WHERE "table" = ?"#, arguments: [table])
    return max(last(table), given ?? 0) + 1
  }

  /// Whether rows have been inserted since, be it only of a person met for the first time.
  func haveGrown(_ db: Database) throws -> Bool {
    try Self.tables.contains { try Self.greatest(db, $0) > last($0) }
  }

  /// Notes what has been inserted since; an entry that is continued reaches further.
  func write(_ db: Database, entry: Int64) throws {
    for table in Self.tables {
      let now = try Self.greatest(db, table)
      guard now > last(table) else { continue }
      try db.execute(
        sql: #"""
          INSERT INTO entry_rows (entry, "table", first, last) VALUES (?, ?, ?, ?)
          ON CONFLICT (entry, "table") DO UPDATE SET last = excluded.last
          """#,
        arguments: [entry, table, last(table) + 1, now])
    }
  }

  private static func greatest(_ db: Database, _ table: String) throws -> Int64 {
    let sql = "SELECT max(id) FROM \(table)"
    return try Int64.fetchOne(db.cachedStatement(sql: sql)) ?? 0
  }
}
