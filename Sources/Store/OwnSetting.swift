// What the store notes for itself, such as by which coach's way something was derived.

import GRDB

/// A setting that no entry made, so that it is no person's and undoing leaves it alone.
struct OwnSetting {
  let name: String

  /// What it holds; nil where it was never set.
  func value(_ db: Database) throws -> String? {
    try String.fetchOne(db, sql: "SELECT value FROM setting WHERE name = ?", arguments: [name])
  }

  /// Sets it, within a transaction.
  func set(_ value: String, _ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO setting (name, value) VALUES (?, ?)
        ON CONFLICT (name) DO UPDATE SET value = excluded.value, entry = NULL
        """, arguments: [name, value])
  }
}
