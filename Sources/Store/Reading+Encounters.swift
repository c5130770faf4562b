// Reading meetings, breaks and decisions.

import Domain
import GRDB

/// An offline meeting as stored.
public struct StoredEncounter: Hashable, Sendable {
  /// The row number.
  public let id: Int64
  /// The local day.
  public let day: Day
  /// Everything that was told.
  public let record: EncounterRecord
  /// Who the guests are, in their order.
  public let people: [Int64]
}

/// A declared break as stored.
public struct StoredPause: Hashable, Sendable {
  /// The row number.
  public let id: Int64
  /// Its days and reason.
  public let record: PauseRecord
  /// The one habit that rests; nil for a break from everything.
  public var habit: String? { record.habit }
}

/// What became of a suggestion, as stored.
public struct StoredDecision: Hashable, Sendable {
  /// The row number.
  public let id: Int64
  /// When it was decided.
  public let at: Instant
  /// The local day of that.
  public let day: Day
  /// The rule that suggested it.
  public let rule: String
  /// The suggested act.
  public let act: String
  /// What was decided.
  public let verdict: Change.Verdict
  /// Anything said about it.
  public let note: String?
  /// Of a snooze, the day on which it may come again.
  public let until: Day?
  /// Whether nobody said so, and posts show it.
  public let isRecognised: Bool
}

extension Reading {
  /// Meetings on some days, oldest first; all where nil.
  public func encounters(on days: Range<Day>? = nil) throws -> [StoredEncounter] {
    let rows = try Row.fetchAll(
      db, sql: "SELECT * FROM encounter WHERE day >= ? AND day < ? ORDER BY at, id",
      arguments: [
        days?.lowerBound.number ?? Int(Int32.min), days?.upperBound.number ?? Int(Int32.max),
      ])
    return try rows.map(encounter)
  }

  /// Meetings a person was at, oldest first.
  public func encounters(with person: Int64) throws -> [StoredEncounter] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT * FROM encounter WHERE id IN (SELECT encounter FROM guest WHERE person = ?)
        ORDER BY at, id
        """, arguments: [person]
    ).map(encounter)
  }

  private func encounter(_ row: Row) throws -> StoredEncounter {
    let id: Int64 = row["id"]
    return StoredEncounter(
      id: id, day: Day(row["day"]),
      record: EncounterRecord(
        at: Instant(milliseconds: row["at"]), event: row["event"], place: row["place"],
        people: try Encounters.guests(of: id, in: db), knowsHandles: row["knows_handles"],
        notes: row["notes"]),
      people: try Int64.fetchAll(
        db, sql: "SELECT person FROM guest WHERE encounter = ? ORDER BY seq", arguments: [id]))
  }

  /// All breaks, by their first day.
  public func pauses() throws -> [StoredPause] {
    try Row.fetchAll(db, sql: "SELECT * FROM pause ORDER BY from_day, habit").map { row in
      let (to, habit): (Int?, String) = (row["to_day"], row["habit"])
      return StoredPause(
        id: row["id"],
        record: PauseRecord(
          from: Day(row["from_day"]), to: to.map { Day($0) }, reason: row["reason"],
          habit: habit.isEmpty ? nil : habit))
    }
  }

  /// What became of suggestions, oldest first; of one rule where it is named.
  public func decisions(of rule: String? = nil) throws -> [StoredDecision] {
    try Row.fetchAll(
      db, sql: "SELECT * FROM decision WHERE ?1 IS NULL OR rule = ?1 ORDER BY at, id",
      arguments: [rule]
    ).map { row in
      let until: Int? = row["until_day"]
      return StoredDecision(
        id: row["id"], at: Instant(milliseconds: row["at"]), day: Day(row["day"]),
        rule: row["rule"], act: row["act"],
        verdict: Change.Verdict(rawValue: row["verdict"]) ?? .skipped, note: row["note"],
        until: until.map { Day($0) }, isRecognised: row["recognised"])
    }
  }
}
