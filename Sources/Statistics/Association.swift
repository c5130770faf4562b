// Whether an outcome differs with a practice, by shifting the one against the other.

import Foundation

/// How an outcome differs between weeks with a practice and weeks without it, in one person's life.
///
/// It is an association, never a cause. Weeks are compared with their own season: practice and
/// outcome are taken less their mean over the quarter of a year around each week (Robinson 1988), so
/// that a slow rise does not pass for an effect. The interval is what chance gives: the practice, as
/// it was and backwards, is shifted around the circle of weeks against the outcome, which keeps how
/// both hang together from week to week.
public struct Association: Hashable, Sendable {
  /// A week that is known.
  public struct Week: Hashable, Sendable {
    /// Whether the practice was kept.
    public var isWith: Bool
    /// What came of the week, in the outcome's unit.
    public var outcome: Double

    /// A week.
    public init(isWith: Bool, outcome: Double) {
      self.isWith = isWith
      self.outcome = outcome
    }
  }

  /// What may be said of it.
  public enum Finding: Hashable, Sendable {
    /// The interval leaves zero out.
    case clear
    /// Whatever difference there is lies below what is worth knowing.
    case negligible
    /// Cannot tell yet: so many more weeks would do, were they like these.
    case unclear(weeks: Int)
    /// Cannot tell: there are too few weeks on one side to compare with.
    case uneven
  }

  /// The weeks looked at around each one, on either side.
  static let reach = 6
  /// The fewest weeks on a side.
  public static let fewest = 5
  /// The fewest weeks in all.
  public static let fewestInAll = 16
  /// Beyond so many weeks nothing is promised.
  public static let longestWait = 520

  /// The outcome of weeks with the practice less that of weeks without; 0 where it is uneven.
  public let difference: Double
  /// The lower end of the interval.
  public let low: Double
  /// The upper end of the interval.
  public let high: Double
  /// How many weeks had the practice.
  public let with: Int
  /// How many had not.
  public let without: Int
  /// What may be said.
  public let finding: Finding

  /// Compares weeks, given in order of time.
  ///
  /// - Parameters:
  ///   - weeks: The weeks that are known; weeks whose outcome is no number are left out.
  ///   - worth: The least difference worth knowing, in the outcome's unit, above 0.
  ///   - questions: How many associations are asked of the same life, so that chance gets no more
  ///     occasions by asking more: the level is `1 − 0.05 / questions` (Bonferroni).
  public init(_ weeks: [Week], worth: Double, questions: Int = 1) {
    let known = weeks.filter(\.outcome.isFinite)
    let (n, held) = (known.count, known.count(where: \.isWith))
    with = held
    without = n - held
    let smaller = min(held, n - held)
    let practice = Self.centred(known.map { $0.isWith ? 1 : 0 })
    let outcome = Self.centred(known.map(\.outcome))
    let spread = practice.reduce(0) { $0 + $1 * $1 }
    guard Self.canCompare(known) else {
      (difference, low, high) = (0, 0, 0)
      let missing = max(Self.fewestInAll - n, Self.fewest - smaller)
      finding = n >= Self.fewestInAll ? .uneven : .unclear(weeks: max(1, missing))
      return
    }
    let estimate = zip(practice, outcome).reduce(0) { $0 + $1.0 * $1.1 } / spread
    let error = Self.error(practice, outcome, spread: spread)
    let level = 1 - 0.05 / Double(max(1, questions))
    let quantile = Quantiles.student((1 + level) / 2, freedom: Double(n) / 2)
    let half = quantile * error
    difference = estimate
    (low, high) = (estimate - half, estimate + half)
    // 0.84: seen in four cases of five (Cohen 1988).
    let detectable = (quantile + 0.8416) * error
    if low > 0 || high < 0 {
      finding = .clear
    } else if max(-low, high) <= worth || detectable <= worth {
      finding = .negligible
    } else {
      let ratio = detectable / max(worth, 1e-12)
      let more = Double(n) * (ratio * ratio - 1)
      finding = .unclear(weeks: Int(min(Double(Self.longestWait), max(1, more)).rounded(.up)))
    }
  }

  /// Whether weeks can be compared at all: enough of both sorts, side by side.
  ///
  /// It looks at the practice only, so that whoever asks for many associations may count those alone
  /// that can be answered.
  public static func canCompare(_ weeks: [Week]) -> Bool {
    let known = weeks.filter(\.outcome.isFinite)
    let held = known.count(where: \.isWith)
    guard known.count >= fewestInAll, min(held, known.count - held) >= fewest else { return false }
    // A practice that hardly changes within a quarter of a year has nothing to be compared with.
    return centred(known.map { $0.isWith ? 1 : 0 }).reduce(0) { $0 + $1 * $1 } >= 2
  }

  /// Values less their mean over the weeks around them.
  private static func centred(_ values: [Double]) -> [Double] {
    var sums = [0.0]
    for value in values { sums.append(sums[sums.count - 1] + value) }
    return values.indices.map { index in
      let (first, end) = (max(0, index - reach), min(values.count, index + reach + 1))
      return values[index] - (sums[end] - sums[first]) / Double(end - first)
    }
  }

  /// The standard error of the difference from all shifts of the practice, as it was and backwards.
  private static func error(_ practice: [Double], _ outcome: [Double], spread: Double) -> Double {
    let n = practice.count
    let doubled = outcome + outcome
    var squares = 0.0
    for (series, first) in [(practice, 1), (practice.reversed(), 0)] {
      for shift in first..<n {
        var sum = 0.0
        for index in 0..<n { sum += series[index] * doubled[index + shift] }
        squares += sum * sum
      }
    }
    return (squares / Double(2 * n - 1)).squareRoot() / spread
  }
}
