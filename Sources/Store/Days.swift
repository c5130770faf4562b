// The local days and hours of what is stored, when zone or boundary change.

import Domain
import GRDB

/// Computes the days of stored times anew.
enum Days {
  /// Sets every day, and every post's hour, as a clock has them; times stay as they are.
  ///
  /// Rows from a few days before `day` on, all where it is nil.
  static func rebuild(_ db: Database, from day: Day?, clock: DayClock) throws {
    let first = day.map { $0.number - 3 } ?? Int(Int32.min)
    try post(db, from: first, clock: clock)
    for table in ["response", "snapshot", "encounter", "decision"] {
      let rows = try RawStatement(db, "SELECT id, at, day FROM \(table) WHERE day >= ?")
      let update = try RawStatement(db, "UPDATE \(table) SET day = ? WHERE id = ?")
      try altered(rows, from: first) { row in
        let day = Int64(clock.day(of: Instant(milliseconds: row.int(1))).number)
        return day == row.int(2) ? nil : (row.int(0), day, nil)
      } apply: { id, day, _ in
        update.bind(1, day)
        update.bind(2, id)
        try update.run()
      }
    }
  }

  private static func post(_ db: Database, from first: Int, clock: DayClock) throws {
    // A post whose date only is known keeps its date.
    let rows = try RawStatement(
      db, "SELECT id, at, day, hour FROM post WHERE day >= ? AND hour IS NOT NULL")
    let update = try RawStatement(db, "UPDATE post SET day = ?, hour = ? WHERE id = ?")
    try altered(rows, from: first) { row in
      let at = Instant(milliseconds: row.int(1))
      let (day, hour) = (Int64(clock.day(of: at).number), Int64(clock.hour(of: at)))
      return day == row.int(2) && hour == row.int(3) ? nil : (row.int(0), day, hour)
    } apply: { id, day, hour in
      update.bind(1, day)
      update.bind(2, hour)
      update.bind(3, id)
      try update.run()
    }
  }

  /// Reads first and writes afterwards: a row must not move under the statement that reads it.
  private static func altered(
    _ rows: RawStatement, from first: Int,
    _ change: (RawStatement) -> (Int64, Int64, Int64?)?,
    apply: (Int64, Int64, Int64?) throws -> Void
  ) throws {
    rows.bind(1, first)
    var changes: [(Int64, Int64, Int64?)] = []
    while try rows.step() { if let found = change(rows) { changes.append(found) } }
    for (id, day, hour) in changes { try apply(id, day, hour) }
  }
}
