// What comes in on an average day while life goes on as it does.

import Foundation
import Scoring

/// An average day of one's own record.
public struct Usual: Hashable, Sendable {
  /// What flows into each sum a day, at full weight.
  public var inflow: Signals
  /// What share of a person a response adds to the responders on average: 1 where each comes from
  /// somebody who has not responded for long.
  public var freshness: Double
  /// How many people respond now and then, all in all: the sum that responders tend to; nil where
  /// there is no telling, or no end to them.
  public var pool: Double?

  /// What U was on the days that the inflow is of; it came from whom had not responded by then.
  public var level: Double?

  /// An average day.
  public init(
    inflow: Signals, freshness: Double = 1, pool: Double? = nil, level: Double? = nil
  ) {
    self.inflow = inflow
    self.freshness = freshness
    self.pool = pool
    self.level = level
  }

  /// An average day from a record.
  ///
  /// A response from one of `pool` people, each as likely as another, adds what that person's latest
  /// response has faded by: `1 − U/pool` on average. A record with U around 60 in which a response
  /// added 0.4 has a pool of 100. Nil for a record without days.
  ///
  /// - Parameters:
  ///   - inflow: What flowed in over all the days.
  ///   - responses: How many responses came.
  ///   - responders: U on an average day.
  ///   - days: How many days the record has.
  public init?(inflow: Signals, responses: Int, responders: Double, days: Int) {
    guard days > 0 else { return nil }
    self.init(inflow: inflow.divided(by: Double(days)), level: responders)
    guard responses > 0 else { return }
    freshness = min(1, max(0.02, inflow.responders / Double(responses)))
    if freshness < 0.98, responders > 0 { pool = responders / (1 - freshness) }
  }

  /// The same people, on other days.
  ///
  /// - Parameters:
  ///   - inflow: What flowed in over those days.
  ///   - days: How many they are; none changes nothing.
  ///   - level: What U was on average.
  /// - Returns: An average day of them.
  public func on(inflow: Signals, days: Int, level: Double) -> Usual {
    guard days > 0 else { return self }
    return Usual(
      inflow: inflow.divided(by: Double(days)), freshness: freshness, pool: pool, level: level)
  }

  /// What share of a person a response adds while U is `responders`, over what it did on average.
  func factor(responders: Double) -> Double { fresh(responders) / freshness }

  /// What comes in while U is `responders`, over what came in on the usual days.
  func inflowFactor(responders: Double) -> Double {
    guard let level else { return factor(responders: responders) }
    return min(3, fresh(responders) / max(0.02, fresh(level)))
  }

  /// How likely one of those people responds within so many days anyway.
  ///
  /// Somebody who responds at random once in 1/λ days counts `λ/(λ + δ)` on average, δ being the
  /// daily fade; so 0.5 is somebody who responds every 43 days, and within seven with 15 %.
  public func chance(withinDays days: Int) -> Double {
    let decay = log(2) / ScoreModel.halfLife
    let rate = decay * (1 / max(0.02, freshness) - 1)
    return 1 - exp(-rate * Double(days))
  }

  private func fresh(_ responders: Double) -> Double {
    guard let pool else { return freshness }
    return min(1, max(0, 1 - responders / pool))
  }
}

extension Signals {
  /// Every sum, divided.
  fileprivate func divided(by number: Double) -> Signals {
    var result = self
    for signal in Signal.allCases { result[signal] /= number }
    return result
  }
}
