// The store: one SQLite file with everything a person imported, logged and decided.

import Domain
import GRDB
import Synchronization

/// Everything known of a person's activity, in one SQLite file.
///
/// Every change is one transaction with one entry in the journal; reads see only finished changes.
public final class Store: Sendable {
  let writer: DatabaseQueue
  /// The file, nil for a store in memory.
  public let path: String?
  private let clocks = Mutex<DayClock?>(nil)

  init(writer: DatabaseQueue, path: String?) {
    self.writer = writer
    self.path = path
  }

  /// Reads from the store, all of it as of one moment.
  ///
  /// Throws a `Diagnostic` when the file cannot be read, or what `body` throws.
  public func read<Value>(_ body: (Reading) throws -> Value) throws -> Value {
    try telling {
      try writer.read { db in try body(Reading(db: db, clock: self.clock(db))) }
    }
  }

  /// Changes the store: all of what `body` does with one entry in the journal, or nothing.
  ///
  /// A change that alters nothing leaves no entry.
  ///
  /// - Parameters:
  ///   - command: The command that would do the same, as in `coach import archive.zip`.
  ///   - summary: What was done, in plain words; `body` may set a better one once it knows.
  ///   - now: When it is done.
  ///   - continuing: The number of an earlier change that this one goes on with: both are one entry.
  ///   - body: Does it.
  /// - Returns: What `body` returns.
  /// - Throws: A `Diagnostic` when the file cannot be written, or what `body` throws.
  public func change<Value>(
    command: String, summary: String, at now: Instant, continuing: Int64? = nil,
    _ body: (inout Change) throws -> Value
  ) throws -> Value {
    try telling {
      let (value, rows): (Value, Int) = try transaction { db, clock in
        var change = try Change(
          db: db, clock: clock, command: command, summary: summary, at: now,
          continuing: continuing)
        let value = try body(&change)
        try change.finish()
        return (value, change.written)
      }
      if rows >= Self.large { try settle() }
      return value
    }
  }

  /// One transaction, all or nothing.
  func transaction<Value>(_ body: (Database, DayClock) throws -> Value) throws -> Value {
    try telling {
      try writer.writeWithoutTransaction { db in
        var result: Value?
        try db.inTransaction(.immediate) {
          result = try body(db, self.clock(db))
          return .commit
        }
        guard let result else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
        return result
      }
    }
  }

  /// Writes the log back into the file and closes it.
  public func close() throws {
    try telling {
      try settle()
      try writer.close()
    }
  }

  /// After changes of this many rows the write-ahead log is written back at once.
  private static let large = 10_000

  /// Writes the write-ahead log back into the file, unless another coach is reading.
  func settle() throws {
    guard path != nil else { return }
    try writer.writeWithoutTransaction { db in
      do {
        _ = try db.checkpoint(.truncate)
      } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
        // Another coach is reading: it will do so when it closes.
      } catch let error as DatabaseError where error.resultCode == .SQLITE_LOCKED {
        // Likewise.
      }
    }
  }

  func telling<Value>(_ body: () throws -> Value) throws -> Value {
    do { return try body() } catch let error as DatabaseError {
      throw StoreFailure(error, path: path).diagnostic
    }
  }

  /// The person's days; a table of the zone is kept as long as the rules stay.
  func clock(_ db: Database) throws -> DayClock {
    let rules = try DayRules.read(db)
    if let known = clocks.withLock({ $0 }), known.rules == rules { return known }
    let clock = try DayRules.clock(rules)
    clocks.withLock { $0 = clock }
    return clock
  }
}
