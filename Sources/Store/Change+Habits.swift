// Habits of one's own: begun, altered, ticked.

import Domain
import GRDB

extension Change {
  /// Takes a habit in; one that the store has stays as it is.
  mutating func receive(_ record: HabitRecord) throws {
    let name = Self.clean(record.name)
    try db.execute(
      sql: """
        INSERT INTO habit (key, name, times, span, period, from_day, until_day, entry)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
        """,
      arguments: [
        HabitRecord.key(name), name, record.times, record.span, record.period.rawValue,
        record.from.number, record.until?.number, entry,
      ])
    counts.note(db.changesCount > 0 ? .added : .unchanged, .habit)
  }

  /// Takes a tick in; a day that was ticked already stays as it is.
  mutating func receive(_ record: TickRecord) throws {
    try db.execute(
      sql: """
        INSERT INTO tick (habit, day, amount, note, entry) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT DO NOTHING
        """,
      arguments: [
        HabitRecord.key(Self.clean(record.habit)), record.day.number, record.amount,
        record.note.map(Self.clean), entry,
      ])
    counts.note(db.changesCount > 0 ? .added : .unchanged, .tick)
  }

  /// Alters a habit; its ticks and breaks follow a new name.
  public mutating func set(_ habit: StoredHabit, to record: HabitRecord) throws {
    let row = try Row.fetchOne(
      db, sql: "SELECT * FROM habit WHERE id = ?", arguments: [habit.id])
    guard let row else { return }
    let (before, name) = (row["key"] as String, Self.clean(record.name))
    let key = HabitRecord.key(name)
    try journal.alter(
      "habit", row: habit.id, madeBy: row["entry"],
      [
        Column("key", before, key), Column("name", row["name"], name),
        Column("times", row["times"] as Int64, Int64(record.times)),
        Column("span", row["span"] as Int64, Int64(record.span)),
        Column("period", row["period"], record.period.rawValue),
        Column("from_day", row["from_day"] as Int64, Int64(record.from.number)),
        Column("until_day", row["until_day"], record.until.map { Int64($0.number) }),
      ])
    guard before != key else { return }
    // What was said under the old name is not said again under the new one.
    try db.execute(
      sql: "UPDATE OR REPLACE milestone SET habit = ? WHERE habit = ?", arguments: [key, before])
    for table in ["tick", "pause"] {
      for row in try Row.fetchAll(
        db, sql: "SELECT id, habit, entry FROM \(table) WHERE habit <> ''")
      where HabitRecord.key(row["habit"]) == before {
        try journal.alter(
          table, row: row["id"], madeBy: row["entry"],
          [Column("habit", row["habit"], table == "tick" ? key : name)])
      }
    }
  }

  /// Takes a habit out with its ticks and its own breaks; gives how many ticks it had.
  public mutating func remove(_ habit: StoredHabit) throws -> Int {
    let key = HabitRecord.key(habit.record.name)
    let ticks = try Int64.fetchAll(db, sql: "SELECT id FROM tick WHERE habit = ?", arguments: [key])
    for row in ticks { try journal.delete("tick", row: row) }
    for row in try Row.fetchAll(db, sql: "SELECT id, habit FROM pause WHERE habit <> ''")
    where HabitRecord.key(row["habit"]) == key {
      try journal.delete("pause", row: row["id"])
    }
    try journal.delete("habit", row: habit.id)
    try db.execute(sql: "DELETE FROM milestone WHERE habit = ?", arguments: [key])
    return ticks.count
  }

  /// Marks a day as done; a day that was done already takes on the amount and note that are given.
  public mutating func tick(_ record: TickRecord) throws {
    let key = HabitRecord.key(Self.clean(record.habit))
    let row = try Row.fetchOne(
      db, sql: "SELECT * FROM tick WHERE habit = ? AND day = ?",
      arguments: [key, record.day.number])
    guard let row else { return try receive(record) }
    try journal.alter(
      "tick", row: row["id"], madeBy: row["entry"],
      [
        Column("amount", row["amount"], record.amount ?? row["amount"]),
        Column("note", row["note"], record.note.map(Self.clean) ?? row["note"]),
      ])
  }

  /// Marks days as not done; gives how many had been.
  public mutating func untick(_ habit: String, _ days: ClosedRange<Day>) throws -> Int {
    let rows = try Int64.fetchAll(
      db, sql: "SELECT id FROM tick WHERE habit = ? AND day BETWEEN ? AND ?",
      arguments: [
        HabitRecord.key(habit), days.lowerBound.number, days.upperBound.number,
      ])
    for row in rows { try journal.delete("tick", row: row) }
    return rows.count
  }
}
