// Posts so exceptional that what they brought is told apart from everything else.

import Domain

/// A post whose responses are beyond everything usual, with who responded to it.
public struct Hit: Hashable, Sendable {
  /// Somebody's responses to the post on one day.
  public struct Response: Hashable, Sendable {
    /// When.
    public var day: Day
    /// Who, by their id in the store.
    public var person: Int64
    /// How many responses.
    public var count: Int
    /// How many of them are reshares.
    public var reshares: Int

    /// Somebody's responses on one day.
    public init(day: Day, person: Int64, count: Int, reshares: Int) {
      self.day = day
      self.person = person
      self.count = count
      self.reshares = reshares
    }
  }

  /// The post's id in the store.
  public var post: Int64
  /// The day it was published.
  public var day: Day
  /// What it is.
  public var kind: PostKind
  /// What it is made of.
  public var form: PostForm
  /// The hour it was published; nil where only the date is known.
  public var hour: Int?
  /// Identified responses up to the window's last day.
  public var responses: [Response]
  /// Responses of which only the number is known.
  public var anonymous: Int
  /// Reshares among the anonymous ones.
  public var anonymousReshares: Int

  /// An exceptional post.
  public init(
    post: Int64, day: Day, kind: PostKind, form: PostForm, hour: Int?, responses: [Response],
    anonymous: Int = 0, anonymousReshares: Int = 0
  ) {
    self.post = post
    self.day = day
    self.kind = kind
    self.form = form
    self.hour = hour
    self.responses = responses
    self.anonymous = anonymous
    self.anonymousReshares = anonymousReshares
  }
}

/// How many responses make a post a hit.
public enum HitThreshold {
  /// No post is a hit with so many responses or fewer, whatever is usual.
  public static let least = 25

  /// What counting only the posts with many responses tells of the threshold.
  public enum Reading: Hashable, Sendable {
    /// What it is.
    case known(Int)
    /// Posts with more responses than this have to be counted to tell.
    case needs(above: Int)
  }

  /// The number of responses that a hit exceeds: the largest of 25, 6 × the 95th percentile and
  /// 12 × (median + 1) of one's own posts.
  ///
  /// `histogram` says how many posts (originals, quotes, threads) of the account's record had how many
  /// responses, in any order. Twenty posts of 2 responses give 36.
  public static func responses(_ histogram: [(responses: Int, posts: Int)]) -> Int {
    let count = histogram.reduce(0) { $0 + max(0, $1.posts) }
    guard case .known(let responses) = responses(histogram, above: -1, of: count) else {
      return least
    }
    return responses
  }

  /// The same where only posts with more than `floor` responses were counted, out of `count` posts.
  ///
  /// Of 100 posts, 10 with 30 responses and the others with up to 14, it is 180: the median, whatever
  /// it is, gives no more.
  public static func responses(
    _ histogram: [(responses: Int, posts: Int)], above floor: Int, of count: Int
  ) -> Reading {
    let sorted = histogram.filter { $0.posts > 0 && $0.responses > floor }
      .sorted { $0.responses < $1.responses }
    guard count > 0 else { return .known(least) }
    let below = count - sorted.reduce(0) { $0 + $1.posts }
    func rank(_ share: Double) -> Int? {
      var left = Int(share * Double(count - 1)) - below
      for (responses, posts) in sorted where left >= 0 {
        if left < posts { return responses }
        left -= posts
      }
      return nil
    }
    guard let high = rank(0.95) else { return .needs(above: floor > 4 ? 4 : -1) }
    let median = rank(0.5)
    let (six, overSix) = high.multipliedReportingOverflow(by: 6)
    let (twelve, overTwelve) = (median ?? floor).multipliedReportingOverflow(by: 12)
    if overSix || overTwelve { return .known(Int.max) }
    let largest = max(least, six)
    let middle = twelve.addingReportingOverflow(12).partialValue
    // No median up to this floor gives more than what is largest already.
    if median == nil, middle > largest { return .needs(above: largest / 12 - 1) }
    return .known(max(largest, middle))
  }
}
