// Where an expression cannot go on, and what to say then.

extension Parser {
  /// An operand is missing here.
  mutating func nothingHere() -> Stop {
    let before = previous.map { source[$0.range] }
    let after = before.map { " after \($0)" } ?? ""
    switch token.kind {
    case .end:
      return stop(
        "something is missing\(after)", token.range,
        hint: "write a value or a name\(after.isEmpty ? " here" : after)")
    case .symbol(.closeParenthesis), .symbol(.closeBracket), .symbol(.closeBrace), .symbol(.comma),
      .symbol(.colon):
      return stop(
        "something is missing between \(before ?? "the beginning") and \(source[token.range])",
        token.range, hint: "write a value or a name there")
    default:
      return stop(
        "\(source[token.range]) cannot stand\(after.isEmpty ? " at the beginning" : after)",
        token.range, hint: "write a value or a name before it")
    }
  }

  /// A reserved word stands where a name should.
  mutating func reservedHere(_ name: String) -> Stop {
    let hint: String? =
      switch name {
      case "if", "else": "write condition ? this : that"
      case "for", "while", "loop": "write list.all(x, …), list.exists(x, …) or list.filter(x, …)"
      case "let", "var", "const": "an expression cannot keep values; name them outside"
      case "return": "leave it out; the expression is the result"
      case "in": "write a value before in"
      default: nil
      }
    if Lexer.wordOperators[name.lowercased()] != nil { return nothingHere() }
    return stop("\(name) is a reserved word and no name", token.range, hint: hint)
  }

  /// Something stands after the end of the expression.
  mutating func leftOver(after result: Expression) -> Stop {
    let range = token.range
    let text = source[range]
    if let slip = decimalComma() { return slip }
    switch token.kind {
    case .symbol(.closeParenthesis), .symbol(.closeBracket), .symbol(.closeBrace):
      return stop(
        "a \(text) too many", range, hint: "leave it out, or write the bracket it closes",
        edits: [Edit(range: range, text: "")])
    case .name(let name):
      return leftOverWord(name, after: result)
    case .symbol(.colon):
      return stop("a : without its ?", range, hint: "write condition ? this : that")
    default:
      return stop(
        "an operator is missing before \(text)", range,
        hint: "join the two with && or ||, or compare them")
    }
  }

  private mutating func leftOverWord(_ name: String, after result: Expression) -> Stop {
    let left = source[outer(result)]
    let range = token.range
    let next = token(1)
    switch name.lowercased() {
    case "contains", "includes", "has":
      guard next.beginsOperand else { break }
      let right = source[next.range]
      let text = "\(right) in \(left)"
      return stop(
        "\(name) is not an operator", range, hint: "write \(text)",
        edits: [Edit(range: outer(result).joined(next.range), text: text)])
    case "between":
      return stop(
        "between is not an operator", range, hint: "compare twice: x >= 1 && x <= 5")
    case "then", "if", "else", "unless":
      return stop(
        "\(name) is not an operator", range, hint: "write condition ? this : that")
    default: break
    }
    return stop(
      "an operator is missing before \(name)", range,
      hint: "join the two with && or ||, or compare them")
  }
}
