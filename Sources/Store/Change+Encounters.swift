// Taking offline meetings and declared breaks in.

import Domain
import GRDB

extension Change {
  /// Takes a meeting in; the same meeting told twice is one.
  mutating func receive(_ record: EncounterRecord) throws {
    let when = try time(record.at, what: "a meeting")
    if try Encounters.id(of: record, in: db) != nil { return counts.note(.unchanged, .encounter) }
    try db.execute(
      sql: """
        INSERT INTO encounter (at, day, event, place, knows_handles, notes, entry)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        record.at.milliseconds, when.day, record.event, record.place, record.knowsHandles,
        record.notes, entry,
      ])
    let encounter = db.lastInsertedRowID
    for (index, guest) in record.people.enumerated() {
      try db.execute(
        sql: """
          INSERT INTO guest (encounter, seq, name, handle, network, about, person, entry)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          encounter, index, guest.name, guest.handle, guest.network?.rawValue, guest.about,
          try person(of: guest), entry,
        ])
    }
    counts.note(.added, .encounter)
  }

  /// Who a guest is: by handle, else by name.
  private mutating func person(of guest: EncounterRecord.Guest) throws -> Int64 {
    if let handle = guest.handle, let network = guest.network {
      return try known(network, handle).person
    }
    if let handle = guest.handle, let person = try Encounters.person(handle: handle, in: db) {
      return person
    }
    if let person = try Encounters.person(named: guest.name, in: db) { return person }
    try db.execute(
      sql: "INSERT INTO person (name, entry) VALUES (?, ?)", arguments: [guest.name, entry])
    journal.noteInsertion()
    return db.lastInsertedRowID
  }

  /// Ties guests whose handle was told without its network to the person who has it, once known.
  mutating func resolveGuests() throws {
    guard people.hasNewHandles || counts[.encounter].added > 0 else { return }
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT id, handle, person, entry FROM guest WHERE handle IS NOT NULL AND network IS NULL
        """)
    for row in rows {
      let before: Int64 = row["person"]
      guard let person = try Encounters.person(handle: row["handle"], in: db), person != before
      else { continue }
      try journal.alter(
        "guest", row: row["id"], madeBy: row["entry"], [Column("person", before, person)])
      if try Encounters.isIdle(person: before, in: db) {
        try journal.delete("person", row: before)
      }
    }
  }

  /// Takes a break in; of two that begin on one day the one that ends, and of those the longer.
  mutating func receive(_ record: PauseRecord) throws {
    counts.note(try receive(record, habit: Self.clean(record.habit ?? "")), .pause)
  }

  mutating func receive(_ record: PauseRecord, habit: String) throws -> RecordCounts.Outcome {
    if let to = record.to, to < record.from {
      throw Diagnostic(
        .error, "a break ends on \(to), before it begins on \(record.from)",
        hint: "give the first day off, then the last")
    }
    let row = try Row.fetchOne(
      db, sql: "SELECT * FROM pause WHERE from_day = ? AND habit = ?",
      arguments: [record.from.number, habit])
    guard let row else {
      try db.execute(
        sql: "INSERT INTO pause (from_day, to_day, reason, habit, entry) VALUES (?, ?, ?, ?, ?)",
        arguments: [record.from.number, record.to?.number, record.reason, habit, entry])
      journal.noteInsertion()
      return .added
    }
    let (to, reason): (Int64?, String?) = (row["to_day"], row["reason"])
    let changed = try journal.alter(
      "pause", row: row["id"], madeBy: row["entry"],
      [
        Column("to_day", to, Agreement.greatest(to, record.to.map { Int64($0.number) })),
        Column("reason", reason, Agreement.longest(reason, record.reason)),
      ])
    return changed ? .updated : .unchanged
  }
}

/// Finds meetings and who was at them.
enum Encounters {
  /// The meeting that is told by exactly this record.
  static func id(of record: EncounterRecord, in db: Database) throws -> Int64? {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT id FROM encounter
        WHERE at = ? AND event IS ? AND place IS ? AND knows_handles IS ? AND notes IS ?
        """,
      arguments: [
        record.at.milliseconds, record.event, record.place, record.knowsHandles, record.notes,
      ])
    for row in rows where try guests(of: row["id"], in: db) == record.people { return row["id"] }
    return nil
  }

  /// The guests of a meeting, as told.
  static func guests(of encounter: Int64, in db: Database) throws -> [EncounterRecord.Guest] {
    try Row.fetchAll(
      db, sql: "SELECT name, handle, network, about FROM guest WHERE encounter = ? ORDER BY seq",
      arguments: [encounter]
    ).map { row in
      let network: String? = row["network"]
      return EncounterRecord.Guest(
        name: row["name"], handle: row["handle"], network: network.map(Network.init(rawValue:)),
        about: row["about"])
    }
  }

  /// Whose a handle is when its network was not told: on the first network by name that has it.
  static func person(handle: String, in db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db, sql: "SELECT person FROM handle WHERE key = ? ORDER BY network LIMIT 1",
      arguments: [handle.lowercased()])
  }

  /// The person given this name by hand or at a meeting, rather one known by no handle.
  static func person(named name: String, in db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db,
      sql: """
        SELECT id FROM person WHERE name = ? COLLATE NOCASE
        ORDER BY EXISTS (SELECT 1 FROM handle WHERE handle.person = person.id), id LIMIT 1
        """, arguments: [name])
  }

  /// Whether nothing refers to a person any more.
  static func isIdle(person: Int64, in db: Database) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: """
        SELECT NOT EXISTS (SELECT 1 FROM handle WHERE person = ?1)
          AND NOT EXISTS (SELECT 1 FROM guest WHERE person = ?1)
          AND NOT EXISTS (SELECT 1 FROM detail WHERE person = ?1)
        """, arguments: [person]) ?? false
  }
}
