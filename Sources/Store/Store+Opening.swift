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
  ///   - progress: Told how many posts were read anew so far, where this coach reads texts
  ///     differently from the one that stored them.
  /// - Returns: The open store.
  /// - Throws: A `Diagnostic` that says what is wrong with the file and what to do.
  public static func open(
    at path: String, zone: String? = nil, progress: (Int) -> Void = { _ in }
  ) throws -> Store {
    let file = StoreFile(path: path)
    if try !file.exists() {
      try file.create { try make(at: $0, zone: zone) }
    }
    let version = try file.check()
    do {
      if version < Schema.version { try file.backUp(version: version) }
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try ready(queue, at: path, zone: zone)
      try queue.writeWithoutTransaction { db in
        try TextReading.refresh(db, progress: progress)
        try FactDays.refresh(db)
      }
      return Store(writer: queue, path: path)
    } catch let error as DatabaseError {
      throw StoreFailure(error, path: path).diagnostic
    }
  }

  /// A store in memory, for tests and trials; it is gone with the object.
  public static func inMemory(zone: String? = nil) throws -> Store {
    let queue = try DatabaseQueue(configuration: configuration)
    try ready(queue, at: nil, zone: zone)
    return Store(writer: queue, path: nil)
  }

  /// Makes a new store and closes it.
  private static func make(at path: String, zone: String?) throws {
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try ready(queue, at: path, zone: zone)
      try queue.close()
    } catch let error as DatabaseError {
      throw StoreFailure(error, path: path).diagnostic
    }
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.label = "store"
    configuration.journalMode = .wal
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA cache_size = -32000; PRAGMA temp_store = FILE")
    }
    return configuration
  }

  /// Runs the migrations that are missing, each in a transaction of its own.
  private static func ready(_ queue: DatabaseQueue, at path: String?, zone: String?) throws {
    try queue.writeWithoutTransaction { db in
      guard try version(db) < Schema.version else {
        return try refuseNewer(try version(db), path: path)
      }
      try db.inTransaction(.immediate) {
        let present = try version(db)  // another coach may have been quicker
        for (index, sql) in Schema.migrations.enumerated() where index >= present {
          try db.execute(sql: sql)
          try db.execute(sql: "PRAGMA user_version = \(index + 1)")
        }
        try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
        try begin(db, zone: zone)
        return .commit
      }
    }
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

  private static func refuseNewer(_ version: Int, path: String?) throws {
    guard version > Schema.version, let path else { return }
    throw StoreFile(path: path).newer(version)
  }
}
