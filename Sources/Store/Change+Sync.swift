// What a sync keeps beside records: where it reads from, how far it has come, what was deleted.

import Domain
import GRDB

extension Change {
  /// The number of this change in the journal, by which a later one can continue it.
  public var number: Int64 { entry }

  /// The row of an account, which is made where there is none.
  private mutating func row(of handle: Handle) throws -> Int64 {
    let index = try account(handle)
    return accounts.all[index].id
  }

  /// Says where an account is synced from; a connection to somewhere else begins anew.
  public mutating func connect(_ account: Handle, server: String, remote: String) throws {
    let id = try row(of: account)
    guard
      let row = try Row.fetchOne(
        db, sql: "SELECT * FROM connection WHERE account = ?", arguments: [id])
    else {
      try db.execute(
        sql: "INSERT INTO connection (account, server, remote, entry) VALUES (?, ?, ?, ?)",
        arguments: [id, server, remote, entry])
      return journal.noteInsertion()
    }
    let (before, known): (String, String) = (row["server"], row["remote"])
    let isSame = before == server && known == remote
    try journal.alter(
      "connection", row: row["id"], madeBy: row["entry"],
      [
        Column("server", before, server), Column("remote", known, remote),
        Column("state", row["state"] as String?, isSame ? row["state"] : nil),
      ])
  }

  /// Takes the connection of an account away; what was read stays.
  public mutating func disconnect(_ account: Handle) throws {
    let id = try row(of: account)
    let row = try Int64.fetchOne(
      db, sql: "SELECT id FROM connection WHERE account = ?", arguments: [id])
    if let row { try journal.delete("connection", row: row) }
  }

  /// Keeps how far the sync of an account has come; nothing happens where it is not connected.
  public mutating func keep(state: String, of account: Handle) throws {
    let id = try row(of: account)
    guard
      let row = try Row.fetchOne(
        db, sql: "SELECT id, state, synced_at, entry FROM connection WHERE account = ?",
        arguments: [id])
    else { return }
    try journal.alter(
      "connection", row: row["id"], madeBy: row["entry"],
      [
        Column("state", row["state"] as String?, state),
        Column("synced_at", row["synced_at"] as Int64?, now.milliseconds),
      ])
  }

  /// Notes what the server calls a post of an account.
  public mutating func place(_ native: String, remote: String, on account: Handle) throws {
    let id = try row(of: account)
    try db.execute(
      sql: """
        INSERT INTO synced_post (account, remote, native, entry) VALUES (?, ?, ?, ?)
        ON CONFLICT DO NOTHING
        """, arguments: [id, remote, native, entry])
    if db.changesCount > 0 { journal.noteInsertion() }
  }

  /// Notes that the server has been asked who responded to a post, as many as it counts now.
  public mutating func noteAsked(_ native: String, on account: Handle) throws {
    let id = try row(of: account)
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT s.id, s.asked, s.entry, coalesce(p.likes, 0) + coalesce(p.reshares, 0) AS told
        FROM synced_post AS s JOIN post AS p USING (account, native)
        WHERE s.account = ? AND s.native = ?
        """, arguments: [id, native])
    guard let row else { return }
    try journal.alter(
      "synced_post", row: row["id"], madeBy: row["entry"],
      [Column("asked", row["asked"] as Int64?, row["told"])])
  }

  /// Takes out a post that its server no longer has.
  ///
  /// - Returns: Whether it was there.
  public mutating func removeGone(_ native: String, of account: Handle) throws -> Bool {
    let id = try row(of: account)
    let row = try Int64.fetchOne(
      db, sql: "SELECT id FROM post WHERE account = ? AND native = ?", arguments: [id, native])
    if let row { try remove(.post, row) }
    return row != nil
  }

  /// Gives an account another name, as when its id was known before its handle.
  ///
  /// Nothing happens where there is none of the old name, or one of the new.
  public mutating func rename(account old: Handle, to new: Handle) throws {
    guard old != new, accounts.index(of: new) == nil, let index = accounts.index(of: old) else {
      return
    }
    let account = accounts.all[index]
    try journal.alter(
      "account", row: account.id, madeBy: account.madeBy,
      [Column("handle", account.handle.name, new.name), Column("key", account.key, new.key)])
    accounts = try AccountBook(db)
    try own(old)
    try own(new)
    touched.everything = true
  }
}
