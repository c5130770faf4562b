// Calls, lists and maps: whatever stands between brackets and commas.

extension Parser {
  enum Keys {
    case expressions
    case names
  }

  /// A call whose `(` stands here; macros become what they stand for.
  mutating func call(
    _ name: String, _ mark: SourceRange, receiver: Expression?
  ) throws(Stop) -> Expression {
    let opening = token.range
    at += 1
    let arguments = try list(until: .closeParenthesis)
    if receiver == nil, let found = try comprehension(name, mark, arguments) { return found }
    let end = try close(.closeParenthesis, opened: opening)
    let range = (receiver.map(outer) ?? mark).joined(end)
    if let macro = try macro(name, mark, receiver: receiver, arguments, range) { return macro }
    return try make(
      .call(name, receiver: receiver, arguments), range, marks: [mark],
      over: arguments + (receiver.map { [$0] } ?? []))
  }

  /// Expressions between commas; a comma may follow the last in lists.
  mutating func list(until end: Token.Symbol) throws(Stop) -> [Expression] {
    var elements: [Expression] = []
    while !token.isSymbol(end) {
      elements.append(try expression())
      guard take(.comma) else { break }
      if end == .closeParenthesis, token.isSymbol(end), let comma = previous?.range {
        report(
          "nothing follows the comma", comma, hint: "leave it out",
          edits: [Edit(range: comma, text: "")])
      }
    }
    return elements
  }

  /// The entries of a map, or the fields of a message.
  mutating func entries(keys: Keys) throws(Stop) -> [(key: Expression, value: Expression)] {
    var entries: [(key: Expression, value: Expression)] = []
    while !token.isSymbol(.closeBrace) {
      let key: Expression
      if keys == .names, let name = token.name {
        key = try make(.name(name), token.range)
        at += 1
      } else {
        key = try expression()
      }
      guard take(.colon) else {
        throw stop(
          "the : after the key is missing", token.range, hint: "write {key: value, key: value}")
      }
      entries.append((key, try expression()))
      guard take(.comma) else { break }
    }
    return entries
  }

  /// Takes the bracket that closes another; a missing one at the end is put there.
  mutating func close(
    _ symbol: Token.Symbol, opened: SourceRange
  ) throws(Stop) -> SourceRange {
    let range = token.range
    if take(symbol) { return range }
    let sign = symbol.rawValue
    let place = source.position(opened.lower)
    let hint = "it closes the \(source[opened]) in column \(place.column)"
    let end = previous?.range.upper ?? range.lower
    guard case .end = token.kind else {
      if let slip = misjoined() { throw slip }
      if let lambda = previous, lambda.name == "lambda", let element = token.name,
        token(1).isSymbol(.colon)
      {
        throw stop(
          "lambda does not lead from an element to its condition", lambda.range,
          hint: "write \(element), …",
          edits: [Edit(range: lambda.range.joined(token(1).range), text: "\(element),")])
      }
      if token.name == "for" {
        throw stop(
          "for makes no lists here", token.range,
          hint: "write list.filter(x, …) or list.map(x, …)")
      }
      switch token.kind {
      case .symbol(.closeParenthesis), .symbol(.closeBracket), .symbol(.closeBrace):
        let wrong = source[token.range]
        throw stop(
          "\(wrong) does not close the \(source[opened]) in column \(place.column)", token.range,
          hint: "write \(sign) instead of \(wrong)", edits: [Edit(range: token.range, text: sign)])
      default: break
      }
      throw stop("a \(sign) or an operator is missing", token.range, hint: hint)
    }
    report(
      "a \(sign) is missing", SourceRange(end, end), hint: hint,
      edits: [Edit(range: SourceRange(end, end), text: sign)])
    return SourceRange(end, end)
  }
}
