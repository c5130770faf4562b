// What came in each day, and what came to each post: identified responses and anonymous ones.

import GRDB

/// Responses by day, and anonymous ones as far as totals exceed identified ones.
enum ArrivalDays {
  /// How many anonymous responses of a kind a post `p` has, with `i` from `temp.identified`.
  private static func extra(_ kind: String) -> String {
    "max(0, coalesce(p.\(kind), 0) - coalesce(i.\(kind), 0))"
  }

  private static let anonymous = ["likes", "reshares", "replies"].map(extra).joined(
    separator: " + ")

  /// Counts in `temp.identified` what came to posts of these accounts from these days on.
  static func identify(_ db: Database, from: [Int64: Int]) throws {
    try Identified.prepare(db)
    for (account, day) in from {
      try db.execute(
        sql: """
          INSERT INTO temp.identified
            SELECT p.id, sum(r.kind = 0), sum(r.kind = 1), sum(r.kind = 2), count(*)
            FROM post p CROSS JOIN response r ON r.post = p.id
            WHERE +p.account = ? AND p.day >= ? AND r.person NOT IN (\(Owners.persons))
            GROUP BY p.id
          """, arguments: [account, day])
    }
  }

  /// Sets `post.responses`, identified and anonymous; `temp.identified` has been filled.
  static func count(_ db: Database, account: Int64, from day: Int) throws {
    let way = try PostScan.way(db, from: day)
    try db.execute(
      sql: """
        UPDATE post SET responses = x.n FROM (
          SELECT p.id, coalesce(i.everything, 0) + \(anonymous) AS n
          FROM post p \(way) LEFT JOIN temp.identified i ON i.post = p.id
          WHERE +p.account = ? AND p.day >= ? AND p.responses <> n) x
        WHERE post.id = x.id
        """, arguments: [account, day])
  }

  /// Builds `arrival_day` from a day on; `responder_day` and `post.responses` are up to date.
  static func build(_ db: Database, account: Int64, from day: Int) throws {
    let way = try PostScan.way(db, from: day)
    try db.execute(
      sql: "DELETE FROM arrival_day WHERE account = ? AND day >= ?", arguments: [account, day])
    try db.execute(
      sql: """
        INSERT INTO arrival_day
          SELECT :account, day, sum(identified), sum(reshares), sum(anonymous), sum(more) FROM (
            SELECT day, sum(n) AS identified, sum(reshares) AS reshares, 0 AS anonymous, 0 AS more
            FROM responder_day WHERE account = :account AND day >= :day GROUP BY day
            UNION ALL
            SELECT p.day, 0, 0, sum(\(anonymous)), sum(\(extra("reshares")))
            FROM post p \(way) LEFT JOIN temp.identified i ON i.post = p.id
            WHERE +p.account = :account AND p.day >= :day AND p.told GROUP BY p.day)
          GROUP BY day HAVING sum(identified) + sum(anonymous) > 0
        """, arguments: ["account": account, "day": day])
  }
}
