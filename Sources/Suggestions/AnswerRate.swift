// How often replies are answered, with how sure that is.

/// How often something came back, and out of how many times.
public struct AnswerRate: Hashable, Sendable {
  /// How many replies were written.
  public var written: Int
  /// How many of them were answered within seven days.
  public var answered: Int

  /// A rate from counts.
  public init(written: Int = 0, answered: Int = 0) {
    self.written = written
    self.answered = answered
  }

  /// The share answered, as a Beta posterior: its mean and variance.
  ///
  /// With one of three expected beforehand on the weight of three replies, 3 of 7 give 0.40.
  func posterior(expected: Double, weight: Double) -> (mean: Double, variance: Double) {
    let total = Double(max(0, written)) + weight
    let mean = (Double(max(0, answered)) + expected * weight) / total
    return (mean, mean * (1 - mean) / (total + 1))
  }
}
