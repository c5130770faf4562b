// One's own posts as numbers: what they are, when they came and what they earned.

import Domain
import GRDB
import Scoring

/// An original, quote or thread without its text.
public struct OwnPost: Hashable, Sendable {
  /// The row number.
  public let id: Int64
  /// The account's row number.
  public let account: Int64
  /// The local day.
  public let day: Day
  /// The hour of the wall clock, nil where only the date is known.
  public let hour: Int?
  /// When it was published.
  public let at: Instant
  /// What it is.
  public let kind: PostKind
  /// What an original is made of.
  public let form: PostForm
  /// Identified and anonymous responses to it.
  public let responses: Int
}

/// What came of one post.
public struct PostOutcome: Hashable, Sendable {
  /// Identified likes, reshares and replies, and mentions.
  public var likes = 0, reshares = 0, replies = 0, mentions = 0
  /// Different people who responded.
  public var people = 0
  /// Those among them who had never responded on that account before.
  public var newPeople = 0
}

extension Reading {
  /// Originals, quotes and threads of some days, in order of days; of one account where it is given.
  ///
  /// Of a day they come by how many responses they had and what they are: in the same order
  /// whatever the order of imports, but for posts that are alike in everything.
  public func ownPosts(on days: ClosedRange<Day>, account: Int64? = nil) throws -> [OwnPost] {
    let rows = try RawStatement(
      db,
      """
      SELECT id, account, day, hour, at, kind, form, responses FROM post INDEXED BY post_top
      WHERE day BETWEEN ?1 AND ?2 AND kind > 1
      """)
    rows.bind(1, days.lowerBound.number)
    rows.bind(2, days.upperBound.number)
    var found: [OwnPost] = []
    while try rows.step() {
      if let account, rows.int(1) != account { continue }
      found.append(
        OwnPost(
          id: rows.int(0), account: rows.int(1), day: Day(Int(rows.int(2))),
          hour: rows.intIfAny(3).map { Int($0) }, at: Instant(milliseconds: rows.int(4)),
          kind: PostKind(code: rows.int(5)), form: PostForm(code: rows.int(6)),
          responses: Int(rows.int(7))))
    }
    return found
  }

  /// What came of a post, as far as it is known who responded.
  public func outcome(of post: Int64) throws -> PostOutcome {
    var outcome = PostOutcome()
    for row in try Row.fetchAll(
      db, sql: "SELECT kind, count(*) FROM response WHERE post = ? GROUP BY kind",
      arguments: [post])
    {
      let count: Int = row[1]
      switch row[0] as Int {
      case 0: outcome.likes = count
      case 1: outcome.reshares = count
      case 2: outcome.replies = count
      default: outcome.mentions += count
      }
    }
    let people = try Row.fetchOne(
      db,
      sql: """
        SELECT count(*), sum(s.since >= r.first) FROM (
          SELECT account, person, min(day) AS first FROM response
          WHERE post = ? AND person NOT IN (\(Owners.persons)) GROUP BY person) r
        LEFT JOIN responder s ON s.person = r.person AND s.account = r.account
        """, arguments: [post])
    outcome.people = people?[0] ?? 0
    outcome.newPeople = people?[1] ?? 0
    return outcome
  }

  /// Posts of some days beyond everything usual of the year before the last of them, by their row
  /// numbers; at most ten, the most answered first.
  public func hitPosts(on days: ClosedRange<Day>, account: Int64) throws -> [Int64] {
    let histogram = try Row.fetchAll(
      db,
      sql: """
        SELECT responses, count(*) FROM post INDEXED BY post_top
        WHERE day BETWEEN ? AND ? AND kind > 1 AND account = ? GROUP BY responses
        """,
      arguments: [
        min(days.lowerBound, days.upperBound - 364).number, days.upperBound.number, account,
      ]
    ).map { (responses: $0[0] as Int, posts: $0[1] as Int) }
    return try Int64.fetchAll(
      db,
      sql: """
        SELECT id FROM post INDEXED BY post_top
        WHERE day BETWEEN ? AND ? AND responses > ? AND kind > 1 AND account = ?
        ORDER BY responses DESC, id LIMIT 10
        """,
      arguments: [
        days.lowerBound.number, days.upperBound.number, HitThreshold.responses(histogram), account,
      ])
  }
}
