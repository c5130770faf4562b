// What an act adds to the five sums: what is certain, and what comes back.

import Scoring

/// An act kept up for some days, as the score sees it.
public struct Effect: Hashable, Sendable {
  /// How many days ahead the score is computed again, unless asked otherwise.
  public static let days = 7

  /// What each time adds whatever happens: a post to P, a reply to C.
  public var certain: Signals
  /// What each thing that comes back adds: a response, an answer.
  public var each: Signals
  /// How many more come back each time, on average; fewer where it is negative.
  public var returns: Double
  /// The variance of that around its average, one time.
  public var spread: Double
  /// The variance of the average itself, for want of evidence.
  public var doubt: Double
  /// How many times on each day, the first first; negative for what is left undone.
  public var times: [Double]
  /// Whether what comes back comes from those who respond anyway, so that the more of them have
  /// responded lately the less a further response adds.
  public var isPooled: Bool
  /// How far the times themselves may differ from those expected, as a share: one standard deviation.
  public var vagueness: Double

  /// An act.
  public init(
    certain: Signals, each: Signals, returns: Double, spread: Double, doubt: Double,
    times: [Double], isPooled: Bool = false, vagueness: Double = 0
  ) {
    self.certain = certain
    self.each = each
    self.returns = returns
    self.spread = spread
    self.doubt = doubt
    self.times = times
    self.isPooled = isPooled
    self.vagueness = vagueness
  }

  /// How many times in all.
  var count: Double { times.reduce(0, +) }

  /// How many come back each time: on average, and the standard deviation of the average over all
  /// times.
  var comingBack: (mean: Double, deviation: Double) {
    let often = abs(count)
    guard often > 0 else { return (returns, 0) }
    return (returns, (spread / often + doubt).squareRoot())
  }
}
