// Why an evaluation gave no value.

/// Why an expression or a part of it gave no value.
public struct EvaluationError: Error, Hashable, Sendable {
  /// What sort of error it is.
  public enum Kind: Hashable, Sendable {
    /// The variable of this name has no value.
    case missing(String)
    /// No such name or function.
    case unknownName
    /// An operator or function that does not work on such values.
    case noOverload
    /// A number, instant or length of time out of range.
    case overflow
    /// A division by zero.
    case divisionByZero
    /// A map without such a key, a list without such a place.
    case noSuchKey
    /// An argument that a function cannot read.
    case badArgument
    /// Evaluating would take too long.
    case tooManySteps
  }

  /// What sort of error it is.
  public let kind: Kind
  /// What went wrong, its first letter small, without a full stop.
  public let message: String
  /// The part of the expression in which it went wrong.
  public let range: SourceRange?

  /// An error.
  public init(_ kind: Kind, _ message: String, range: SourceRange? = nil) {
    self.kind = kind
    self.message = message
    self.range = range
  }
}

/// An evaluation error on its way up: one word wide, so that throwing it stays cheap.
final class Fault: Error, Sendable {
  let error: EvaluationError

  init(_ error: EvaluationError) {
    self.error = error
  }

  init(_ kind: EvaluationError.Kind, _ message: String, _ range: SourceRange?) {
    error = EvaluationError(kind, message, range: range)
  }
}
