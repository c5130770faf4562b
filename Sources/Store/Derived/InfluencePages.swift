// People's scores once more, many in a row: `influence_page`.

import Foundation
import GRDB

/// Scores of 512 neighbouring persons a row, for answers that need those of very many people.
///
/// A score is eight bytes, the lowest first; nobody's is not a number.
struct InfluencePages {
  fileprivate static let bits: Int64 = 9
  fileprivate static let size = 1 << 9

  private let db: Database
  private let write: RawStatement
  private var page: Int64?
  private var scores: [Double] = []

  init(_ db: Database) throws {
    self.db = db
    write = try RawStatement(
      db, "INSERT OR REPLACE INTO influence_page (page, people, data) VALUES (?, ?, ?)")
  }

  /// Sets somebody's score; persons come in order, and `close` ends it.
  mutating func set(_ score: Double?, of person: Int64) throws {
    let wanted = person >> Self.bits
    if page != wanted {
      try close()
      page = wanted
      scores = try Self.read(db, wanted)
    }
    scores[Int(person & Int64(Self.size - 1))] = score ?? .nan
  }

  /// Writes the last page.
  mutating func close() throws {
    guard let page else { return }
    self.page = nil
    if scores.allSatisfy(\.isNaN) {
      return try db.execute(sql: "DELETE FROM influence_page WHERE page = ?", arguments: [page])
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(8 * Self.size)
    for score in scores {
      let pattern = (score.isNaN ? Double.nan : score).bitPattern
      for byte in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: pattern >> (8 * UInt64(byte)))) }
    }
    write.bind(1, page)
    write.bind(2, Int64(scores.count { !$0.isNaN }))
    write.bind(3, bytes)
    try write.run()
  }

  /// Builds all pages from the scores.
  static func build(_ db: Database) throws {
    try db.execute(sql: "DELETE FROM influence_page")
    let rows = try RawStatement(db, "SELECT person, score FROM influence ORDER BY person")
    var pages = try InfluencePages(db)
    while try rows.step() { try pages.set(rows.doubleIfAny(1), of: rows.int(0)) }
    try pages.close()
  }

  fileprivate static func read(_ db: Database, _ page: Int64) throws -> [Double] {
    let statement = try db.cachedStatement(sql: "SELECT data FROM influence_page WHERE page = ?")
    var scores = [Double](repeating: .nan, count: size)
    guard let data = try Data.fetchOne(statement, arguments: [page]) else { return scores }
    data.withUnsafeBytes { bytes in
      for index in 0..<min(size, bytes.count / 8) {
        let pattern = bytes.loadUnaligned(fromByteOffset: 8 * index, as: UInt64.self)
        scores[index] = Double(bitPattern: UInt64(littleEndian: pattern))
      }
    }
    return scores
  }
}

/// Scores of very many people, read a page at a time.
struct KnownScores {
  private let db: Database
  private var pages: [Int64: [Double]] = [:]

  init(_ db: Database) { self.db = db }

  mutating func score(of person: Int64) throws -> Double? {
    let page = person >> InfluencePages.bits
    let place = Int(person & Int64(InfluencePages.size - 1))
    if let score = pages[page]?[place] { return score.isNaN ? nil : score }
    let scores = try InfluencePages.read(db, page)
    pages[page] = scores
    return scores[place].isNaN ? nil : scores[place]
  }
}
