// Builds the tree of an expression.

/// Builds the tree of an expression by recursive descent.
struct Parser {
  /// Thrown when nothing can be made of the rest; the problem has been reported.
  struct Stop: Error {}

  let source: Source
  let limits: Limits
  var tokens: [Token]
  var at = 0
  var level = 0
  var count = 0
  var problems: [Problem]

  /// The tree of an expression, or everything that is wrong with how it is written.
  static func parse(
    _ source: Source, limits: Limits
  ) -> (syntax: Expression?, problems: [Problem], parts: Int) {
    guard source.scalars.count <= limits.length else {
      let problem = Problem(
        "the expression is longer than \(limits.length) characters",
        at: SourceRange(limits.length, source.scalars.count), in: source,
        hint: "split it into several named ones")
      return (nil, [problem], 0)
    }
    var lexer = Lexer(source)
    let tokens = lexer.run()
    guard !lexer.isBroken else { return (nil, lexer.problems, 0) }
    var parser = Parser(source: source, limits: limits, tokens: tokens, problems: lexer.problems)
    var syntax: Expression?
    do throws(Stop) {
      syntax = try parser.whole()
    } catch {
      syntax = nil
    }
    return (syntax, parser.problems, parser.count)
  }

  var token: Token { tokens[min(at, tokens.count - 1)] }
  var previous: Token? { at > 0 ? tokens[at - 1] : nil }

  func token(_ ahead: Int) -> Token { tokens[min(at + ahead, tokens.count - 1)] }

  /// The place of the bracket that closes the one at a place.
  func closing(_ opening: Int) -> Int? {
    var depth = 0
    for place in opening..<tokens.count {
      switch tokens[place].kind {
      case .symbol(.openParenthesis), .symbol(.openBracket), .symbol(.openBrace): depth += 1
      case .symbol(.closeParenthesis), .symbol(.closeBracket), .symbol(.closeBrace):
        depth -= 1
        if depth == 0 { return place }
      default: break
      }
    }
    return nil
  }

  /// Whether a comma, or another sign, stands between two brackets, outside of those within.
  func commas(_ sign: Token.Symbol = .comma, between opening: Int, and end: Int) -> Bool {
    var depth = 0
    for place in opening..<end {
      switch tokens[place].kind {
      case .symbol(.openParenthesis), .symbol(.openBracket), .symbol(.openBrace): depth += 1
      case .symbol(.closeParenthesis), .symbol(.closeBracket), .symbol(.closeBrace): depth -= 1
      case .symbol(let own) where own == sign && depth == 1: return true
      default: break
      }
    }
    return false
  }

  mutating func take(_ symbol: Token.Symbol) -> Bool {
    guard token.isSymbol(symbol) else { return false }
    at += 1
    return true
  }

  mutating func report(
    _ message: String, _ range: SourceRange, hint: String? = nil, edits: [Edit] = []
  ) {
    problems.append(Problem(message, at: range, in: source, hint: hint, edits: edits))
  }

  mutating func stop(
    _ message: String, _ range: SourceRange, hint: String? = nil, edits: [Edit] = []
  ) -> Stop {
    report(message, range, hint: hint, edits: edits)
    return Stop()
  }

  mutating func make(
    _ kind: Expression.Kind, _ range: SourceRange, marks: [SourceRange] = [],
    over children: [Expression] = []
  ) throws(Stop) -> Expression {
    let depth = 1 + (children.map(\.depth).max() ?? 0)
    guard depth <= limits.nesting else { throw tooDeep(range) }
    defer { count += 1 }
    return Expression(
      id: count, kind: kind, range: range, marks: marks, parentheses: nil, depth: depth)
  }

  mutating func tooDeep(_ range: SourceRange) -> Stop {
    stop(
      "the expression is nested more than \(limits.nesting) levels deep", range,
      hint: "split it into several named ones")
  }

  private mutating func whole() throws(Stop) -> Expression {
    if case .end = token.kind {
      throw stop(
        "the expression is empty", token.range, hint: "write a condition, such as posts > 5")
    }
    let result = try expression()
    if case .end = token.kind { return result }
    throw try leftOver(after: result)
  }

  /// An expression: one of two by a condition, or what binds tighter.
  mutating func expression() throws(Stop) -> Expression {
    level += 1
    defer { level -= 1 }
    guard level <= limits.nesting else { throw tooDeep(token.range) }
    let condition = try chain(.or)
    let mark = token.range
    guard take(.question) else { return condition }
    let first = try chain(.or)
    guard token.isSymbol(.colon) else { throw colonMissing(mark) }
    let colon = token.range
    at += 1
    let second = try expression()
    return try make(
      .operation(.conditional, [condition, first, second]),
      outer(condition).joined(outer(second)), marks: [mark, colon],
      over: [condition, first, second])
  }

  /// Where an expression is written, its own parentheses included.
  func outer(_ expression: Expression) -> SourceRange {
    expression.parentheses ?? expression.range
  }

  /// Operands of `||` or `&&`, however many.
  private mutating func chain(_ sign: Operator) throws(Stop) -> Expression {
    var operands = [sign == .or ? try chain(.and) : try binary(0)]
    var marks: [SourceRange] = []
    while let mark = logical(sign) {
      marks.append(mark)
      operands.append(sign == .or ? try chain(.and) : try binary(0))
    }
    guard !marks.isEmpty, let first = operands.first, let last = operands.last else {
      return operands[0]
    }
    return try make(
      .operation(sign, operands), outer(first).joined(outer(last)), marks: marks, over: operands)
  }

  /// Takes `&&` or `||`, or the word for it.
  private mutating func logical(_ sign: Operator) -> SourceRange? {
    let range = token.range
    if take(sign == .and ? .and : .or) { return range }
    guard let word = token.name, Lexer.wordOperators[word.lowercased()] == sign.rawValue else {
      return nil
    }
    at += 1
    report(
      "\(word) is not an operator", range, hint: "write \(sign.rawValue) instead of \(word)",
      edits: [Edit(range: range, text: sign.rawValue)])
    return range
  }
}
