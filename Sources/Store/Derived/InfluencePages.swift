// People's scores once more, many in a row: `influence_page`.

import Foundation
import GRDB

/// Scores of 512 neighbouring persons a row, for answers that need those of very many people.
///
/// A score is eight bytes, the lowest first; nobody's is not a number.
struct InfluencePages {
  fileprivate static let bits: Int64 = 9
  fileprivate static let size = 1 << 9

  private let write: RawStatement
  private let read: RawStatement
  private let remove: RawStatement
  private var page: Int64?
  private var scores: [Double] = []

  init(_ db: Database) throws {
    write = try RawStatement(
      db, "INSERT OR REPLACE INTO influence_page (page, people, data) VALUES (?, ?, ?)")
    read = try Self.reading(db)
    remove = try RawStatement(db, "DELETE FROM influence_page WHERE page = ?")
  }

  /// Sets somebody's score; persons come in order, and `close` ends it.
  mutating func set(_ score: Double?, of person: Int64) throws {
    let wanted = person >> Self.bits
    if page != wanted {
      try close()
      page = wanted
      scores = try Self.read(read, wanted)
    }
    scores[Int(person & Int64(Self.size - 1))] = score ?? .nan
  }

  /// Writes the last page.
  mutating func close() throws {
    guard let page else { return }
    self.page = nil
    if scores.allSatisfy(\.isNaN) {
      remove.bind(1, page)
      try remove.run()
      return
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

  fileprivate static func reading(_ db: Database) throws -> RawStatement {
    try RawStatement(db, "SELECT data FROM influence_page WHERE page = ?")
  }

  /// The scores of a page, read by a statement of `reading`.
  fileprivate static func read(_ rows: RawStatement, _ page: Int64) throws -> [Double] {
    var scores: [Double]?
    rows.bind(1, page)
    while try rows.step() {
      scores = rows.withBytes(0) { bytes in
        guard bytes.count == 8 * size else { return nil }
        return [Double](unsafeUninitializedCapacity: size) { scores, count in
          // Every machine Swift runs on has the lowest byte first.
          UnsafeMutableRawBufferPointer(scores).copyMemory(from: bytes)
          count = size
        }
      }
    }
    return scores ?? [Double](repeating: .nan, count: size)
  }
}

/// Scores of very many people, read a page at a time.
struct KnownScores {
  private let rows: RawStatement
  private var pages: [Int64: [Double]] = [:]
  // People come in order of their numbers mostly: the next is on the same page.
  private var current: Int64 = -1
  private var scores: [Double] = []

  init(_ db: Database) throws { rows = try InfluencePages.reading(db) }

  mutating func score(of person: Int64) throws -> Double? {
    let page = person >> InfluencePages.bits
    if page != current {
      if let known = pages[page] {
        scores = known
      } else {
        scores = try InfluencePages.read(rows, page)
        pages[page] = scores
      }
      current = page
    }
    let score = scores[Int(person & Int64(InfluencePages.size - 1))]
    return score.isNaN ? nil : score
  }
}
