// Taking accounts and their public counts in.

import Domain
import GRDB

extension Change {
  /// Takes an account in.
  mutating func receive(_ record: AccountRecord) throws {
    let known = accounts.all.count
    _ = try account(record.handle)
    counts.note(accounts.all.count > known ? .added : .unchanged, .account)
  }

  /// Where an account stands in the book; made where it is new.
  mutating func account(_ handle: Handle) throws -> Int {
    if let index = accounts.index(of: handle) {
      let known = accounts.all[index]
      if known.handle.name != handle.name { try respell(index, handle.name) }
      return index
    }
    try db.execute(
      sql: "INSERT INTO account (network, key, handle, entry) VALUES (?, ?, ?, ?)",
      arguments: [handle.network.rawValue, handle.key, handle.name, entry])
    journal.noteInsertion()
    accounts.append(
      AccountBook.Account(
        handle: handle, key: handle.key, id: db.lastInsertedRowID, madeBy: entry))
    try own(handle)
    return accounts.all.count - 1
  }

  /// Takes an account out with everything on it; the journal keeps it.
  ///
  /// Other people stay, with their handles and what was given to them by hand.
  ///
  /// - Throws: A `Diagnostic` when the account is not known.
  public mutating func remove(account handle: Handle) throws {
    guard let index = accounts.index(of: handle) else {
      throw Diagnostic(
        .error, "\(handle) is none of your accounts", hint: "coach account lists them")
    }
    let id = accounts.all[index].id
    for table in ["response", "post", "snapshot", "coverage", "connection", "synced_post"] {
      try journal.deleteAll(table, where: "account = \(id)")
    }
    try journal.delete("account", row: id)
    accounts = try AccountBook(db)
    try own(handle)
    touched.everything = true
  }

  private mutating func respell(_ index: Int, _ name: String) throws {
    let account = accounts.all[index]
    let spelling = Agreement.spelling(account.handle.name, name)
    try journal.alter(
      "account", row: account.id, madeBy: account.madeBy,
      [Column("handle", account.handle.name, spelling)])
    accounts.respell(index, spelling)
  }

  /// A handle that others' records named turns out to be one's own.
  mutating func own(_ handle: Handle) throws {
    people.forget()
    try Threads.settle(db, network: handle.network.rawValue, key: handle.key, in: &touched)
  }

  /// Takes public counts of an account in.
  mutating func receive(_ record: SnapshotRecord) throws {
    let index = try account(record.account)
    let account = accounts.all[index].id
    let when = try time(record.at, what: "a count of followers")
    let row = try Row.fetchOne(
      db, sql: "SELECT * FROM snapshot WHERE account = ? AND at = ?",
      arguments: [account, record.at.milliseconds])
    guard let row else {
      try db.execute(
        sql: """
          INSERT INTO snapshot (account, at, day, followers, following, listed, entry)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          account, record.at.milliseconds, when.day, record.followers, record.following,
          record.listed, entry,
        ])
      return counts.note(.added, .snapshot)
    }
    func column(_ name: String, _ new: Int?) -> Column {
      let old: Int64? = row[name]
      return Column(name, old, Agreement.greatest(old, new.map(Int64.init)))
    }
    let changed = try journal.alter(
      "snapshot", row: row["id"], madeBy: row["entry"],
      [
        column("followers", record.followers), column("following", record.following),
        column("listed", record.listed),
      ])
    counts.note(changed ? .updated : .unchanged, .snapshot)
  }
}
