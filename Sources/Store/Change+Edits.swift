// What a person enters or corrects by hand.

import Domain
import GRDB

extension Change {
  /// What became of a suggestion.
  public typealias Verdict = DecisionRecord.Verdict

  /// Notes what became of a suggestion.
  ///
  /// - Parameters:
  ///   - verdict: What was decided.
  ///   - rule: The id of the rule that suggested it.
  ///   - act: The suggested act, as `today` names it.
  ///   - note: Anything said about it.
  ///   - until: Of a snooze, the day on which it may come again.
  /// - Returns: The decision's row number.
  /// - Throws: A `Diagnostic` when the store cannot be written.
  @discardableResult
  public mutating func decide(
    _ verdict: Verdict, rule: String, act: String, note: String? = nil, until: Day? = nil
  ) throws -> Int64 {
    try db.execute(
      sql: """
        INSERT INTO decision (at, day, rule, act, verdict, note, until_day, entry)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        now.milliseconds, clock.day(of: now).number, rule, act, verdict.rawValue, note,
        until?.number, entry,
      ])
    journal.noteInsertion()
    return db.lastInsertedRowID
  }

  /// Begins a break, from everything or from one habit; where one begins that day already, it ends as
  /// said now.
  public mutating func pause(_ pause: PauseRecord, habit: String? = nil) throws {
    let habit = habit ?? pause.habit ?? ""
    _ = try receive(pause, habit: habit)
    let row = try Row.fetchOne(
      db, sql: "SELECT id, to_day, reason, entry FROM pause WHERE from_day = ? AND habit = ?",
      arguments: [pause.from.number, habit])
    guard let row else { return }
    let (to, reason): (Int64?, String?) = (row["to_day"], row["reason"])
    try journal.alter(
      "pause", row: row["id"], madeBy: row["entry"],
      [
        Column("to_day", to, pause.to.map { Int64($0.number) }),
        Column("reason", reason, pause.reason ?? reason),
      ])
  }

  /// Ends the breaks that hold on a day, or begin after it where they are open; the day is back.
  ///
  /// - Parameters:
  ///   - day: The first day on again.
  ///   - habit: Whose break; nil for the break from everything.
  /// - Returns: How many breaks it ended.
  /// - Throws: A `Diagnostic` when the store cannot be written.
  public mutating func resume(on day: Day, habit: String? = nil) throws -> Int {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT id, from_day, to_day, entry FROM pause
        WHERE habit = ?1 AND (to_day IS NULL OR (from_day <= ?2 AND to_day >= ?2))
        """, arguments: [habit ?? "", day.number])
    for row in rows {
      if (row["from_day"] as Int64) >= Int64(day.number) {
        try journal.delete("pause", row: row["id"])
      } else {
        try journal.alter(
          "pause", row: row["id"], madeBy: row["entry"],
          [Column("to_day", row["to_day"], Int64(day.number - 1))])
      }
    }
    return rows.count
  }

  /// Sets an outside score of a day, whatever it was.
  public mutating func set(_ score: OutsideScoreRecord) throws {
    try receive(score)
    let row = try Row.fetchOne(
      db, sql: "SELECT id, value, entry FROM outside_score WHERE service = ? AND day = ?",
      arguments: [Self.clean(score.service), score.day.number])
    guard let row else { return }
    try journal.alter(
      "outside_score", row: row["id"], madeBy: row["entry"],
      [Column("value", row["value"] as Double, score.value)])
  }

  /// Sets or clears a named setting.
  public mutating func set(_ name: String, to value: String?) throws {
    let row = try Row.fetchOne(
      db, sql: "SELECT id, value, entry FROM setting WHERE name = ?", arguments: [name])
    switch (row, value) {
    case (let row?, let value?):
      try journal.alter(
        "setting", row: row["id"], madeBy: row["entry"], [Column("value", row["value"], value)])
    case (let row?, nil): try journal.delete("setting", row: row["id"])
    case (nil, let value?):
      try db.execute(
        sql: "INSERT INTO setting (name, value, entry) VALUES (?, ?, ?)",
        arguments: [name, value, entry])
      journal.noteInsertion()
    case (nil, nil): break
    }
  }

  /// Sets zone and day boundary from a day on, all days where it is nil; days follow, times stay.
  ///
  /// - Parameters:
  ///   - day: The first day on which they hold.
  ///   - zone: The IANA name; unchanged where nil.
  ///   - boundary: Minutes after midnight at which a day starts; unchanged where nil.
  /// - Throws: A `Diagnostic` when there is no such zone or boundary.
  public mutating func setDays(
    from day: Day?, zone: String? = nil, boundary: Int? = nil
  ) throws {
    let inForce = clock.rules.last { $0.from <= day ?? DayRules.beginning } ?? clock.rules[0]
    if let boundary, !(0..<1440).contains(boundary) {
      throw Diagnostic(
        .error, "a day cannot begin \(boundary) minutes after midnight",
        hint: "give a time from 00:00 to 23:59")
    }
    let rule = DayClock.Rule(
      from: day ?? DayRules.beginning, zone: try DayRules.first(zone: zone ?? inForce.zone),
      boundary: boundary ?? inForce.boundary)
    guard rule.zone != inForce.zone || rule.boundary != inForce.boundary else { return }
    let row = try Row.fetchOne(
      db, sql: "SELECT * FROM day_rule WHERE from_day = ?", arguments: [rule.from.number])
    if let row {
      try journal.alter(
        "day_rule", row: row["id"], madeBy: row["entry"],
        [
          Column("zone", row["zone"], rule.zone),
          Column("boundary", row["boundary"] as Int64, Int64(rule.boundary)),
        ])
    } else {
      try db.execute(
        sql: "INSERT INTO day_rule (from_day, zone, boundary, entry) VALUES (?, ?, ?, ?)",
        arguments: [rule.from.number, rule.zone, rule.boundary, entry])
      journal.noteInsertion()
    }
    clock = try DayRules.clock(DayRules.read(db))
    try Days.rebuild(db, from: day, clock: clock)
    touched.everything = true
  }

  /// Whether nothing with a time is stored yet, so that a file's own zone may still be taken over.
  public func isEmpty() throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: """
        SELECT NOT EXISTS (SELECT 1 FROM post) AND NOT EXISTS (SELECT 1 FROM response)
          AND NOT EXISTS (SELECT 1 FROM encounter) AND NOT EXISTS (SELECT 1 FROM snapshot)
          AND NOT EXISTS (SELECT 1 FROM decision)
        """) ?? false
  }
}
