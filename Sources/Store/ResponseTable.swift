// The statements of table `response`, and how two sources' responses become one.

import Domain
import GRDB

/// A row of table `response`.
struct ResponseRow {
  var id: Int64 = 0
  var madeBy: Int64?
  var post: Int64?
  /// The native id of the post, whether it is here or not; only where `post` is nil it is stored.
  var missing: String?
  var kind: Int64
  var handle: Int64
  var person: Int64
  var at: Int64
  var day: Int64
  var text: String?

  /// The columns that differ from another state of the row.
  func changes(to new: ResponseRow) -> [Column] {
    // A post that comes or goes turns the one into the other.
    var answered = [Column("post", post, new.post), Column("missing", missing, new.missing)]
    for index in answered.indices { answered[index].goesAlong = true }
    return answered + [
      Column("kind", kind, new.kind), Column("handle", handle, new.handle),
      Column("person", person, new.person), Column("at", at, new.at), Column("day", day, new.day),
      Column("text", text, new.text),
    ]
  }
}

/// Responses of a change under way.
struct ResponseTable {
  private let entry: Int64
  private let insert: RawStatement
  private let find: RawStatement
  private var indexes: BulkIndexes
  private var next: Int64
  private var latest: (account: Int64, native: String, post: Int64)?

  init(_ db: Database, entry: Int64, rows: RowRanges) throws {
    self.entry = entry
    next = try rows.next("response", db)
    insert = try RawStatement(
      db,
      """
      INSERT INTO response (id, account, native, post, missing, kind, handle, person, at, day, text,
        entry)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
      """)
    find = try RawStatement(
      db,
      """
      SELECT id, entry, post, missing, kind, handle, person, at, day, text
      FROM response WHERE account = ? AND native = ?
      """)
    indexes = BulkIndexes("response", rowsBefore: rows.last("response"))
  }

  /// The row number of the post that is answered; responses to one post often come together.
  mutating func post(account: Int64, native: String, in posts: PostTable) throws -> Int64? {
    if let latest, latest.account == account, latest.native == native { return latest.post }
    guard let post = try posts.id(account: account, native: native) else { return nil }
    latest = (account, native, post)
    return post
  }

  /// Inserts a response unless one of its natural key is there.
  ///
  /// - Returns: Whether it was inserted.
  mutating func add(
    _ row: ResponseRow, account: Int64, native: String, _ db: Database
  ) throws -> Bool {
    insert.bind(1, next)
    insert.bind(2, account)
    insert.bind(3, native)
    insert.bind(4, row.post)
    insert.bind(5, row.missing)
    insert.bind(6, row.kind)
    insert.bind(7, row.handle)
    insert.bind(8, row.person)
    insert.bind(9, row.at)
    insert.bind(10, row.day)
    insert.bind(11, row.text)
    insert.bind(12, entry)
    guard try insert.run() > 0 else { return false }
    next += 1
    try indexes.noteInsertion(db)
    return true
  }

  /// The response of a natural key, nil when there is none.
  func row(account: Int64, native: String) throws -> ResponseRow? {
    find.bind(1, account)
    find.bind(2, native)
    guard try find.step() else { return nil }
    defer { find.reset() }
    return ResponseRow(
      id: find.int(0), madeBy: find.intIfAny(1), post: find.intIfAny(2),
      missing: find.textIfAny(3), kind: find.int(4), handle: find.int(5), person: find.int(6),
      at: find.int(7), day: find.int(8), text: find.textIfAny(9))
  }

  /// Builds the indexes that were dropped.
  mutating func restoreIndexes(_ db: Database) throws { try indexes.restore(db) }
}
