// Slips of the pen: what people write who know other languages, and what to write instead.

extension Parser {
  /// `50%`: the share it means, written as a fraction.
  mutating func percent(of operand: inout Expression) throws(Stop) {
    guard token.isSymbol(.percent), !token(1).beginsOperand, !token(1).isSymbol(.minus),
      case .literal(let value) = operand.kind, value.number != nil, operand.parentheses == nil
    else { return }
    let range = operand.range.joined(token.range)
    let fraction = Self.hundredth(of: source[operand.range])
    report(
      "% is for remainders, not for percent", range,
      hint: "write \(fraction) instead of \(source[range])",
      edits: [Edit(range: range, text: fraction)])
    at += 1
    operand = try make(.literal(.double(Double(fraction) ?? 0)), range)
  }

  /// A decimal number with its point two places further left.
  static func hundredth(of text: String) -> String {
    let sign = text.hasPrefix("-") ? "-" : ""
    let parts = text.dropFirst(sign.count).split(separator: ".", omittingEmptySubsequences: false)
    let whole = String(repeating: "0", count: 3) + (parts.first ?? "")
    let fraction = parts.count > 1 ? parts[1] : ""
    var head = whole.dropLast(2)
    while head.count > 1, head.first == "0" { head.removeFirst() }
    var tail = whole.suffix(2) + fraction
    while tail.count > 1, tail.last == "0" { tail.removeLast() }
    return sign + head + "." + tail
  }

  /// `%50` where an operand should be.
  mutating func percentBefore() throws(Stop) -> Expression? {
    let next = token(1)
    guard token.isSymbol(.percent), next.isNumber else { return nil }
    let range = token.range.joined(next.range)
    let fraction = Self.hundredth(of: source[next.range])
    report(
      "% is for remainders, not for percent", range,
      hint: "write \(fraction) instead of \(source[range])",
      edits: [Edit(range: range, text: fraction)])
    at += 2
    return try make(.literal(.double(Double(fraction) ?? 0)), range)
  }

  /// `,5` where an operand should be.
  mutating func commaDecimal() throws(Stop) -> Expression? {
    let comma = token.range
    let next = token(1)
    guard token.isSymbol(.comma), case .int = next.kind, next.range.lower == comma.upper else {
      return nil
    }
    let range = comma.joined(next.range)
    let text = "0." + source[next.range]
    report(
      "a fraction is written with a point", range, hint: "write \(text)",
      edits: [Edit(range: range, text: text)])
    at += 2
    return try make(.literal(.double(Double(text) ?? 0)), range)
  }

  /// `True`, `FALSE`, `None`, `nil`.
  mutating func wordLiteral(_ name: String) throws(Stop) -> Expression? {
    let meant: Value
    switch name {
    case "True", "TRUE": meant = .bool(true)
    case "False", "FALSE": meant = .bool(false)
    case "None", "NULL", "Null", "nil", "undefined": meant = .null
    default: return nil
    }
    guard !token(1).isSymbol(.openParenthesis), !token(1).isSymbol(.dot) else { return nil }
    let text =
      switch meant {
      case .bool(let flag): flag ? "true" : "false"
      default: "null"
      }
    report(
      "\(name) is not a value", token.range, hint: "write \(text)",
      edits: [Edit(range: token.range, text: text)])
    let range = token.range
    at += 1
    return try make(.literal(meant), range)
  }
}
