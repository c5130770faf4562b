// What a person says of others by hand: names, scores, whose handles are whose.

import Domain
import GRDB

extension Change {
  /// The person behind a handle, made where the handle is new.
  public mutating func person(_ handle: Handle) throws -> Int64 {
    try known(handle.network, handle.name).person
  }

  /// Gives a person a score of 1 to 100 by hand, or takes it away; it wins over an estimate.
  public mutating func rate(person: Int64, score: Double?) throws {
    if let score, !(1...100).contains(score) {
      throw Diagnostic(
        .error, "a person's score cannot be \(score)", hint: "give a number from 1 to 100")
    }
    let row = try personRow(person)
    try journal.alter(
      "person", row: person, madeBy: row["entry"], [Column("score", row["score"], score)])
    touched.people.insert(person)
  }

  /// Names a person.
  public mutating func name(person: Int64, _ name: String?) throws {
    let row = try personRow(person)
    try journal.alter(
      "person", row: person, madeBy: row["entry"],
      [Column("name", row["name"], name.map(Self.clean))])
  }

  /// Says that a handle is a person's, too.
  public mutating func link(_ handle: Handle, to person: Int64) throws {
    let owner = try known(handle.network, handle.name).person
    if owner != person { try merge(owner, into: person) }
  }

  /// Makes two persons one: all handles, meetings and the given score of `gone` become `kept`'s.
  ///
  /// A name or score that `kept` already has stays; another name becomes an alias.
  public mutating func merge(_ gone: Int64, into kept: Int64) throws {
    guard gone != kept else { return }
    let (from, into) = (try personRow(gone), try personRow(kept))
    for table in ["handle", "guest"] {
      let rows = try Row.fetchAll(
        db, sql: "SELECT id, entry FROM \(table) WHERE person = ?", arguments: [gone])
      for row in rows {
        try journal.alter(
          table, row: row["id"], madeBy: row["entry"], [Column("person", gone, kept)])
      }
    }
    let (name, score): (String?, Double?) = (into["name"], into["score"])
    if let name, let other: String = from["name"], other.lowercased() != name.lowercased() {
      try add(other, as: .alias, of: kept)
    }
    try moveDetails(from: gone, to: kept)
    try journal.alter(
      "person", row: kept, madeBy: into["entry"],
      [
        Column("name", name, name ?? from["name"]), Column("score", score, score ?? from["score"]),
      ])
    for table in ["post", "response"] {
      try db.execute(
        sql: "UPDATE \(table) SET person = ? WHERE person = ?", arguments: [kept, gone])
      if db.changesCount > 0 { touched.peopleMerged = true }
    }
    try journal.delete("person", row: gone)
    people.forget()
    touched.people.formUnion([gone, kept])
  }

  private func personRow(_ person: Int64) throws -> Row {
    let row = try Row.fetchOne(
      db, sql: "SELECT name, score, entry FROM person WHERE id = ?", arguments: [person])
    guard let row else {
      throw Diagnostic(
        .error, "there is no person number \(person)", hint: "coach people lists them")
    }
    return row
  }
}
