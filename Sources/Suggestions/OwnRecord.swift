// What a person's own record makes likely: responses to a post, answers to a reply.

import Domain
import Scoring

/// How often something came back, and out of how many times.
public struct AnswerRate: Hashable, Sendable {
  /// How many replies were written.
  public var written: Int
  /// How many of them were answered within seven days.
  public var answered: Int

  /// A rate from counts.
  public init(written: Int = 0, answered: Int = 0) {
    self.written = written
    self.answered = answered
  }

  /// The share answered, as a Beta posterior: its mean and variance.
  ///
  /// With one of three expected beforehand on the weight of three replies, 3 of 7 give 0.40.
  func posterior(expected: Double, weight: Double) -> (mean: Double, variance: Double) {
    let total = Double(max(0, written)) + weight
    let mean = (Double(max(0, answered)) + expected * weight) / total
    return (mean, mean * (1 - mean) / (total + 1))
  }
}

/// A person's record of the last months.
public struct OwnRecord: Sendable {
  /// Posts weigh so much before anything is known of their sort.
  private static let shrinkage = 8.0

  /// Own posts by kind and form, with the responses to them.
  private var posts: [Sort: (posts: Int, responses: Int)] = [:]
  private var all = (posts: 0, responses: 0)
  /// What one response adds to the sums on average, at full weight.
  private let perResponse: Signals
  /// Replies to people who had responded before.
  private let known: AnswerRate
  /// Replies to people who had not.
  private let silent: AnswerRate
  /// Whether any account can tell who answered.
  private let hearsAnswers: Bool

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
  public init(
    cells: [PostCell], inflow: Signals, responses: Int, known: AnswerRate, silent: AnswerRate,
    hearsAnswers: Bool
  ) {
    for cell in cells {
      guard let sort = Sort(cell) else { continue }
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
      doubt: own.doubt, times: times)
  }

  /// Posts of one sort instead of another, as often as one posts that other; nil where nothing was
  /// ever posted.
  ///
  /// No post more is published, so P stays as it is.
  public func post(_ sort: Sort, insteadOf other: Sort, times: [Double]) -> Effect? {
    guard let new = rate(sort), let old = rate(other) else { return nil }
    return Effect(
      certain: Signals(), each: perResponse, returns: new.mean - old.mean,
      spread: new.spread + old.spread, doubt: new.doubt + old.doubt, times: times)
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

  /// Replies to people who have responded before.
  ///
  /// - Parameters:
  ///   - people: Each with what they count already.
  ///   - times: How many replies on each day.
  /// - Returns: The effect; nil without people.
  public func replies(to people: [Partner], times: [Double]) -> Effect? {
    guard !people.isEmpty else { return nil }
    guard hearsAnswers else {
      return Effect(
        certain: Signals(
          conversation: ScoreModel.unknownAnswer, posts: 1 - ScoreModel.unknownAnswer),
        each: Signals(), returns: 0, spread: 0, doubt: 0, times: times)
    }
    let n = Double(people.count)
    func mean(_ value: (Partner) -> Double) -> Double { people.reduce(0) { $0 + value($1) } / n }
    func missing(_ days: Int?) -> Double { 1 - (days.map { ScoreModel.fade($0) } ?? 0) }
    let chance =
      people.contains { $0.sinceResponded == nil }
      ? silent.posterior(expected: 0.1, weight: 5)
      : known.posterior(expected: 1.0 / 3, weight: 3)
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
      returns: chance.mean, spread: chance.mean * (1 - chance.mean), doubt: chance.variance,
      times: times)
  }
}

extension OwnRecord.Sort {
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

/// Somebody to write to, and what they count already.
public struct Partner: Hashable, Sendable {
  /// Their score; nil where unknown, which never ranks below low.
  public var score: Double?
  /// Days since they last responded; nil for never.
  public var sinceResponded: Int?
  /// Days since you last wrote to them; nil for never.
  public var sinceWritten: Int?

  /// Somebody to write to.
  public init(score: Double?, sinceResponded: Int?, sinceWritten: Int?) {
    self.score = score
    self.sinceResponded = sinceResponded
    self.sinceWritten = sinceWritten
  }
}
