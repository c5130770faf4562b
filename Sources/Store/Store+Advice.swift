// What was advised and how often the score was looked at: noted in passing, outside the journal.

import Domain
import GRDB

/// A suggestion as it was shown.
public struct ShownAdvice: Hashable, Sendable {
  /// The day it was for.
  public var day: Day
  /// The rule that suggested it.
  public var rule: String
  /// When it was first shown.
  public var at: Instant
  /// The act, as rules name it; empty where it named none.
  public var act: String
  /// The hour of the clock, where one was named.
  public var hour: Int?
  /// Whom it was for.
  public var people: [Int64]

  /// A suggestion.
  public init(
    day: Day, rule: String, at: Instant, act: String, hour: Int? = nil, people: [Int64] = []
  ) {
    self.day = day
    self.rule = rule
    self.at = at
    self.act = act
    self.hour = hour
    self.people = people
  }
}

extension Store {
  /// Notes what was shown; what is noted already stays as it is.
  ///
  /// Advice must not fail because the store cannot be written just now: then nothing is noted.
  public func note(_ advice: [ShownAdvice]) {
    guard let first = advice.first else { return }
    let known = try? read { try $0.shownAdvice(on: first.day...first.day) }
    let new = advice.filter { item in !(known ?? []).contains { $0.rule == item.rule } }
    guard known != nil, !new.isEmpty else { return }
    try? transaction { db, _ in
      for item in new {
        try db.execute(
          sql: """
            INSERT INTO shown (day, rule, at, act, hour, people) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """,
          arguments: [
            item.day.number, item.rule, item.at.milliseconds, item.act, item.hour,
            "[\(item.people.map(String.init).joined(separator: ","))]",
          ])
      }
    }
  }

  /// Notes that the score was looked at.
  ///
  /// - Parameter day: Today.
  /// - Returns: How many times today, this one included; 1 where it cannot be noted.
  public func noteLook(on day: Day) -> Int {
    let looks = try? transaction { db, _ in
      try Int.fetchOne(
        db,
        sql: """
          INSERT INTO look (day, looks) VALUES (?, 1)
          ON CONFLICT (day) DO UPDATE SET looks = looks + 1 RETURNING looks
          """, arguments: [day.number])
    }
    return looks ?? 1
  }
}

extension Reading {
  /// What was shown on some days, the first first.
  public func shownAdvice(on days: ClosedRange<Day>) throws -> [ShownAdvice] {
    try Row.fetchAll(
      db, sql: "SELECT * FROM shown WHERE day BETWEEN ? AND ? ORDER BY day, at, rule",
      arguments: [days.lowerBound.number, days.upperBound.number]
    ).map { row in
      let people: String = row["people"]
      return ShownAdvice(
        day: Day(row["day"]), rule: row["rule"], at: Instant(milliseconds: row["at"]),
        act: row["act"], hour: row["hour"],
        people: people.dropFirst().dropLast().split(separator: ",").compactMap { Int64($0) })
    }
  }
}
