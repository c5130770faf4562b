// Who is oneself: what that means for replies, which are threads when addressed to oneself.

import GRDB

/// Keeps replies and threads apart when accounts come and go.
enum Threads {
  /// Makes replies to a handle threads, or threads replies, as it is one's own or not.
  static func settle(
    _ db: Database, network: String, key: String, in touched: inout Touched
  ) throws {
    let handle = try Row.fetchOne(
      db,
      sql: """
        SELECT id, EXISTS (SELECT 1 FROM account WHERE network = ?1 AND key = ?2) AS own
        FROM handle WHERE network = ?1 AND key = ?2
        """, arguments: [network, key])
    guard let handle else { return }
    let isOwn: Bool = handle["own"]
    let (from, to) = isOwn ? (1, 2) : (2, 1)
    try db.execute(
      sql: "UPDATE post SET kind = ? WHERE kind = ? AND handle = ?",
      arguments: [to, from, handle["id"] as Int64])
    touched.ownersChanged = true
  }
}
