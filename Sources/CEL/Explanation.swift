// What every part of an expression came to.

/// A part of an expression with what it came to and what that came from.
public struct Explanation: Sendable {
  /// The part as it is written.
  public let text: String
  /// Where it is written.
  public let range: SourceRange
  /// The element or key a macro's condition was tried with, as `x = 3`.
  public let binding: String?
  /// Its value, or why there is none.
  public let outcome: Result<Value, EvaluationError>
  /// Whether the outcome would be the same without it, because a part before it decided.
  public let isUndecisive: Bool
  /// The parts it is made of; constants are left out.
  public let children: [Explanation]

  /// The value, when there is one.
  public var value: Value? { try? outcome.get() }
}
