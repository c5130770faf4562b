// What a linter asks of an expression: its parts and its comparisons.

extension Expression {
  /// A comparison of a name with a constant.
  public struct Comparison: Sendable {
    /// The name, as it is written.
    public let name: String
    /// How it is compared, the name on the left.
    public let relation: Operator
    /// What it is compared with.
    public let constant: Value
    /// Where the name is written.
    public let nameRange: SourceRange
    /// Where the constant is written.
    public let constantRange: SourceRange
  }

  /// The parts directly below, in the order of the text.
  public var children: [Expression] {
    switch kind {
    case .literal, .name, .message: []
    case .field(let operand, _), .has(let operand, _): [operand]
    case .operation(_, let operands): operands
    case .call(_, let receiver, let arguments): (receiver.map { [$0] } ?? []) + arguments
    case .list(let elements): elements
    case .map(let entries): entries.flatMap { [$0.key, $0.value] }
    case .macro(_, let range, _, let filter, let body):
      [range] + (filter.map { [$0] } ?? []) + [body]
    }
  }

  /// The operands of an `&&` or `||`; any other expression is its own only part.
  public var parts: [Expression] {
    if case .operation(let sign, let operands) = kind, sign == .and || sign == .or {
      return operands
    }
    return [self]
  }

  /// The name with its dots, when the expression is nothing but a name.
  public var qualifiedName: String? {
    switch kind {
    case .name(let name): name
    case .field(let operand, let field): operand.qualifiedName.map { "\($0).\(field)" }
    default: nil
    }
  }

  /// Whether signs stand in it, so that it may need parentheses in something larger.
  var isOperation: Bool {
    if case .operation(let sign, _) = kind { sign != .index } else { false }
  }

  /// The constant, when the expression is one.
  public var constant: Value? {
    if case .literal(let value) = kind { value } else { nil }
  }

  /// The comparison of a name with a constant, when the expression is one.
  public var comparison: Comparison? {
    guard case .operation(let sign, let operands) = kind, sign.isComparison, operands.count == 2
    else { return nil }
    let (left, right) = (operands[0], operands[1])
    if let name = left.qualifiedName, let constant = right.constant {
      return Comparison(
        name: name, relation: sign, constant: constant, nameRange: left.range,
        constantRange: right.range)
    }
    if let name = right.qualifiedName, let constant = left.constant {
      return Comparison(
        name: name, relation: sign.swapped, constant: constant, nameRange: right.range,
        constantRange: left.range)
    }
    return nil
  }

  /// The expression and everything below it, from the outside in.
  public var everything: [Expression] {
    [self] + children.flatMap(\.everything)
  }
}
