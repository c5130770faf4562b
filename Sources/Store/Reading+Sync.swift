// Reading what a sync needs to know before it goes on.

import Domain
import GRDB

/// An account that is synced.
public struct StoredConnection: Hashable, Sendable {
  /// The account's row number.
  public let id: Int64
  /// Where and under what name.
  public let account: Handle
  /// Whom to ask, as in `https://example.social`.
  public let server: String
  /// What the account is called there.
  public let remote: String
  /// How far the sync has come; nil before the first.
  public let state: String?
  /// When something was last kept.
  public let syncedAt: Instant?
}

/// A post whose counts say more than is known of who responded.
public struct UnknownResponders: Hashable, Sendable {
  /// The post's native id.
  public let native: String
  /// What the server calls it.
  public let remote: String
  /// When it was published.
  public let at: Instant
  /// Whether more likes are counted than known.
  public let likes: Bool
  /// Whether more reshares are counted than known.
  public let reshares: Bool
}

extension Reading {
  /// The accounts that are synced, by network and handle.
  public func connections() throws -> [StoredConnection] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT a.id, a.network, a.handle, c.server, c.remote, c.state, c.synced_at
        FROM connection AS c JOIN account AS a ON a.id = c.account ORDER BY a.network, a.key
        """
    ).map { row in
      StoredConnection(
        id: row[0], account: Handle(Network(rawValue: row[1]), row[2]), server: row[3],
        remote: row[4], state: row[5],
        syncedAt: (row[6] as Int64?).map { Instant(milliseconds: $0) })
    }
  }

  /// The native id of a post by what the server calls it; the case of letters may differ where that
  /// leaves only one.
  public func native(of remote: String, on account: Int64) throws -> String? {
    let found = try Row.fetchAll(
      db, sql: "SELECT remote, native FROM synced_post WHERE account = ? AND remote = ? LIMIT 3",
      arguments: [account, remote])
    if let exact = found.first(where: { ($0[0] as String) == remote }) { return exact[1] }
    return found.count == 1 ? found[0][1] : nil
  }

  /// Posts whose counts say more than is known of who responded, and have changed since the server
  /// was last asked; the newest first.
  public func unknownResponders(
    of account: Int64, after: Instant, before: Instant, limit: Int
  ) throws -> [UnknownResponders] {
    try Row.fetchAll(
      db,
      sql: """
        WITH asked AS (
          SELECT p.native, s.remote, p.at,
            coalesce(p.likes, 0) > (
              SELECT count(*) FROM response AS r WHERE r.post = p.id AND r.kind = 0) AS likes,
            coalesce(p.reshares, 0) > (
              SELECT count(*) FROM response AS r WHERE r.post = p.id AND r.kind = 1) AS reshares
          FROM synced_post AS s JOIN post AS p USING (account, native)
          WHERE s.account = ? AND p.at >= ? AND p.at < ?
            AND coalesce(p.likes, 0) + coalesce(p.reshares, 0) > 0
            AND s.asked IS NOT coalesce(p.likes, 0) + coalesce(p.reshares, 0))
        SELECT * FROM asked WHERE likes OR reshares ORDER BY at DESC, native LIMIT ?
        """, arguments: [account, after.milliseconds, before.milliseconds, limit]
    ).map {
      UnknownResponders(
        native: $0[0], remote: $0[1], at: Instant(milliseconds: $0[2]), likes: $0[3],
        reshares: $0[4])
    }
  }

  /// Posts that a sync has seen, but no source since `before`; the newest first.
  ///
  /// Posts that only an archive tells of are none of them, as servers forget old ones.
  ///
  /// - Parameters:
  ///   - account: Whose, by row number.
  ///   - after: Posts later than this; all where nil.
  ///   - before: Posts before this time.
  ///   - limit: How many at most.
  /// - Returns: What the server calls each, and its native id.
  /// - Throws: What keeps the store from being read.
  public func unseenPosts(
    of account: Int64, after: Instant?, before: Instant, limit: Int
  ) throws -> [(remote: String, native: String)] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT s.remote, p.native FROM post AS p JOIN synced_post AS s USING (account, native)
        WHERE p.account = ?1 AND p.day >= ?2 AND p.at > ?3 AND p.at < ?4 AND p.as_of < ?4
        ORDER BY p.at DESC, p.native LIMIT ?5
        """,
      arguments: [
        account, after.map { clock.day(of: $0).number } ?? Int.min,
        after?.milliseconds ?? Int64.min, before.milliseconds, limit,
      ]
    ).map { ($0[0], $0[1]) }
  }

  /// When the earliest post of an account was published that a sync has seen.
  public func firstSyncedPost(of account: Int64) throws -> Instant? {
    try Int64.fetchOne(
      db,
      sql: """
        SELECT min(p.at) FROM post AS p JOIN synced_post AS s USING (account, native)
        WHERE p.account = ?
        """, arguments: [account]
    ).map { Instant(milliseconds: $0) }
  }

  /// Whether a response to an account is known by its native id.
  public func knows(response: String, on account: Int64) throws -> Bool {
    try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM response WHERE account = ? AND native = ?)",
      arguments: [account, response]) ?? false
  }

  /// People who responded to an account or were written to from it, and whose public counts are not
  /// known, the latest first.
  public func peopleWithoutCounts(of account: Int64, limit: Int) throws -> [Handle] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT h.network, h.name FROM handle AS h
        JOIN (
          SELECT handle, max(day) AS day FROM (
            SELECT handle, day FROM response WHERE account = ?1
            UNION ALL SELECT handle, day FROM post WHERE account = ?1 AND handle IS NOT NULL)
          GROUP BY handle) AS r
          ON r.handle = h.id
        WHERE h.followers IS NULL
          AND NOT EXISTS (SELECT 1 FROM account AS a WHERE (a.network, a.key) = (h.network, h.key))
        ORDER BY r.day DESC, h.id LIMIT ?2
        """, arguments: [account, limit]
    ).map { Handle(Network(rawValue: $0[0]), $0[1]) }
  }
}
