// Whom a suggestion may name: who waits, who passes you on, who answers, whom you met.

import Domain
import GRDB

/// Somebody whom a suggestion may name.
public struct Companion: Hashable, Sendable {
  /// Who.
  public var person: Int64
  /// The day that makes them worth naming: they wrote, reshared, were met, last responded.
  public var day: Day
  /// What they wrote, or the event they were met at.
  public var words: String?
  /// How many times: messages waiting, reshares, days of responses.
  public var count: Int

  /// Somebody worth naming.
  public init(person: Int64, day: Day, words: String? = nil, count: Int = 1) {
    self.person = person
    self.day = day
    self.words = words
    self.count = count
  }
}

extension Reading {
  private static let unanswered = """
    NOT EXISTS (SELECT 1 FROM post p
      WHERE p.person = r.person AND p.kind = 1 AND p.at >= r.at AND p.day <= ?2)
    """

  /// Who wrote or reshared on some days and has had no reply since, the longest waiting first.
  private func unanswered(_ kinds: String, over days: ClosedRange<Day>) throws -> [Companion] {
    let rows = try RawStatement(
      db,
      """
      SELECT r.person, r.day, r.text FROM response r
      WHERE r.day BETWEEN ?1 AND ?2 AND r.kind IN (\(kinds))
        AND r.person NOT IN (\(Owners.persons)) AND \(Self.unanswered)
      ORDER BY r.at, r.native
      """)
    rows.bind(1, days.lowerBound.number)
    rows.bind(2, days.upperBound.number)
    var found: [Companion] = []
    var places: [Int64: Int] = [:]
    while try rows.step() {
      let person = rows.int(0)
      if let place = places[person] {
        found[place].count += 1
        found[place].words = rows.textIfAny(2) ?? found[place].words
      } else {
        places[person] = found.count
        found.append(
          Companion(person: person, day: Day(Int(rows.int(1))), words: rows.textIfAny(2)))
      }
    }
    return found
  }

  /// People whose reply or mention of some days has no answer yet, the longest waiting first.
  public func waiting(over days: ClosedRange<Day>) throws -> [Companion] {
    try unanswered("2, 3", over: days)
  }

  /// People who reshared you on some days and to whom you have not written since.
  public func amplifiers(over days: ClosedRange<Day>) throws -> [Companion] {
    try unanswered("1", over: days)
  }

  /// People with a higher score who responded on some days, those who did most often first; none to
  /// whom one has written since `since`.
  public func answering(
    above score: Double, over days: ClosedRange<Day>, notWrittenSince since: Day, limit: Int
  ) throws -> [Companion] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT d.person, max(d.day), count(DISTINCT d.day) AS n FROM responder_day d
        JOIN influence i ON i.person = d.person AND i.score > ?
        WHERE d.account IN (SELECT id FROM account) AND d.day BETWEEN ? AND ?
          AND NOT EXISTS (SELECT 1 FROM reply_day q WHERE q.person = d.person AND q.day >= ?)
        GROUP BY d.person ORDER BY n DESC, max(d.day) DESC, d.person LIMIT ?
        """,
      arguments: [score, days.lowerBound.number, days.upperBound.number, since.number, limit]
    ).map { Companion(person: $0[0], day: Day($0[1]), count: $0[2]) }
  }

  /// People met on some days with no word online since, the longest ago first.
  public func metWithoutWord(over days: ClosedRange<Day>) throws -> [Companion] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT g.person, max(e.day), e.event FROM guest g JOIN encounter e ON e.id = g.encounter
        WHERE e.day BETWEEN ?1 AND ?2
          AND NOT EXISTS (SELECT 1 FROM post p
            WHERE p.person = g.person AND p.at >= e.at AND p.day <= ?2)
          AND NOT EXISTS (SELECT 1 FROM response r
            WHERE r.person = g.person AND r.day BETWEEN e.day AND ?2 AND r.at >= e.at)
        GROUP BY g.person ORDER BY max(e.at), g.person
        """, arguments: [days.lowerBound.number, days.upperBound.number])
    return rows.map { Companion(person: $0[0], day: Day($0[1]), words: $0[2]) }
  }

  /// People met on some days who were said not to know where to find you.
  public func metUntold(over days: ClosedRange<Day>) throws -> [Companion] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT g.person, max(e.day), e.event FROM guest g JOIN encounter e ON e.id = g.encounter
        WHERE e.day BETWEEN ? AND ? AND e.knows_handles = 0
        GROUP BY g.person ORDER BY max(e.at), g.person
        """, arguments: [days.lowerBound.number, days.upperBound.number]
    ).map { Companion(person: $0[0], day: Day($0[1]), words: $0[2]) }
  }

  /// The last day up to `day` on which somebody responded, and on which one wrote to them.
  public func lastTalk(
    with person: Int64, upTo day: Day
  ) throws -> (responded: Day?, written: Day?) {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT (SELECT max(day) FROM response WHERE person = ?1 AND day <= ?2),
          (SELECT max(day) FROM reply_day WHERE person = ?1 AND day <= ?2)
        """, arguments: [person, day.number])
    let (responded, written): (Int?, Int?) = (row?[0], row?[1])
    return (responded.map { Day($0) }, written.map { Day($0) })
  }

  /// The score of a person, by hand or from public counts.
  public func influence(of person: Int64) throws -> Double? {
    try Double.fetchOne(
      db, sql: "SELECT score FROM influence WHERE person = ?", arguments: [person])
  }

  /// Of the latest replies written up to a day: how many there are, and how many were answered
  /// within seven days; to people who had responded before, and to those who had not.
  public func answers(
    toRepliesUpTo day: Day, limit: Int
  ) throws -> (known: (written: Int, answered: Int), silent: (written: Int, answered: Int)) {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT since < x.day AS known, count(*), sum(EXISTS (SELECT 1 FROM response r
          WHERE r.person = x.person AND r.day BETWEEN x.day AND x.day + 7 AND r.at > x.at))
        FROM (SELECT p.person, p.at, p.day,
            (SELECT min(since) FROM responder s WHERE s.person = p.person) AS since
          FROM post p INDEXED BY post_day
          WHERE p.day BETWEEN ?1 - 180 AND ?1 AND p.kind = 1 AND p.person IS NOT NULL
          ORDER BY p.day DESC LIMIT ?2) x
        GROUP BY coalesce(since < x.day, 0)
        """, arguments: [day.number, limit])
    var found = (known: (written: 0, answered: 0), silent: (written: 0, answered: 0))
    for row in rows {
      let known: Bool = row[0] ?? false
      let counts = (written: row[1] as Int, answered: row[2] as Int? ?? 0)
      if known { found.known = counts } else { found.silent = counts }
    }
    return found
  }
}
