// Whom you met on a day, and when either wrote to the other.

import Domain
import GRDB

/// Meetings of a day.
public struct MetDay: Hashable, Sendable {
  /// The day.
  public var day: Day
  /// Of each person, how many days earlier they were met before; nil for never in a year.
  public var met: [Int?] = []
  /// Of each who was said not to know where to find you online, how many days later that was said
  /// anew, or that they know; nil for never.
  public var untold: [Int?] = []
  /// Of each, how many days later either wrote to the other online, or they were met again; nil for
  /// never.
  public var contacts: [Int?] = []
}

extension Reading {
  /// So many days before those asked about an earlier meeting is looked for.
  private static let memory = 366

  /// Meetings of each of some days, in order; days without any are left out.
  public func metFacts(over days: ClosedRange<Day>) throws -> [MetDay] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT e.day, g.person, e.knows_handles, CASE WHEN e.day >= ?1 THEN min(
          coalesce((SELECT min(day) FROM post p WHERE p.person = g.person AND p.at >= e.at),
            9223372036854775807),
          coalesce((SELECT min(day) FROM response r
            WHERE r.person = g.person AND r.day >= e.day AND r.at >= e.at), 9223372036854775807))
          END
        FROM encounter e CROSS JOIN guest g ON e.id = g.encounter
        WHERE e.day BETWEEN ?1 - \(Self.memory) AND ?2 ORDER BY e.day, e.at, e.id, g.seq
        """, arguments: [days.lowerBound.number, days.upperBound.number])
    var found: [MetDay] = []
    var last: [Int64: Int] = [:]
    var waiting: [Int64: (day: Int, place: Int)] = [:]
    var untold: [Int64: (day: Int, place: Int)] = [:]
    for row in rows {
      let (day, person, knows): (Int, Int64, Bool?) = (row[0], row[1], row[2])
      defer { last[person] = day }
      guard day >= days.lowerBound.number else { continue }
      if found.last?.day.number != day { found.append(MetDay(day: Day(day))) }
      let index = found.count - 1
      if last[person] != day { found[index].met.append(last[person].map { day - $0 }) }
      if let earlier = waiting[person] {
        let gap = day - found[earlier.day].day.number
        let known = found[earlier.day].contacts[earlier.place]
        found[earlier.day].contacts[earlier.place] = min(known ?? gap, gap)
      }
      waiting[person] = (index, found[index].contacts.count)
      let contact: Int = row[3]
      found[index].contacts.append(contact == .max ? nil : contact - day)
      guard let knows else { continue }
      if let earlier = untold.removeValue(forKey: person) {
        found[earlier.day].untold[earlier.place] = day - found[earlier.day].day.number
      }
      if !knows {
        untold[person] = (index, found[index].untold.count)
        found[index].untold.append(nil)
      }
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
