// What an account's sums rest on for all its days: `signal_basis`.

import GRDB
import Scoring

/// Properties of an account's whole history that its sums depend on.
enum Basis {
  /// Brings the table up to date.
  ///
  /// - Returns: The accounts whose sums have to be built anew.
  static func refresh(_ db: Database) throws -> [Int64] {
    var changed: [Int64] = []
    for account in try Int64.fetchAll(db, sql: "SELECT id FROM account ORDER BY id") {
      let muted = try exists(
        db, "SELECT 1 FROM coverage WHERE account = ? AND responses = 2", account)
      let silent =
        if try exists(db, "SELECT 1 FROM responder_day WHERE account = ?", account) {
          0.0
        } else if try muted || exists(db, "SELECT 1 FROM post WHERE account = ? AND told", account)
        { ScoreModel.unknownAnswer } else { 0.0 }
      let row = try Row.fetchOne(
        db, sql: "SELECT silent, muted FROM signal_basis WHERE account = ?", arguments: [account])
      if let row, row[0] == silent, row[1] == muted { continue }
      try db.execute(
        sql: "INSERT OR REPLACE INTO signal_basis VALUES (?, ?, ?)",
        arguments: [account, silent, muted])
      changed.append(account)
    }
    return changed
  }

  private static func exists(_ db: Database, _ sql: String, _ account: Int64) throws -> Bool {
    try Bool.fetchOne(db, sql: "SELECT EXISTS (\(sql))", arguments: [account]) ?? false
  }
}
