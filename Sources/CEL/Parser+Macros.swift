// Calls that stand for going through a list, and what other languages call them.

extension Parser {
  /// What a call stands for when it is a macro.
  mutating func macro(
    _ name: String, _ mark: SourceRange, receiver: Expression?, _ arguments: [Expression],
    _ range: SourceRange
  ) throws(Stop) -> Expression? {
    if name == "has", receiver == nil, let key = hasKey(arguments) {
      let text = "\(source[key.0.range]) in \(source[key.1.range])"
      report(
        "has asks for a field", mark, hint: "write \(text)", edits: [Edit(range: range, text: text)]
      )
      return try make(
        .operation(.isIn, [key.0, key.1]), range, marks: [mark], over: [key.0, key.1])
    }
    if name == "has", receiver == nil, arguments.count == 1 {
      guard case .field(let operand, let field) = arguments[0].kind else {
        throw stop(
          "has asks for a field", arguments[0].range, hint: "write has(something.field)")
      }
      return try make(.has(operand, field), range, marks: [mark], over: [operand])
    }
    guard let receiver, let macro = macro(called: name, mark, arguments),
      arguments.count == 2 || (macro == .map && arguments.count == 3)
    else { return nil }
    guard case .name(let variable) = arguments[0].kind, !variable.hasPrefix(".") else {
      var edits: [Edit] = []
      if case .literal(.string(let text)) = arguments[0].kind {
        edits = [Edit(range: arguments[0].range, text: text)]
      }
      throw stop(
        "\(name) begins with a name for the elements", arguments[0].range,
        hint: "write \(source[receiver.range]).\(name)(\(edits.first?.text ?? "x"), …)",
        edits: edits)
    }
    let filter = arguments.count == 3 ? arguments[1] : nil
    let body = arguments[arguments.count - 1]
    return try make(
      .macro(macro, over: receiver, name: variable, filter: filter, body: body), range,
      marks: [mark], over: [receiver, body] + (filter.map { [$0] } ?? []))
  }

  private static let otherNames: [String: Macro] = [
    "any": .exists, "some": .exists, "exist": .exists, "every": .all, "forall": .all,
    "each": .all, "one": .existsOne, "existsone": .existsOne, "where": .filter,
  ]

  /// The macro of a name, or of what other languages call it.
  private mutating func macro(
    called name: String, _ mark: SourceRange, _ arguments: [Expression]
  ) -> Macro? {
    if let macro = Macro(rawValue: name == "existsOne" ? "exists_one" : name) { return macro }
    let word = name.lowercased()
    guard arguments.count == 2, case .name = arguments[0].kind,
      let macro = Self.otherNames[word] ?? Macro(rawValue: word)
    else { return nil }
    report(
      "there is no function \(name)", mark, hint: "did you mean \(macro.rawValue)?",
      edits: [Edit(range: mark, text: macro.rawValue)])
    return macro
  }

  /// The key and the map of `has(counts["a"])` and `has(counts, "a")`.
  private func hasKey(_ arguments: [Expression]) -> (Expression, Expression)? {
    if arguments.count == 2 { return (arguments[1], arguments[0]) }
    guard arguments.count == 1, case .operation(.index, let parts) = arguments[0].kind else {
      return nil
    }
    return (parts[1], parts[0])
  }

  /// `any(t == "a" for t in tags)`.
  mutating func comprehension(
    _ name: String, _ mark: SourceRange, _ arguments: [Expression]
  ) throws(Stop) -> Expression? {
    guard token.name == "for", arguments.count == 1, let element = token(1).name,
      token(2).name == "in"
    else { return nil }
    let place = token.range
    at += 3
    let list = try binary(1)
    let opening = SourceRange(mark.upper, mark.upper + 1)
    let range = mark.joined(try close(.closeParenthesis, opened: opening))
    let macro: Macro = name == "all" ? .all : .exists
    let text =
      "\(source[outer(list)]).\(macro.rawValue)(\(element), \(source[outer(arguments[0])]))"
    report(
      "for does not go through lists here", place, hint: "write \(text)",
      edits: [Edit(range: range, text: text)])
    return try make(
      .macro(macro, over: list, name: element, filter: nil, body: arguments[0]), range,
      marks: [mark], over: [list, arguments[0]])
  }
}
