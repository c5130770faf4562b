// Expressions changed a little, for checking that tests would notice.

/// An expression with one small change.
public struct Mutation: Hashable, Sendable {
  /// The changed expression.
  public let source: String
  /// What was replaced.
  public let original: String
  /// By what.
  public let replacement: String
  /// Where, in the expression before the change.
  public let range: SourceRange
  /// The line, from 1.
  public let line: Int
  /// The column, from 1.
  public let column: Int

  /// What was changed, such as `> to >=`.
  public var description: String { "\(original) to \(replacement)" }
}
