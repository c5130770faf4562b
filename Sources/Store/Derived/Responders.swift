// Who responded on which day: `responder_day` and `responder`.

import Domain
import GRDB

/// The days on which people responded, by account.
enum Responders {
  /// Builds both tables anew, and `temp.identified` beside: what of it came to each post.
  ///
  /// One pass over the responses in memory, eight bytes each: sorting them there is many times
  /// faster than in SQL.
  static func build(_ db: Database) throws {
    try read(db, accounts: nil, from: [:])
  }

  /// Follows a change: new responses from their rows, anything else from its first day on.
  static func update(_ db: Database, _ touched: Touched) throws {
    let days = touched.accounts.compactMapValues(\.responses)
    guard !days.isEmpty else { return }
    if touched.oldResponses { return try read(db, accounts: Set(days.keys), from: days) }
    try db.execute(
      sql: """
        CREATE TEMP TABLE IF NOT EXISTS newcomer (
          person INTEGER NOT NULL, account INTEGER NOT NULL, day INTEGER NOT NULL);
        DELETE FROM temp.newcomer;
        """)
    try db.execute(
      sql: """
        INSERT INTO temp.newcomer SELECT person, account, min(day) FROM response NOT INDEXED
          WHERE id > ? AND person NOT IN (\(Owners.persons)) GROUP BY person, account
        """, arguments: [touched.newResponses])
    try db.execute(
      sql: """
        INSERT OR REPLACE INTO responder_day (account, day, person, n, reshares, prev)
          SELECT account, day, person, n, reshares,
            coalesce(
              lag(day) OVER (PARTITION BY account, person ORDER BY day),
              (SELECT e.day FROM response e
                WHERE e.person = x.person AND e.account = x.account AND e.day < x.day
                ORDER BY e.day DESC LIMIT 1))
          FROM (
            SELECT r.account, r.day, r.person, count(*) AS n, sum(r.kind = 1) AS reshares
            FROM temp.newcomer t CROSS JOIN response r
              ON r.person = t.person AND r.day >= t.day AND r.account = t.account
            GROUP BY r.account, r.person, r.day) x;
        INSERT INTO responder (person, account, since)
          SELECT person, account, day FROM temp.newcomer WHERE true
          ON CONFLICT DO UPDATE SET since = min(since, excluded.since);
        """)
  }

  private static func read(_ db: Database, accounts: Set<Int64>?, from: [Int64: Int]) throws {
    let owners = try Owners.all(db)
    var packed = try PackedResponses(db)
    var identified = Identified()
    let rows = try RawStatement(db, "SELECT account, day, person, kind, post FROM response")
    while try rows.step() {
      let (account, day, person) = (rows.int(0), Int(rows.int(1)), rows.int(2))
      if owners.contains(person) { continue }
      let kind = rows.int(3)
      if accounts == nil, let post = rows.intIfAny(4) { identified.count(kind, to: post) }
      if let first = from[account] {
        if day >= first { packed.append(account, day, person, isReshare: kind == 1) }
      } else if accounts == nil {
        packed.append(account, day, person, isReshare: kind == 1)
      }
    }
    for (account, day) in from {
      try db.execute(
        sql: "DELETE FROM responder_day WHERE account = ? AND day >= ?", arguments: [account, day])
      try db.execute(
        sql: "DELETE FROM responder WHERE account = ? AND since >= ?", arguments: [account, day])
    }
    try packed.write(db, from: from)
    if accounts == nil { try identified.write(db) }
  }
}
