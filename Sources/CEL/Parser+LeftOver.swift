// What stands after the end of an expression, or where a bracket should close.

extension Parser {
  /// Something stands after the end of the expression.
  mutating func leftOver(after result: Expression) throws(Stop) -> Stop {
    let range = token.range
    let text = source[range]
    if let slip = misjoined() { return slip }
    switch token.kind {
    case .symbol(.closeParenthesis), .symbol(.closeBracket), .symbol(.closeBrace):
      return stop(
        "a \(text) too many", range, hint: "leave it out, or write the bracket it closes",
        edits: [Edit(range: range, text: "")])
    case .name(let name): return try leftOverWord(name, after: result)
    case .symbol(.comma):
      if case .end = token(1).kind {
        return stop(
          "nothing follows the comma", range, hint: "leave it out",
          edits: [Edit(range: range, text: "")])
      }
      return stop(
        "a comma does not join conditions", range, hint: "write && instead of ,",
        edits: [Edit(range: range, text: " &&")])
    case .symbol(.colon):
      return stop("a : without its ?", range, hint: "write condition ? this : that")
    default: return missingOperator(before: text, after: result)
    }
  }

  /// Two words that cannot follow one another.
  mutating func misjoined() -> Stop? {
    if let slip = numberInParts() { return slip }
    guard let before = previous else { return nil }
    let isJoined = before.range.upper == token.range.lower
    switch (before.kind, token.kind) {
    case (.string, .string) where isJoined, (.string, .name) where isJoined:
      let quote = source[SourceRange(before.range.upper - 1, before.range.upper)]
      var edits: [Edit] = []
      if case .string = token.kind {
        edits = [
          Edit(range: SourceRange(before.range.upper - 1, before.range.upper), text: "\\")
        ]
      }
      return stop(
        "a \(quote) inside the text ends it",
        SourceRange(before.range.upper - 1, token.range.upper),
        hint: "write \\\(quote) for one that does not", edits: edits)
    case (.name, .double) where isJoined && source[token.range].hasPrefix("."):
      let place = source[SourceRange(token.range.lower + 1, token.range.upper)]
      return stop(
        "a place in a list is written between [ and ]", token.range,
        hint: "write \(source[before.range])[\(place)]",
        edits: [Edit(range: token.range, text: "[\(place)]")])
    case (_, .name(let word)) where before.isNumber:
      guard ["percent", "pct"].contains(word.lowercased()) else { return nil }
      let fraction = Self.hundredth(of: source[before.range])
      let range = before.range.joined(token.range)
      return stop(
        "\(word) is not an operator", token.range,
        hint: "write \(fraction) instead of \(source[range])",
        edits: [Edit(range: range, text: fraction)])
    default: return nil
    }
  }

  private mutating func missingOperator(before text: String, after result: Expression) -> Stop {
    let left = source[outer(result)]
    if StandardLibrary.functions[left] != nil, token.beginsOperand {
      let new = "\(left)(\(text))"
      return stop(
        "the parentheses of \(left) are missing", token.range, hint: "write \(new)",
        edits: [Edit(range: outer(result).joined(token.range), text: new)])
    }
    var edits: [Edit] = []
    if result.isOperation || result.constant == nil, token(1).isComparison {
      let end = outer(result).upper
      edits = [Edit(range: SourceRange(end, end), text: " &&")]
    }
    return stop(
      "an operator is missing before \(text)", token.range,
      hint: "join the two with && or ||, or compare them", edits: result.isOperation ? edits : [])
  }

  private mutating func leftOverWord(
    _ name: String, after result: Expression
  ) throws(Stop) -> Stop {
    let range = token.range
    let left = source[outer(result)]
    if let hours = lengthOfTime(name, result) { return hours }
    switch name.lowercased() {
    case _ where left == "typeof" && token.beginsOperand:
      let new = "type(\(name))"
      return stop(
        "typeof is not an operator", outer(result), hint: "write \(new)",
        edits: [Edit(range: outer(result).joined(range), text: new)])
    case "xor": return try joined(result) { "(\($0)) != (\($1))" }
    case "but": return try joined(result) { "\($0) && \($1)" }
    case "unless": return try joined(result) { "\($0) && !(\($1))" }
    case "if": return try ifAfter(result)
    case _ where left.lowercased() == "case", "then", "else":
      return stop("\(name) is not an operator", range, hint: "write condition ? this : that")
    case "as":
      guard let type = token(1).name, StandardLibrary.functions[type] != nil else { break }
      let new = "\(type)(\(left))"
      return stop(
        "as is not an operator", range, hint: "write \(new)",
        edits: [Edit(range: outer(result).joined(token(1).range), text: new)])
    case _ where ["when", "where", "then"].contains(left.lowercased()):
      return stop(
        "\(left) is not an operator", outer(result), hint: "leave it out",
        edits: [Edit(range: SourceRange(outer(result).lower, range.lower), text: "")])
    default: break
    }
    return missingOperator(before: name, after: result)
  }

  /// `7 days`.
  private mutating func lengthOfTime(_ unit: String, _ result: Expression) -> Stop? {
    let shorts = [
      "minute": "m", "minutes": "m", "min": "m", "second": "s", "seconds": "s", "sec": "s",
    ]
    guard let before = previous, case .int = before.kind else { return nil }
    let text: String
    if let hours = Lexer.hours[unit.lowercased()], let count = Int(source[before.range]),
      count < 100_000
    {
      text = "\(count * hours)h"
    } else if let short = shorts[unit.lowercased()] {
      text = source[before.range] + short
    } else {
      return nil
    }
    let range = before.range.joined(token.range)
    return stop(
      "\(unit) is not a part of a number", range, hint: "write duration(\"\(text)\")",
      edits: [Edit(range: range, text: "duration(\"\(text)\")")])
  }
}
