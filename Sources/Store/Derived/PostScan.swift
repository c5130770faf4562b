// How the posts from a day on are walked: all of them in the order stored, a few by their day.

import GRDB

/// Chooses the way through table `post`.
enum PostScan {
  /// What to say behind the table's name in a query for the posts from a day on.
  ///
  /// Archives are not sorted: read by the index of days, a large table is read here and there.
  static func way(_ db: Database, from day: Int) throws -> String {
    let first = try Int.fetchOne(db, sql: "SELECT min(day) FROM post")
    return day <= first ?? .max ? "NOT INDEXED" : ""
  }
}
