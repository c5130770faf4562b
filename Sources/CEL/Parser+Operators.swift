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
      if sign == .isIn, let wrapped = try numbersBetween(left, mark) {
        left = wrapped
        continue
      }
      let right =
        sign == .isIn
        ? try container(of: left) : (level < 2 ? try binary(level + 1) : try unary())
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
    if level == 2, let sign = signWord() { return sign }
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
    if let denied = try notWord() { return denied }
    if take(.not) {
      let operand = try unary()
      return try make(
        .operation(.not, [operand]), mark.joined(outer(operand)), marks: [mark], over: [operand])
    }
    if take(.plus) {
      report(
        "+ does not stand before a number", mark, hint: "leave it out",
        edits: [Edit(range: SourceRange(mark.lower, token.range.lower), text: "")])
      return try unary()
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

  /// `mod` and `div`.
  private mutating func signWord() -> Operator? {
    let word = token.name?.lowercased()
    guard word == "mod" || word == "div", token(1).beginsOperand else { return nil }
    let sign: Operator = word == "mod" ? .remainder : .divide
    let text = source[token.range]
    report(
      "\(text) is not an operator", token.range, hint: "write \(sign.rawValue) instead of \(text)",
      edits: [Edit(range: token.range, text: sign.rawValue)])
    at += 1
    return sign
  }

  /// The word `not` with what it denies: a whole comparison, since it binds more loosely than `!`.
  private mutating func notWord() throws(Stop) -> Expression? {
    guard let word = token.name, word.lowercased() == "not" else { return nil }
    let next = token(1)
    let takesNext: Bool =
      switch next.kind {
      case .name(let name): name != "in" && Lexer.wordOperators[name.lowercased()] == nil
      case .string, .int, .double, .symbol(.openParenthesis), .symbol(.not): true
      default: false
      }
    guard takesNext else { return nil }
    let range = token.range
    at += 1
    let operand = try binary(0)
    let sign = Edit(range: SourceRange(range.lower, next.range.lower), text: "!")
    if operand.isOperation, operand.parentheses == nil, !next.isSymbol(.not) {
      let end = operand.range.upper
      report(
        "\(word) is not an operator", range, hint: "write !(\(source[operand.range]))",
        edits: [
          Edit(range: sign.range, text: "!("), Edit(range: SourceRange(end, end), text: ")"),
        ])
    } else {
      report(
        "\(word) is not an operator", range, hint: "write ! instead of \(word)", edits: [sign])
    }
    return try make(
      .operation(.not, [operand]), range.joined(outer(operand)), marks: [range], over: [operand])
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
        hint: "whole numbers end at 9223372036854775807; write \(source[range]).0",
        edits: source[range].contains("x")
          ? [] : [Edit(range: SourceRange(range.upper, range.upper), text: ".0")])
    }
    return try make(kind ?? .literal(.int(0)), range)
  }
}
