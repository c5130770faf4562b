// A movement as a screen shows it: at most four reasons, in tenths that sum.

import Scoring
import Statistics

/// At most four reasons and everything else, rounded so that the tenths sum to the movement's.
public struct ShownMovement: Sendable {
  /// A reason with its tenths.
  public struct Line: Sendable {
    /// The reason.
    public var reason: Movement.Reason
    /// Its points in tenths: -9 is -0.9.
    public var tenths: Int
  }

  /// How many reasons a screen shows.
  public static let most = 4

  /// What is told first and carries no points worth a line: missing data, an unfinished today.
  public var notes: [Movement.Reason] = []
  /// The reasons shown, as the movement orders them.
  public var lines: [Line] = []
  /// All other causes together, in tenths.
  public var restTenths = 0
  /// The movement in tenths; the sum of all others here.
  public var totalTenths = 0

  /// Chooses and rounds.
  public init(_ movement: Movement) {
    // A change of the model is always said, however little it did.
    notes = movement.reasons.filter {
      $0.cause.comesFirst
        && ($0.points == 0 || $0.cause == .modelChange && abs($0.points) < 0.05)
    }
    let moving = movement.reasons.filter { $0.points != 0 }
    let shown = moving.filter { abs($0.points) >= 0.05 }.prefix(Self.most)
    let rest =
      movement.delta - shown.reduce(0) { $0 + $1.points }
    let tenths = Rounding.largestRemainder((shown.map(\.points) + [rest]).map { $0 * 10 })
    lines = zip(shown, tenths).map { Line(reason: $0, tenths: $1) }.filter { $0.tenths != 0 }
    restTenths = tenths[tenths.count - 1]
    totalTenths = tenths.reduce(0, +)
  }
}
