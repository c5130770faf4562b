// A compiled expression.

/// A compiled expression: parsed, checked against declarations, ready to be evaluated any number
/// of times from any thread.
public final class Program: Sendable {
  /// The expression.
  public let source: String
  /// What it may name.
  public let declarations: Declarations
  /// Its tree.
  public let syntax: Expression
  /// The type of its value.
  public let resultType: CELType
  /// The variables it names, in the order of their slots.
  public let variables: [Declarations.Variable]

  /// Compiles an expression.
  ///
  /// - Parameters:
  ///   - source: The expression.
  ///   - declarations: What it may name.
  ///   - expecting: The type its value must have, if it must; `.bool` for conditions.
  ///   - checked: Whether types are checked; without it unknown names and wrong types become
  ///     errors of the evaluation.
  ///   - limits: How large it may be and how long it may run.
  /// - Throws: Everything that is wrong with it.
  public init(
    _ source: String, _ declarations: Declarations, expecting: CELType? = nil,
    checked: Bool = true, limits: Limits = .standard
  ) throws(CompileFailure) {
    let text = Source(source)
    let problem = Problem("the compiler is on its way", at: SourceRange(0, 0), in: text)
    throw CompileFailure(source: source, problems: [problem], fixed: nil)
  }
}

extension Program {
  /// The value for these values of the variables.
  public func evaluate(_ bindings: Bindings) throws(EvaluationError) -> Value { .null }

  /// Whether a condition holds for these values of the variables; the fast way.
  public func holds(_ bindings: Bindings) throws(EvaluationError) -> Bool { false }

  /// The value, with each variable that is named looked up by its full name; nil is missing.
  public func evaluate(with value: (String) -> Value?) throws(EvaluationError) -> Value { .null }

  /// What every part came to.
  public func explain(_ bindings: Bindings) -> Explanation {
    Explanation(
      text: source, range: syntax.range, binding: nil, outcome: .success(.null),
      isUndecisive: false, children: [])
  }

  /// The expression with every operator and threshold changed a little, one at a time.
  public func mutations() -> [Mutation] { [] }

  /// What hardly means what it says: conditions that always or never hold, parts that change
  /// nothing, whole numbers compared with fractions, whole-number division.
  public func lint() -> [Problem] { [] }
}
