// Secondary indexes of a table, dropped while a large import fills it.

import GRDB

/// Watches how many rows a change inserts into a table and spares it the upkeep of its indexes.
struct BulkIndexes {
  /// From so many new rows on it pays, in a table that had no more than twice as many.
  private static let threshold = 20_000

  private let table: String
  private let before: Int64
  private var inserted = 0
  private var areDropped = false

  init(_ table: String, rowsBefore: Int64) {
    self.table = table
    self.before = rowsBefore
  }

  /// Counts one new row.
  mutating func noteInsertion(_ db: Database) throws {
    inserted += 1
    guard inserted == Self.threshold, before <= Self.threshold * 2 else { return }
    for index in Schema.bulkIndexes where index.table == table {
      try db.execute(sql: "DROP INDEX \(index.name)")
    }
    areDropped = true
  }

  /// Builds what was dropped.
  mutating func restore(_ db: Database) throws {
    guard areDropped else { return }
    for index in Schema.bulkIndexes where index.table == table { try db.execute(sql: index.sql) }
    areDropped = false
  }
}
