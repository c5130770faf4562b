// Sums over the days of windows, each day at its fade.

import Domain

/// Faded sums over the days of an account's window and of its usual windows.
struct FadedDays {
  let window: MovementWindow
  let usual: [MovementWindow]
  /// What the days of the window weigh together.
  let weight: Double
  private let usualWeight: Double

  init(_ plan: MovementPlan.Account) {
    self.window = plan.window
    self.usual = plan.usual
    self.weight = Self.weight(plan.window.count)
    self.usualWeight = plan.usual.reduce(0) { $0 + Self.weight($1.count) }
  }

  /// What so many days weigh together, the last at 1: 28 days weigh 20.8.
  static func weight(_ days: Int) -> Double {
    let perDay = ScoreModel.fade(1)
    return (1 - ScoreModel.fade(days)) / (1 - perDay)
  }

  /// Whether there are earlier windows to compare with.
  var hasUsual: Bool { !usual.isEmpty }
  /// How many days the usual windows have together.
  var usualDays: Int { usual.reduce(0) { $0 + $1.count } }

  /// Brings a sum over all usual windows to the length of the window.
  func perWindow(_ sum: Double) -> Double { usualWeight > 0 ? sum * weight / usualWeight : 0 }

  /// What daily counts come to in the window.
  func now(_ counts: [Day: Double]) -> Double {
    window.days.reduce(0) { $0 + (counts[$1] ?? 0) * ScoreModel.fade(window.to - $1) }
  }

  /// What daily counts usually come to in a window of that length.
  func usual(_ counts: [Day: Double]) -> Double {
    perWindow(
      usual.reduce(0) { sum, window in
        window.days.reduce(sum) { $0 + (counts[$1] ?? 0) * ScoreModel.fade(window.to - $1) }
      })
  }

  /// The usual window a day lies in.
  func usualWindow(of day: Day) -> MovementWindow? { usual.first { $0.contains(day) } }
}
