// How many identified responses came to each post.

import GRDB

/// Identified responses by post and kind, one's own left out.
struct Identified {
  private struct Counts {
    var likes: Int32 = 0
    var reshares: Int32 = 0
    var replies: Int32 = 0
    var all: Int32 = 0
  }

  private var posts: [Int64: Counts] = [:]

  /// Counts one response by the number of its kind.
  mutating func count(_ kind: Int64, to post: Int64) {
    let one: Int32 = 1
    posts[post, default: Counts()].all &+= one
    switch kind {
    case 0: posts[post, default: Counts()].likes &+= one
    case 1: posts[post, default: Counts()].reshares &+= one
    case 2: posts[post, default: Counts()].replies &+= one
    default: break
    }
  }

  /// Empties `temp.identified`, which `ArrivalDays` subtracts from totals.
  static func prepare(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TEMP TABLE IF NOT EXISTS identified (
          post INTEGER PRIMARY KEY, likes INTEGER NOT NULL, reshares INTEGER NOT NULL,
          replies INTEGER NOT NULL, everything INTEGER NOT NULL);
        DELETE FROM temp.identified;
        """)
  }

  /// Writes all counts into `temp.identified`.
  func write(_ db: Database) throws {
    try Self.prepare(db)
    let row = try RawStatement(db, "INSERT INTO temp.identified VALUES (?, ?, ?, ?, ?)")
    for (post, counts) in posts.sorted(by: { $0.key < $1.key }) {
      row.bind(1, post)
      row.bind(2, Int64(counts.likes))
      row.bind(3, Int64(counts.reshares))
      row.bind(4, Int64(counts.replies))
      row.bind(5, Int64(counts.all))
      try row.run()
    }
  }
}
