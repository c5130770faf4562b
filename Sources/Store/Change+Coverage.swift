// Taking covered spans in.

import Domain
import GRDB

extension Change {
  /// Takes a covered span in; spans of one kind that touch become one.
  mutating func receive(_ record: CoverageRecord) throws {
    guard record.from <= record.to else {
      throw Diagnostic(
        .error, "a covered span ends on \(record.to), before it begins on \(record.from)",
        hint: "correct the record")
    }
    let index = try account(record.account)
    let account = accounts.all[index].id
    var spans = [record.from.number...record.to.number]
    // Of a synced account the server tells more than an archive: where it does, the archive's not
    // knowing says nothing.
    if try isSynced(account) {
      if record.responses == .unknown {
        spans = try rest(of: spans[0], beside: account)
        if spans.isEmpty { return counts.note(.unchanged, .coverage) }
      } else {
        try takeOut(unknown: spans[0], of: account)
      }
    }
    for span in spans { try cover(span, record.responses, account) }
  }

  private func isSynced(_ account: Int64) throws -> Bool {
    try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM synced_post WHERE account = ?)", arguments: [account])
      ?? false
  }

  /// The days of a span for which nobody tells of responses.
  private func rest(of span: ClosedRange<Int>, beside account: Int64) throws -> [ClosedRange<Int>] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT from_day, to_day FROM coverage
        WHERE account = ? AND responses <> ? AND from_day <= ? AND to_day >= ? ORDER BY from_day
        """,
      arguments: [account, ResponseKnowledge.unknown.code, span.upperBound, span.lowerBound])
    var left: [ClosedRange<Int>] = []
    var from = span.lowerBound
    for row in rows {
      let (first, last): (Int, Int) = (row[0], row[1])
      if from < first { left.append(from...(first - 1)) }
      from = max(from, last + 1)
    }
    if from <= span.upperBound { left.append(from...span.upperBound) }
    return left
  }

  /// Takes the days of a span out of what is said to be unknown.
  private mutating func takeOut(unknown span: ClosedRange<Int>, of account: Int64) throws {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT id, from_day, to_day FROM coverage
        WHERE account = ? AND responses = ? AND from_day <= ? AND to_day >= ?
        """,
      arguments: [account, ResponseKnowledge.unknown.code, span.upperBound, span.lowerBound])
    for row in rows {
      try journal.delete("coverage", row: row["id"])
      let (first, last): (Int, Int) = (row["from_day"], row["to_day"])
      if first < span.lowerBound { try cover(first...(span.lowerBound - 1), .unknown, account) }
      if last > span.upperBound { try cover((span.upperBound + 1)...last, .unknown, account) }
      touched.coverage.insert(account)
    }
  }

  private mutating func cover(
    _ span: ClosedRange<Int>, _ responses: ResponseKnowledge, _ account: Int64
  ) throws {
    let kind = responses.code
    let touching = try Row.fetchAll(
      db,
      sql: """
        SELECT id, from_day, to_day FROM coverage
        WHERE account = ? AND responses = ? AND from_day <= ? AND to_day >= ?
        """, arguments: [account, kind, span.upperBound + 1, span.lowerBound - 1])
    var (from, to) = (span.lowerBound, span.upperBound)
    for row in touching {
      (from, to) = (min(from, row["from_day"]), max(to, row["to_day"]))
    }
    if touching.count == 1, touching[0]["from_day"] == from, touching[0]["to_day"] == to {
      return counts.note(.unchanged, .coverage)
    }
    for row in touching { try journal.delete("coverage", row: row["id"]) }
    try db.execute(
      sql: """
        INSERT INTO coverage (account, from_day, to_day, responses, entry) VALUES (?, ?, ?, ?, ?)
        """, arguments: [account, from, to, kind, entry])
    touched.coverage.insert(account)
    counts.note(touching.isEmpty ? .added : .updated, .coverage)
  }
}
