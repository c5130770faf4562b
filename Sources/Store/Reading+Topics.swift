// What people wrote and responded to, as far as topics go.

import Domain
import GRDB

/// Something that ties a person to a topic.
public struct TopicTrace: Hashable, Sendable {
  /// Who.
  public var person: Int64
  /// What was written or told.
  public var text: String
  /// The day of it.
  public var day: Day
}

extension Reading {
  /// The latest texts that others wrote to one, at most `limit`, as far as their bytes may be wanted; in
  /// the order in which they came to be known.
  public func latestMessages(
    limit: Int, where mayFit: (UnsafeBufferPointer<UInt8>) -> Bool
  ) throws -> [TopicTrace] {
    // Going from day to day leaves out what is no text, which is most of what comes in.
    let days = try RawStatement(db, "SELECT max(day) FROM response WHERE day < ?")
    let rows = try RawStatement(
      db,
      """
      SELECT id, person, text FROM response INDEXED BY response_day WHERE day = ? AND kind = ?
      ORDER BY person DESC, at DESC, post DESC, id DESC LIMIT ?
      """)
    var (day, rest) = (Int64.max, limit)
    var found: [(id: Int64, trace: TopicTrace)] = []
    while rest > 0 {
      days.bind(1, day)
      guard try days.step(), let next = days.intIfAny(0) else { break }
      days.reset()
      day = next
      for kind in [ResponseKind.mention, .reply] where rest > 0 {
        rows.bind(1, day)
        rows.bind(2, kind.code)
        rows.bind(3, rest)
        while try rows.step() {
          rest -= 1
          guard rows.holds(2, mayFit), let text = rows.textIfAny(2) else { continue }
          found.append(
            (rows.int(0), TopicTrace(person: rows.int(1), text: text, day: Day(Int(day)))))
        }
      }
    }
    return found.sorted { $0.id < $1.id }.map(\.trace)
  }

  /// One's latest posts with their tags, newest first, at most `limit`, as far as their bytes may be wanted.
  public func latestPosts(
    limit: Int, where mayFit: (UnsafeBufferPointer<UInt8>) -> Bool,
    _ take: (_ post: Int64, _ text: String, _ tags: [String]) throws -> Void
  ) throws {
    let rows = try RawStatement(
      db, "SELECT id, text, tags FROM post WHERE kind <> 0 ORDER BY day DESC LIMIT ?")
    rows.bind(1, limit)
    while try rows.step() {
      guard rows.holds(1, mayFit) || !rows.isNull(2) && rows.holds(2, mayFit) else { continue }
      try take(rows.int(0), rows.text(1), Json.words(rows.textIfAny(2)))
    }
  }

  /// Who responded to a post, each once.
  public func responders(to post: Int64) throws -> [Int64] {
    let rows = try RawStatement(kept: db, "SELECT DISTINCT person FROM response WHERE post = ?")
    rows.bind(1, post)
    var found: [Int64] = []
    while try rows.step() { found.append(rows.int(0)) }
    return found
  }

  /// What was said of people when they were met, as far as its bytes may be wanted.
  public func toldAtMeetings(
    where mayFit: (UnsafeBufferPointer<UInt8>) -> Bool
  ) throws -> [TopicTrace] {
    var found: [(at: Int64, id: Int64, trace: TopicTrace)] = []
    let meeting = try RawStatement(db, "SELECT at, day FROM encounter WHERE id = ?")
    let rows = try RawStatement(
      db, "SELECT about, id, person, encounter FROM guest WHERE about IS NOT NULL")
    while try rows.step() {
      guard rows.holds(0, mayFit) else { continue }
      meeting.bind(1, rows.int(3))
      while try meeting.step() {
        let trace = TopicTrace(
          person: rows.int(2), text: rows.text(0), day: Day(Int(meeting.int(1))))
        found.append((meeting.int(0), rows.int(1), trace))
      }
    }
    return found.sorted { ($0.at, $0.id) < ($1.at, $1.id) }.map(\.trace)
  }

  /// What a person wrote to one, newest first, at most `limit`.
  public func messages(from person: Int64, limit: Int) throws -> [TopicTrace] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT person, text, day FROM response
        WHERE person = ? AND text IS NOT NULL ORDER BY day DESC, id DESC LIMIT ?
        """, arguments: [person, limit]
    ).map { TopicTrace(person: $0[0], text: $0[1], day: Day($0[2])) }
  }

  /// Tags of one's posts that a person responded to, each with the number of posts.
  public func sharedTags(with person: Int64, limit: Int) throws -> [String: Int] {
    var counts: [String: Int] = [:]
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT DISTINCT p.id, p.tags FROM response r JOIN post p ON p.id = r.post
        WHERE r.person = ? AND p.tags IS NOT NULL ORDER BY r.day DESC LIMIT ?
        """, arguments: [person, limit])
    for row in rows {
      for tag in Set(Json.words(row[1]).map { $0.lowercased() }) { counts[tag, default: 0] += 1 }
    }
    return counts
  }
}
