// Taking in who is who, as told by hand before.

import Domain
import GRDB

extension Change {
  /// Takes a person in as told by hand; what the store has been told of them itself stays.
  ///
  /// Who was at which meeting is tied up at the end, when every meeting has been taken in.
  mutating func receive(_ record: IdentityRecord) throws {
    var identity = record
    identity.name = record.name.map(Self.clean)
    identity.score = record.score.flatMap { (1...100).contains($0) ? $0 : nil }
    identity.details = record.details.stored
    let before = try knownIdentities ?? KnownIdentities(reading.identities())
    knownIdentities = before
    let isKnown = before.knows(identity)
    counts.note(isKnown ? .unchanged : .added, .identity)
    if isKnown { return }
    for handle in identity.handles { _ = try known(handle.network, handle.name) }
    identities.append(identity)
  }

  /// Makes the persons that were told of; those who were met first, since only they can be mistaken.
  mutating func settleIdentities() throws {
    var claimed = Claimed()
    for identity in identities.filter({ !$0.met.isEmpty }) + identities.filter(\.met.isEmpty) {
      let guests = try Identities.guests(of: identity, in: db)
      let person = try person(of: identity, guests: guests.map { $0["person"] }, claimed: &claimed)
      guard let person else { continue }
      claimed.people.insert(person)
      try move(guests, to: person)
      try note(identity, of: person)
      try note(identity.details, of: person)
    }
    identities = []
  }

  /// Who has been told of already in this change.
  private struct Claimed {
    var people: Set<Int64> = []
    /// The last of each name; those with lower numbers are taken.
    var last: [[UInt8]: Int64] = [:]
  }

  /// Whose the handles are, made one person; without handles somebody met by that name.
  private mutating func person(
    of identity: IdentityRecord, guests: [Int64], claimed: inout Claimed
  ) throws -> Int64? {
    if let first = identity.handles.first {
      let kept = try person(first)
      for handle in identity.handles.dropFirst() { try link(handle, to: kept) }
      return kept
    }
    guard !guests.isEmpty || identity.name != nil || identity.score != nil else { return nil }
    // As the store compares names: ASCII capitals do not matter.
    let key = (identity.name ?? "").utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    let last = guests.isEmpty ? claimed.last[key] ?? 0 : 0
    let free = try Identities.withoutHandle(named: identity.name, after: last, in: db) {
      !claimed.people.contains($0) && (guests.isEmpty || guests.contains($0))
    }
    if let free {
      if guests.isEmpty { claimed.last[key] = free }
      return free
    }
    try db.cachedStatement(sql: "INSERT INTO person (name, entry) VALUES (?, ?)")
      .execute(arguments: [identity.name, entry])
    journal.noteInsertion()
    if guests.isEmpty { claimed.last[key] = db.lastInsertedRowID }
    return db.lastInsertedRowID
  }

  /// Says who guests are; who was known from them only goes.
  private mutating func move(_ guests: [Row], to person: Int64) throws {
    for guest in guests {
      let before: Int64 = guest["person"]
      guard before != person else { continue }
      try journal.alter(
        "guest", row: guest["id"], madeBy: guest["entry"], [Column("person", before, person)])
      let isRated = try Bool.fetchOne(
        db, sql: "SELECT score IS NOT NULL FROM person WHERE id = ?", arguments: [before])
      if isRated == false, try Encounters.isIdle(person: before, in: db) {
        try journal.delete("person", row: before)
      }
    }
  }

  /// A name or score that the person already has stays; a mere spelling gives way.
  private mutating func note(_ identity: IdentityRecord, of person: Int64) throws {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT name, score, entry FROM person WHERE id = ?"),
      arguments: [person])
    guard let row else { return }
    let (name, score): (String?, Double?) = (row["name"], row["score"])
    let isSpelling = name?.lowercased() == identity.name?.lowercased()
    let changed = try journal.alter(
      "person", row: person, madeBy: row["entry"],
      [
        Column("name", name, isSpelling ? identity.name : name ?? identity.name),
        Column("score", score, score ?? identity.score),
      ])
    if changed { touched.people.insert(person) }
  }
}

/// Finds people by what was told of them by hand.
enum Identities {
  /// The guests that an identity speaks of, with the rows' `id`, `person` and `entry`.
  static func guests(of identity: IdentityRecord, in db: Database) throws -> [Row] {
    var found: [Row] = []
    for guest in identity.met {
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT g.* FROM guest AS g JOIN encounter AS e ON e.id = g.encounter
          WHERE e.at = ? AND g.name = ? ORDER BY g.id
          """, arguments: [guest.at.milliseconds, guest.name])
      for row in rows where try isOpen(row, in: db) { found.append(row) }
    }
    return found
  }

  /// Whether what was told of a guest leaves open who that is: there is no known handle.
  static func isOpen(_ guest: Row, in db: Database) throws -> Bool {
    guard let handle: String = guest["handle"] else { return true }
    let network: String? = guest["network"]
    return try network == nil && Encounters.person(handle: handle, in: db) == nil
  }

  /// The first person of this name, or of none, who is online nowhere and `fits`, by row number.
  static func withoutHandle(
    named name: String?, after last: Int64, in db: Database, where fits: (Int64) -> Bool
  ) throws -> Int64? {
    let isNamed = name == nil ? "name IS NULL" : "name = ?1 COLLATE NOCASE"
    let people = try Int64.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT id FROM person WHERE \(isNamed) AND id > ?2
            AND NOT EXISTS (SELECT 1 FROM handle WHERE handle.person = person.id) ORDER BY id
          """), arguments: [name, last])
    while let person = try people.next() { if fits(person) { return person } }
    return nil
  }
}
