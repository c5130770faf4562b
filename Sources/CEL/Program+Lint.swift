// What an expression hardly means as it is written.

extension Program {
  /// What hardly means what it says.
  ///
  /// Conditions that always or never hold given the least and greatest values of the variables,
  /// parts that change nothing, whole numbers compared with fractions, and divisions of whole
  /// numbers.
  public func lint() -> [Problem] {
    var problems = impossible + divisions() + fractions()
    problems += Reachability(self).problems()
    return problems.sorted { $0.range.lower < $1.range.lower }
  }

  func warning(
    _ message: String, _ range: SourceRange, hint: String?, edits: [Edit] = []
  ) -> Problem {
    let problem = Problem(
      message, at: range, in: text, severity: .warning, hint: hint, edits: edits)
    guard let fixed = problem.fixed,
      (try? Program(fixed, declarations, expecting: resultType, limits: limits)) != nil
    else { return problem.replacing(fixed: nil) }
    return problem
  }

  private func isWhole(_ part: Expression) -> Bool {
    let type = type(of: part)
    return type == .int || type == .uint
  }

  /// `posts == 5.0` where `posts` is a whole number.
  private func fractions() -> [Problem] {
    syntax.everything.compactMap { part in
      guard case .operation(let sign, let operands) = part.kind, sign.isComparison else {
        return nil
      }
      for (one, other) in [(0, 1), (1, 0)] where isWhole(operands[one]) {
        guard operands[one].constant == nil,
          case .literal(.double(let number)) = operands[other].kind
        else { continue }
        return fraction(text[operands[one].range], sign, number, operands[other].range, part)
      }
      return nil
    }
  }

  private func fraction(
    _ name: String, _ sign: Operator, _ number: Double, _ place: SourceRange, _ part: Expression
  ) -> Problem? {
    if let whole = Int64(exactly: number) {
      return warning(
        "\(name) is a whole number", place, hint: "write \(whole)",
        edits: [Edit(range: place, text: String(whole))])
    }
    guard sign == .equal || sign == .unequal else { return nil }
    return warning(
      "\(name) is a whole number, so this is \(sign == .equal ? "never" : "always") true",
      part.range, hint: "compare it with a whole number")
  }

  private func losesFraction(_ operands: [Expression]) -> Bool {
    guard case .int(let one)? = operands[0].constant, case .int(let other)? = operands[1].constant,
      other != 0, other != -1
    else { return false }
    return one % other != 0
  }

  /// `links / posts > 0.5` where both are whole numbers.
  private func divisions() -> [Problem] {
    syntax.everything.compactMap { part in
      guard case .operation(.divide, let operands) = part.kind, isWhole(operands[0]),
        isWhole(operands[1]),
        operands.contains(where: { $0.constant == nil }) || losesFraction(operands)
      else { return nil }
      let texts = operands.map { operand in
        if case .literal(.int(let number)) = operand.kind { return "\(number).0" }
        return "double(\(text[operand.range]))"
      }
      let edits = zip(operands, texts).map {
        Edit(range: $0.0.parentheses ?? $0.0.range, text: $0.1)
      }
      return warning(
        "a division of whole numbers drops the fraction", part.marks.first ?? part.range,
        hint: "write \(texts[0]) / \(texts[1])", edits: edits)
    }
  }
}
