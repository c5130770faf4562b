// What an entry of the journal holds, so that taking it back can be told beforehand.

import Domain
import GRDB

/// How many rows of each kind an entry put in, altered and took out.
public struct EntryContent: Hashable, Sendable {
  /// Rows by the name of their table, as in `post` or `guest`.
  public typealias Rows = [String: Int]

  /// What it put in.
  public var added: Rows = [:]
  /// What it altered.
  public var altered: Rows = [:]
  /// What it took out.
  public var removed: Rows = [:]
}

/// What an entry logged by hand, where it was one single thing.
public enum LoggedItem: Hashable, Sendable {
  /// A post or a reply.
  case post(StoredPost)
  /// A meeting.
  case encounter(StoredEncounter)
  /// A score of somebody else's making, with its row number.
  case outsideScore(Int64, OutsideScoreRecord)
  /// Public counts of an account, with their row number.
  case snapshot(Int64, SnapshotRecord)
}

extension Reading {
  /// What an entry put in, altered and took out.
  public func content(of entry: JournalEntry) throws -> EntryContent {
    var content = EntryContent()
    let changes = try Row.fetchAll(
      db,
      sql: """
        SELECT "table", act, count(DISTINCT row) FROM entry_change WHERE entry = ? GROUP BY 1, 2
        """, arguments: [entry.id])
    for row in changes {
      let (table, act, count): (String, Int64, Int) = (row[0], row[1], row[2])
      switch JournalWriter.Act(rawValue: act) {
      case .insert: content.added[table] = count
      case .alter: content.altered[table] = count
      case .delete: content.removed[table] = count
      case nil: break
      }
    }
    guard !entry.isUndone else { return content }
    for table in RowRanges.tables {
      let count = try rows(of: entry.id, in: table, "count(*)").first ?? 0
      if count > 0 { content.added[table] = Int(count) }
    }
    return content
  }

  /// The one thing that an entry logged; nil where it was none or several, or is gone.
  public func logged(by entry: Int64) throws -> LoggedItem? {
    let tables = ["post", "encounter", "outside_score", "snapshot"]
    let found = try tables.flatMap { table in
      try rows(of: entry, in: table, "id", limit: 2).map { (table, $0) }
    }
    guard let (table, id) = found.first, found.count == 1 else { return nil }
    switch table {
    case "post": return try post(id).map { .post($0) }
    case "encounter": return try encounters().first { $0.id == id }.map { .encounter($0) }
    case "outside_score":
      return try Row.fetchOne(
        db, sql: "SELECT service, day, value FROM outside_score WHERE id = ?", arguments: [id]
      ).map {
        .outsideScore(
          id, OutsideScoreRecord(service: $0[0], day: Day($0[1]), value: $0[2]))
      }
    default:
      let row = try Row.fetchOne(
        db, sql: "SELECT * FROM snapshot WHERE id = ?", arguments: [id])
      guard let row, let account = try accounts().first(where: { $0.id == row["account"] }) else {
        return nil
      }
      return .snapshot(
        id,
        SnapshotRecord(
          account: account.handle, at: Instant(milliseconds: row["at"]),
          followers: row["followers"], following: row["following"], listed: row["listed"]))
    }
  }

  private func rows(
    of entry: Int64, in table: String, _ what: String, limit: Int = 1
  ) throws -> [Int64] {
    let range = try Row.fetchOne(
      db, sql: #"SELECT first, last FROM entry_rows WHERE entry = ? AND "table" = ?"#,
      arguments: [entry, table])
    guard let range else { return [] }
    return try Int64.fetchAll(
      db,
      sql: """
        SELECT \(what) FROM \(table) WHERE id BETWEEN ? AND ? AND entry = ? LIMIT \(limit)
        """, arguments: [range[0] as Int64, range[1] as Int64, entry])
  }
}
