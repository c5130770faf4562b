// Taking in what was decided and set by hand before: decisions and settings.

import Domain
import GRDB

extension Change {
  /// Takes a decision in; the same decision told twice is one.
  mutating func receive(_ record: DecisionRecord) throws {
    let when = try time(record.at, what: "a decision")
    var decision = record
    decision.rule = Self.clean(record.rule)
    decision.act = Self.clean(record.act)
    decision.note = record.note.map(Self.clean)
    var known = try decisions ?? Set(reading.decisionRecords())
    let isNew = known.insert(decision).inserted
    decisions = known
    guard isNew else { return counts.note(.unchanged, .decision) }
    try db.execute(
      sql: """
        INSERT INTO decision (at, day, rule, act, verdict, note, until_day, recognised, entry)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        decision.at.milliseconds, when.day, decision.rule, decision.act,
        decision.verdict.rawValue, decision.note, decision.until?.number,
        decision.isRecognised, entry,
      ])
    counts.note(.added, .decision)
  }

  /// Takes a setting in; one that the store has stays as it is.
  mutating func receive(_ record: SettingRecord) throws {
    try db.execute(
      sql: "INSERT INTO setting (name, value, entry) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
      arguments: [Self.clean(record.name), Self.clean(record.value), entry])
    counts.note(db.changesCount > 0 ? .added : .unchanged, .setting)
  }
}

extension Reading {
  /// What became of suggestions, oldest first, each once.
  func decisionRecords() throws -> [DecisionRecord] {
    let found = try decisions().map {
      DecisionRecord(
        at: $0.at, rule: $0.rule, act: $0.act, verdict: $0.verdict, note: $0.note, until: $0.until,
        isRecognised: $0.isRecognised)
    }
    func key(_ decision: DecisionRecord) -> String {
      [
        decision.rule, decision.act, decision.verdict.rawValue, decision.note ?? "",
        decision.until?.description ?? "", decision.note == nil ? "" : "1",
        decision.isRecognised ? "1" : "",
      ].joined(separator: "\u{0}")
    }
    var seen: Set<DecisionRecord> = []
    return found.map { ($0, key($0)) }.sorted { ($0.0.at, $0.1) < ($1.0.at, $1.1) }
      .map(\.0).filter { seen.insert($0).inserted }
  }

  /// The settings that a person made, by name; those without an entry are the store's own.
  public func settings() throws -> [SettingRecord] {
    try Row.fetchAll(
      db, sql: "SELECT name, value FROM setting WHERE entry IS NOT NULL ORDER BY name"
    ).map { SettingRecord(name: $0["name"], value: $0["value"]) }
  }
}
