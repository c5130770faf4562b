// Days of contact, one person after another.

import Domain
import GRDB

/// Reads on which days there was contact of any kind with people, for many of them in a row.
public struct ContactDays {
  private let met: RawStatement
  private let wrote: RawStatement
  private let heard: RawStatement

  /// Days of contact as a reading has them.
  public init(_ reading: Reading) throws {
    met = try RawStatement(
      reading.db,
      "SELECT e.day FROM guest g JOIN encounter e ON e.id = g.encounter WHERE g.person = ?")
    wrote = try RawStatement(reading.db, "SELECT day FROM reply_day WHERE person = ?")
    heard = try RawStatement(
      reading.db, "SELECT DISTINCT day FROM response WHERE person = ? ORDER BY day")
  }

  /// The days up to one on which they responded, one wrote to them, or you met; in order, each once.
  public func days(with person: Int64, upTo last: Day) throws -> [Day] {
    var days: [Day] = []
    var isInOrder = true
    for rows in [heard, wrote, met] {
      rows.bind(1, person)
      while try rows.step() {
        let day = Day(Int(rows.int(0)))
        if let before = days.last, before >= day { isInOrder = false }
        if day <= last { days.append(day) }
      }
    }
    guard !isInOrder else { return days }
    days.sort()
    var count = 0
    for day in days where count == 0 || days[count - 1] != day {
      days[count] = day
      count += 1
    }
    days.removeLast(days.count - count)
    return days
  }
}
