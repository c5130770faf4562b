// What is wrong with an expression, and how to put it right.

/// One thing that is wrong with an expression or worth knowing about it.
public struct Problem: Error, Hashable, Sendable {
  /// How much it matters.
  public enum Severity: String, Hashable, Sendable {
    /// The expression cannot be used.
    case error
    /// It can be used but hardly means what it says.
    case warning
  }

  /// How much it matters.
  public let severity: Severity
  /// Where it is.
  public let range: SourceRange
  /// The line, from 1.
  public let line: Int
  /// The column, from 1, in Unicode scalars.
  public let column: Int
  /// How many Unicode scalars it covers; 0 between two.
  public var length: Int { range.upper - range.lower }
  /// What is wrong, its first letter small, without a full stop.
  public let message: String
  /// What to do about it, likewise.
  public let hint: String?
  /// The whole expression with this one thing put right, where that is certain enough.
  public let fixed: String?

  let edits: [Edit]
  /// Whether something said later about the same place says it better.
  let isTentative: Bool

  init(
    _ message: String, at range: SourceRange, in source: Source, severity: Severity = .error,
    hint: String? = nil, edits: [Edit] = [], isTentative: Bool = false
  ) {
    self.isTentative = isTentative
    self.severity = severity
    self.range = range
    let position = source.position(range.lower)
    line = position.line
    column = position.column
    self.message = message
    self.hint = hint
    self.edits = edits
    fixed = edits.isEmpty ? nil : source.applying(edits)
  }

  private init(_ problem: Problem, fixed: String?) {
    severity = problem.severity
    range = problem.range
    line = problem.line
    column = problem.column
    message = problem.message
    hint = problem.hint
    edits = problem.edits
    isTentative = problem.isTentative
    self.fixed = problem.edits.isEmpty ? nil : fixed
  }

  /// The same problem with another repaired text; one without a repair stays so.
  func replacing(fixed: String?) -> Problem { Problem(self, fixed: fixed) }
}

/// An expression that cannot be used, with everything that is wrong with it.
public struct CompileFailure: Error, Hashable, Sendable {
  /// The expression.
  public let source: String
  /// What is wrong, in the order of the text; never empty.
  public let problems: [Problem]
  /// The expression with everything put right, where that compiles.
  public let fixed: String?
}
