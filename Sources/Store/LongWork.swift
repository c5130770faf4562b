// Work on the store that may take long: watched while SQLite is busy with it.

import GRDB
import GRDBSQLite

/// Calls somebody again and again while SQLite works, who may break the work off.
final class LongWork {
  /// So many steps of SQLite's machine between two calls: some milliseconds.
  private static let steps: Int32 = 200_000

  private let working: () throws -> Void
  private var problem: (any Error)?

  private init(_ working: @escaping () throws -> Void) { self.working = working }

  /// Does work on a database; what `working` throws while SQLite is busy breaks the statement off and is
  /// thrown from here.
  static func watching<Value>(
    _ db: Database, _ working: @escaping () throws -> Void, _ body: () throws -> Value
  ) throws -> Value {
    let watch = LongWork(working)
    sqlite3_progress_handler(
      db.sqliteConnection, steps,
      { context in
        guard let context else { return 0 }
        return Unmanaged<LongWork>.fromOpaque(context).takeUnretainedValue().goesOn ? 0 : 1
      }, Unmanaged.passUnretained(watch).toOpaque())
    defer { sqlite3_progress_handler(db.sqliteConnection, 0, nil, nil) }
    do {
      return try withExtendedLifetime(watch) { try body() }
    } catch {
      throw watch.problem ?? error
    }
  }

  private var goesOn: Bool {
    do {
      try working()
      return true
    } catch {
      problem = error
      return false
    }
  }
}
