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

  /// The ticks of one habit, or of all, from a day on where it is given, by habit and day.
  public func ticks(of habit: String? = nil, since first: Day? = nil) throws -> [TickRecord] {
    let rows = try RawStatement(
      db,
      """
      SELECT coalesce(h.name, t.habit), t.day, t.amount, t.note FROM tick t
      LEFT JOIN habit h ON h.key = t.habit
      WHERE t.day >= ? \(habit == nil ? "" : "AND t.habit = ?") ORDER BY t.habit, t.day
      """)
    rows.bind(1, Int64(first?.number ?? Int(Int32.min)))
    if let habit { rows.bind(2, HabitRecord.key(habit)) }
    var found: [TickRecord] = []
    while try rows.step() {
      found.append(
        TickRecord(
          habit: rows.text(0), day: Day(Int(rows.int(1))), amount: rows.doubleIfAny(2),
          note: rows.textIfAny(3)))
    }
    return found
  }
}
