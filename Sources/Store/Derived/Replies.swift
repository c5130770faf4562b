// Whom one wrote replies to on which day: `reply_day`.

import GRDB

/// The days on which one wrote replies to other people, by account.
enum Replies {
  /// Builds an account's rows from a day on.
  static func build(_ db: Database, account: Int64, from day: Int) throws {
    let way = try PostScan.way(db, from: day)
    try db.execute(
      sql: "DELETE FROM reply_day WHERE account = ? AND day >= ?", arguments: [account, day])
    try db.execute(
      sql: """
        INSERT INTO reply_day (account, day, person, n, prev)
          SELECT :account, day, person, n, coalesce(
            lag(day) OVER (PARTITION BY person ORDER BY day),
            (SELECT e.day FROM reply_day e
              WHERE e.person = x.person AND e.account = :account AND e.day < :day
              ORDER BY e.day DESC LIMIT 1))
          FROM (
            SELECT day, person, count(*) AS n FROM post \(way)
            WHERE +account = :account AND day >= :day AND kind = 1 AND person IS NOT NULL
              AND person NOT IN (\(Owners.persons))
            GROUP BY person, day) x
        """, arguments: ["account": account, "day": day])
  }
}
