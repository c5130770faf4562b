// Score model 1: five faded sums become one number from 1 to 100.

import Domain
import Foundation

/// The score formula: `s = Σ wᵢ·ln(1 + xᵢ)`, `score = 1 + 99·clamp(s / 9, 0, 1)`.
///
/// The weights were fitted on the public PeerIndex contest data (5,500 human judgements of who is
/// more influential).
public enum ScoreModel {
  /// The number of the formula; old scores keep theirs when it changes.
  public static let number = 1
  /// Days after which an event weighs half.
  public static let halfLife = 30.0
  /// The log-sum that gives 100.
  public static let top = 9.0
  /// Points of score for one unit of the log-sum: 11.
  public static let pointsPerUnit = 99 / top
  /// What an anonymous response counts, in people.
  public static let anonymousPerson = 0.3
  /// What a person of unknown score counts in influence; a person of score 20 counts the same.
  public static let unknownInfluence = 2.0
  /// The answer of somebody of whom the account cannot know whether they ever responded.
  public static let unknownAnswer = 0.3

  /// The weight of a signal in the log-sum.
  public static func weight(_ signal: Signal) -> Double {
    switch signal {
    case .responders: 0.357
    case .reshares: 0.106
    case .conversation: 0.129
    case .posts: -0.228
    case .influence: 0.211
    }
  }

  /// What an event weighs when it is so many whole days old: `2^(-days/30)`.
  ///
  /// `fade(0) == 1`, `fade(30) == 0.5`; an event that lies ahead (a negative age) weighs nothing.
  public static func fade(_ days: Int) -> Double {
    guard days >= 0 else { return 0 }
    return days < fades.count ? fades[days] : exp2(-Double(days) / halfLife)
  }

  private static let fades = (0..<1024).map { exp2(-Double($0) / halfLife) }

  /// What a person counts in the influence signal at full weight: a tenth of their score.
  public static func influence(ofScore score: Double?) -> Double {
    score.map { $0 / 10 } ?? unknownInfluence
  }

  /// The points a signal brings on a day: `11·w·ln(1 + x)`; negative for posts.
  public static func points(_ signal: Signal, _ value: Double) -> Double {
    pointsPerUnit * weight(signal) * log1p(value)
  }

  /// The sum of all signals' points, before the score is held between 1 and 100.
  public static func unclamped(_ signals: Signals) -> Double {
    Signal.allCases.reduce(0) { $0 + points($1, signals[$1]) }
  }

  /// The score of five sums, 1 to 100, unrounded.
  ///
  /// Nobody responding and nothing posted gives 1.
  public static func score(_ signals: Signals) -> Double {
    1 + min(99, max(0, unclamped(signals)))
  }

  /// The points of the score's three parts.
  public static func parts(_ signals: Signals) -> ScoreParts {
    ScoreParts(
      trueReach: points(.responders, signals.responders),
      amplification: points(.reshares, signals.reshares)
        + points(.conversation, signals.conversation) + points(.posts, signals.posts),
      networkImpact: points(.influence, signals.influence))
  }
}

/// The three parts of a score, in points; with 1 they add up to it wherever it is not clamped.
public struct ScoreParts: Hashable, Sendable {
  /// How many people respond.
  public var trueReach: Double
  /// Reshares and conversation, less what unanswered posting costs.
  public var amplification: Double
  /// How influential those are who respond.
  public var networkImpact: Double

  /// Three parts in points.
  public init(trueReach: Double, amplification: Double, networkImpact: Double) {
    self.trueReach = trueReach
    self.amplification = amplification
    self.networkImpact = networkImpact
  }
}
