// Meetings in bulk, and what went to and fro around them.

import Domain
import GRDB

/// Somebody met at a meeting.
public struct MetGuest: Hashable, Sendable {
  /// The meeting's row number.
  public var encounter: Int64
  /// When it was.
  public var at: Instant
  /// The local day.
  public var day: Day
  /// The occasion.
  public var event: String?
  /// Where it was.
  public var place: String?
  /// Who.
  public var person: Int64
}

extension Reading {
  /// Everybody met at every meeting, oldest first; by guest.
  public func metGuests() throws -> [MetGuest] {
    var found: [MetGuest] = []
    let rows = try RawStatement(
      db,
      """
      SELECT e.id, e.at, e.day, e.event, e.place, g.person
      FROM encounter e JOIN guest g ON g.encounter = e.id ORDER BY e.at, e.id, g.seq
      """)
    while try rows.step() {
      found.append(
        MetGuest(
          encounter: rows.int(0), at: Instant(milliseconds: rows.int(1)),
          day: Day(Int(rows.int(2))),
          event: rows.textIfAny(3), place: rows.textIfAny(4), person: rows.int(5)))
    }
    return found
  }

  /// The first day after a moment on which a person responded or one wrote to them; whether either
  /// had happened before it.
  public func contact(
    with person: Int64, since at: Instant, on day: Day
  ) throws -> (first: Day?, before: Bool) {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT (SELECT min(day) FROM response WHERE person = ?1 AND day >= ?3 AND at >= ?2),
            (SELECT min(day) FROM post WHERE person = ?1 AND kind = 1 AND at >= ?2),
            EXISTS (SELECT 1 FROM response WHERE person = ?1 AND day <= ?3 AND at < ?2)
              OR EXISTS (SELECT 1 FROM post WHERE person = ?1 AND kind = 1 AND at < ?2)
          """), arguments: [person, at.milliseconds, day.number])
    let (heard, wrote): (Int?, Int?) = (row?[0], row?[1])
    return ([heard, wrote].compactMap(\.self).min().map { Day($0) }, row?[2] ?? false)
  }

  /// How many responses of a person fall on some days.
  public func responses(of person: Int64, over days: ClosedRange<Day>) throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(
        sql: "SELECT count(*) FROM response WHERE person = ? AND day BETWEEN ? AND ?"),
      arguments: [person, days.lowerBound.number, days.upperBound.number]) ?? 0
  }
}
