// What an act adds to the five sums: what is certain, and what comes back.

import Scoring

/// An act kept up for seven days, as the score sees it.
public struct Effect: Hashable, Sendable {
  /// How many days ahead the score is computed again.
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
  /// How many times on each of the seven days, the first first.
  public var times: [Double]

  /// An act.
  public init(
    certain: Signals, each: Signals, returns: Double, spread: Double, doubt: Double,
    times: [Double]
  ) {
    self.certain = certain
    self.each = each
    self.returns = returns
    self.spread = spread
    self.doubt = doubt
    self.times = Array(times.prefix(Self.days))
  }

  /// How many times in all.
  var count: Double { times.reduce(0, +) }

  /// What all times weigh at the end, each at its fade.
  var weight: Double {
    times.enumerated().reduce(0) { $0 + $1.element * ScoreModel.fade(Self.days - 1 - $1.offset) }
  }

  /// How many come back in all: on average, and its standard deviation.
  var comingBack: (mean: Double, deviation: Double) {
    (count * returns, (count * spread + count * count * doubt).squareRoot())
  }

  /// What the sums have at the end of the seven days with so many coming back.
  func added(comingBack: Double) -> Signals {
    var sum = Signals()
    guard count > 0 else { return sum }
    for signal in Signal.allCases {
      sum[signal] = weight * (certain[signal] + each[signal] * comingBack / count)
    }
    return sum
  }
}
