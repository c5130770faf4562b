// A prepared statement bound without boxing, for what is done once a record.

import GRDB
import GRDBSQLite

/// A prepared statement whose values are bound and read as they are.
///
/// Text is copied at binding. Positions of parameters count from 1, of columns from 0, as in SQLite.
struct RawStatement {
  private let statement: Statement
  private let raw: OpaquePointer

  init(_ db: Database, _ sql: String) throws {
    self.statement = try db.makeStatement(sql: sql)
    self.raw = statement.sqliteStatement
  }

  /// A statement that the connection keeps, for what is asked of many rows one by one; it is read to its
  /// end, or reset, before it is asked for again.
  init(kept db: Database, _ sql: String) throws {
    self.statement = try db.cachedStatement(sql: sql)
    self.raw = statement.sqliteStatement
    sqlite3_reset(raw)
  }

  func bind(_ position: Int32, _ value: Int64) { sqlite3_bind_int64(raw, position, value) }

  func bind(_ position: Int32, _ value: Int) { sqlite3_bind_int64(raw, position, Int64(value)) }

  func bind(_ position: Int32, _ value: Int64?) {
    if let value { bind(position, value) } else { sqlite3_bind_null(raw, position) }
  }

  func bind(_ position: Int32, _ value: Int?) { bind(position, value.map(Int64.init)) }

  func bind(_ position: Int32, _ value: Double?) {
    if let value {
      sqlite3_bind_double(raw, position, value)
    } else {
      sqlite3_bind_null(raw, position)
    }
  }

  func bind(_ position: Int32, _ value: String) {
    var value = value
    value.withUTF8 { bytes in
      guard let base = bytes.baseAddress else {
        sqlite3_bind_text(raw, position, "", 0, Self.copied)
        return
      }
      base.withMemoryRebound(to: CChar.self, capacity: bytes.count) { chars in
        _ = sqlite3_bind_text64(
          raw, position, chars, sqlite3_uint64(bytes.count), Self.copied, UInt8(SQLITE_UTF8))
      }
    }
  }

  func bind(_ position: Int32, _ value: String?) {
    if let value { bind(position, value) } else { sqlite3_bind_null(raw, position) }
  }

  func bind(_ position: Int32, _ bytes: [UInt8]) {
    _ = bytes.withUnsafeBytes {
      sqlite3_bind_blob64(raw, position, $0.baseAddress, sqlite3_uint64($0.count), Self.copied)
    }
  }

  /// Runs to the next row; false when there is none, and the statement is ready to be bound again.
  func step() throws -> Bool {
    switch sqlite3_step(raw) {
    case SQLITE_ROW: return true
    case SQLITE_DONE:
      sqlite3_reset(raw)
      return false
    case let code:
      let message = sqlite3_db_handle(raw).flatMap { sqlite3_errmsg($0) }.map {
        String(cString: $0)
      }
      sqlite3_reset(raw)
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
    }
  }

  /// Runs a statement that gives no rows, and says how many rows it changed.
  @discardableResult
  func run() throws -> Int {
    while try step() {}
    return Int(sqlite3_changes(sqlite3_db_handle(raw)))
  }

  /// Leaves the rest of the rows.
  func reset() { sqlite3_reset(raw) }

  /// The row number of the latest insertion on this connection.
  var lastInserted: Int64 { sqlite3_last_insert_rowid(sqlite3_db_handle(raw)) }

  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(raw, column) == SQLITE_NULL }

  func int(_ column: Int32) -> Int64 { sqlite3_column_int64(raw, column) }

  func intIfAny(_ column: Int32) -> Int64? { isNull(column) ? nil : int(column) }

  func doubleIfAny(_ column: Int32) -> Double? {
    isNull(column) ? nil : sqlite3_column_double(raw, column)
  }

  func text(_ column: Int32) -> String {
    guard let start = sqlite3_column_text(raw, column) else { return "" }
    let count = Int(sqlite3_column_bytes(raw, column))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// Whether the bytes of a text are as wanted.
  func holds(_ column: Int32, _ isWanted: (UnsafeBufferPointer<UInt8>) -> Bool) -> Bool {
    let start = sqlite3_column_text(raw, column)
    return isWanted(
      UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(raw, column))))
  }

  func textIfAny(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }

  func bytes(_ column: Int32) -> [UInt8] { withBytes(column) { [UInt8]($0) } }

  /// Bytes as they lie in the row, for as long as the body runs.
  func withBytes<Result>(
    _ column: Int32, _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result {
    let start = sqlite3_column_blob(raw, column)
    let count = start == nil ? 0 : Int(sqlite3_column_bytes(raw, column))
    return try body(UnsafeRawBufferPointer(start: start, count: count))
  }

  private static var copied: sqlite3_destructor_type {
    unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  }
}
