// What is worth a word, once, when it is reached.

/// Something a run has just reached.
///
/// It belongs to the period in which it was reached and to no other, so it is said once.
public enum Milestone: Hashable, Sendable {
  /// The first run of seven days ever.
  case firstWeek
  /// One longer than every run before, of which the longest had `before` periods.
  case longestYet(before: Int)
  /// A run of 100 days, or of a year.
  case days(Int)

  /// Runs shorter than this are not worth outdoing, in periods.
  static let shortest = 7

  /// What the current run reached in period `last`; nil where it reached nothing then.
  init?(current: Streak?, runs: [Streak], last: Int, period: Goal.Period) {
    guard let current, current.last == last else { return nil }
    let before = runs.filter { $0.first < current.first }.map(\.length).max() ?? 0
    let isDaily = period == .day
    if isDaily, [100, 365].contains(current.length) {
      self = .days(current.length)
    } else if before >= Self.shortest, current.length == before + 1 {
      self = .longestYet(before: before)
    } else if isDaily, current.length == 7, before < 7 {
      self = .firstWeek
    } else {
      return nil
    }
  }
}
