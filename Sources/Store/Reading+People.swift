// Reading other people: by handle, by name, with everything known of them.

import Domain
import GRDB

/// Somebody else.
public struct StoredPerson: Hashable, Sendable {
  /// The row number.
  public let id: Int64
  /// What to call them: a name given by hand, else what they call themselves, else the name they were
  /// met by, else a handle.
  public let name: String
  /// A score given to the person by hand, 1 to 100.
  public let score: Double?
  /// Each of their handles with its public counts, by network and handle.
  public let handles: [PersonRecord]
  /// Aliases, tags and whatever else was told of them by hand.
  public let details: PersonDetails
}

extension Reading {
  /// A person by row number.
  public func person(_ id: Int64) throws -> StoredPerson? {
    let rows = try RawStatement(kept: db, "SELECT name, score FROM person WHERE id = ?")
    rows.bind(1, id)
    guard try rows.step() else { return nil }
    let (given, score) = (rows.textIfAny(0), rows.doubleIfAny(1))
    rows.reset()
    let handles = try handles(of: id)
    let name = try given ?? handles.lazy.compactMap(\.name).first ?? nameAtMeetings(of: id)
    return StoredPerson(
      id: id, name: name ?? handles.first?.handle.name ?? "", score: score, handles: handles,
      details: try details(of: id))
  }

  private func handles(of person: Int64) throws -> [PersonRecord] {
    let rows = try RawStatement(
      kept: db,
      """
      SELECT network, name, display, followers, following, listed, score, as_of FROM handle
      WHERE person = ? ORDER BY network, key
      """)
    rows.bind(1, person)
    var found: [PersonRecord] = []
    while try rows.step() {
      let asOf = rows.int(7)
      found.append(
        PersonRecord(
          handle: Handle(Network(rawValue: rows.text(0)), rows.text(1)), name: rows.textIfAny(2),
          followers: rows.intIfAny(3).map(Int.init), following: rows.intIfAny(4).map(Int.init),
          listed: rows.intIfAny(5).map(Int.init), score: rows.doubleIfAny(6),
          asOf: asOf == 0 ? nil : Instant(milliseconds: asOf)))
    }
    return found
  }

  /// The name by which somebody was met last, where it is no handle.
  private func nameAtMeetings(of person: Int64) throws -> String? {
    let rows = try RawStatement(
      kept: db,
      """
      SELECT name FROM guest WHERE person = ? AND instr(name, '@') = 0 AND name IS NOT handle
      ORDER BY id DESC LIMIT 1
      """)
    rows.bind(1, person)
    var name: String?
    while try rows.step() { name = rows.text(0) }
    return name
  }

  /// The person who has a handle, whatever its capitals.
  public func person(handle: Handle) throws -> Int64? {
    try Int64.fetchOne(
      db, sql: "SELECT person FROM handle WHERE network = ? AND key = ?",
      arguments: [handle.network.rawValue, handle.key])
  }

  /// The last day on which one wrote to a person, or they responded; nil where neither was.
  public func lastContact(with person: Int64) throws -> Day? {
    try latestDay(
      """
      SELECT (SELECT max(day) FROM response WHERE person = ?1),
        (SELECT max(day) FROM post WHERE person = ?1)
      """, of: person, among: 2)
  }

  /// The last day of contact of any kind with a person, a meeting included.
  public func lastTouch(with person: Int64) throws -> Day? {
    try latestDay(
      """
      SELECT (SELECT max(day) FROM response WHERE person = ?1),
        (SELECT max(day) FROM post WHERE person = ?1),
        (SELECT max(e.day) FROM guest g JOIN encounter e ON e.id = g.encounter
          WHERE g.person = ?1)
      """, of: person, among: 3)
  }

  /// The latest of the days in the columns of a row.
  private func latestDay(
    _ sql: String, of person: Int64, among columns: Int32
  ) throws -> Day? {
    let rows = try RawStatement(kept: db, sql)
    rows.bind(1, person)
    var latest: Int64?
    while try rows.step() {
      latest = (0..<columns).compactMap { rows.intIfAny($0) }.max()
    }
    return latest.map { Day(Int($0)) }
  }

  /// Everybody whose given name, own name or handle has these letters, one's own accounts left out.
  ///
  /// Names and handles that are exactly these letters come first, then by name.
  ///
  /// - Parameters:
  ///   - text: A part of a name or handle; its capitals do not matter.
  ///   - limit: At most so many.
  /// - Returns: The persons' row numbers.
  /// - Throws: A `Diagnostic` when the store cannot be read.
  public func people(matching text: String, limit: Int = 50) throws -> [Int64] {
    let part = text.lowercased()
    return try Int64.fetchAll(
      db,
      sql: """
        SELECT person FROM (
          SELECT person, min(rank) AS rank, min(word) AS word FROM (
            SELECT h.person, h.key AS word, h.key NOT IN (?1, '@' || ?1) AS rank FROM handle AS h
              WHERE instr(h.key, ?1)
            UNION ALL SELECT h.person, lower(h.display), lower(h.display) <> ?1 FROM handle AS h
              WHERE instr(lower(h.display), ?1)
            UNION ALL SELECT p.id, lower(p.name), lower(p.name) <> ?1 FROM person AS p
              WHERE instr(lower(p.name), ?1))
          GROUP BY person)
        WHERE person NOT IN (SELECT h.person FROM handle AS h JOIN account USING (network, key))
        ORDER BY rank, word, person LIMIT ?2
        """, arguments: [part, limit])
  }
}

extension PersonRecord {
  /// A row of table `handle`.
  init(_ row: Row) {
    let asOf: Int64 = row["as_of"]
    self.init(
      handle: Handle(Network(rawValue: row["network"]), row["name"]), name: row["display"],
      followers: row["followers"], following: row["following"], listed: row["listed"],
      score: row["score"], asOf: asOf == 0 ? nil : Instant(milliseconds: asOf))
  }
}
