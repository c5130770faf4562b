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
      if end == .closeParenthesis, token.isSymbol(end) { throw nothingHere() }
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
      if let slip = decimalComma() { throw slip }
      throw stop("a \(sign) or an operator is missing", token.range, hint: hint)
    }
    report(
      "a \(sign) is missing", SourceRange(end, end), hint: hint,
      edits: [Edit(range: SourceRange(end, end), text: sign)])
    return SourceRange(end, end)
  }

  /// What a call stands for when it is a macro.
  private mutating func macro(
    _ name: String, _ mark: SourceRange, receiver: Expression?, _ arguments: [Expression],
    _ range: SourceRange
  ) throws(Stop) -> Expression? {
    if name == "has", receiver == nil, arguments.count == 1 {
      guard case .field(let operand, let field) = arguments[0].kind else {
        throw stop(
          "has asks for a field", arguments[0].range, hint: "write has(something.field)")
      }
      return try make(.has(operand, field), range, marks: [mark], over: [operand])
    }
    guard let receiver, let macro = Macro(rawValue: name == "existsOne" ? "exists_one" : name),
      arguments.count == 2 || (macro == .map && arguments.count == 3)
    else { return nil }
    guard case .name(let variable) = arguments[0].kind, !variable.hasPrefix(".") else {
      throw stop(
        "\(name) begins with a name for the elements", arguments[0].range,
        hint: "write \(source[receiver.range]).\(name)(x, …)")
    }
    let filter = arguments.count == 3 ? arguments[1] : nil
    let body = arguments[arguments.count - 1]
    return try make(
      .macro(macro, over: receiver, name: variable, filter: filter, body: body), range,
      marks: [mark], over: [receiver, body] + (filter.map { [$0] } ?? []))
  }
}
