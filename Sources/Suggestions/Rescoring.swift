// The gain of acts: the score some days ahead with them, minus the score without.

import Scoring

/// Scores again, some days ahead, with hypothetical acts.
public struct Rescoring: Sendable {
  /// A standard normal value exceeds this one time in ten.
  static let tenth = 1.2816

  /// The sums at the latest close.
  public let signals: Signals
  /// What comes in without the acts; nil for nothing.
  public let usual: Usual?
  /// How many days ahead.
  public let days: Int
  /// The score ahead without any act.
  public let without: Double

  /// From the sums at the latest close.
  ///
  /// Without acts they fade, and what is usual comes in. In silence a steady account of 29 points
  /// loses 1.0 in seven days.
  public init(_ signals: Signals, usual: Usual? = nil, days: Int = Effect.days) {
    self.signals = signals
    self.usual = usual
    self.days = max(1, days)
    without = ScoreModel.score(Self.ahead(signals, usual, self.days, []))
  }

  /// What one act brings.
  public func gain(_ effect: Effect) -> Gain {
    let (mean, deviation) = effect.comingBack
    func points(_ returns: Double) -> Double {
      var effect = effect
      effect.returns = returns
      return score([effect]) - without
    }
    let likely = points(mean)
    let (more, fewer) = (
      points(mean + Self.tenth * deviation) - likely, points(mean - Self.tenth * deviation) - likely
    )
    // How often it comes to it is a chance of its own.
    let often = Self.tenth * effect.vagueness * abs(likely)
    func far(_ points: Double) -> Double { (points * points + often * often).squareRoot() }
    return Gain(
      low: likely - far(min(0, more, fewer)), likely: likely,
      high: likely + far(max(0, more, fewer)))
  }

  /// What several acts bring together: less than their sum, as logarithms have it.
  ///
  /// Their ranges are taken as independent.
  public func gain(_ effects: [Effect]) -> Gain {
    var (below, above) = (0.0, 0.0)
    for effect in effects {
      let own = gain(effect)
      below += (own.likely - own.low) * (own.likely - own.low)
      above += (own.high - own.likely) * (own.high - own.likely)
    }
    let likely = score(effects) - without
    return Gain(
      low: likely - below.squareRoot(), likely: likely, high: likely + above.squareRoot())
  }

  /// The score ahead with acts.
  public func score(_ effects: [Effect]) -> Double {
    ScoreModel.score(Self.ahead(signals, usual, days, effects))
  }

  /// The sums ahead with acts, day by day: all fades, then the day's own comes in.
  private static func ahead(
    _ signals: Signals, _ usual: Usual?, _ days: Int, _ effects: [Effect]
  ) -> Signals {
    let fade = ScoreModel.fade(1)
    var sums = signals
    for day in 0..<days {
      for signal in Signal.allCases { sums[signal] *= fade }
      let fresh = usual?.factor(responders: sums.responders) ?? 1
      var added = usual?.inflow ?? Signals()
      let coming = usual?.inflowFactor(responders: sums.responders) ?? 1
      added.responders *= coming
      added.influence *= coming
      for effect in effects where day < effect.times.count && effect.times[day] != 0 {
        let times = effect.times[day]
        for signal in Signal.allCases {
          let pooled = effect.isPooled && (signal == .responders || signal == .influence)
          added[signal] +=
            times
            * (effect.certain[signal] + effect.each[signal] * effect.returns * (pooled ? fresh : 1))
        }
      }
      for signal in Signal.allCases { sums[signal] = max(0, sums[signal] + added[signal]) }
    }
    return sums
  }
}

extension Rescoring {
  /// What it brings to do nothing at all, and to get nothing: less than nothing as a rule.
  ///
  /// Its range is that of what the usual days would have brought.
  public func gainOfSilence(_ usual: Outlook) -> Gain {
    let silent = Rescoring(signals, days: days).without
    return Gain(
      low: silent - usual.high, likely: silent - usual.likely, high: silent - usual.low)
  }
}
