// Names, literals, and what follows them: fields, calls, places.

extension Parser {
  mutating func member() throws(Stop) -> Expression {
    try member(of: primary())
  }

  /// What follows an operand: `.field`, `.method(…)`, `[place]`.
  mutating func member(of operand: Expression) throws(Stop) -> Expression {
    var result = operand
    while true {
      if take(.dot) {
        result = try selection(from: result)
      } else if token.isSymbol(.openBracket) {
        let mark = token.range
        at += 1
        let place = try expression()
        let end = try close(.closeBracket, opened: mark)
        result = try make(
          .operation(.index, [result, place]), outer(result).joined(end), marks: [mark],
          over: [result, place])
      } else if token.isSymbol(.openBrace), let name = result.qualifiedName {
        let mark = token.range
        at += 1
        _ = try entries(keys: .names)
        let end = try close(.closeBrace, opened: mark)
        result = try make(.message(name), outer(result).joined(end), marks: [mark])
      } else {
        return result
      }
    }
  }

  private mutating func selection(from operand: Expression) throws(Stop) -> Expression {
    let mark = token.range
    switch token.kind {
    case .name(let name):
      at += 1
      if token.isSymbol(.openParenthesis) {
        return try call(name, mark, receiver: operand)
      }
      return try make(
        .field(operand, name), outer(operand).joined(mark), marks: [mark], over: [operand])
    case .quotedName(let name):
      at += 1
      return try make(
        .field(operand, name), outer(operand).joined(mark), marks: [mark], over: [operand])
    default:
      if operand.constant?.number != nil {
        let number = source[operand.range]
        let text = number.contains(".") ? number : "\(number).0"
        let dot = SourceRange(operand.range.upper, previous?.range.upper ?? mark.lower)
        throw stop(
          "a number does not end with a dot", dot, hint: "write \(text)",
          edits: [Edit(range: operand.range.joined(dot), text: text)])
      }
      throw stop("a field's name is missing after the dot", mark)
    }
  }

  private mutating func primary() throws(Stop) -> Expression {
    let start = token
    switch start.kind {
    case .name(let name): return try named(name)
    case .int(let magnitude):
      at += 1
      return try literal(integer: magnitude, negative: false, start.range)
    case .uint(let number):
      at += 1
      if number == nil {
        report(
          "\(source[start.range]) is too large for a whole number", start.range,
          hint: "whole numbers without sign end at 18446744073709551615u")
      }
      return try make(.literal(.uint(number ?? 0)), start.range)
    case .double(let number):
      at += 1
      return try make(.literal(.double(number)), start.range)
    case .string(let text):
      at += 1
      return try make(.literal(.string(text)), start.range)
    case .bytes(let octets):
      at += 1
      return try make(.literal(.bytes(octets)), start.range)
    case .symbol(.openParenthesis):
      at += 1
      var inner = try expression()
      let end = try close(.closeParenthesis, opened: start.range)
      inner.parentheses = start.range.joined(end)
      return inner
    case .symbol(.openBracket):
      at += 1
      let elements = try list(until: .closeBracket)
      let end = try close(.closeBracket, opened: start.range)
      return try make(.list(elements), start.range.joined(end), over: elements)
    case .symbol(.openBrace):
      if let braced = try braced() { return braced }
      at += 1
      let entries = try entries(keys: .expressions)
      let end = try close(.closeBrace, opened: start.range)
      return try make(
        .map(entries), start.range.joined(end), over: entries.flatMap { [$0.key, $0.value] })
    case .symbol(.dot):
      at += 1
      guard let name = token.name, name != "in" else {
        throw stop("a name is missing after the dot", token.range)
      }
      let range = start.range.joined(token.range)
      at += 1
      if token.isSymbol(.openParenthesis) { return try call("." + name, range, receiver: nil) }
      return try make(.name("." + name), range)
    case .quotedName(let name):
      at += 1
      report(
        "only fields stand between backticks", start.range,
        hint: "leave them out, or write \"\(name)\" for text",
        edits: [Edit(range: start.range, text: name)])
      return try make(.name(name), start.range)
    default:
      if let slip = try commaDecimal() { return slip }
      if let slip = try percentBefore() { return slip }
      throw nothingHere()
    }
  }

  private mutating func named(_ name: String) throws(Stop) -> Expression {
    let range = token.range
    switch name {
    case "true", "false":
      at += 1
      return try make(.literal(.bool(name == "true")), range)
    case "null":
      at += 1
      return try make(.literal(.null), range)
    default: break
    }
    if let slip = try wordLiteral(name) { return slip }
    guard name != "in", !Token.reserved.contains(name),
      Lexer.wordOperators[name.lowercased()] == nil || token(1).isSymbol(.openParenthesis)
    else { throw try reservedHere(name) }
    at += 1
    if token.isSymbol(.openParenthesis) { return try call(name, range, receiver: nil) }
    return try make(.name(name), range)
  }

  /// `{"a", "b"}`, a set elsewhere, and `{posts}`.
  private mutating func braced() throws(Stop) -> Expression? {
    guard let end = closing(at), tokens[end].isSymbol(.closeBrace), end > at + 1,
      !commas(.colon, between: at, and: end)
    else { return nil }
    let (mark, close) = (token.range, tokens[end].range)
    let isOne = !commas(between: at, and: end) && !(previous?.name == "in")
    at += 1
    let elements = try list(until: .closeBrace)
    guard take(.closeBrace) else { throw nothingHere() }
    if isOne {
      report(
        "only maps stand between { and }", mark, hint: "leave the braces out",
        edits: [Edit(range: mark, text: ""), Edit(range: close, text: "")])
      return elements.first
    }
    report(
      "a list does not stand between { and }", mark, hint: "write [ and ] around it",
      edits: [Edit(range: mark, text: "["), Edit(range: close, text: "]")])
    return try make(.list(elements), mark.joined(close), over: elements)
  }
}
