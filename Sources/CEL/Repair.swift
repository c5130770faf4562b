// Puts right what can be put right, and makes sure that the result compiles.

/// Puts right what can be put right in an expression.
struct Repair {
  let declarations: Declarations
  let expecting: CELType?
  let limits: Limits

  init(_ declarations: Declarations, expecting: CELType?, limits: Limits) {
    self.declarations = declarations
    self.expecting = expecting
    self.limits = limits
  }

  /// The failure of an expression, its repaired text only where that compiles.
  func failure(of text: Source, _ problems: [Problem]) -> CompileFailure {
    let fixed = repaired(text, problems)
    let repairs = problems.filter { !$0.edits.isEmpty }.count
    let told = problems.map { problem in
      problem.replacing(fixed: fixed == nil ? nil : (repairs == 1 ? fixed : problem.fixed))
    }
    return CompileFailure(source: text.text, problems: told, fixed: fixed)
  }

  private func repaired(_ text: Source, _ problems: [Problem]) -> String? {
    var text = text
    var problems = problems
    for _ in 0..<4 {
      let edits = problems.flatMap(\.edits)
      guard !edits.isEmpty else { return nil }
      text = Source(text.applying(edits))
      problems =
        Compiled(text, declarations, expecting: expecting, checked: true, limits: limits).problems
      if problems.isEmpty { return text.text }
    }
    return nil
  }
}
