// Meetings in bulk, and what went to and fro around them.

import Domain
import GRDB

/// A meeting without its guests.
public struct Meeting: Hashable, Sendable {
  /// The meeting's row number.
  public var id: Int64
  /// When it was.
  public var at: Instant
  /// The local day.
  public var day: Day
  /// The occasion.
  public var event: String?
  /// Where it was.
  public var place: String?
}

extension Reading {
  /// Meetings with anybody, oldest first, until `take` has enough.
  public func meetings(_ take: (Meeting) throws -> Bool) throws {
    try meetings(
      "WHERE EXISTS (SELECT 1 FROM guest WHERE encounter = e.id) ORDER BY e.at, e.id", take)
  }

  /// All meetings, the latest first, until `take` has enough.
  public func latestMeetings(_ take: (Meeting) throws -> Bool) throws {
    try meetings("ORDER BY e.at DESC, e.id DESC", take)
  }

  private func meetings(_ which: String, _ take: (Meeting) throws -> Bool) throws {
    let rows = try RawStatement(
      db, "SELECT e.id, e.at, e.day, e.event, e.place FROM encounter e \(which)")
    while try rows.step() {
      let meeting = Meeting(
        id: rows.int(0), at: Instant(milliseconds: rows.int(1)), day: Day(Int(rows.int(2))),
        event: rows.textIfAny(3), place: rows.textIfAny(4))
      guard try take(meeting) else { return rows.reset() }
    }
  }

  /// Who was met at some meetings, in order of the meetings and then as they were told.
  public func guests(of meetings: [Int64]) throws -> [Int64] {
    let rows = try RawStatement(
      kept: db, "SELECT person FROM guest WHERE encounter = ? ORDER BY seq")
    var found: [Int64] = []
    for meeting in meetings {
      rows.bind(1, meeting)
      while try rows.step() { found.append(rows.int(0)) }
    }
    return found
  }

  /// The handle that was last noted of a person at a meeting.
  public func handleNoted(of person: Int64) throws -> String? {
    let rows = try RawStatement(
      db,
      """
      SELECT g.handle FROM guest g JOIN encounter e ON e.id = g.encounter
      WHERE g.person = ? AND g.handle IS NOT NULL ORDER BY e.at DESC, e.id DESC LIMIT 1
      """)
    rows.bind(1, person)
    var found: String?
    while try rows.step() { found = rows.text(0) }
    return found
  }

  /// Handles noted at meetings with the names beside them, the latest meeting first, until `take` has
  /// enough.
  public func handlesAtMeetings(_ take: (_ handle: String, _ name: String) throws -> Bool) throws {
    let rows = try RawStatement(
      db,
      """
      SELECT g.handle, g.name FROM encounter e CROSS JOIN guest g ON g.encounter = e.id
      WHERE g.handle IS NOT NULL ORDER BY e.at DESC, e.id DESC, g.seq
      """)
    while try rows.step() {
      guard try take(rows.text(0), rows.text(1)) else { return rows.reset() }
    }
  }
}

/// Reads what went to and fro around meetings, for many guests in a row.
public struct MeetingTraces {
  private let around: RawStatement
  private let count: RawStatement

  /// What went to and fro as a reading has it.
  public init(_ reading: Reading) throws {
    around = try RawStatement(
      reading.db,
      """
      SELECT (SELECT min(day) FROM response WHERE person = ?1 AND day >= ?3 AND at >= ?2),
        (SELECT min(day) FROM post WHERE person = ?1 AND kind = 1 AND at >= ?2),
        EXISTS (SELECT 1 FROM response WHERE person = ?1 AND day <= ?3 AND at < ?2)
          OR EXISTS (SELECT 1 FROM post WHERE person = ?1 AND kind = 1 AND at < ?2)
      """)
    count = try RawStatement(
      reading.db, "SELECT count(*) FROM response WHERE person = ? AND day BETWEEN ? AND ?")
  }

  /// The first day after a moment on which a person responded or one wrote to them; whether either
  /// had happened before it.
  public func contact(
    with person: Int64, since at: Instant, on day: Day
  ) throws -> (first: Day?, before: Bool) {
    around.bind(1, person)
    around.bind(2, at.milliseconds)
    around.bind(3, day.number)
    var found: (first: Day?, before: Bool) = (nil, false)
    while try around.step() {
      let first = [around.intIfAny(0), around.intIfAny(1)].compactMap(\.self).min()
      found = (first.map { Day(Int($0)) }, around.int(2) != 0)
    }
    return found
  }

  /// How many responses of a person fall on some days.
  public func responses(of person: Int64, over days: ClosedRange<Day>) throws -> Int {
    count.bind(1, person)
    count.bind(2, days.lowerBound.number)
    count.bind(3, days.upperBound.number)
    var found = 0
    while try count.step() { found = Int(count.int(0)) }
    return found
  }
}
