// Somebody to write to, and what they count already.

/// Somebody to write to, and what they count already.
public struct Partner: Hashable, Sendable {
  /// Their score; nil where unknown, which never ranks below low.
  public var score: Double?
  /// Days since they last responded; nil for never.
  public var sinceResponded: Int?
  /// Days since you last wrote to them; nil for never.
  public var sinceWritten: Int?

  /// Somebody to write to.
  public init(score: Double?, sinceResponded: Int?, sinceWritten: Int?) {
    self.score = score
    self.sinceResponded = sinceResponded
    self.sinceWritten = sinceWritten
  }
}
