// Backups of a store, and bringing one back.

import Domain
import Foundation
import GRDB

extension Store {
  /// Opens a store to read it only; the file stays as it is.
  ///
  /// - Throws: A `Diagnostic` when it is no store, a damaged one, or of another version.
  public static func inspect(at path: String) throws -> Store {
    let file = StoreFile(path: path)
    guard try file.exists() else {
      throw Diagnostic(
        .error, "there is no such file", hint: "check the path", place: .init(file: path))
    }
    let version = try file.identify()
    do {
      var configuration = Configuration()
      configuration.readonly = true
      configuration.busyMode = .timeout(5)
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      let faults = try queue.read { try String.fetchAll($0, sql: "PRAGMA integrity_check(3)") }
      guard faults == ["ok"] else {
        throw Diagnostic(
          .error, "the file is damaged: \(faults.first ?? "it cannot be read")",
          hint: "take another backup", place: .init(file: path))
      }
      guard version == Schema.version else {
        throw Diagnostic(
          .error, "the file is of an older coach (version \(version))",
          hint: "open it once with --store, then try again", place: .init(file: path))
      }
      return Store(writer: queue, path: path)
    } catch let error as DatabaseError {
      throw StoreFailure(error, path: path).diagnostic
    }
  }

  /// Copies the whole store, as of one moment, into a new file of mode 0600.
  ///
  /// The copy is made beside its place and put there when `check` has seen it whole.
  ///
  /// - Throws: A `Diagnostic` when there is a file at the path already or it cannot be written.
  public func backUp(to path: String, check: (Store) throws -> Void = { _ in }) throws {
    let file = StoreFile(path: path)
    guard try !file.exists() else {
      throw Diagnostic(
        .error, "there is a file already", hint: "name another file", place: .init(file: path))
    }
    try file.create { draft in
      do {
        let copy = try DatabaseQueue(path: draft)
        try self.copy(to: copy)
        try copy.writeWithoutTransaction {
          try $0.execute(sql: "PRAGMA journal_mode = DELETE")
        }
        try copy.close()
      } catch let error as DatabaseError {
        throw StoreFailure(error, path: path).diagnostic
      }
      let made = try Store.inspect(at: draft)
      try check(made)
      try made.writer.close()
    }
  }

  /// Copies the whole store, as of one moment, to try something out on it.
  ///
  /// The copy is a temporary database of SQLite's: a file without a name in the folder for temporary
  /// files, which no other program can open and which goes away with the object, however the
  /// program ends.
  ///
  /// - Returns: The copy.
  /// - Throws: A `Diagnostic` when there is no room for it or the store cannot be read.
  public func temporaryCopy() throws -> Store {
    do {
      let copy = try DatabaseQueue(path: "")
      try copy.writeWithoutTransaction { db in
        // Nobody needs what is left of it after a crash.
        try db.execute(sql: "PRAGMA synchronous = OFF; PRAGMA cache_size = -32000")
      }
      try self.copy(to: copy)
      return Store(writer: copy, path: nil)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_FULL {
      throw Diagnostic(
        .error, "there is no room for a copy of the store among temporary files",
        hint: "free some space, or set SQLITE_TMPDIR to a folder that has some")
    } catch let error as DatabaseError {
      throw StoreFailure(error, path: path).diagnostic
    }
  }

  /// Puts a backup in the place of a store; what was there before is kept as a backup of its own.
  ///
  /// Another coach that has the store open goes on with the restored one. A store too damaged to be
  /// copied is moved aside as it is.
  ///
  /// - Parameters:
  ///   - backup: A backup, or any store of this coach.
  ///   - path: The store's file.
  ///   - kept: Where what was there before is kept.
  /// - Returns: Whether there was a store before.
  /// - Throws: A `Diagnostic`; then the store is as it was.
  public static func restore(_ backup: String, to path: String, keeping kept: String) throws -> Bool
  {
    let source = try inspect(at: backup)
    defer { try? source.writer.close() }
    let file = StoreFile(path: path)
    guard try file.exists() else {
      try source.backUp(to: path)
      return false
    }
    _ = try file.identify(allowsDamage: true)
    do {
      let old = try open(at: path)
      try old.backUp(to: kept)
      try old.replace(with: source)
      try old.close()
    } catch is Diagnostic where !FileManager.default.fileExists(atPath: kept) {
      try file.moveAside(to: kept)
      try source.backUp(to: path)
    }
    return true
  }

  /// Writes the write-ahead log back into the file, so that nothing deleted stays in it.
  public func writeBack() throws { try telling { try settle() } }

  private func copy(to queue: DatabaseQueue) throws { try writer.backup(to: queue) }

  private func replace(with source: Store) throws {
    try telling { try source.writer.backup(to: writer) }
  }
}
