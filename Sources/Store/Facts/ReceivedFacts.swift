// Counts what came in each day: `received_day`.

import Domain
import GRDB

/// What came in each day, from one pass over the responses in order of days.
struct ReceivedFacts {
  /// A reply that one wrote.
  private struct Written {
    var at: Int64
    var day: Int
  }

  private let insert: RawStatement
  private let written: [Int64: [Written]]
  private let posted: [Int64: Int]
  private let owners: Set<Int64>
  private var day = 0
  private var received = ReceivedDay()
  /// Of each person the day's first reshare.
  private var reshared: [Int64: Int64] = [:]

  /// Builds the rows from a day on.
  static func build(_ db: Database, from day: Int) throws {
    try db.execute(sql: "DELETE FROM received_day WHERE day >= ?", arguments: [day])
    let rows = try RawStatement(
      db, "SELECT day, kind, person, at, post FROM response WHERE day >= ? ORDER BY day, kind")
    rows.bind(1, day)
    guard try rows.step() else { return }
    var facts = try ReceivedFacts(db, from: day)
    repeat { try facts.take(rows) } while try rows.step()
    try facts.close()
  }

  private init(_ db: Database, from day: Int) throws {
    insert = try RawStatement(db, "INSERT INTO received_day (day, data) VALUES (?, ?)")
    owners = try Owners.all(db)
    let yesterday = day.subtractingReportingOverflow(1)
    posted = try Self.postDays(db, from: yesterday.overflow ? day : yesterday.partialValue)
    written = try Self.writtenInstants(db, from: day)
  }

  /// Columns as `build` selects them.
  private mutating func take(_ row: RawStatement) throws {
    let (day, kind, person) = (Int(row.int(0)), ResponseKind(code: row.int(1)), row.int(2))
    if owners.contains(person) { return }
    if day != self.day {
      try close()
      self.day = day
    }
    switch kind {
    case .like: received[.likes] += 1
    case .reshare:
      received[.reshares] += 1
      reshared[person] = min(reshared[person] ?? .max, row.int(3))
    case .reply: received[.replies] += 1
    case .mention: received[.mentions] += 1
    case .follow: received[.follows] += 1
    case .list: received[.lists] += 1
    }
    if kind == .reply || kind == .mention { received.messages.add(next(person, row.int(3))) }
    // A post that is not of these days is older than they are.
    if let post = row.intIfAny(4), posted[post].map({ day - $0 >= 2 }) ?? true {
      received[.late] += 1
    }
  }

  /// Writes the day's row.
  private mutating func close() throws {
    guard received.all > 0 else { return }
    for (person, at) in reshared { received.resharers.add(next(person, at)) }
    insert.bind(1, day)
    insert.bind(2, received.packed)
    try insert.run()
    received = ReceivedDay()
    reshared.removeAll(keepingCapacity: true)
  }

  /// How many days later one next wrote to a person, from an instant on.
  private func next(_ person: Int64, _ at: Int64) -> Int? {
    guard let list = written[person] else { return nil }
    var (low, high) = (0, list.count)
    while low < high {
      let middle = (low + high) / 2
      if list[middle].at < at { low = middle + 1 } else { high = middle }
    }
    return low < list.count ? list[low].day - day : nil
  }

  /// When one wrote replies to each person, in order.
  private static func writtenInstants(_ db: Database, from day: Int) throws -> [Int64: [Written]] {
    let rows = try RawStatement(
      db,
      """
      SELECT person, at, day FROM post \(PostScan.way(db, from: day))
      WHERE day >= ? AND kind = 1 AND person IS NOT NULL ORDER BY at
      """)
    rows.bind(1, day)
    var written: [Int64: [Written]] = [:]
    while try rows.step() {
      written[rows.int(0), default: []].append(Written(at: rows.int(1), day: Int(rows.int(2))))
    }
    return written
  }

  /// The days of posts by their ids.
  private static func postDays(_ db: Database, from day: Int) throws -> [Int64: Int] {
    let rows = try RawStatement(db, "SELECT id, day FROM post WHERE day >= ?")
    rows.bind(1, day)
    var found: [Int64: Int] = [:]
    while try rows.step() { found[rows.int(0)] = Int(rows.int(1)) }
    return found
  }
}
