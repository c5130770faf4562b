// How firmly a habit sits: the formula of Loop Habit Tracker.

import Foundation

/// A habit's strength from 0 to 1, an exponential mean of how well its goal was met.
///
/// Source: Loop Habit Tracker, `Score.compute`. A day's value is `min(1, done in the last D / N)`,
/// with N and D doubled when N < D; the strength becomes `old·m + value·(1 − m)` with
/// `m = 0.5^(√(N/D)/13)`. A daily habit done once has 0.051922, twice 0.101149, twenty times
/// 0.655747.
public struct Strength: Hashable, Sendable {
  /// The share of the old strength that one period keeps.
  let kept: Double
  let times: Int
  let span: Int
  private var recent: [Bool] = []
  private var doneRecently = 0
  private var next = 0
  /// The strength after the periods taken so far, 0 to 1.
  public private(set) var value = 0.0

  /// No strength yet.
  public init(goal: Goal) {
    let often = Double(goal.times) / Double(goal.span)
    // A week is seven of the formula's days.
    let days = goal.period == .week ? 7.0 : 1.0
    kept = pow(0.5, often.squareRoot() / 13 * days)
    times = goal.times < goal.span ? goal.times * 2 : goal.times
    span = goal.times < goal.span ? goal.span * 2 : goal.span
  }

  /// Takes one closed period in; periods that say nothing leave the strength alone.
  public mutating func take(_ mark: Mark) {
    guard mark.counts else { return }
    let done = mark == .done
    if recent.count < span {
      recent.append(done)
    } else {
      if recent[next] { doneRecently -= 1 }
      recent[next] = done
      next = (next + 1) % span
    }
    if done { doneRecently += 1 }
    value = value * kept + min(1, Double(doneRecently) / Double(times)) * (1 - kept)
  }

  /// The strength after one more period of the given mark.
  public func after(_ mark: Mark) -> Double {
    var copy = self
    copy.take(mark)
    return copy.value
  }
}
