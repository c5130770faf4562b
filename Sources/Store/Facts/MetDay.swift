// Whom you met on a day, and when either wrote to the other.

import Domain
import GRDB

/// Meetings of a day.
public struct MetDay: Hashable, Sendable {
  /// The day.
  public var day: Day
  /// People met.
  public var met = 0
  /// Those of them who were said not to know where to find you online.
  public var untold = 0
  /// Of each, how many days later either wrote to the other online; nil for never.
  public var contacts: [Int?] = []
}

extension Reading {
  /// Meetings of each of some days, in order; days without any are left out.
  public func metFacts(over days: ClosedRange<Day>) throws -> [MetDay] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT e.day, e.knows_handles, min(
          coalesce((SELECT min(day) FROM post p WHERE p.person = g.person AND p.at >= e.at),
            9223372036854775807),
          coalesce((SELECT min(day) FROM response r
            WHERE r.person = g.person AND r.day >= e.day AND r.at >= e.at), 9223372036854775807))
        FROM guest g JOIN encounter e ON e.id = g.encounter
        WHERE e.day BETWEEN ? AND ? ORDER BY e.day, e.id, g.seq
        """, arguments: [days.lowerBound.number, days.upperBound.number])
    var found: [MetDay] = []
    for row in rows {
      let (day, knows, contact): (Int, Bool?, Int) = (row[0], row[1], row[2])
      if found.last?.day.number != day { found.append(MetDay(day: Day(day))) }
      let index = found.count - 1
      found[index].met += 1
      if knows == false { found[index].untold += 1 }
      found[index].contacts.append(contact == .max ? nil : contact - day)
    }
    return found
  }

  /// How many people have a known score, oneself left out.
  public func scoredPeople() throws -> Int {
    try Int.fetchOne(
      db,
      sql: """
        SELECT (SELECT coalesce(sum(people), 0) FROM influence_page)
          - (SELECT count(*) FROM influence WHERE person IN (\(Owners.persons)))
        """) ?? 0
  }

  /// Public counts as they were read, oldest first, of all accounts.
  public func snapshots() throws -> [(account: Int64, day: Day, record: SnapshotRecord)] {
    try accounts().flatMap { account in
      try snapshots(of: account).map { (account.id, clock.day(of: $0.at), $0) }
    }.sorted { $0.record.at < $1.record.at }
  }
}
