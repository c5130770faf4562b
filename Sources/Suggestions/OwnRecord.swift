// What a person's own record makes likely: responses to a post, answers to a reply.

import Domain
import Scoring

/// A person's record of the last months.
public struct OwnRecord: Sendable {
  /// How far life strays from any arithmetic, as a share: part of every range.
  private static let stray = 0.2
  /// Posts weigh so much before anything is known of their sort.
  private static let shrinkage = 8.0

  /// Own posts by kind and form, with the responses to them.
  private var posts: [Sort: (posts: Int, responses: Int)] = [:]
  private var all = (posts: 0, responses: 0)
  /// Own posts by hour of the clock.
  public private(set) var hours = [Int](repeating: 0, count: 24)
  /// What hours multiply earnings by.
  private let earnings: UsualEarnings
  /// What one response adds to the sums on average, at full weight.
  private let perResponse: Signals
  /// How many days say what is usual now, with own posts by kind and form, and replies.
  private let latelyDays: Int
  private var often: [Sort: Int] = [:]
  private var latelyReplies = 0
  /// What one of them added to the sums on average; nil where there was none.
  private let perReply: Signals?
  /// Replies to people who had responded before.
  private let known: AnswerRate
  /// Replies to people who had not.
  private let silent: AnswerRate
  /// Whether any account can tell who answered.
  private let hearsAnswers: Bool
  /// How many days it spans.
  public let days: Int
  /// An average day of it; nil for a record without days.
  public let usual: Usual?

  /// The latest days of a record.
  public struct Lately: Hashable, Sendable {
    /// What was posted on them.
    public var cells: [PostCell]
    /// What flowed into the sums on them.
    public var inflow: Signals
    /// How many they are.
    public var days: Int
    /// U on an average day of them.
    public var responders: Double

    /// Some days.
    public init(cells: [PostCell], inflow: Signals, days: Int, responders: Double) {
      self.cells = cells
      self.inflow = inflow
      self.days = days
      self.responders = responders
    }
  }

  /// What a post is, as far as records go.
  public enum Sort: Hashable, Sendable {
    /// An original of a form.
    case original(PostForm)
    /// A quote.
    case quote
    /// A post that continues one's own.
    case thread
  }

  /// A record.
  ///
  /// - Parameters:
  ///   - cells: What was posted, with the responses to it.
  ///   - inflow: What flowed into U, S and N on those days, at full weight.
  ///   - responses: How many responses came on those days.
  ///   - known: Replies to people who had responded before.
  ///   - silent: Replies to people who had not.
  ///   - hearsAnswers: Whether any account can tell who answered.
  ///   - days: How many days it spans.
  ///   - responders: U on an average day of them.
  ///   - lately: The latest of them, which say what is usual now.
  public init(
    cells: [PostCell], inflow: Signals, responses: Int, known: AnswerRate, silent: AnswerRate,
    hearsAnswers: Bool, days: Int = 0, responders: Double = 0, lately: Lately? = nil
  ) {
    self.days = max(0, days)
    let average = Usual(
      inflow: inflow, responses: responses, responders: responders, days: self.days)
    usual =
      lately.flatMap { average?.on(inflow: $0.inflow, days: $0.days, level: $0.responders) }
      ?? average
    earnings = UsualEarnings(cells)
    latelyDays = lately?.days ?? self.days
    for cell in lately?.cells ?? cells {
      if cell.kind == .reply { latelyReplies += cell.posts }
      if let sort = Sort(cell) { often[sort, default: 0] += cell.posts }
    }
    var replies = 0
    for cell in cells {
      if cell.kind == .reply { replies += cell.posts }
      guard let sort = Sort(cell) else { continue }
      if let hour = cell.hour, (0..<24).contains(hour) { hours[hour] += cell.posts }
      var entry = posts[sort] ?? (0, 0)
      entry.posts += cell.posts
      entry.responses += cell.responses
      posts[sort] = entry
      all.posts += cell.posts
      all.responses += cell.responses
    }
    var each = Signals()
    if responses > 0 {
      for signal in [Signal.responders, .reshares, .influence] {
        each[signal] = max(0, inflow[signal]) / Double(responses)
      }
    }
    perResponse = each
    perReply =
      replies == 0
      ? nil
      : Signals(
        conversation: max(0, inflow.conversation) / Double(replies),
        posts: max(0, (inflow.posts - Double(all.posts)) / Double(replies)))
    self.known = known
    self.silent = silent
    self.hearsAnswers = hearsAnswers
  }

  /// A post of a sort, as often as `times` says; nil where nothing was ever posted.
  ///
  /// Responses to a sort are shrunk towards one's overall rate, at the weight of eight posts; counts
  /// of responses are taken to vary as a geometric distribution does.
  public func post(_ sort: Sort, times: [Double]) -> Effect? {
    guard let own = rate(sort) else { return nil }
    return Effect(
      certain: Signals(posts: 1), each: perResponse, returns: own.mean, spread: own.spread,
      doubt: own.doubt, times: times, isPooled: true,
      vagueness: Self.stray)
  }

  /// Posts of one sort instead of another, as often as one posts that other; nil where nothing was
  /// ever posted.
  ///
  /// No post more is published, so P stays as it is.
  public func post(_ sort: Sort, insteadOf other: Sort, times: [Double]) -> Effect? {
    guard let new = rate(sort), let old = rate(other) else { return nil }
    return Effect(
      certain: Signals(), each: perResponse, returns: new.mean - old.mean,
      spread: new.spread + old.spread, doubt: new.doubt + old.doubt, times: times, isPooled: true,
      vagueness: Self.stray)
  }

  /// How many posts of a sort are published a day lately; of all sorts where nil.
  public func daily(_ sort: Sort? = nil) -> Double {
    guard latelyDays > 0 else { return 0 }
    return Double(sort.map { often[$0] ?? 0 } ?? often.values.reduce(0, +)) / Double(latelyDays)
  }

  /// What each hour of the clock multiplies earnings by, 24 numbers.
  public var hourFactors: [Double] { (0..<24).map { earnings.factor(hour: $0) } }

  /// The usual posts of a day, some of them at other hours than usual; nil where nothing was ever
  /// posted.
  ///
  /// No post more is published. The factor of an hour is that of the person's own posts, shrunk; an
  /// hour never tried is taken to be like its neighbours, on the weight of four posts.
  ///
  /// - Parameters:
  ///   - hours: The hours they move to.
  ///   - usual: Posts by hour of the clock as they came lately, 24 numbers.
  ///   - times: How many move on each day.
  /// - Returns: The effect.
  public func move(to hours: [Int], from usual: [Int], times: [Double]) -> Effect? {
    let before = usual.reduce(0, +)
    guard all.posts > 0, before > 0, usual.count == 24, !hours.isEmpty else { return nil }
    let old =
      usual.enumerated().reduce(0) { $0 + Double($1.element) * earnings.factor(hour: $1.offset) }
      / Double(before)
    let new = hours.reduce(0) { $0 + earnings.factor(hour: $1) } / Double(hours.count)
    let overall = Double(all.responses) / Double(all.posts)
    let tried = Double(hours.reduce(0) { $0 + self.hours[$1] })
    let mean = overall * (new - old)
    let level = overall * max(new, old)
    return Effect(
      certain: Signals(), each: perResponse, returns: mean, spread: 2 * level * (1 + level),
      doubt: level * (1 + level) / (tried + 4), times: times, isPooled: true,
      vagueness: Self.stray)
  }

  /// Responses to a post of a sort: their mean, their variance, and that of the mean.
  private func rate(_ sort: Sort) -> (mean: Double, spread: Double, doubt: Double)? {
    guard all.posts > 0 else { return nil }
    let overall = Double(all.responses) / Double(all.posts)
    let own = posts[sort] ?? (0, 0)
    let weight = Double(own.posts) + Self.shrinkage
    let mean = (Double(own.responses) + Self.shrinkage * overall) / weight
    let spread = mean * (1 + mean)
    return (mean, spread, spread / weight)
  }

  /// How many replies to others are written a day lately.
  public var dailyReplies: Double {
    latelyDays > 0 ? Double(latelyReplies) / Double(latelyDays) : 0
  }

  /// Replies to the people one usually writes to; to somebody who answers now and then where there
  /// is no record.
  public func replies(times: [Double]) -> Effect? {
    guard let perReply else {
      return replies(to: [Partner(score: nil, sinceResponded: 30, sinceWritten: nil)], times: times)
    }
    let chance = known.posterior(expected: 1.0 / 3, weight: 3)
    return Effect(
      certain: perReply, each: hearsAnswers ? perResponse : Signals(), returns: chance.mean,
      spread: chance.mean * (1 - chance.mean), doubt: chance.variance, times: times, isPooled: true,
      vagueness: Self.stray)
  }

  /// Replies to people who have responded before.
  ///
  /// - Parameters:
  ///   - people: Each with what they count already.
  ///   - times: How many replies on each day.
  ///   - vagueness: How far the times may differ from that, as a share.
  /// - Returns: The effect; nil without people.
  public func replies(
    to people: [Partner], times: [Double], vagueness: Double = 0
  ) -> Effect? {
    guard !people.isEmpty else { return nil }
    guard hearsAnswers else {
      return Effect(
        certain: Signals(
          conversation: ScoreModel.unknownAnswer, posts: 1 - ScoreModel.unknownAnswer),
        each: Signals(), returns: 0, spread: 0, doubt: 0, times: times, vagueness: vagueness)
    }
    let n = Double(people.count)
    func mean(_ value: (Partner) -> Double) -> Double { people.reduce(0) { $0 + value($1) } / n }
    func missing(_ days: Int?) -> Double { 1 - (days.map { ScoreModel.fade($0) } ?? 0) }
    let chance =
      people.contains { $0.sinceResponded == nil }
      ? silent.posterior(expected: 0.1, weight: 5)
      : known.posterior(expected: 1.0 / 3, weight: 3)
    // Those who respond now and then would have done so within the days of an answer anyway.
    let anyway =
      people.contains { $0.sinceResponded == nil } ? 0 : usual?.chance(withinDays: 7) ?? 0
    let likely = max(0, chance.mean - anyway)
    let responded = mean { $0.sinceResponded == nil ? 0 : 1 }
    return Effect(
      certain: Signals(
        conversation: mean { $0.sinceResponded == nil ? 0 : missing($0.sinceWritten) },
        posts: 1 - responded),
      each: Signals(
        responders: mean { missing($0.sinceResponded) }, conversation: 1 - responded,
        posts: responded - 1,
        influence: mean {
          missing($0.sinceResponded) * ScoreModel.influence(ofScore: $0.score)
        }),
      returns: likely, spread: likely * (1 - likely), doubt: chance.variance, times: times,
      vagueness: (vagueness * vagueness + Self.stray * Self.stray).squareRoot())
  }
}

extension OwnRecord.Sort {
  /// All sorts.
  public static let all: [OwnRecord.Sort] =
    PostForm.allCases.map { .original($0) } + [.quote, .thread]

  /// The sort of a tally; nil for replies and reshares.
  init?(_ cell: PostCell) {
    switch cell.kind {
    case .original: self = .original(cell.form)
    case .quote: self = .quote
    case .thread: self = .thread
    case .reply, .reshare: return nil
    }
  }
}
