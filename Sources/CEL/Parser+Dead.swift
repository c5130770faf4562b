// Where an expression cannot go on, and what to say then.

extension Parser {
  /// An operand is missing here.
  mutating func nothingHere() -> Stop {
    let before = previous.map { source[$0.range] }
    let after = before.map { " after \($0)" } ?? ""
    if let repeated = repeatedComparison() { return repeated }
    switch token.kind {
    case .end where previous.map(Self.joins) == true:
      let end = at >= 2 ? tokens[at - 2].range.upper : 0
      return stop(
        "something is missing\(after)", token.range,
        hint: "write a condition\(after), or leave it out",
        edits: [Edit(range: SourceRange(end, token.range.lower), text: "")])
    case _ where Self.joins(token):
      let spare = SourceRange(token.range.lower, token(1).range.lower)
      return stop(
        "\(source[token.range]) cannot stand\(after.isEmpty ? " at the beginning" : after)",
        token.range, hint: "leave it out, or write a condition before it",
        edits: [Edit(range: spare, text: "")])
    case .symbol(.comma):
      return stop(
        "something is missing between \(before ?? "the beginning") and \(source[token.range])",
        token.range, hint: "leave the comma out, or write a value before it",
        edits: [Edit(range: SourceRange(token.range.lower, token(1).range.lower), text: "")])
    case .symbol(.slash) where previous?.isSymbol(.openParenthesis) == true:
      return stop(
        "a pattern does not stand between / and /", token.range,
        hint: "write it between quotes, such as \"a.*\"")
    case _ where token.isComparison && previous?.isComparison == true:
      return stop(
        "\(source[token.range]) cannot stand\(after)", token.range, hint: "leave one of them out",
        edits: [Edit(range: token.range, text: "")])
    case .end:
      return stop(
        "something is missing\(after)", token.range,
        hint: "write a value or a name\(after.isEmpty ? " here" : after)")
    case .symbol(.closeParenthesis), .symbol(.closeBracket), .symbol(.closeBrace), .symbol(.colon):
      return stop(
        "something is missing between \(before ?? "the beginning") and \(source[token.range])",
        token.range, hint: "write a value or a name there")
    default:
      return stop(
        "\(source[token.range]) cannot stand\(after.isEmpty ? " at the beginning" : after)",
        token.range, hint: "write a value or a name before it")
    }
  }

  private static func joins(_ token: Token) -> Bool {
    token.isSymbol(.and) || token.isSymbol(.or)
      || token.name.map { Lexer.wordOperators[$0.lowercased()] != nil } == true
  }

  /// `posts > 5 && < 10`.
  private mutating func repeatedComparison() -> Stop? {
    guard token.isComparison, previous.map(Self.joins) == true, at >= 4,
      let place = [at - 4, at - 2].first(where: { tokens[$0].name != nil }),
      tokens[at - 3].isComparison,
      place == 0 || !tokens[place - 1].isSymbol(.dot)
    else { return nil }
    let name = source[tokens[place].range]
    return stop(
      "nothing is compared before \(source[token.range])", token.range,
      hint: "write \(name) \(source[token.range]) …",
      edits: [Edit(range: SourceRange(token.range.lower, token.range.lower), text: name + " ")])
  }

  /// A reserved word stands where a name should.
  mutating func reservedHere(_ name: String) throws(Stop) -> Stop {
    if name == "if" { return try ifThen() }
    if name == "return" {
      return stop(
        "return is a reserved word and no name", token.range,
        hint: "leave it out; the expression is the result",
        edits: [Edit(range: SourceRange(token.range.lower, token(1).range.lower), text: "")])
    }
    let hint: String? =
      switch name {
      case "else": "write condition ? this : that"
      case "for", "while", "loop": "write list.all(x, …), list.exists(x, …) or list.filter(x, …)"
      case "let", "var", "const": "an expression cannot keep values; name them outside"
      case "in": "write a value before in"
      default: nil
      }
    if Lexer.wordOperators[name.lowercased()] != nil { return nothingHere() }
    return stop("\(name) is a reserved word and no name", token.range, hint: hint)
  }
}
