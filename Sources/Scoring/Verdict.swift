// Whether a movement is a movement.

/// What became of a score between two days.
public enum Verdict: String, Hashable, CaseIterable, Sendable {
  /// It fell by more than usual variation.
  case dropped
  /// It rose by more than usual variation.
  case rose
  /// It stayed within usual variation.
  case steady
  /// It cannot be known: a signal is unknown at one end.
  case unknown

  /// Movements smaller than this are steady: `0.4·√(max(n, 7)/7)` points for n days, at most 0.8.
  public static func steadyThreshold(days: Int) -> Double {
    min(0.8, 0.4 * (Double(max(days, 7)) / 7).squareRoot())
  }

  /// The verdict on a movement of so many points in so many days.
  public init(delta: Double, days: Int) {
    let threshold = Self.steadyThreshold(days: days)
    self = delta <= -threshold ? .dropped : delta >= threshold ? .rose : .steady
  }
}
