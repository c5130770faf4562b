// Whom a suggestion may name: who waits, who passes you on, who answers, whom you met.

import Domain
import GRDB

/// Somebody whom a suggestion may name.
public struct Companion: Hashable, Sendable {
  /// What makes somebody worth naming.
  public enum Tie: String, Hashable, Sendable {
    /// They wrote, and wait for an answer.
    case waiting
    /// They passed you on.
    case reshared
    /// They respond to you.
    case responded
    /// They were met offline.
    case met
    /// There was contact of some kind.
    case contact
  }

  /// Who.
  public var person: Int64
  /// What makes them worth naming.
  public var tie: Tie
  /// The day that makes them worth naming: they wrote, reshared, were met, last responded.
  public var day: Day
  /// What they wrote, or the event they were met at.
  public var words: String?
  /// How many times: messages waiting, reshares, days of responses.
  public var count: Int

  /// Somebody worth naming.
  public init(person: Int64, tie: Tie, day: Day, words: String? = nil, count: Int = 1) {
    self.person = person
    self.tie = tie
    self.day = day
    self.words = words
    self.count = count
  }
}

/// What people wrote or reshared on some days and has had no reply since.
public struct Unanswered: Sendable {
  fileprivate struct Message {
    var person: Int64
    var at: Int64
    var day: Int
    var id: Int64
  }

  /// The days on which they wrote or reshared.
  public let days: ClosedRange<Day>
  fileprivate var messages: [Companion.Tie: [Message]] = [:]

  /// Adds what was read of other ties over the same days.
  public mutating func formUnion(_ other: Unanswered) {
    guard other.days == days else { return }
    messages.merge(other.messages) { own, _ in own }
  }
}

extension Reading {
  /// What was written to you on some days, or reshared, without a reply since.
  public func unanswered(
    _ ties: [Companion.Tie], over days: ClosedRange<Day>
  ) throws -> Unanswered {
    // By index alone, past the likes of each day: few of those who wrote have had a reply.
    let rows = try RawStatement(
      db,
      """
      SELECT person, at, id FROM response INDEXED BY response_day
      WHERE day = ? AND kind = ?
      """)
    let owners = try Owners.all(db)
    let written = try lastWritten(over: days)
    var unanswered = Unanswered(days: days)
    for tie in ties {
      let kinds: [ResponseKind] = tie == .reshared ? [.reshare] : [.reply, .mention]
      var messages: [Unanswered.Message] = []
      for (day, kind) in days.flatMap({ day in kinds.map { (day, $0) } }) {
        rows.bind(1, day.number)
        rows.bind(2, kind.code)
        while try rows.step() {
          let (person, at) = (rows.int(0), rows.int(1))
          if owners.contains(person) || written[person].map({ $0 >= at }) ?? false { continue }
          messages.append(
            Unanswered.Message(person: person, at: at, day: day.number, id: rows.int(2)))
        }
      }
      unanswered.messages[tie] = messages
    }
    return unanswered
  }

  /// Who wrote or reshared on some days and has had no reply since, the longest waiting first; from what
  /// was read before, where that tells it.
  public func companions(
    _ tie: Companion.Tie, over days: ClosedRange<Day>, _ unanswered: Unanswered? = nil
  ) throws -> [Companion] {
    guard let unanswered, unanswered.days.upperBound == days.upperBound,
      unanswered.days.contains(days.lowerBound), let all = unanswered.messages[tie]
    else { return try companions(tie, over: days, self.unanswered([tie], over: days)) }
    let messages =
      days == unanswered.days ? all : all.filter { $0.day >= days.lowerBound.number }
    var waits: [Wait] = []
    var places: [Int64: Int] = [:]
    places.reserveCapacity(messages.count)
    for message in messages {
      if let place = places[message.person] {
        waits[place].add(message)
      } else {
        places[message.person] = waits.count
        waits.append(Wait(first: message))
      }
    }
    waits.sort { ($0.first.at, $0.first.person) < ($1.first.at, $1.first.person) }
    // Those who come with their words, and all who began to wait at the same instant as the last.
    let last = waits.prefix(Self.mostWorded).last?.first.at ?? 0
    let head = waits.prefix { $0.first.at <= last }
    let named = Set(head.map(\.first.person))
    let theirs = Dictionary(grouping: messages.filter { named.contains($0.person) }, by: \.person)
    waits.replaceSubrange(head.indices, with: try ordered(head, theirs))
    return try waits.enumerated().map { index, wait in
      Companion(
        person: wait.first.person, tie: tie, day: Day(wait.first.day),
        words: index < Self.mostWorded ? try words(theirs[wait.first.person] ?? []) : nil,
        count: wait.count)
    }
  }

  /// So many of those who wait come with their words.
  private static let mostWorded = 12

  /// Somebody who waits for a reply: the first message, and how many there are.
  private struct Wait {
    private(set) var first: Unanswered.Message
    private(set) var count = 1

    init(first: Unanswered.Message) { self.first = first }

    mutating func add(_ message: Unanswered.Message) {
      count += 1
      if (message.at, message.id) < (first.at, first.id) { first = message }
    }
  }

  /// Those of one instant in the order of their responses' own ids: row numbers depend on the order of
  /// imports.
  private func ordered(
    _ waits: ArraySlice<Wait>, _ messages: [Int64: [Unanswered.Message]]
  ) throws -> [Wait] {
    let native = try RawStatement(db, "SELECT native FROM response WHERE id = ?")
    var rest = waits
    var ordered: [Wait] = []
    while let at = rest.first?.first.at {
      let equal = rest.prefix { $0.first.at == at }
      rest = rest.dropFirst(equal.count)
      guard equal.count > 1 else {
        ordered += equal
        continue
      }
      let named = try equal.map { wait in
        let ids = try (messages[wait.first.person] ?? []).filter { $0.at == at }.map { message in
          native.bind(1, message.id)
          defer { native.reset() }
          return try native.step() ? native.text(0) : ""
        }
        return (wait: wait, native: ids.min() ?? "")
      }
      ordered += named.sorted { $0.native < $1.native }.map(\.wait)
    }
    return ordered
  }

  /// The latest words among somebody's messages.
  private func words(_ messages: [Unanswered.Message]) throws -> String? {
    for message in messages.sorted(by: { ($0.at, $0.id) > ($1.at, $1.id) }) {
      let text = try String.fetchOne(
        db, sql: "SELECT text FROM response WHERE id = ?", arguments: [message.id])
      if let text { return text }
    }
    return nil
  }

  /// When one last wrote to the people one wrote to on some days.
  private func lastWritten(over days: ClosedRange<Day>) throws -> [Int64: Int64] {
    let rows = try RawStatement(
      db,
      """
      SELECT person, at FROM post INDEXED BY post_top
      WHERE day BETWEEN ? AND ? AND kind = 1 AND person IS NOT NULL
      """)
    rows.bind(1, days.lowerBound.number - 1)
    rows.bind(2, days.upperBound.number)
    var found: [Int64: Int64] = [:]
    while try rows.step() {
      found[rows.int(0)] = max(found[rows.int(0)] ?? .min, rows.int(1))
    }
    return found
  }

  /// People whose reply or mention of some days has no answer yet, the longest waiting first.
  public func waiting(over days: ClosedRange<Day>) throws -> [Companion] {
    try companions(.waiting, over: days)
  }

  /// People with a higher score who responded on some days, those who did most often first; none to
  /// whom one has written since `since`.
  public func answering(
    above score: Double, over days: ClosedRange<Day>, notWrittenSince since: Day, limit: Int
  ) throws -> [Companion] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT d.person, max(d.day), count(DISTINCT d.day) AS n FROM influence i
        CROSS JOIN response d INDEXED BY response_person
          ON d.person = i.person AND d.day BETWEEN ? AND ?
        WHERE i.score > ? AND i.person NOT IN (\(Owners.persons))
          AND NOT EXISTS (SELECT 1 FROM reply_day q WHERE q.person = d.person AND q.day >= ?)
        GROUP BY d.person ORDER BY n DESC, max(d.day) DESC, d.person LIMIT ?
        """,
      arguments: [days.lowerBound.number, days.upperBound.number, score, since.number, limit]
    ).map { Companion(person: $0[0], tie: .responded, day: Day($0[1]), count: $0[2]) }
  }

  /// People who respond often, to whom one has written, and whom one never met: on three days of some
  /// at least, those on most days first.
  ///
  /// Only those are looked at to whom the latest 300 replies went.
  public func unmetFriends(over days: ClosedRange<Day>, limit: Int) throws -> [Companion] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT w.person, max(r.day), count(DISTINCT r.day) AS n
        FROM (SELECT DISTINCT person FROM (
            SELECT person FROM post INDEXED BY post_top
            WHERE day BETWEEN ?1 AND ?2 AND kind = 1 AND person IS NOT NULL
            ORDER BY day DESC LIMIT 300)) w
        CROSS JOIN response r INDEXED BY response_person
          ON r.person = w.person AND r.day BETWEEN ?1 AND ?2
        WHERE w.person NOT IN (\(Owners.persons))
          AND NOT EXISTS (SELECT 1 FROM guest g WHERE g.person = w.person)
        GROUP BY w.person HAVING n >= 3 ORDER BY n DESC, max(r.day) DESC, w.person LIMIT ?3
        """, arguments: [days.lowerBound.number, days.upperBound.number, limit]
    ).map { Companion(person: $0[0], tie: .responded, day: Day($0[1]), count: $0[2]) }
  }

  /// People met on some days who were last said not to know where to find you.
  public func metUntold(over days: ClosedRange<Day>) throws -> [Companion] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT person, day, event FROM (
          SELECT g.person, max(e.at) AS at, e.day, e.event, e.knows_handles AS knows
          FROM guest g JOIN encounter e ON e.id = g.encounter
          WHERE e.day BETWEEN ? AND ? AND e.knows_handles IS NOT NULL GROUP BY g.person)
        WHERE knows = 0 ORDER BY at, person
        """, arguments: [days.lowerBound.number, days.upperBound.number]
    ).map { Companion(person: $0[0], tie: .met, day: Day($0[1]), words: $0[2]) }
  }

  /// The last day up to `day` on which somebody responded, and on which one wrote to them.
  public func lastTalk(
    with person: Int64, upTo day: Day
  ) throws -> (responded: Day?, written: Day?) {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT (SELECT max(day) FROM response WHERE person = ?1 AND day <= ?2),
            (SELECT max(day) FROM reply_day WHERE person = ?1 AND day <= ?2)
          """), arguments: [person, day.number])
    let (responded, written): (Int?, Int?) = (row?[0], row?[1])
    return (responded.map { Day($0) }, written.map { Day($0) })
  }

  /// The score of a person, by hand or from public counts.
  public func influence(of person: Int64) throws -> Double? {
    try Double.fetchOne(
      db.cachedStatement(sql: "SELECT score FROM influence WHERE person = ?"),
      arguments: [person])
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
          FROM post p INDEXED BY post_top
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
