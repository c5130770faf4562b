// The gain of acts: the score seven days ahead with them, minus the score without.

import Scoring

/// Scores again, seven days ahead, with hypothetical acts.
public struct Rescoring: Sendable {
  /// A standard normal value exceeds this one time in ten.
  private static let tenth = 1.2816

  private let ahead: Signals
  private let without: Double

  /// From the sums at the latest close.
  ///
  /// Without acts they fade for seven days: a steady account of 29 points loses 1.0.
  public init(_ signals: Signals) {
    var ahead = signals
    for signal in Signal.allCases { ahead[signal] *= ScoreModel.fade(Effect.days) }
    self.ahead = ahead
    without = ScoreModel.score(ahead)
  }

  /// What one act brings.
  public func gain(_ effect: Effect) -> Gain {
    let (mean, deviation) = effect.comingBack
    func points(_ comingBack: Double) -> Double {
      gain(effect.added(comingBack: comingBack))
    }
    let ends = [
      points(mean - Self.tenth * deviation), points(mean), points(mean + Self.tenth * deviation),
    ].sorted()
    return Gain(low: ends[0], likely: points(mean), high: ends[2])
  }

  /// What several acts bring together: less than their sum, as logarithms have it.
  ///
  /// Their ranges are taken as independent.
  public func gain(_ effects: [Effect]) -> Gain {
    var sum = Signals()
    var (below, above) = (0.0, 0.0)
    for effect in effects {
      let added = effect.added(comingBack: effect.comingBack.mean)
      for signal in Signal.allCases { sum[signal] += added[signal] }
      let own = gain(effect)
      below += (own.likely - own.low) * (own.likely - own.low)
      above += (own.high - own.likely) * (own.high - own.likely)
    }
    let likely = gain(sum)
    return Gain(
      low: likely - below.squareRoot(), likely: likely, high: likely + above.squareRoot())
  }

  private func gain(_ added: Signals) -> Double {
    var with = ahead
    for signal in Signal.allCases { with[signal] = max(0, with[signal] + added[signal]) }
    return ScoreModel.score(with) - without
  }
}
