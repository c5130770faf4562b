// Conditions that are joined or denied as in speech: `!posts > 5`, `topic == "a" || "b"`.

extension Checker {
  /// `!posts > 5`: `!` denies `posts` alone, which is no condition.
  mutating func reportDenied(
    _ sign: Operator, _ operands: [Expression], _ part: Expression
  ) -> Bool {
    guard sign.isComparison || sign == .isIn, let first = operands.first,
      case .operation(.not, let inner) = first.kind, first.parentheses == nil,
      inner[0].parentheses == nil
    else { return false }
    var trial = self
    switch trial.unifier.resolved(trial.check(inner[0])) {
    case .int, .uint, .double, .string, .list, .map, .timestamp, .duration: break
    default: return false
    }
    guard trial.problems.count == problems.count else { return false }
    let (start, end) = (inner[0].range.lower, part.range.upper)
    let text = source[SourceRange(start, end)]
    report(
      "! denies \(source[inner[0].range]) alone", SourceRange(first.range.lower, start),
      hint: "write !(\(text))",
      edits: [Edit(range: SourceRange(first.range.lower, end), text: "!(\(text))")])
    return true
  }

  /// `topic == ("a" || "b")`.
  mutating func reportChoice(_ sign: Operator, _ operands: [Expression]) -> Bool {
    if sign == .isIn, case .operation(let joint, let values) = operands[0].kind,
      joint == .or || joint == .and, values.allSatisfy({ $0.constant?.isTruth == false })
    {
      let list = written(operands[1])
      let text = values.map { "\(source[$0.range]) in \(list)" }
        .joined(separator: " \(joint.rawValue) ")
      let range = (operands[0].parentheses ?? operands[0].range)
        .joined(operands[1].parentheses ?? operands[1].range)
      report(
        "\(joint.rawValue) joins conditions, not values", operands[0].marks.first ?? range,
        hint: "write \(text)", edits: [Edit(range: range, text: "(\(text))")])
      return true
    }
    guard sign == .equal || sign == .unequal, operands.count == 2,
      case .operation(.or, let choices) = operands[1].kind,
      choices.allSatisfy({ $0.constant?.isTruth == false })
    else { return false }
    let list = choices.map { source[$0.range] }.joined(separator: ", ")
    let text = "\(written(operands[0])) in [\(list)]"
    let new = sign == .equal ? text : "!(\(text))"
    let range = (operands[0].parentheses ?? operands[0].range)
      .joined(operands[1].parentheses ?? operands[1].range)
    report(
      "|| joins conditions, not values", operands[1].marks.first ?? operands[1].range,
      hint: "write \(new)", edits: [Edit(range: range, text: new)])
    return true
  }

  /// `topic == "a" || "b"`: a value beside a comparison, which is meant to be repeated.
  mutating func reportBareValue(
    _ operand: Expression, among operands: [Expression], at place: Int
  ) -> Bool {
    guard let value = operand.constant, !value.isTruth else { return false }
    let earlier = operands[..<place].reversed().compactMap { beside(operand, value, $0, 1) }
    let later = operands[place...].compactMap { beside(operand, value, $0, 0) }
    guard let text = (earlier + later).first else { return false }
    report(
      "\(source[operand.range]) is \(Self.type(of: value).plainName), not true or false",
      operand.range, hint: "write \(text)",
      edits: [Edit(range: operand.parentheses ?? operand.range, text: text)])
    return true
  }

  /// The comparison of another part with a value in the place of its own value.
  private func beside(
    _ operand: Expression, _ value: Value, _ other: Expression, _ own: Int
  ) -> String? {
    guard case .operation(let sign, let parts) = other.kind, other.parentheses == nil,
      sign.isComparison && own == 1 || sign == .isIn && own == 0, parts.count == 2,
      parts[own].constant.map({ Self.type(of: $0) == Self.type(of: value) }) == true
    else { return nil }
    let (one, two) = (source[operand.range], written(parts[1 - own]))
    return own == 0 ? "\(one) in \(two)" : "\(two) \(sign.rawValue) \(one)"
  }

  /// Puts quotes around an unknown name where text must stand.
  mutating func quote(_ operand: Expression, _ type: CELType) {
    if type.isNumber { return pointToNames(operand) }
    guard type == .string, case .name(let name) = operand.kind, !name.hasPrefix("."),
      case .unknown = meanings[operand.id],
      let last = problems.lastIndex(where: { $0.range == operand.range }),
      problems[last].edits.isEmpty
    else { return }
    problems[last] = Problem(
      problems[last].message, at: operand.range, in: source,
      hint: "text stands between quotes: \"\(name)\"",
      edits: [Edit(range: operand.range, text: "\"\(name)\"")])
  }

  /// Says where names are to be found, for an unknown one beside a number, which is no text.
  private mutating func pointToNames(_ operand: Expression) {
    guard let place = declarations.namesAreListed, case .unknown = meanings[operand.id],
      let last = problems.lastIndex(where: { $0.range == operand.range }),
      problems[last].hint?.hasPrefix("text stands") == true
    else { return }
    problems[last] = Problem(problems[last].message, at: operand.range, in: source, hint: place)
  }
}

extension Value {
  /// Whether it is true or false.
  var isTruth: Bool {
    if case .bool = self { true } else { false }
  }
}
