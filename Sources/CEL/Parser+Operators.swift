// Operators between two operands and before one.

extension Parser {
  /// Operators by how tightly they bind: comparisons, sums, products.
  private static let levels: [[Token.Symbol: Operator]] = [
    [
      .less: .less, .atMost: .atMost, .greater: .greater, .atLeast: .atLeast, .equal: .equal,
      .unequal: .unequal,
    ],
    [.plus: .add, .minus: .subtract],
    [.star: .multiply, .slash: .divide, .percent: .remainder],
  ]

  /// Operands between operators of one level, taken from the left.
  mutating func binary(_ level: Int) throws(Stop) -> Expression {
    var left = level < 2 ? try binary(level + 1) : try unary()
    while true {
      if level == 2 { try percent(of: &left) }
      if level == 0, let wrapped = try wordRelation(left) {
        left = wrapped
        continue
      }
      let mark = token.range
      guard let sign = sign(at: level) else { return left }
      let right = level < 2 ? try binary(level + 1) : try unary()
      left = try make(
        .operation(sign, [left, right]), outer(left).joined(outer(right)), marks: [mark],
        over: [left, right])
    }
  }

  private mutating func sign(at level: Int) -> Operator? {
    if level == 0, token.name == "in" {
      at += 1
      return .isIn
    }
    guard case .symbol(let symbol) = token.kind, let sign = Self.levels[level][symbol] else {
      return nil
    }
    at += 1
    return sign
  }

  /// `not` and the signs before an operand.
  private mutating func unary() throws(Stop) -> Expression {
    level += 1
    defer { level -= 1 }
    guard level <= limits.nesting else { throw tooDeep(token.range) }
    let mark = token.range
    if take(.not) || notWord() {
      let operand = try unary()
      return try make(
        .operation(.not, [operand]), mark.joined(outer(operand)), marks: [mark], over: [operand])
    }
    guard take(.minus) else { return try member() }
    switch token.kind {
    case .int(let magnitude):
      at += 1
      let whole = SourceRange(mark.lower, previous?.range.upper ?? mark.upper)
      return try member(of: literal(integer: magnitude, negative: true, whole))
    case .double(let number):
      at += 1
      let whole = SourceRange(mark.lower, previous?.range.upper ?? mark.upper)
      return try member(of: make(.literal(.double(-number)), whole))
    default:
      let operand = try unary()
      return try make(
        .operation(.negate, [operand]), mark.joined(outer(operand)), marks: [mark],
        over: [operand])
    }
  }

  /// Takes the word `not` before an operand.
  private mutating func notWord() -> Bool {
    guard let word = token.name, word.lowercased() == "not" else { return false }
    let next = token(1)
    let takesNext: Bool =
      switch next.kind {
      case .name(let name): name != "in" && Lexer.wordOperators[name.lowercased()] == nil
      case .symbol(.openParenthesis), .symbol(.not): true
      default: false
      }
    guard takesNext else { return false }
    let range = SourceRange(token.range.lower, next.range.lower)
    report(
      "\(word) is not an operator", token.range, hint: "write ! instead of \(word)",
      edits: [Edit(range: range, text: "!")])
    at += 1
    return true
  }

  func literal(integer magnitude: UInt64?, negative: Bool, _ range: SourceRange) -> Expression.Kind?
  {
    guard let magnitude else { return nil }
    if negative, magnitude == UInt64(Int64.max) + 1 { return .literal(.int(.min)) }
    guard let value = Int64(exactly: magnitude) else { return nil }
    return .literal(.int(negative ? -value : value))
  }

  /// A whole number as it is written.
  mutating func literal(
    integer magnitude: UInt64?, negative: Bool, _ range: SourceRange
  ) throws(Stop) -> Expression {
    let kind: Expression.Kind? = literal(integer: magnitude, negative: negative, range)
    if kind == nil {
      report(
        "\(source[range]) is too large for a whole number", range,
        hint: "whole numbers end at 9223372036854775807; write \(source[range]).0")
    }
    return try make(kind ?? .literal(.int(0)), range)
  }
}
