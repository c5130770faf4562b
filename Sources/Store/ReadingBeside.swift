// Reading by two connections at once, both as of one moment.

import GRDB

/// A second connection, for what another thread reads while the store's own is being read.
public struct ReadingBeside: Sendable {
  private let store: Store
  private let queue: DatabaseQueue
  private let version: Int

  /// Opens it; nil for a store in memory, which has but one connection.
  init?(_ store: Store) throws {
    guard let path = store.path else { return nil }
    self.store = store
    queue = try DatabaseQueue(path: path, configuration: Store.reading)
    version = try queue.read(Self.version)
  }

  /// Reads what the store held when this connection was opened; nil where something has changed since.
  ///
  /// A read of the store itself that began after this was opened and before this one sees the same.
  public func read<Value>(_ body: (Reading) throws -> Value) throws -> Value? {
    try store.telling {
      try queue.read { db in
        guard try Self.version(db) == version else { return nil }
        return try body(Reading(db: db, clock: store.clock(db)))
      }
    }
  }

  /// A number that changes when another connection, of this program or another, has changed the file.
  private static func version(_ db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "PRAGMA data_version") ?? 0
  }
}

extension Store {
  /// Opens a second connection; nil for a store in memory, which has but one.
  ///
  /// Throws a `Diagnostic` when the file cannot be read.
  public func beside() throws -> ReadingBeside? {
    try telling { try ReadingBeside(self) }
  }
}
