// Reading habits of one's own and their ticks.

import Domain
import GRDB

/// A habit of one's own as stored.
public struct StoredHabit: Hashable, Sendable {
  /// The row number.
  public let id: Int64
  /// Its name, goal and days.
  public let record: HabitRecord
}

extension Reading {
  /// All habits of one's own by name, the retired ones included.
  public func habits() throws -> [StoredHabit] {
    try Row.fetchAll(db, sql: "SELECT * FROM habit ORDER BY key").map { row in
      let until: Int? = row["until_day"]
      return StoredHabit(
        id: row["id"],
        record: HabitRecord(
          name: row["name"], times: row["times"], span: row["span"],
          period: HabitRecord.Period(rawValue: row["period"]) ?? .day,
          from: Day(row["from_day"]), until: until.map { Day($0) }))
    }
  }

  /// Every tick, by habit and day.
  public func ticks() throws -> [TickRecord] {
    let rows = try RawStatement(
      db,
      """
      SELECT coalesce(h.name, t.habit), t.day, t.amount, t.note FROM tick t
      LEFT JOIN habit h ON h.key = t.habit ORDER BY t.habit, t.day
      """)
    var found: [TickRecord] = []
    while try rows.step() {
      found.append(
        TickRecord(
          habit: rows.text(0), day: Day(Int(rows.int(1))), amount: rows.doubleIfAny(2),
          note: rows.textIfAny(3)))
    }
    return found
  }

  /// The days on which habits were ticked, from a day on where it is given, in the order of the habits
  /// and of the days.
  public func tickedDays(of habits: [String], since first: Day? = nil) throws -> [[Day]] {
    let rows = try RawStatement(
      db, "SELECT span, days FROM ticked_days WHERE habit = ? AND span >= ? ORDER BY span")
    return try habits.map { habit in
      rows.bind(1, HabitRecord.key(habit))
      rows.bind(2, (first?.number ?? Int(Int32.min)) >> 5)
      var days: [Day] = []
      while try rows.step() {
        let begin = Int(rows.int(0)) << 5
        var bits = UInt32(truncatingIfNeeded: rows.int(1))
        while bits != 0 {
          days.append(Day(begin + bits.trailingZeroBitCount))
          bits &= bits - 1
        }
      }
      return first.map { first in Array(days.drop { $0 < first }) } ?? days
    }
  }

  /// The ticks of a habit that say more than the day, by day.
  public func notes(of habit: String) throws -> [TickRecord] {
    let rows = try RawStatement(
      db,
      """
      SELECT day, amount, note FROM tick
      WHERE habit = ? AND (amount IS NOT NULL OR note IS NOT NULL) ORDER BY day
      """)
    rows.bind(1, HabitRecord.key(habit))
    var found: [TickRecord] = []
    while try rows.step() {
      found.append(
        TickRecord(
          habit: habit, day: Day(Int(rows.int(0))), amount: rows.doubleIfAny(1),
          note: rows.textIfAny(2)))
    }
    return found
  }
}
