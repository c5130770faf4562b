// How the store's file is, for `doctor`.

import Domain
import Foundation
import GRDB

/// The state of a store's file.
public struct StoreHealth: Hashable, Sendable {
  /// What SQLite finds wrong with the file; empty where it is sound.
  public var faults: [String] = []
  /// Bytes of the file.
  public var bytes = 0
  /// Bytes of the write-ahead log beside it.
  public var logBytes = 0
  /// Rights of the file, as in 0o600; nil for a store in memory.
  public var fileMode: Int?
  /// Rights of its folder.
  public var folderMode: Int?
  /// How many changes the journal lists.
  public var changes = 0
  /// Of them, how many are taken back.
  public var undone = 0
}

extension Store {
  /// Examines the file: SQLite's own check, references, sizes and rights.
  public func health() throws -> StoreHealth {
    var health = StoreHealth()
    try read { reading in
      let db = reading.db
      health.faults = try String.fetchAll(db, sql: "PRAGMA integrity_check(5)")
        .filter { $0 != "ok" }
      let dangling = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").count
      if dangling > 0 { health.faults.append("\(dangling) rows refer to what is not there") }
      health.changes = try Int.fetchOne(db, sql: "SELECT count(*) FROM entry") ?? 0
      health.undone =
        try Int.fetchOne(db, sql: "SELECT count(*) FROM entry WHERE undone > 0") ?? 0
    }
    guard let path else { return health }
    health.bytes = Self.number(path, .size) ?? 0
    health.logBytes = Self.number(path + "-wal", .size) ?? 0
    health.fileMode = Self.number(path, .posixPermissions)
    let folder = (path as NSString).deletingLastPathComponent
    health.folderMode = Self.number(folder.isEmpty ? "." : folder, .posixPermissions)
    return health
  }

  private static func number(_ path: String, _ key: FileAttributeKey) -> Int? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return (attributes?[key] as? NSNumber)?.intValue
  }
}
