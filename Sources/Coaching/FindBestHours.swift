// When posts do best, claimed only where chance would hardly ever look like it.

import Domain
import Scoring
import Store

/// Answers "when should I post?".
public struct FindBestHours {
  /// What the record says of hours.
  public struct Answer: Sendable {
    /// Hours that stand out, none, or too few posts to tell.
    public var hours: BestHours
    /// How many posts were looked at.
    public var posts: Int
    /// The first day looked at.
    public var from: Day
    /// The last day looked at.
    public var to: Day
    /// Today, still running.
    public var today: Day
    /// How many posts came in each hour of the clock, 0 to 23.
    public var byHour: [Int]
    /// The account asked about; nil for all.
    public var account: Handle?
  }

  /// The first day looked at; two years before the last where nil.
  public var from: Day?
  /// The last day looked at; the latest known where nil.
  public var to: Day?
  /// Only the account of this name; all where nil.
  public var account: String?

  /// Asks for the best hours of a span.
  public init(from: Day? = nil, to: Day? = nil, account: String? = nil) {
    self.from = from
    self.to = to
    self.account = account
  }

  /// Looks for them.
  ///
  /// Posts are compared within their account, sort and thirteen weeks only. Throws a `Diagnostic`
  /// where nothing is known of responses.
  public func answer(_ coach: Coach) throws -> Answer {
    try coach.store.read { reading in
      let today = reading.clock.day(of: coach.now)
      let span = try PostSpan(
        from: from ?? (to ?? today) - 730, to: to, account: account, today: today, reading)
      let posts = try reading.ownPosts(on: span.days, account: span.account?.id).filter {
        $0.hour != nil && span.isSettled($0, now: coach.now, reading.clock)
      }
      var groups: [String: Int] = [:]
      let observations = posts.map { post in
        let form = post.kind == .original ? post.form.rawValue : ""
        let key = "\(post.account) \(post.kind.rawValue) \(form) \((today - post.day) / 91)"
        let group = groups[key] ?? groups.count
        groups[key] = group
        return BestHours.Observation(
          hour: post.hour ?? 0, responses: post.responses, group: group)
      }
      var byHour = [Int](repeating: 0, count: 24)
      for post in observations { byHour[min(23, max(0, post.hour))] += 1 }
      return Answer(
        hours: BestHours(observations), posts: posts.count, from: span.days.lowerBound,
        to: span.days.upperBound, today: today, byHour: byHour, account: span.account?.handle)
    }
  }
}
