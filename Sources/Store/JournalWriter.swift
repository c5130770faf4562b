// Writes down what an entry alters, so that it can be taken back.

import GRDB

/// The journal of the entry under way.
struct JournalWriter {
  /// What an entry did to a row.
  enum Act: Int64 {
    case insert = 0
    case alter = 1
    case delete = 2
  }

  private let db: Database
  private let entry: Int64
  private let insert: RawStatement
  private let before: Int64
  private var sequence: Int64
  private var updates: [String: RawStatement] = [:]
  /// How many rows the entry inserted outside the counts of records.
  private(set) var inserted = 0

  init(_ db: Database, entry: Int64) throws {
    self.db = db
    self.entry = entry
    let last = try Int64.fetchOne(
      db, sql: "SELECT max(seq) FROM entry_change WHERE entry = ?", arguments: [entry])
    self.before = last ?? 0
    self.sequence = before
    self.insert = try RawStatement(
      db,
      """
      INSERT INTO entry_change (entry, seq, "table", row, act, before) VALUES (?, ?, ?, ?, ?, ?)
      """)
  }

  /// Whether nothing was inserted, altered or deleted by way of the journal.
  var isEmpty: Bool { sequence == before && inserted == 0 }

  mutating func noteInsertion() { inserted += 1 }

  /// Alters columns of a row, with the row as it was kept unless this entry made it.
  ///
  /// Columns that stay the same are left out.
  ///
  /// - Returns: Whether anything changed.
  @discardableResult
  mutating func alter(
    _ table: String, row: Int64, madeBy: Int64?, _ columns: [Column]
  ) throws -> Bool {
    guard columns.contains(where: \.differs) else { return false }
    let changed = columns.filter { $0.differs || $0.goesAlong }
    if madeBy != entry {
      try note(
        .alter, table, row: row, before: Json.object(changed.map { ($0.name, $0.before) }))
    } else {
      inserted += 1
    }
    let assignments = changed.map { "\($0.name) = ?" }.joined(separator: ", ")
    let update = try statement("UPDATE \(table) SET \(assignments) WHERE id = ?")
    for (index, column) in changed.enumerated() {
      switch column.after.storage {
      case .null, .blob: update.bind(Int32(index + 1), nil as Int64?)
      case .int64(let number): update.bind(Int32(index + 1), number)
      case .double(let number): update.bind(Int32(index + 1), number)
      case .string(let text): update.bind(Int32(index + 1), text)
      }
    }
    update.bind(Int32(changed.count + 1), row)
    try update.run()
    return true
  }

  /// Deletes a row, which the journal keeps whole unless this entry made it.
  mutating func delete(_ table: String, row: Int64) throws {
    let image = try RowImage(db, table)
    let found = try statement("SELECT \(image.json), entry FROM \(table) WHERE id = ?")
    found.bind(1, row)
    guard try found.step() else { return }
    let (before, madeBy) = (found.text(0), found.intIfAny(1))
    found.reset()
    if madeBy != entry {
      try note(.delete, table, row: row, before: before)
    } else {
      inserted += 1
    }
    let delete = try statement("DELETE FROM \(table) WHERE id = ?")
    delete.bind(1, row)
    try delete.run()
  }

  /// Deletes all rows of a table that a condition names, none of them made by this entry.
  mutating func deleteAll(_ table: String, where condition: String) throws {
    let image = try RowImage(db, table)
    try db.execute(
      sql: """
        INSERT INTO entry_change (entry, seq, "table", row, act, before)
        SELECT ?, ? + row_number() OVER (ORDER BY id), ?, id, ?, \(image.json)
        FROM \(table) WHERE \(condition)
        """, arguments: [entry, sequence, table, Act.delete.rawValue])
    sequence += Int64(db.changesCount)
    try db.execute(sql: "DELETE FROM \(table) WHERE \(condition)")
  }

  private mutating func note(_ act: Act, _ table: String, row: Int64, before: String) throws {
    sequence += 1
    insert.bind(1, entry)
    insert.bind(2, sequence)
    insert.bind(3, table)
    insert.bind(4, row)
    insert.bind(5, act.rawValue)
    insert.bind(6, before)
    try insert.run()
  }

  private mutating func statement(_ sql: String) throws -> RawStatement {
    if let known = updates[sql] { return known }
    let statement = try RawStatement(db, sql)
    updates[sql] = statement
    return statement
  }
}

/// A column's value before and after.
struct Column {
  var name: String
  var before: DatabaseValue
  var after: DatabaseValue
  /// Whether it is kept with every change of the row: something else may alter it meanwhile.
  var goesAlong = false

  /// Whether the two are not the same; texts are compared byte by byte.
  var differs: Bool {
    if case .string(let a) = before.storage, case .string(let b) = after.storage {
      return !Agreement.same(a, b)
    }
    return before != after
  }

  init(_ name: String, _ before: Int64?, _ after: Int64?) {
    self.name = name
    self.before = before?.databaseValue ?? .null
    self.after = after?.databaseValue ?? .null
  }

  init(_ name: String, _ before: Double?, _ after: Double?) {
    self.name = name
    self.before = before?.databaseValue ?? .null
    self.after = after?.databaseValue ?? .null
  }

  init(_ name: String, _ before: String?, _ after: String?) {
    self.name = name
    self.before = before?.databaseValue ?? .null
    self.after = after?.databaseValue ?? .null
  }
}
