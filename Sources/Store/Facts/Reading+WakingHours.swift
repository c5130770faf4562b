// When one's people are awake: the hours in which they respond at times of their own.

import Domain
import GRDB

extension Reading {
  /// At most so many of the latest responses are looked at.
  private static let lookedAt = 1500

  /// Responses by hour of the clock, 24 numbers; only those that came four hours or more after their
  /// post, as the others tell when one posted rather than when people are awake.
  public func wakingHours(over days: ClosedRange<Day>) throws -> [Int] {
    var hours = [Int](repeating: 0, count: 24)
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT r.at, p.at FROM (
          SELECT at, post FROM response WHERE day BETWEEN ? AND ? AND post IS NOT NULL
          ORDER BY day DESC LIMIT \(Self.lookedAt)) r JOIN post p ON p.id = r.post
        """, arguments: [days.lowerBound.number, days.upperBound.number])
    while let row = try rows.next() {
      let (at, posted): (Int64, Int64) = (row[0], row[1])
      guard at - posted >= 14_400_000 else { continue }
      hours[clock.hour(of: Instant(milliseconds: at))] += 1
    }
    return hours
  }
}
