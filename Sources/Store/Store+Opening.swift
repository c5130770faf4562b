// Opening a store: what may be opened, and how a new or older one is made ready.

import Domain
import Foundation
import GRDB

extension Store {
  /// Opens the store at a path, and makes it where there is none: folder 0700, file 0600.
  ///
  /// - Parameters:
  ///   - path: The file. A file that is not a store of this coach, or of a newer one, is refused
  ///     and left as it is.
  ///   - zone: The time zone to begin a new store with; the machine's where nil.
  ///   - now: When; scores closed by then stay as an earlier coach's formula gave them.
  ///   - working: Called again and again while an older store is brought up to date, which may take
  ///     long; what it throws breaks that off and leaves the store as it was.
  /// - Returns: The open store.
  /// - Throws: A `Diagnostic` that says what is wrong with the file and what to do, or what `working`
  ///   threw.
  public static func open(
    at path: String, zone: String? = nil,
    now: Instant = Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)),
    working: @escaping () throws -> Void = {}
  ) throws -> Store {
    let file = StoreFile(path: path)
    if try !file.exists() {
      try file.create { try make(at: $0, zone: zone) }
    }
    let version = try file.check()
    do {
      if version < Schema.version { try file.backUp(version: version, working: working) }
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      let store = Store(writer: queue, path: path)
      let wasWritten = try queue.writeWithoutTransaction { db in
        try LongWork.watching(db, working) {
          try bringUpToDate(db, at: path, zone: zone, now: now, working: working)
        }
      }
      if wasWritten { try store.settle() }
      return store
    } catch let error as DatabaseError {
      throw StoreFailure(error, path: path).diagnostic
    }
  }

  /// A store in memory, for tests and trials; it is gone with the object.
  public static func inMemory(zone: String? = nil) throws -> Store {
    let queue = try DatabaseQueue(configuration: configuration)
    try queue.writeWithoutTransaction { db in
      try db.inTransaction(.immediate) {
        try migrate(db, zone: zone)
        return .commit
      }
    }
    return Store(writer: queue, path: nil)
  }

  /// Makes a new store and closes it.
  private static func make(at path: String, zone: String?) throws {
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.writeWithoutTransaction { db in
        _ = try bringUpToDate(
          db, at: path, zone: zone, now: Instant(milliseconds: 0), working: {})
      }
      try queue.close()
    } catch let error as DatabaseError {
      throw StoreFailure(error, path: path).diagnostic
    }
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.label = "store"
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { db in
      // A file keeps this mode: no command that only reads has to write anything for it.
      let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
      guard mode == "wal" || mode == "memory" else {
        throw DatabaseError(resultCode: .SQLITE_CANTOPEN, message: "no write-ahead log")
      }
      try db.execute(
        sql: "PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32000; PRAGMA temp_store = FILE")
    }
    return configuration
  }

  /// Of a connection that only reads, beside that of the store.
  static var reading: Configuration {
    var configuration = Configuration()
    configuration.label = "reading"
    configuration.readonly = true
    configuration.busyMode = .timeout(5)
    return configuration
  }

  /// Runs the migrations that are missing and derives anew what this coach derives differently, all of it
  /// or nothing; says whether there was anything to do.
  private static func bringUpToDate(
    _ db: Database, at path: String, zone: String?, now: Instant,
    working: () throws -> Void
  ) throws -> Bool {
    try refuseNewer(try version(db), path: path)
    if try version(db) == Schema.version, try isCurrent(db, path) { return false }
    try db.inTransaction(.immediate) {
      try migrate(db, zone: zone)
      try working()
      try ModelHistory.refresh(
        db, clock: DayRules.clock(DayRules.read(db)), now: now, path: path)
      try TextReading.refresh(db, working: working)
      try FactDays.refresh(db)
      try KnownNames.refresh(db)
      return .commit
    }
    return true
  }

  private static func isCurrent(_ db: Database, _ path: String) throws -> Bool {
    guard try ModelHistory.isCurrent(db, path: path) else { return false }
    return try TextReading.isCurrent(db) && FactDays.isCurrent(db) && KnownNames.isCurrent(db)
  }

  /// Runs the migrations that are missing; another coach may have been quicker.
  private static func migrate(_ db: Database, zone: String?) throws {
    let present = try version(db)
    guard present < Schema.version else { return }
    for (index, sql) in Schema.migrations.enumerated() where index >= present {
      try db.execute(sql: sql)
      try db.execute(sql: "PRAGMA user_version = \(index + 1)")
    }
    try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
    try begin(db, zone: zone)
  }

  /// The first zone of a new store.
  private static func begin(_ db: Database, zone: String?) throws {
    guard try DayRules.read(db).isEmpty else { return }
    try db.execute(
      sql: "INSERT INTO day_rule (from_day, zone, boundary) VALUES (?, ?, 0)",
      arguments: [DayRules.beginning.number, try DayRules.first(zone: zone)])
  }

  private static func version(_ db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
  }

  private static func refuseNewer(_ version: Int, path: String) throws {
    guard version > Schema.version else { return }
    throw StoreFile(path: path).newer(version)
  }
}
