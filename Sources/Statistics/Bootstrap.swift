// How sure a difference of two averages is, by resampling.

import Foundation

/// A difference of two averages with an interval that resampling gives it.
public struct ResampledDifference: Hashable, Sendable {
  /// The average with less the average without.
  public var difference: Double
  /// The lower end of the interval.
  public var low: Double
  /// The upper end of the interval.
  public var high: Double
  /// How many values stood on each side.
  public var counts: (with: Int, without: Int) { (countWith, countWithout) }
  private var countWith: Int
  private var countWithout: Int

  /// Whether the interval leaves zero out.
  public var isClear: Bool { low > 0 || high < 0 }

  /// Compares values seen with something to values seen without it, at a level of 90 % unless told.
  ///
  /// Both sides are resampled with replacement `resamples` times (the percentile bootstrap, Efron
  /// 1979), and the interval is widened by `√(n/(n−1))` of the smaller side. Nil with fewer than five
  /// values on a side or values that are no numbers.
  public init?(
    with: [Double], without: [Double], level: Double = 0.9, resamples: Int = 999, seed: UInt64 = 1
  ) {
    guard with.count >= 5, without.count >= 5, (with + without).allSatisfy(\.isFinite) else {
      return nil
    }
    var random = SeededGenerator(seed: seed)
    func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
    func resampled(_ values: [Double]) -> Double {
      var sum = 0.0
      for _ in values.indices { sum += values[Int.random(in: 0..<values.count, using: &random)] }
      return sum / Double(values.count)
    }
    let estimate = mean(with) - mean(without)
    let draws = (0..<max(99, resamples)).map { _ in resampled(with) - resampled(without) }.sorted()
    let tail = (1 - min(max(level, 0.5), 0.999)) / 2
    let smaller = Double(min(with.count, without.count))
    let widening = (smaller / (smaller - 1)).squareRoot()
    let (first, last) = (
      draws[Int(tail * Double(draws.count - 1))],
      draws[Int(((1 - tail) * Double(draws.count - 1)).rounded(.up))]
    )
    difference = estimate
    low = estimate + (first - estimate) * widening
    high = estimate + (last - estimate) * widening
    countWith = with.count
    countWithout = without.count
  }
}
