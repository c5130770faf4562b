// Which posts did best and worst, and why, so that two lucky likes do not win.

import Domain
import Scoring
import Store

/// Answers "which of my posts did best?".
public struct RatePosts {
  /// A post with its rating.
  public struct Post: Sendable {
    /// The post.
    public var post: PostEvidence
    /// How many times the usual it earned, drawn towards 1 by how little one post says.
    public var rating: PostRating
    /// What posts of its sort earn, over the average.
    public var sortFactor: Double
    /// What its hour multiplies earnings by.
    public var hourFactor: Double
    /// What came of it, as far as it is known who responded.
    public var outcome: PostOutcome
    /// Expected responses by its sort and hour over the average, times its own factor.
    public var worth: Double { sortFactor * hourFactor * rating.factor }
  }

  /// The posts asked for.
  public struct Answer: Sendable {
    /// The first day looked at.
    public var from: Day
    /// The last day looked at.
    public var to: Day
    /// Today, still running.
    public var today: Day
    /// The best first, or the worst.
    public var posts: [Post]
    /// Whether the worst were asked for.
    public var isWorst: Bool
    /// How many posts were rated.
    public var rated: Int
    /// How many were left out, younger than 48 hours when last read.
    public var tooYoung: Int
    /// Responses an average post earns, hits left out.
    public var average: Double
    /// Whether posts differ no more from each other than chance would have it.
    public var isChance: Bool
    /// The account asked about; nil for all.
    public var account: Handle?
  }

  /// The first day looked at; a year before the last where nil.
  public var from: Day?
  /// The last day looked at; the latest known where nil.
  public var to: Day?
  /// Only the account of this name; all where nil.
  public var account: String?
  /// The worst rather than the best.
  public var isWorst: Bool
  /// At most so many.
  public var limit: Int

  /// Asks for the best posts of a span, or the worst.
  public init(
    from: Day? = nil, to: Day? = nil, account: String? = nil, isWorst: Bool = false, limit: Int = 5
  ) {
    self.from = from
    self.to = to
    self.account = account
    self.isWorst = isWorst
    self.limit = limit
  }

  /// Posts younger than this when last read are not rated.
  static let settled = 48 * 3600

  /// Rates the posts.
  ///
  /// Throws a `Diagnostic` where the days are reversed or nothing is known in them.
  public func answer(_ coach: Coach) throws -> Answer {
    try coach.store.read { reading in
      let today = reading.clock.day(of: coach.now)
      let span = try PostSpan(from: from, to: to, account: account, today: today, reading)
      let all = try reading.ownPosts(on: span.days, account: span.account?.id)
      let posts = all.filter { span.isSettled($0, now: coach.now, reading.clock) }
      let usual = span.usual(posts)
      let rated = PostRating.rated(
        posts.map {
          PostRating.Candidate(
            post: $0.id, responses: $0.responses,
            expected: usual[$0.account]?.responses(kind: $0.kind, form: $0.form, hour: $0.hour) ?? 0
          )
        })
      let byID = Dictionary(posts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      func worth(_ rating: PostRating) -> Double { rating.expected * rating.factor }
      let sorted = rated.sorted {
        worth($0) != worth($1) ? (worth($0) > worth($1)) != isWorst : $0.post < $1.post
      }
      let chosen = try sorted.prefix(max(0, limit)).compactMap { rating -> Post? in
        guard let own = byID[rating.post], let post = try reading.post(rating.post) else {
          return nil
        }
        return Post(
          post: PostEvidence(post), rating: rating,
          sortFactor: usual[own.account]?.factor(kind: own.kind, form: own.form) ?? 1,
          hourFactor: usual[own.account]?.factor(hour: own.hour) ?? 1,
          outcome: try reading.outcome(of: rating.post))
      }
      let ordinary = Dictionary(grouping: posts, by: \.account).values
        .flatMap { PostSpan.withoutHits($0) }
      let responses = ordinary.reduce(0) { $0 + $1.responses }
      return Answer(
        from: span.days.lowerBound, to: span.days.upperBound, today: today, posts: chosen,
        isWorst: isWorst, rated: rated.count, tooYoung: all.count - posts.count,
        average: ordinary.isEmpty ? 0 : Double(responses) / Double(ordinary.count),
        isChance: rated.allSatisfy { abs($0.factor - 1) < 0.05 }, account: span.account?.handle)
    }
  }
}

/// Days of one's own posts whose responses are known, of one account or all.
struct PostSpan {
  let days: ClosedRange<Day>
  let account: AccountSupply?
  private let supplies: [Int64: AccountSupply]

  init(from: Day?, to: Day?, account: String?, today: Day, _ reading: Reading) throws {
    self.account = try account.map { try reading.account(named: $0) }
    let only = self.account?.id
    let all = try reading.supplies(today: today).filter { only == nil || $0.id == only }
    let heard = all.filter { $0.responses != .unknown }
    supplies = Dictionary(heard.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let covered = heard.compactMap(\.coverage).filter { $0.lowerBound <= today }
    guard let first = covered.map(\.lowerBound).min(),
      let latest = covered.map({ min($0.upperBound, today) }).max()
    else {
      guard all.isEmpty else {
        throw Diagnostic(
          .error, "nobody has told yet how posts were received",
          hint: "an X archive says how many responded, an activity file who did")
      }
      throw MovementProblem.nothingCovered.diagnostic
    }
    if let from, from > today { throw MovementProblem.ahead(from, today: today).diagnostic }
    let last = min(to ?? latest, today)
    let start = from ?? max(first, last - 364)
    guard start <= last else { throw MovementProblem.reversed(from: start, to: last).diagnostic }
    days = start...last
  }

  /// Whether what came of a post had two days to come before its account was last read.
  func isSettled(_ post: OwnPost, now: Instant, _ clock: DayClock) -> Bool {
    guard let supply = supplies[post.account] else { return false }
    let read = supply.end.map { min(now, clock.start(of: $0 + 1)) } ?? now
    return post.at.seconds + Int64(RatePosts.settled) <= read.seconds
  }

  /// Posts of one account that are no hits.
  static func withoutHits(_ posts: [OwnPost]) -> [OwnPost] {
    var histogram: [Int: Int] = [:]
    for post in posts { histogram[post.responses, default: 0] += 1 }
    let most = HitThreshold.responses(histogram.map { (responses: $0.key, posts: $0.value) })
    return posts.filter { $0.responses <= most }
  }

  /// What posts usually earn, by account; hits are left out.
  func usual(_ posts: [OwnPost]) -> [Int64: UsualEarnings] {
    Dictionary(grouping: posts, by: \.account).mapValues { posts in
      UsualEarnings(
        Self.withoutHits(posts).map {
          PostCell(
            kind: $0.kind, form: $0.form, hour: $0.hour, posts: 1, responses: $0.responses)
        })
    }
  }
}
