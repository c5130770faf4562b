// Posts by day, kind, form and hour: `tally`.

import GRDB

/// Counts of posts and of the responses to them.
enum Tallies {
  /// Builds an account's tallies from a day on; `post.responses` is up to date.
  ///
  /// `+account` keeps SQLite to the index of days: an account's posts are nearly all there are.
  static func build(_ db: Database, account: Int64, from day: Int) throws {
    let way = try PostScan.way(db, from: day)
    try db.execute(
      sql: "DELETE FROM tally WHERE account = ? AND day >= ?", arguments: [account, day])
    try db.execute(
      sql: """
        INSERT INTO tally
          SELECT account, day, kind, form, coalesce(hour, -1), count(*), sum(responses)
          FROM post \(way) WHERE +account = ? AND day >= ? GROUP BY day, kind, form, coalesce(hour, -1)
        """, arguments: [account, day])
  }
}
