// Responses to posts that are not here: they wait by the post's native id.

import GRDB

/// Ties responses to posts that came later, and lets go of posts that are taken out.
enum MissingPosts {
  /// Ties waiting responses to posts with a greater row number than `newPosts`.
  static func resolve(_ db: Database, newPosts: Int64) throws {
    let waiting = try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM response WHERE missing IS NOT NULL)")
    let arrived = try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM post WHERE id > ?)", arguments: [newPosts])
    guard waiting == true, arrived == true else { return }
    try db.execute(
      sql: """
        UPDATE response SET post = found.id, missing = NULL
        FROM post AS found
        WHERE response.missing IS NOT NULL AND found.account = response.account
          AND found.native = response.missing
        """)
  }

  /// Lets the responses of some posts, which are about to go, wait for them again.
  ///
  /// `posts` is a query that gives the row numbers of the posts.
  static func await(_ db: Database, posts: String) throws {
    try db.execute(
      sql: """
        UPDATE response SET missing = gone.native, post = NULL
        FROM post AS gone
        WHERE response.post = gone.id AND gone.id IN (\(posts))
        """)
  }
}
