// The statements of table `post`, and what is known of a post that is already there.

import Domain
import GRDB

/// Posts of a change under way.
struct PostTable {
  private let entry: Int64
  private let insert: RawStatement
  private let find: RawStatement
  private let findID: RawStatement
  private let redate: RawStatement
  private var indexes: BulkIndexes
  private var next: Int64

  init(_ db: Database, entry: Int64, rows: RowRanges) throws {
    self.entry = entry
    next = try rows.next("post", db)
    insert = try RawStatement(
      db,
      """
      INSERT INTO post (id, account, native, at, day, hour, kind, form, traits, fingerprint, handle,
        person, text, links, media, tags, parent, told, likes, reshares, replies, as_of, entry,
        responses)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT DO NOTHING
      """)
    find = try RawStatement(
      db,
      """
      SELECT id, entry, at, day, hour, kind, text, links, media, tags, handle, person, parent, told,
        likes, reshares, replies, as_of, likes_as_of, reshares_as_of, replies_as_of,
        form, traits, fingerprint
      FROM post WHERE account = ? AND native = ?
      """)
    findID = try RawStatement(db, "SELECT id FROM post WHERE account = ? AND native = ?")
    redate = try RawStatement(
      db,
      """
      UPDATE post SET as_of = ?, likes_as_of = ?, reshares_as_of = ?, replies_as_of = ? WHERE id = ?
      """)
    indexes = BulkIndexes("post", rowsBefore: rows.last("post"))
  }

  /// Inserts a post unless one of its natural key is there.
  ///
  /// - Returns: Whether it was inserted.
  mutating func add(_ row: PostRow, account: Int64, native: String, _ db: Database) throws -> Bool {
    insert.bind(1, next)
    insert.bind(2, account)
    insert.bind(3, native)
    insert.bind(4, row.at)
    insert.bind(5, row.day)
    insert.bind(6, row.hour)
    insert.bind(7, row.kind)
    insert.bind(8, row.content.form)
    insert.bind(9, row.content.traits)
    insert.bind(10, row.content.fingerprint)
    insert.bind(11, row.handle)
    insert.bind(12, row.person)
    insert.bind(13, row.content.text)
    insert.bind(14, row.content.links)
    insert.bind(15, row.content.media)
    insert.bind(16, row.content.tags)
    insert.bind(17, row.parent)
    insert.bind(18, row.told)
    insert.bind(19, row.likes.value)
    insert.bind(20, row.reshares.value)
    insert.bind(21, row.replies.value)
    insert.bind(22, row.asOf)
    insert.bind(23, entry)
    // All anonymous as yet: right for most archives, so that little is left to count afterwards.
    insert.bind(24, row.told == 0 ? 0 : row.totals)
    guard try insert.run() > 0 else { return false }
    next += 1
    try indexes.noteInsertion(db)
    return true
  }

  /// The row number of the post inserted last.
  var latest: Int64 { next - 1 }

  /// The post of a natural key, nil when there is none.
  func row(account: Int64, native: String) throws -> PostRow? {
    find.bind(1, account)
    find.bind(2, native)
    guard try find.step() else { return nil }
    defer { find.reset() }
    let asOf = find.int(17)
    return PostRow(
      id: find.int(0), madeBy: find.intIfAny(1), at: find.int(2), day: find.int(3),
      hour: find.intIfAny(4), kind: find.int(5), handle: find.intIfAny(10),
      person: find.intIfAny(11), parent: find.textIfAny(12), told: find.int(13),
      content: PostRow.Content(
        text: find.text(6), links: find.textIfAny(7), media: find.int(8), tags: find.textIfAny(9),
        form: find.int(21), traits: find.int(22), fingerprint: find.int(23)),
      likes: .init(value: find.intIfAny(14), asOf: find.intIfAny(18) ?? asOf),
      reshares: .init(value: find.intIfAny(15), asOf: find.intIfAny(19) ?? asOf),
      replies: .init(value: find.intIfAny(16), asOf: find.intIfAny(20) ?? asOf), asOf: asOf)
  }

  /// The row number of a natural key.
  func id(account: Int64, native: String) throws -> Int64? {
    findID.bind(1, account)
    findID.bind(2, native)
    guard try findID.step() else { return nil }
    defer { findID.reset() }
    return findID.int(0)
  }

  /// Notes from when the columns of a post are; not a change that anybody sees.
  func setDates(_ row: PostRow) throws {
    redate.bind(1, row.asOf)
    redate.bind(2, row.date(row.likes))
    redate.bind(3, row.date(row.reshares))
    redate.bind(4, row.date(row.replies))
    redate.bind(5, row.id)
    try redate.run()
  }

  /// Builds the indexes that were dropped.
  mutating func restoreIndexes(_ db: Database) throws { try indexes.restore(db) }
}
