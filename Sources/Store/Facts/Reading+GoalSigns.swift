// What goals are seen by: answers, people, reshares and meetings of some days.

import Domain
import GRDB

extension Reading {
  /// Replies and mentions received on some days; of posts with a tag only, where one is given.
  public func answersReceived(over days: ClosedRange<Day>, tag: String? = nil) throws -> Int {
    guard let tag else {
      return try Int.fetchOne(
        db, sql: "SELECT count(*) FROM response WHERE day BETWEEN ? AND ? AND kind IN (2, 3)",
        arguments: [days.lowerBound.number, days.upperBound.number]) ?? 0
    }
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT p.tags FROM response r JOIN post p ON p.id = r.post
        WHERE r.day BETWEEN ? AND ? AND r.kind IN (2, 3) AND p.tags IS NOT NULL
        """, arguments: [days.lowerBound.number, days.upperBound.number])
    var count = 0
    while let row = try rows.next() {
      if Json.words(row[0]).contains(where: { $0.lowercased() == tag }) { count += 1 }
    }
    return count
  }

  /// Reshares received on some days.
  public func resharesReceived(over days: ClosedRange<Day>) throws -> Int {
    try Int.fetchOne(
      db, sql: "SELECT count(*) FROM response WHERE day BETWEEN ? AND ? AND kind = 1",
      arguments: [days.lowerBound.number, days.upperBound.number]) ?? 0
  }

  /// Different people who responded on some days, and those among them who never had before.
  public func respondersCount(
    over days: ClosedRange<Day>
  ) throws -> (people: Int, new: Int) {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT count(DISTINCT d.person),
          count(DISTINCT CASE WHEN NOT EXISTS (SELECT 1 FROM responder r
            WHERE r.person = d.person AND r.since < ?1) THEN d.person END)
        FROM responder_day d
        WHERE d.account IN (SELECT id FROM account) AND d.day BETWEEN ?1 AND ?2
        """, arguments: [days.lowerBound.number, days.upperBound.number])
    return (row?[0] ?? 0, row?[1] ?? 0)
  }

  /// Different people one wrote replies to on some days, and how many of them responded then or
  /// within two days after.
  public func writtenTo(over days: ClosedRange<Day>) throws -> (people: Int, answered: Int) {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT count(DISTINCT q.person), count(DISTINCT CASE WHEN EXISTS (
            SELECT 1 FROM response r WHERE r.person = q.person AND r.kind IN (2, 3)
              AND r.day BETWEEN q.day AND ?2 + 2) THEN q.person END)
        FROM reply_day q
        WHERE q.account IN (SELECT id FROM account) AND q.day BETWEEN ?1 AND ?2
        """, arguments: [days.lowerBound.number, days.upperBound.number])
    return (row?[0] ?? 0, row?[1] ?? 0)
  }
}
