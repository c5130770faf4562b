// Recognising in what was imported that a suggestion has been followed.

import Domain
import GRDB

extension Change {
  /// For so many days after it was shown a suggestion can be seen to have been followed.
  static let recognisedDays = 7

  /// Notes suggestions as done that the posts of this change show.
  ///
  /// A suggestion counts as followed where a post of the very kind came after it was shown: a reply to
  /// one of the people it named within seven days; on the day itself a post of the kind it asked for,
  /// within two hours of the hour it named. What was decided by hand stays as it is.
  mutating func recogniseDone() throws {
    guard touched.newPosts < (try Int64.fetchOne(db, sql: "SELECT max(id) FROM post") ?? 0) else {
      return
    }
    let today = clock.day(of: now)
    let shown = try reading.shownAdvice(on: (today - 60)...today)
    guard !shown.isEmpty else { return }
    let decided = try reading.decisions()
    var found: [(advice: ShownAdvice, at: Instant)] = []
    for advice in shown {
      let last = advice.day + Self.recognisedDays
      guard
        !decided.contains(where: { $0.rule == advice.rule && (advice.day...last).contains($0.day) }
        ),
        !found.contains(where: { $0.advice.rule == advice.rule && advice.day - $0.advice.day <= 7 }
        ),
        let at = try firstSign(of: advice)
      else { continue }
      found.append((advice, at))
    }
    for (advice, at) in found {
      try db.execute(
        sql: """
          INSERT INTO decision (at, day, rule, act, verdict, recognised, entry)
          VALUES (?, ?, ?, ?, ?, 1, ?)
          """,
        arguments: [
          at.milliseconds, clock.day(of: at).number, advice.rule, advice.act,
          Verdict.done.rawValue, entry,
        ])
      journal.noteInsertion()
    }
  }

  /// When a new post shows that a suggestion was followed.
  private func firstSign(of advice: ShownAdvice) throws -> Instant? {
    let isReply = ["reply", "ask", "thanks", "engage", "connect"].contains(advice.act)
    guard isReply || Self.signs[advice.act] != nil, !isReply || !advice.people.isEmpty else {
      return nil
    }
    let last = isReply ? advice.day + Self.recognisedDays : advice.day
    let which =
      isReply
      ? "kind = 1 AND person IN (\(advice.people.map(String.init).joined(separator: ",")))"
      : Self.signs[advice.act] ?? "0"
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT at, hour FROM post WHERE id > ?1 AND day BETWEEN ?2 AND ?3 AND at >= ?4 AND \(which)
        ORDER BY at, id
        """,
      arguments: [
        touched.newPosts, advice.day.number, last.number, advice.at.milliseconds,
      ])
    let sign = rows.first { row in
      guard let wanted = advice.hour else { return true }
      guard let hour: Int = row["hour"] else { return false }
      let distance = abs(hour - wanted)
      return min(distance, 24 - distance) <= 2
    }
    return sign.map { Instant(milliseconds: $0["at"]) }
  }

  /// What posts show that an act was done; kinds and forms as in the schema.
  private static let signs = [
    "text": "kind = 4 AND form IN (2, 3)", "question": "kind = 4 AND form = 2",
    "link+text": "kind = 4 AND form <> 0 AND links IS NOT NULL", "photo": "kind = 4 AND media > 0",
    "video": "kind = 4 AND media > 0", "quote": "kind = 3", "reshare": "kind = 0",
  ]
}

extension Reading {
  /// Suggestions that the latest change showed to have been done.
  public func recognisedLately() throws -> [StoredDecision] {
    guard let entry = try undoable()?.id else { return [] }
    let ids = try Set(
      Int64.fetchAll(
        db, sql: "SELECT id FROM decision WHERE recognised = 1 AND entry = ?", arguments: [entry]))
    return try ids.isEmpty ? [] : decisions().filter { ids.contains($0.id) }
  }
}
