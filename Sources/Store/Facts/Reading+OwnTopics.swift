// What one writes about, and which old posts still travel.

import Domain
import GRDB

/// A topic of one's own posts.
public struct OwnTopic: Hashable, Sendable {
  /// The tag, without its sign.
  public var tag: String
  /// How many posts have it.
  public var posts: Int
  /// How many responses they earned.
  public var responses: Int
}

/// A post that people still respond to.
public struct TravellingPost: Hashable, Sendable {
  /// The row number.
  public var post: Int64
  /// How many responses came lately.
  public var responses: Int
}

extension Reading {
  /// At most so many of the latest posts are looked at for topics.
  private static let topicPosts = 1000

  /// Topics of originals, quotes and threads of some days, those of most posts first.
  public func ownTopics(over days: ClosedRange<Day>) throws -> [OwnTopic] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT tags, responses FROM post INDEXED BY post_top
        WHERE day BETWEEN ? AND ? AND kind > 1 AND tags IS NOT NULL
        ORDER BY day DESC LIMIT \(Self.topicPosts)
        """, arguments: [days.lowerBound.number, days.upperBound.number])
    var found: [String: OwnTopic] = [:]
    while let row = try rows.next() {
      let responses: Int = row[1]
      for tag in Set(Json.words(row[0]).map { $0.lowercased() }) where !tag.isEmpty {
        var topic = found[tag] ?? OwnTopic(tag: tag, posts: 0, responses: 0)
        topic.posts += 1
        topic.responses += responses
        found[tag] = topic
      }
    }
    return found.values.sorted { $0.posts != $1.posts ? $0.posts > $1.posts : $0.tag < $1.tag }
  }

  /// Posts from before some days that several people still responded to on them, most first.
  public func travellingPosts(over days: ClosedRange<Day>, limit: Int) throws -> [TravellingPost] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT r.post, count(DISTINCT r.person) AS n FROM response r JOIN post p ON p.id = r.post
        WHERE r.day BETWEEN ?1 AND ?2 AND r.post IS NOT NULL AND p.day < ?1 AND p.kind > 1
        GROUP BY r.post HAVING n > 1 ORDER BY n DESC, r.post DESC LIMIT ?3
        """, arguments: [days.lowerBound.number, days.upperBound.number, limit]
    ).map { TravellingPost(post: $0[0], responses: $0[1]) }
  }
}
