// A compiled expression.

/// A compiled expression.
///
/// It has been parsed and checked against declarations and may be evaluated any number of times
/// from any thread.
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

  let text: Source
  let limits: Limits
  let root: Node
  let nodes: [Node?]
  /// The type of every part, by the part's number.
  let types: [CELType]
  /// The slots of the variables that parts stand for, by the part's number.
  let slots: [Int: Int]

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
  public convenience init(
    _ source: String, _ declarations: Declarations, expecting: CELType? = nil,
    checked: Bool = true, limits: Limits = .standard
  ) throws(CompileFailure) {
    let text = Source(source)
    let compiled = Compiled(
      text, declarations, expecting: expecting, checked: checked, limits: limits)
    guard let syntax = compiled.syntax, let checker = compiled.checker, compiled.problems.isEmpty
    else {
      throw Repair(declarations, expecting: expecting, limits: limits)
        .failure(of: text, compiled.problems)
    }
    self.init(text, declarations, syntax, checker, limits)
  }

  private init(
    _ text: Source, _ declarations: Declarations, _ syntax: Expression, _ checker: Checker,
    _ limits: Limits
  ) {
    var planner = Planner(declarations, checker)
    root = planner.plan(syntax)
    nodes = planner.nodes
    types = checker.types
    slots = checker.meanings.compactMapValues { meaning in
      if case .slot(let slot) = meaning { slot } else { nil }
    }
    variables = Set(slots.values).sorted().map { declarations.variables[$0] }
    source = text.text
    self.text = text
    self.declarations = declarations
    self.syntax = syntax
    self.limits = limits
    resultType = checker.types[syntax.id]
  }
}

extension Program {
  /// The value for these values of the variables.
  public func evaluate(_ bindings: Bindings) throws(EvaluationError) -> Value {
    var frame = Frame(bindings, steps: limits.steps)
    do throws(Fault) {
      return try root.value(&frame)
    } catch {
      throw error.error
    }
  }

  /// Whether a condition holds for these values of the variables; the fast way.
  public func holds(_ bindings: Bindings) throws(EvaluationError) -> Bool {
    var frame = Frame(bindings, steps: limits.steps)
    do throws(Fault) {
      return try root.truth(&frame)
    } catch {
      throw error.error
    }
  }

  /// The value, with each variable that is named looked up by its full name; nil is missing.
  public func evaluate(with value: (String) -> Value?) throws(EvaluationError) -> Value {
    var bindings = Bindings(declarations)
    for variable in variables { bindings[variable.slot] = value(variable.name) }
    return try evaluate(bindings)
  }

  /// The type of a part.
  public func type(of part: Expression) -> CELType {
    types.indices.contains(part.id) ? types[part.id] : .dyn
  }

  /// The variable that a part stands for, if it is one.
  public func variable(of part: Expression) -> Declarations.Variable? {
    slots[part.id].map { declarations.variables[$0] }
  }

  /// The text of a part.
  public func text(of part: Expression) -> String { text[part.range] }
}

/// An expression parsed and checked, with everything that is wrong with it.
struct Compiled {
  var syntax: Expression?
  var checker: Checker?
  var problems: [Problem]

  init(
    _ text: Source, _ declarations: Declarations, expecting: CELType?, checked: Bool,
    limits: Limits
  ) {
    let parsed = Parser.parse(text, limits: limits)
    syntax = parsed.syntax
    problems = parsed.problems
    defer { problems.sort { $0.range.lower < $1.range.lower } }
    guard let syntax else { return }
    var checker = Checker(text, declarations, isStrict: checked, parts: parsed.parts)
    checker.run(syntax, expecting: checked ? expecting : nil)
    problems.removeAll { early in
      early.isTentative && checker.problems.contains { $0.range == early.range }
    }
    problems += checker.problems
    self.checker = checker
  }
}
