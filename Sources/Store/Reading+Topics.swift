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
  /// The latest texts that others wrote to one, at most `limit`, as far as their bytes may be wanted.
  public func latestMessages(
    limit: Int, where mayFit: (UnsafeBufferPointer<UInt8>) -> Bool,
    _ take: (_ person: Int64, _ day: Day, _ text: String) throws -> Void
  ) throws {
    let rows = try RawStatement(
      db,
      """
      SELECT r.person, r.day, r.text FROM response r
      WHERE r.id IN (SELECT id FROM response WHERE kind IN (2, 3) ORDER BY day DESC LIMIT ?)
      """)
    rows.bind(1, limit)
    while try rows.step() {
      guard rows.holds(2, mayFit), let text = rows.textIfAny(2) else { continue }
      try take(rows.int(0), Day(Int(rows.int(1))), text)
    }
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
    try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT DISTINCT person FROM response WHERE post = ?"),
      arguments: [post])
  }

  /// What was said of people when they were met, as far as its bytes may be wanted.
  public func toldAtMeetings(
    where mayFit: (UnsafeBufferPointer<UInt8>) -> Bool
  ) throws -> [TopicTrace] {
    var found: [TopicTrace] = []
    let rows = try RawStatement(
      db,
      """
      SELECT g.person, g.about, e.day FROM guest g JOIN encounter e ON e.id = g.encounter
      WHERE g.about IS NOT NULL ORDER BY e.at, g.id
      """)
    while try rows.step() {
      guard rows.holds(1, mayFit) else { continue }
      found.append(
        TopicTrace(person: rows.int(0), text: rows.text(1), day: Day(Int(rows.int(2)))))
    }
    return found
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
