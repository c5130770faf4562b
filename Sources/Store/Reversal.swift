// Takes one entry of the journal back, or brings it back.

import Domain
import GRDB

/// The reversal of one entry, within a transaction.
///
/// Undoing an entry keeps all that redoing it needs in `entry_change`, so that the two together
/// change nothing.
struct Reversal {
  /// Which columns refer to which table.
  private static let references = [
    ("handle", "person", "person"), ("guest", "person", "person"), ("post", "person", "person"),
    ("detail", "person", "person"),
    ("response", "person", "person"), ("post", "account", "account"),
    ("response", "account", "account"), ("snapshot", "account", "account"),
    ("coverage", "account", "account"), ("connection", "account", "account"),
    ("synced_post", "account", "account"),
  ]

  private let db: Database
  private let entry: JournalEntry
  /// The tables the entry inserted into, with the rows that bear its number.
  private let inserted: [(table: String, rows: String)]
  private var follow: Following

  init(_ db: Database, entry: JournalEntry) throws {
    self.db = db
    self.entry = entry
    var inserted: [(table: String, rows: String)] = []
    for table in RowRanges.tables {
      let range = try Row.fetchOne(
        db, sql: #"SELECT first, last FROM entry_rows WHERE entry = ? AND "table" = ?"#,
        arguments: [entry.id, table])
      guard let range else { continue }
      let (first, last): (Int64, Int64) = (range[0], range[1])
      inserted.append((table, "id BETWEEN \(first) AND \(last) AND entry = \(entry.id)"))
    }
    self.inserted = inserted
    follow = try Following(db, entry: entry.id, inserted: inserted)
  }

  /// Takes the entry back.
  mutating func undo() throws {
    try refuseWhenBuiltUpon()
    try follow.survey()
    for (table, rows) in inserted where table == "post" {
      try MissingPosts.await(db, posts: "SELECT id FROM post WHERE \(rows)")
    }
    try setAside()
    try eachChange(newestFirst: true) { change in
      if change.act == JournalWriter.Act.delete.rawValue {
        try insert(change.table, from: change.before)
      } else {
        try db.execute(
          sql: "UPDATE entry_change SET after = ? WHERE entry = ? AND seq = ?",
          arguments: [try present(change), entry.id, change.seq])
        try apply(change.before, to: change)
      }
    }
    try db.execute(
      sql: "UPDATE entry SET undone = (SELECT max(undone) + 1 FROM entry) WHERE id = ?",
      arguments: [entry.id])
    try MissingPosts.resolve(db, newPosts: 0)
    try TextReading.settle(db, entry: entry.id)
    try follow.survey()
    try follow.finish()
  }

  /// Brings the entry back.
  mutating func redo() throws {
    try follow.survey()
    // Responses to posts that go again wait for those that come in their place.
    try MissingPosts.await(
      db,
      posts: """
        SELECT row FROM entry_change WHERE entry = \(entry.id) AND act = 2 AND "table" = 'post'
        """)
    do {
      try eachChange(newestFirst: false) { change in
        if change.act == JournalWriter.Act.delete.rawValue {
          try db.execute(
            sql: "DELETE FROM \(change.table) WHERE id = ?", arguments: [change.row])
        } else {
          try apply(change.after, to: change)
        }
      }
      try bringBack()
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      throw Diagnostic(
        .error, "change \(entry.id) cannot be brought back: changes made since stand in its way",
        hint: "do it anew: \(entry.command)")
    }
    try db.execute(
      sql: "UPDATE entry_change SET after = NULL WHERE entry = ?", arguments: [entry.id])
    try db.execute(sql: "UPDATE entry SET undone = 0 WHERE id = ?", arguments: [entry.id])
    try MissingPosts.resolve(db, newPosts: 0)
    try TextReading.settle(db, entry: entry.id)
    try follow.survey()
    try follow.finish()
  }

  // MARK: - Rows that the entry inserted

  /// Moves the rows that the entry inserted into the journal.
  private func setAside() throws {
    var next =
      try Int64.fetchOne(
        db, sql: "SELECT max(seq) FROM entry_change WHERE entry = ?", arguments: [entry.id]) ?? 0
    for (table, rows) in inserted {
      try db.execute(
        sql: """
          INSERT INTO entry_change (entry, seq, "table", row, act, after)
          SELECT ?, ? + row_number() OVER (ORDER BY id), ?, id, 0, \(try RowImage(db, table).json)
          FROM \(table) WHERE \(rows)
          """, arguments: [entry.id, next, table])
      next += Int64(db.changesCount)
    }
    // Altered rows first let go of those that they will no longer refer to: checked at the end.
    try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
    for (table, rows) in inserted.reversed() {
      try db.execute(sql: "DELETE FROM \(table) WHERE \(rows)")
    }
  }

  /// Moves the rows back from the journal.
  private func bringBack() throws {
    for (table, _) in inserted {
      let image = try RowImage(db, table)
      try db.execute(
        sql: """
          INSERT INTO \(table) (\(image.columns.joined(separator: ", ")))
          SELECT \(image.values(from: "after")) FROM entry_change
          WHERE entry = ? AND act = 0 AND "table" = ? ORDER BY seq
          """, arguments: [entry.id, table])
    }
    try db.execute(
      sql: "DELETE FROM entry_change WHERE entry = ? AND act = 0", arguments: [entry.id])
  }

  // MARK: - Rows that the entry altered or deleted

  private struct RowChange {
    var seq: Int64
    var table: String
    var row: Int64
    var act: Int64
    var before: String?
    var after: String?
  }

  private func eachChange(newestFirst: Bool, _ body: (RowChange) throws -> Void) throws {
    try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
    var last: Int64 = newestFirst ? .max : 0
    let sql = """
      SELECT seq, "table", row, act, before, after FROM entry_change
      WHERE entry = ? AND act > 0 AND seq \(newestFirst ? "<" : ">") ?
      ORDER BY seq \(newestFirst ? "DESC" : "") LIMIT 1
      """
    while let row = try Row.fetchOne(
      db.cachedStatement(sql: sql), arguments: [entry.id, last])
    {
      last = row[0]
      try body(
        RowChange(
          seq: row[0], table: row[1], row: row[2], act: row[3], before: row[4], after: row[5]))
    }
  }

  /// The columns that a change altered, as they are now.
  private func present(_ change: RowChange) throws -> String? {
    let names = try columns(of: change.before)
    let row = try Row.fetchOne(
      db, sql: "SELECT \(names.joined(separator: ", ")) FROM \(change.table) WHERE id = ?",
      arguments: [change.row])
    return row.map { row in Json.object(names.map { ($0, row[$0] as DatabaseValue) }) }
  }

  private func apply(_ json: String?, to change: RowChange) throws {
    let names = try columns(of: json)
    guard !names.isEmpty else { return }
    let assignments = names.map { "\($0) = json_extract(?1, '$.\($0)')" }
    try db.execute(
      sql: "UPDATE \(change.table) SET \(assignments.joined(separator: ", ")) WHERE id = ?2",
      arguments: [json, change.row])
  }

  private func columns(of json: String?) throws -> [String] {
    try String.fetchAll(db, sql: "SELECT key FROM json_each(?)", arguments: [json])
  }

  private func insert(_ table: String, from json: String?) throws {
    let image = try RowImage(db, table)
    try db.execute(
      sql: """
        INSERT INTO \(table) (\(image.columns.joined(separator: ", ")))
        SELECT \(image.values(from: "?1"))
        """, arguments: [json])
  }

  // MARK: - What stands in the way

  /// Refuses to take back what later changes altered or refer to.
  private func refuseWhenBuiltUpon() throws {
    var later = try Int64.fetchOne(
      db,
      sql: """
        SELECT c.entry FROM entry_change AS mine
          JOIN entry_change AS c ON c."table" = mine."table" AND c.row = mine.row
          JOIN entry AS e ON e.id = c.entry
        WHERE mine.entry = ?1 AND c.entry > ?1 AND e.undone = 0 LIMIT 1
        """, arguments: [entry.id])
    for (table, rows) in inserted where later == nil {
      later = try Int64.fetchOne(
        db,
        sql: """
          SELECT c.entry FROM entry_change AS c JOIN entry AS e ON e.id = c.entry
          WHERE c.entry > ?1 AND e.undone = 0 AND c."table" = ?2 AND (
            c.row IN (SELECT id FROM \(table) WHERE \(rows))
            OR json_extract(c.before, '$.entry') = ?1)
          LIMIT 1
          """, arguments: [entry.id, table])
    }
    for (table, column, target) in Self.references where later == nil {
      guard let rows = inserted.first(where: { $0.table == target })?.rows else { continue }
      later = try Int64.fetchOne(
        db,
        sql: """
          SELECT entry FROM \(table)
          WHERE \(column) IN (SELECT id FROM \(target) WHERE \(rows)) AND entry > ? LIMIT 1
          """, arguments: [entry.id])
    }
    // Ticks and breaks name their habit.
    if later == nil, let habits = inserted.first(where: { $0.table == "habit" })?.rows {
      later = try Int64.fetchOne(
        db,
        sql: """
          WITH begun AS (SELECT key FROM habit WHERE \(habits))
          SELECT entry FROM tick WHERE habit IN begun AND entry > ?1
          UNION ALL
          SELECT pause.entry FROM pause JOIN begun ON lower(pause.habit) = begun.key
          WHERE pause.entry > ?1 LIMIT 1
          """, arguments: [entry.id])
    }
    guard let later else { return }
    let summary = try String.fetchOne(
      db, sql: "SELECT summary FROM entry WHERE id = ?", arguments: [later])
    throw Diagnostic(
      .error,
      "change \(entry.id) cannot be taken back: change \(later) (\(summary ?? "")) builds on it",
      hint: "take that back first: coach undo \(later)")
  }
}
