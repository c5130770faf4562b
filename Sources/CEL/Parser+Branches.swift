// Choices between two values as other languages write them.

extension Parser {
  /// `condition ? this` without the other branch, or `counts?.a`.
  mutating func colonMissing(_ question: SourceRange) -> Stop {
    if source[SourceRange(question.upper, question.upper + 1)] == "." {
      return stop(
        "?. is not an operator", question, hint: "leave the ? out",
        edits: [Edit(range: question, text: "")])
    }
    let end = previous?.range.upper ?? token.range.lower
    var edits: [Edit] = []
    if case .end = token.kind { edits = [Edit(range: SourceRange(end, end), text: " : false")] }
    return stop(
      "the : of the ? is missing", token.range,
      hint: "write condition ? this : that, such as : false for that", edits: edits)
  }

  /// `if posts > 5 then true else false`, and with braces.
  mutating func ifThen() throws(Stop) -> Stop {
    let start = token.range
    let message = "\(source[start]) is a reserved word and no name"
    at += 1
    let condition = try expression()
    if case .end = token.kind {
      return stop(
        message, start, hint: "leave it out",
        edits: [Edit(range: SourceRange(start.lower, outer(condition).lower), text: "")])
    }
    guard let first = try branch(after: "then") else {
      return stop(message, start, hint: "write condition ? this : that")
    }
    let second = try branch(after: "else")
    let text =
      "\(source[outer(condition)]) ? \(source[outer(first)]) : "
      + (second.map { source[outer($0)] } ?? "false")
    return stop(
      message, start, hint: "write \(text)",
      edits: [Edit(range: start.joined(previous?.range ?? start), text: text)])
  }

  private mutating func branch(after word: String) throws(Stop) -> Expression? {
    let isNamed = token.name?.lowercased() == word
    if isNamed { at += 1 }
    if take(.openBrace) {
      let inner = try expression()
      _ = take(.closeBrace)
      return inner
    }
    return isNamed ? try expression() : nil
  }

  /// `this if condition else that`.
  mutating func ifAfter(_ result: Expression) throws(Stop) -> Stop {
    let mark = token.range
    at += 1
    let condition = try expression()
    guard token.name?.lowercased() == "else" else {
      return stop(
        "\(source[mark]) is not an operator", mark, hint: "write && instead of \(source[mark])",
        edits: [Edit(range: mark, text: "&&")])
    }
    at += 1
    let other = try expression()
    let text = "\(source[outer(condition)]) ? \(source[outer(result)]) : \(source[outer(other)])"
    return stop(
      "\(source[mark]) is not an operator", mark, hint: "write \(text)",
      edits: [Edit(range: outer(result).joined(outer(other)), text: text)])
  }

  /// `this unless that`, `this xor that`.
  mutating func joined(
    _ result: Expression, _ text: (_ left: String, _ right: String) -> String
  ) throws(Stop) -> Stop {
    let mark = token.range
    at += 1
    let other = try expression()
    let new = text(source[outer(result)], source[outer(other)])
    return stop(
      "\(source[mark]) is not an operator", mark, hint: "write \(new)",
      edits: [Edit(range: outer(result).joined(outer(other)), text: new)])
  }
}
