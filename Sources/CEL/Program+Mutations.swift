// An expression with every operator and threshold changed a little.

extension Program {
  /// The expression with every operator and threshold changed a little, one at a time.
  ///
  /// Every changed expression compiles. Tests that pass for one of them do not look closely
  /// enough at what was changed.
  public func mutations() -> [Mutation] {
    let expected = resultType
    var found: [Mutation] = []
    for part in syntax.everything {
      for edit in edits(of: part) {
        let changed = text.applying([edit])
        guard changed != source,
          let program = try? Program(changed, declarations, expecting: expected, limits: limits),
          program.resultType == expected
        else { continue }
        let place = text.position(edit.range.lower)
        found.append(
          Mutation(
            source: changed, original: text[edit.range], replacement: edit.text,
            range: edit.range, line: place.line, column: place.column))
      }
    }
    return found
  }

  private func edits(of part: Expression) -> [Edit] {
    switch part.kind {
    case .operation(let sign, let operands):
      var edits: [Edit] = []
      for other in Self.neighbours(of: sign) {
        for mark in part.marks { edits.append(Edit(range: mark, text: other.rawValue)) }
      }
      if sign == .not, let mark = part.marks.first { edits.append(Edit(range: mark, text: "")) }
      if sign == .isIn, let first = operands.first, let last = operands.last {
        let whole = (first.parentheses ?? first.range).joined(last.parentheses ?? last.range)
        edits.append(Edit(range: whole, text: "!(\(text[whole]))"))
      }
      if sign == .conditional {
        let (one, other) = (operands[1], operands[2])
        let (a, b) = (one.parentheses ?? one.range, other.parentheses ?? other.range)
        edits.append(
          Edit(
            range: a.joined(b), text: text[b] + text[SourceRange(a.upper, b.lower)] + text[a]))
      }
      return edits
    case .literal(let value): return thresholds(value).map { Edit(range: part.range, text: $0) }
    case .macro(let macro, _, _, _, _):
      let other: Macro? =
        switch macro {
        case .all: .exists
        case .exists: .all
        case .existsOne: .exists
        default: nil
        }
      guard let other, let mark = part.marks.first else { return [] }
      return [Edit(range: mark, text: other.rawValue)]
    default: return []
    }
  }

  private static func neighbours(of sign: Operator) -> [Operator] {
    switch sign {
    case .and: [.or]
    case .or: [.and]
    case .less: [.atMost, .atLeast]
    case .atMost: [.less, .greater]
    case .greater: [.atLeast, .atMost]
    case .atLeast: [.greater, .less]
    case .equal: [.unequal]
    case .unequal: [.equal]
    case .add: [.subtract]
    case .subtract: [.add]
    case .multiply: [.divide]
    case .divide: [.multiply]
    default: []
    }
  }

  /// Constants next to one: a whole number one up and down, a fraction up and down by a
  /// hundredth of its size, at least 0.01; the other truth value.
  private func thresholds(_ value: Value) -> [String] {
    switch value {
    case .bool(let flag): return [flag ? "false" : "true"]
    case .int(let number):
      return [number.addingReportingOverflow(1), number.subtractingReportingOverflow(1)]
        .filter { !$0.overflow }.map { String($0.partialValue) }
    case .uint(let number):
      return (number > 0 ? [number - 1] : []).map { "\($0)u" }
        + (number < .max ? ["\(number + 1)u"] : [])
    case .double(let number):
      guard number.isFinite else { return [] }
      let step = max(0.01, (number.magnitude).rounded(.down) / 100)
      return [number + step, number - step].map { changed in
        Value.double((changed * 1e6).rounded() / 1e6).literal
      }
    default: return []
    }
  }
}
