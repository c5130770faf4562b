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
      var expected: [PostSpan.Sort: Double] = [:]
      let rated = PostRating.rated(
        posts.map { post in
          let sort = PostSpan.Sort(post)
          let known =
            expected[sort] ?? usual[post.account]?.responses(
              kind: post.kind, form: post.form, hour: post.hour) ?? 0
          expected[sort] = known
          return PostRating.Candidate(post: post.id, responses: post.responses, expected: known)
        })
      let chosen = try first(rated).compactMap { rating -> Post? in
        guard let own = posts.first(where: { $0.id == rating.post }),
          let post = try reading.post(rating.post)
        else { return nil }
        return Post(
          post: PostEvidence(post), rating: rating,
          sortFactor: usual[own.account]?.factor(kind: own.kind, form: own.form) ?? 1,
          hourFactor: usual[own.account]?.factor(hour: own.hour) ?? 1,
          outcome: try reading.outcome(of: rating.post))
      }
      let ordinary = span.cells(posts).values.joined()
      let (count, responses) = ordinary.reduce((0, 0)) { ($0.0 + $1.posts, $0.1 + $1.responses) }
      return Answer(
        from: span.days.lowerBound, to: span.days.upperBound, today: today, posts: chosen,
        isWorst: isWorst, rated: rated.count, tooYoung: all.count - posts.count,
        average: count == 0 ? 0 : Double(responses) / Double(count),
        isChance: rated.allSatisfy { abs($0.factor - 1) < 0.05 }, account: span.account?.handle)
    }
  }
}

extension RatePosts {
  /// The first few by what their post is worth, found without putting all in order.
  private func first(_ rated: [PostRating]) -> [PostRating] {
    func worth(_ rating: PostRating) -> Double { rating.expected * rating.factor }
    func precedes(_ a: PostRating, _ b: PostRating) -> Bool {
      worth(a) != worth(b) ? (worth(a) > worth(b)) != isWorst : a.post < b.post
    }
    let most = max(0, limit)
    var found: [PostRating] = []
    for rating in rated where most > 0 {
      if found.count == most, let last = found.last, !precedes(rating, last) { continue }
      if found.count == most { found.removeLast() }
      found.insert(rating, at: found.firstIndex { precedes(rating, $0) } ?? found.count)
    }
    return found
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

  /// What posts have in common that usually earn alike.
  struct Sort: Hashable {
    private let account: Int64
    private let number: Int

    init(_ post: OwnPost) {
      account = post.account
      number = Self.number(post.kind, post.form, post.hour)
    }

    static func number(_ cell: PostCell) -> Int { number(cell.kind, cell.form, cell.hour) }

    private static func number(_ kind: PostKind, _ form: PostForm, _ hour: Int?) -> Int {
      let kinds = PostKind.allCases.firstIndex(of: kind) ?? 0
      let forms = PostForm.allCases.firstIndex(of: form) ?? 0
      return (kinds * 8 + forms) * 32 + (hour.map { min(23, max(0, $0)) + 1 } ?? 0)
    }
  }

  /// Posts by account that are no hits, those of one kind, form and hour together.
  func cells(_ posts: [OwnPost]) -> [Int64: [PostCell]] {
    var histograms: [Int64: [Int: Int]] = [:]
    for post in posts {
      histograms[post.account, default: [:]][post.responses, default: 0] += 1
    }
    let most = histograms.mapValues { histogram in
      HitThreshold.responses(histogram.map { (responses: $0.key, posts: $0.value) })
    }
    var places: [Sort: Int] = [:]
    var cells: [Int64: [PostCell]] = [:]
    for post in posts where post.responses <= most[post.account] ?? 0 {
      let sort = Sort(post)
      if let place = places[sort] {
        cells[post.account]?[place].posts += 1
        cells[post.account]?[place].responses += post.responses
      } else {
        places[sort] = cells[post.account]?.count ?? 0
        cells[post.account, default: []].append(
          PostCell(
            kind: post.kind, form: post.form, hour: post.hour, posts: 1, responses: post.responses))
      }
    }
    // In one order always: the last digits of sums depend on it.
    return cells.mapValues { $0.sorted { Sort.number($0) < Sort.number($1) } }
  }

  /// What posts usually earn, by account; hits are left out.
  func usual(_ posts: [OwnPost]) -> [Int64: UsualEarnings] {
    cells(posts).mapValues { UsualEarnings($0) }
  }
}
