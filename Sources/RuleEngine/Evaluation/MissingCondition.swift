// The nearest missing condition: what stands between a rule and firing, at the level of metrics.

import CEL

/// One comparison that would have to come out otherwise for a rule to fire.
public struct MissingCondition: Sendable {
  /// The comparison as it is written.
  public var text: String
  /// The key it stands under: `enough`, `when` or a name of the rule's own.
  public var field: String
  /// Whether it would have to hold; false where it would have to stop holding.
  public var shouldHold: Bool
  /// The metric it compares, where it is a comparison with a number.
  public var metric: String?
  /// The metric's value; nil where it is missing.
  public var value: Double?
  /// What the metric would have to be: `above 0.5`, `at least 5`.
  public var needed: String?
  /// How far the value is from what is needed, as a part of it; 1 where that cannot be said.
  public var distance: Double
}

extension CompiledRule {
  /// What would have to change for the rule to fire, nearest first; the shortest way where there
  /// are several.
  func missingConditions(_ bindings: Bindings) -> [MissingCondition] {
    var field = "when"
    var program = when
    if let enough, (try? enough.holds(bindings)) != true {
      field = "enough"
      program = enough
    }
    let search = MissingSearch(rule: self, bindings: bindings)
    return search.missing(program.syntax, in: program, field: field, wanted: true, depth: 0)
      .sorted { $0.distance < $1.distance }
  }
}

/// Walks a condition for the parts that keep it from being what is wanted.
private struct MissingSearch {
  let rule: CompiledRule
  let bindings: Bindings

  func missing(
    _ expression: Expression, in program: Program, field: String, wanted: Bool, depth: Int
  ) -> [MissingCondition] {
    guard depth < 60 else { return [] }
    func below(_ part: Expression, _ wanted: Bool) -> [MissingCondition] {
      missing(part, in: program, field: field, wanted: wanted, depth: depth + 1)
    }
    if case .operation(let sign, let operands) = expression.kind {
      switch sign {
      case .and where wanted, .or where !wanted:
        return operands.flatMap { below($0, wanted) }
      case .and, .or:
        let ways = operands.map { below($0, wanted) }
        if ways.contains(where: \.isEmpty) { return [] }
        return ways.min { ($0.count, total($0)) < ($1.count, total($1)) } ?? []
      case .not where operands.count == 1: return below(operands[0], !wanted)
      default: break
      }
    }
    if let name = expression.qualifiedName,
      let index = rule.rule.names.firstIndex(where: { $0.name == name }),
      index < rule.names.count
    {
      let named = rule.names[index]
      return missing(named.syntax, in: named, field: name, wanted: wanted, depth: depth + 1)
    }
    let text = source(of: expression, in: program)
    guard value(of: text, in: program) != wanted else { return [] }
    return [leaf(expression, text, field, wanted)]
  }

  private func total(_ way: [MissingCondition]) -> Double { way.reduce(0) { $0 + $1.distance } }

  private func source(of expression: Expression, in program: Program) -> String {
    let scalars = Array(program.source.unicodeScalars)
    let low = min(max(0, expression.range.lower), scalars.count)
    let high = min(max(low, expression.range.upper), scalars.count)
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[low..<high])
    return String(view)
  }

  private func value(of text: String, in program: Program) -> Bool? {
    guard let part = try? Program(text, program.declarations, expecting: .bool) else { return nil }
    return try? part.holds(bindings)
  }

  private func leaf(
    _ expression: Expression, _ text: String, _ field: String, _ wanted: Bool
  ) -> MissingCondition {
    var missing = MissingCondition(
      text: text, field: field, shouldHold: wanted, metric: nil, value: nil, needed: nil,
      distance: 1)
    guard let comparison = expression.comparison, let bound = comparison.constant.number else {
      return missing
    }
    missing.metric = comparison.name
    let index = MetricCatalogue.index(of: comparison.name)
    missing.value = index.flatMap { bindings[$0] }?.number
    let relation = wanted ? comparison.relation : comparison.relation.opposite
    missing.needed = relation.words.map { "\($0) \(Template.write(exactly: bound))" }
    if let value = missing.value {
      missing.distance = abs(bound - value) / max(abs(bound), abs(value), 1e-9)
    }
    return missing
  }
}

extension CEL.Operator {
  fileprivate var opposite: CEL.Operator {
    switch self {
    case .less: .atLeast
    case .atMost: .greater
    case .greater: .atMost
    case .atLeast: .less
    case .equal: .unequal
    case .unequal: .equal
    default: self
    }
  }

  fileprivate var words: String? {
    switch self {
    case .less: "below"
    case .atMost: "at most"
    case .greater: "above"
    case .atLeast: "at least"
    case .equal: "exactly"
    case .unequal: "other than"
    default: nil
    }
  }
}

extension Template {
  /// A number with all its digits, a whole one without a fraction.
  static func write(exactly value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }
}
