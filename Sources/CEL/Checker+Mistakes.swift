// What to say when an operator or a function does not work on what it was given.

extension Checker {
  mutating func reportNoOperator(
    _ sign: Operator, _ operands: [Expression], _ types: [CELType], _ part: Expression
  ) {
    let mark = part.marks.first ?? part.range
    if sign.isComparison, chained(operands, sign, mark) { return }
    if sign == .isIn { return reportNoMembership(operands, types, mark) }
    if sign == .index { return reportNoPlace(operands, types, part) }
    if operands.count == 2, types[0].isNumber, types[1].isNumber {
      return reportMixed(sign, operands, types, mark)
    }
    switch sign {
    case .not: reportNoCondition(operands[0], types[0], "\(source[operands[0].range]) is")
    case .conditional:
      if types[0] != .bool, types[0] != .dyn {
        reportNoCondition(operands[0], types[0], "the condition gives")
      } else {
        report(
          "one branch gives \(types[1].plainName), the other \(types[2].plainName)", mark,
          hint: "let both give the same, or write dyn(\(source[operands[2].range]))")
      }
    case .negate:
      report(
        "\(source[operands[0].range]) is \(types[0].plainName) and has no sign", mark,
        hint: "leave - out", edits: [Edit(range: mark, text: "")])
    default:
      if reportMeant(sign, operands, types, mark) { return }
      let names = types.map(\.plainName)
      let verb = sign.isComparison ? "compare" : "take"
      report(
        "\(sign.rawValue) cannot \(verb) \(names[0]) \(sign.isComparison ? "with" : "and") "
          + (names.count > 1 ? names[1] : ""),
        mark, hint: conversionHint(operands, types))
    }
  }

  private func conversionHint(_ operands: [Expression], _ types: [CELType]) -> String? {
    guard operands.count == 2 else { return nil }
    for (one, other) in [(0, 1), (1, 0)] where types[one] == .string && types[other].isNumber {
      if operands[one].constant != nil { return "compare it with a number" }
      return "write string(\(source[operands[other].range])) to make it text"
    }
    if types[1] == .null || types[0] == .null {
      return "no value is null here; leave the comparison out"
    }
    return nil
  }

  /// `1 < x < 5`.
  private mutating func chained(
    _ operands: [Expression], _ sign: Operator, _ mark: SourceRange
  ) -> Bool {
    guard case .operation(let inner, let parts) = operands[0].kind, inner.isComparison,
      operands[0].parentheses == nil, parts.count == 2
    else { return false }
    let middle = source[parts[1].parentheses ?? parts[1].range]
    let end = operands[0].range.upper
    report(
      "a comparison gives true or false, which \(sign.rawValue) cannot compare", mark,
      hint: "compare twice: \(source[operands[0].range]) && \(middle) \(sign.rawValue) "
        + source[operands[1].range],
      edits: [Edit(range: SourceRange(end, end), text: " && \(middle)")])
    return true
  }

  private mutating func reportNoMembership(
    _ operands: [Expression], _ types: [CELType], _ mark: SourceRange
  ) {
    let text = source[operands[1].range]
    let left = source[operands[0].range]
    switch types[1] {
    case .list(let element):
      report(
        "\(left) is \(types[0].plainName), but \(text) holds \(element.plainName)",
        operands[0].range, hint: manyInList(operands, types[0], element) ?? "it can never be in it")
    case .map(let key, _):
      report(
        "\(left) is \(types[0].plainName), but the keys of \(text) are \(key.plainName)",
        operands[0].range, hint: "it can never be in it")
    case .string:
      if case .string(let name)? = operands[1].constant, knownNames.contains(name) {
        return report(
          "in looks into a list or a map, and \(text) is text", operands[1].range,
          hint: "leave out the quotes: \(name)",
          edits: [Edit(range: operands[1].range, text: name)])
      }
      if case .list(.string) = types[0] {
        let new = "\(text) in \(left)"
        return report(
          "in looks into a list or a map, and \(text) is text", operands[1].range,
          hint: "write \(new)",
          edits: [Edit(range: operands[0].range.joined(operands[1].range), text: new)])
      }
      report(
        "in looks into a list or a map, and \(text) is text", operands[1].range,
        hint: "write \(text).contains(\(left))",
        edits: [
          Edit(
            range: operands[0].range.joined(operands[1].range),
            text: "\(text).contains(\(left))")
        ])
    default:
      report(
        "in looks into a list or a map", operands[1].range,
        hint: "\(text) is \(types[1].plainName), not a list")
    }
  }

  /// `tags in ["a"]`.
  private func manyInList(
    _ operands: [Expression], _ type: CELType, _ element: CELType
  ) -> String? {
    guard case .list(let own) = type, own == element else { return nil }
    return "write \(written(operands[0])).exists(x, x in \(written(operands[1])))"
  }

  /// Whole numbers and fractions in one sum.
  private mutating func reportMixed(
    _ sign: Operator, _ operands: [Expression], _ types: [CELType], _ mark: SourceRange
  ) {
    if sign == .remainder {
      return report(
        "% takes whole numbers only", mark, hint: "write int(…) around what has a fraction")
    }
    guard let whole = types.firstIndex(where: { $0 != .double }), types.contains(.double) else {
      return report(
        "\(sign.rawValue) does not mix \(types[0]) and \(types[1])", mark,
        hint: "write int(…) around the one with u")
    }
    let part = operands[whole]
    let text = source[part.range]
    let isPlain: Bool = if case .literal(.int) = part.kind { true } else { false }
    let new = isPlain && !text.hasPrefix("0x") ? "\(text).0" : "double(\(text))"
    report(
      "\(sign.rawValue) does not mix whole numbers and fractions", mark, hint: "write \(new)",
      edits: [Edit(range: part.parentheses ?? part.range, text: new)])
  }

  private mutating func reportNoPlace(
    _ operands: [Expression], _ types: [CELType], _ part: Expression
  ) {
    let text = source[operands[0].range]
    switch types[0] {
    case .list:
      report(
        "places in a list are whole numbers, not \(types[1].plainName)", operands[1].range,
        hint: "\(text)[0] is the first", edits: unquoted(operands[1]))
    case .map(let key, _):
      let isQuotable = key == .string && operands[1].constant?.number != nil
      report(
        "the keys of \(text) are \(key.plainName), not \(types[1].plainName)",
        operands[1].range,
        hint: isQuotable ? "write \(text)[\"\(source[operands[1].range])\"]" : "write a key there",
        edits: isQuotable
          ? [Edit(range: operands[1].range, text: "\"\(source[operands[1].range])\"")] : [])
    default:
      let range = SourceRange(
        (operands[0].parentheses ?? operands[0].range).upper, part.range.upper)
      report(
        "\(text) is \(types[0].plainName), not a list or a map", part.range,
        hint: "leave out \(source[range])", edits: [Edit(range: range, text: "")])
    }
  }

  /// `tags["0"]`.
  private func unquoted(_ place: Expression) -> [Edit] {
    guard case .string(let text)? = place.constant, Int(text) != nil else { return [] }
    return [Edit(range: place.range, text: text)]
  }
}
