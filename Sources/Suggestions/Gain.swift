// What an act would bring, in points of the score.

/// Points of score an act would bring, as a range.
public struct Gain: Hashable, Sendable {
  /// What nine of ten outcomes should exceed.
  public var low: Double
  /// What is expected.
  public var likely: Double
  /// What nine of ten outcomes should stay below.
  public var high: Double

  /// A range in points.
  public init(low: Double, likely: Double, high: Double) {
    self.low = low
    self.likely = likely
    self.high = high
  }

  /// Below so many points no number is shown, only the people and the evidence.
  public static let leastShown = 0.1

  /// Whether it is large enough to be shown as a number.
  public var isShown: Bool { likely >= Self.leastShown }
}
