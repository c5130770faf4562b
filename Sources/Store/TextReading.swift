// Reads the texts of all posts anew when the way of reading them has changed.

import Domain
import GRDB
import TextTraits

/// The number of the reading that `form`, `traits` and `fingerprint` of posts are of.
enum TextReading {
  /// What holds the number.
  private static let number = OwnSetting(name: "text-traits")
  /// What holds the last change made before texts were last read anew.
  private static let since = OwnSetting(name: "text-traits-since")
  /// So many posts are read at a time.
  private static let batch = 4096

  /// Brings what was read from texts up to date, and everything derived with it.
  ///
  /// - Parameters:
  ///   - db: The store's database, within a transaction.
  ///   - working: Called again and again; what it throws breaks the reading off.
  /// - Throws: A `DatabaseError` when the store cannot be written.
  static func refresh(_ db: Database, working: () throws -> Void) throws {
    guard try !isCurrent(db) else { return }
    let hadPosts = try read(db, working: working)
    if hadPosts { try Derived.rebuild(db) }
    let last = try Int64.fetchOne(db, sql: "SELECT max(id) FROM entry") ?? 0
    try number.set("\(TextTraits.version)", db)
    try since.set("\(last)", db)
  }

  /// Reads the posts of a change that was taken back or brought back, where it was made before
  /// texts were last read anew: the journal keeps what was read then.
  static func settle(_ db: Database, entry: Int64) throws {
    guard let last = try since.value(db).flatMap(Int64.init), entry <= last else { return }
    _ = try read(
      db,
      """
      AND (entry = \(entry) OR id IN (
        SELECT row FROM entry_change WHERE entry = \(entry) AND "table" = 'post'))
      """)
  }

  /// Whether texts were read by this coach's way.
  static func isCurrent(_ db: Database) throws -> Bool {
    try number.value(db) == "\(TextTraits.version)"
  }

  /// Reads every post, or some; says whether there was any.
  private static func read(
    _ db: Database, _ which: String = "", working: () throws -> Void = {}
  ) throws -> Bool {
    let update = try RawStatement(
      db, "UPDATE post SET form = ?, traits = ?, fingerprint = ? WHERE id = ?")
    var last = Int64.min
    var count = 0
    while true {
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT id, text, links, media, form, traits, fingerprint FROM post
          WHERE id > ? \(which) ORDER BY id LIMIT \(batch)
          """, arguments: [last])
      for row in rows {
        let traits = TextTraits(
          text: row["text"], links: Json.words(row["links"]), media: row["media"])
        let isSame =
          row["form"] == traits.form.code && row["traits"] == traits.bits
          && row["fingerprint"] == traits.fingerprint
        last = row["id"]
        if isSame { continue }
        update.bind(1, traits.form.code)
        update.bind(2, traits.bits)
        update.bind(3, traits.fingerprint)
        update.bind(4, last)
        try update.run()
      }
      count += rows.count
      if rows.count < batch { return count > 0 }
      try working()
    }
  }
}
