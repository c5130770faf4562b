// Finds conditions that always or never hold, and parts that change nothing.

/// A condition taken apart into comparisons of variables with numbers, which are tried with every
/// combination of values that makes a difference.
///
/// Everything else is taken to be true or false independently, so that nothing is claimed that
/// need not be so.
struct Reachability {
  indirect enum Formula {
    case constant(Bool)
    /// A comparison of the variable of this place with a number.
    case comparison(Int, Operator, Double)
    /// Something that is true or false.
    case unknown(Int)
    case not(Formula)
    case all([Formula])
    case any([Formula])
  }

  private static let limit = 4_096

  let program: Program
  private(set) var variables: [Declarations.Variable] = []
  private(set) var thresholds: [Set<Double>] = []
  private var unknowns: [String: Int] = [:]
  private var worlds: [[Double]] = []

  init(_ program: Program) {
    self.program = program
  }

  /// What can be said about the expression.
  func problems() -> [Problem] {
    guard program.resultType == .bool else { return [] }
    var search = self
    let whole = search.formula(program.syntax)
    guard search.makeWorlds() else { return [] }
    return search.problems(of: program.syntax, whole)
  }

  private mutating func formula(_ part: Expression) -> Formula {
    switch part.kind {
    case .literal(.bool(let flag)): return .constant(flag)
    case .operation(.not, let operands): return .not(formula(operands[0]))
    case .operation(.and, let operands): return .all(formulas(operands))
    case .operation(.or, let operands): return .any(formulas(operands))
    case .operation(let sign, let operands) where sign.isComparison:
      for (one, other, relation) in [(0, 1, sign), (1, 0, sign.swapped)] {
        guard let variable = program.variable(of: operands[one]), variable.type.isNumber,
          let number = operands[other].constant?.number
        else { continue }
        let place = place(of: variable)
        thresholds[place].insert(number)
        return .comparison(place, relation, number)
      }
    default: break
    }
    let key = program.text(of: part)
    if let known = unknowns[key] { return .unknown(known) }
    let place = unknowns.count
    unknowns[key] = place
    return .unknown(place)
  }

  private mutating func formulas(_ parts: [Expression]) -> [Formula] {
    var result: [Formula] = []
    for part in parts { result.append(formula(part)) }
    return result
  }

  private mutating func place(of variable: Declarations.Variable) -> Int {
    if let place = variables.firstIndex(where: { $0.slot == variable.slot }) { return place }
    variables.append(variable)
    thresholds.append([])
    return variables.count - 1
  }

  /// The values of a variable between which no comparison tells a difference.
  private func values(_ place: Int) -> [Double] {
    let variable = variables[place]
    let isWhole = variable.type != .double
    let marks = thresholds[place].sorted()
    var values = Set(marks)
    for (one, other) in zip(marks, marks.dropFirst()) { values.insert((one + other) / 2) }
    if let first = marks.first { values.insert(first - 1) }
    if let last = marks.last { values.insert(last + 1) }
    for bound in [variable.least, variable.greatest] { if let bound { values.insert(bound) } }
    let least = max(variable.least ?? -.infinity, variable.type == .uint ? 0 : -.infinity)
    let greatest = variable.greatest ?? .infinity
    if isWhole {
      values = Set(values.flatMap { [$0.rounded(.down), $0.rounded(.up)] })
    } else if let first = marks.first, let last = marks.last {
      if least < first { values.insert((max(least, first - 1) + first) / 2) }
      if greatest > last { values.insert((min(greatest, last + 1) + last) / 2) }
    }
    return values.filter { $0 >= least && $0 <= greatest }.sorted()
  }

  /// Every combination of values; false when there are too many to try.
  private mutating func makeWorlds() -> Bool {
    var choices = variables.indices.map(values)
    choices += Array(repeating: [0, 1], count: unknowns.count)
    var count = 1
    for choice in choices {
      guard !choice.isEmpty else { return false }
      count *= choice.count
      guard count <= Self.limit else { return false }
    }
    worlds = [[]]
    for choice in choices { worlds = worlds.flatMap { world in choice.map { world + [$0] } } }
    return true
  }

  private func holds(_ formula: Formula, _ world: [Double]) -> Bool {
    switch formula {
    case .constant(let flag): flag
    case .comparison(let place, let sign, let number): sign.holds(world[place], number)
    case .unknown(let place): world[variables.count + place] > 0
    case .not(let inner): !holds(inner, world)
    case .all(let parts): parts.allSatisfy { holds($0, world) }
    case .any(let parts): parts.contains { holds($0, world) }
    }
  }

  private func table(_ formula: Formula) -> [Bool] { worlds.map { holds(formula, $0) } }

  /// Whether a formula always or never holds; nil when it depends.
  private func verdict(_ formula: Formula) -> Bool? {
    let table = table(formula)
    return table.allSatisfy { $0 } ? true : (table.contains(true) ? nil : false)
  }

  /// What is to be said about a part; once something is said, nothing is said about its parts.
  private func problems(of part: Expression, _ formula: Formula) -> [Problem] {
    if let problem = outOfRange(part, formula) { return [problem] }
    switch (part.kind, formula) {
    case (.operation(_, let operands), .all(let parts)),
      (.operation(_, let operands), .any(let parts)):
      let inner = zip(operands, parts).flatMap { problems(of: $0.0, $0.1) }
      if !inner.isEmpty { return inner }
      if let problem = settled(part, formula) { return [problem] }
      return redundant(part, operands, parts, formula)
    case (.operation(.not, let operands), .not(let inner)):
      return problems(of: operands[0], inner)
    default: return settled(part, formula).map { [$0] } ?? []
    }
  }

  private func settled(_ part: Expression, _ formula: Formula) -> Problem? {
    guard let verdict = verdict(formula) else { return nil }
    if case .constant = formula, part.id != program.syntax.id { return nil }
    return program.warning(
      "\(program.text(of: part)) is \(verdict ? "always" : "never") true", part.range,
      hint: verdict ? "leave it out, or ask for less" : "the parts contradict each other")
  }

  /// A comparison that its variable's range settles.
  private func outOfRange(_ part: Expression, _ formula: Formula) -> Problem? {
    guard case .comparison(let place, _, let number) = formula, let verdict = verdict(formula)
    else { return nil }
    let variable = variables[place]
    let isShare = variable.type == .double && variable.least == 0 && variable.greatest == 1
    let noun = variable.noun ?? (isShare ? "a share" : variable.name)
    let outcome = "so this is \(verdict ? "always" : "never") true"
    let limit: String
    if let greatest = variable.greatest, number >= greatest {
      limit = "never exceeds \(Self.text(greatest))"
    } else if let least = variable.least, number <= least {
      limit = "is never below \(Self.text(least))"
    } else {
      limit = "is a whole number"
    }
    let range = [variable.least, variable.greatest].map { $0.map(Self.text) }
    let hint: String? =
      switch (range[0], range[1]) {
      case (let least?, let greatest?): "\(variable.name) lies between \(least) and \(greatest)"
      case (let least?, nil): "\(variable.name) is \(least) or more"
      default: nil
      }
    if isShare, (2...100).contains(number), number == number.rounded(),
      let constant = part.children.first(where: { $0.constant != nil })
    {
      let text = Parser.hundredth(of: String(Int(number)))
      return program.warning(
        "\(noun) \(limit), \(outcome)", part.range,
        hint: "write \(text) for \(Int(number)) percent",
        edits: [Edit(range: constant.range, text: text)])
    }
    return program.warning("\(noun) \(limit), \(outcome)", part.range, hint: hint)
  }

  /// Operands without which the whole would be the same.
  private func redundant(
    _ part: Expression, _ operands: [Expression], _ parts: [Formula], _ formula: Formula
  ) -> [Problem] {
    let whole = table(formula)
    for place in parts.indices.reversed() {
      var rest = parts
      rest.remove(at: place)
      let shorter: Formula = if case .all = formula { .all(rest) } else { .any(rest) }
      guard table(shorter) == whole else { continue }
      let range = operands[place].parentheses ?? operands[place].range
      let previous = place > 0 ? operands[place - 1] : nil
      let next = place + 1 < operands.count ? operands[place + 1] : nil
      let cut =
        if let previous {
          SourceRange((previous.parentheses ?? previous.range).upper, range.upper)
        } else {
          SourceRange(range.lower, (next?.parentheses ?? next?.range ?? range).lower)
        }
      return [
        program.warning(
          "\(program.text(of: operands[place])) changes nothing here", range,
          hint: "leave it out", edits: [Edit(range: cut, text: "")])
      ]
    }
    return []
  }

  private static func text(_ number: Double) -> String { Functions.text(number) }
}
