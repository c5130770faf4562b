// Many compiled rules over the days of a history.

import CEL
import Domain

/// Compiled rules that are evaluated together.
///
/// Metrics are computed once per day and window, whichever rules name them.
public struct RuleSet: Sendable {
  /// The rules in order of their ids.
  public let rules: [CompiledRule]
  private let groups: [Group]
  private let empty: Bindings

  /// The rules of one window with all metrics they name.
  private struct Group: Sendable {
    var window: Int
    var metrics: [Int]
    var rules: [Int]
  }

  /// Rules to be evaluated together.
  public init(_ rules: [CompiledRule]) {
    self.rules = rules.sorted { $0.rule.id < $1.rule.id }
    var groups: [Int: Group] = [:]
    for (index, rule) in self.rules.enumerated() {
      let window = rule.rule.window
      var group = groups[window] ?? Group(window: window, metrics: [], rules: [])
      group.rules.append(index)
      group.metrics = Set(group.metrics).union(rule.metrics).sorted()
      groups[window] = group
    }
    self.groups = groups.values.sorted { $0.window < $1.window }
    var declarations = MetricCatalogue.declarations
    for index in 0..<(rules.map(\.names.count).max() ?? 0) {
      declarations.declare("let \(index)", .dyn)
    }
    empty = Bindings(declarations)
  }

  /// The rule of an id.
  public func rule(_ id: String) -> CompiledRule? { rules.first { $0.rule.id == id } }

  /// What every rule's conditions come to on a day, in the order of `rules`.
  public func readings(_ history: FactHistory, on day: Day) -> [RuleReading] {
    var readings = [RuleReading](repeating: RuleReading(enough: nil, when: nil), count: rules.count)
    for group in groups {
      guard let facts = history.window(ending: day, days: group.window) else { continue }
      var bindings = empty
      bindings.fill(group.metrics, from: facts)
      for index in group.rules { readings[index] = rules[index].read(&bindings) }
    }
    return readings
  }

  /// Every rule's outcomes from `from` to `to`, day by day, and the states after the last day.
  ///
  /// The outer array follows `rules`, the inner the days.
  public func run(
    _ history: FactHistory, from: Day, to: Day, states: [String: RuleState] = [:]
  ) -> (outcomes: [[Outcome]], states: [String: RuleState]) {
    var current = rules.map { states[$0.rule.id] ?? RuleState() }
    var outcomes = [[Outcome]](repeating: [], count: rules.count)
    let cooldowns = rules.map(\.rule.cooldown)
    if from <= to {
      for index in outcomes.indices { outcomes[index].reserveCapacity(to - from + 1) }
      for day in from...to {
        for (index, reading) in readings(history, on: day).enumerated() {
          let (state, outcome) = current[index].step(
            reading, on: day, cooldown: cooldowns[index])
          current[index] = state
          outcomes[index].append(outcome)
        }
      }
    }
    let pairs = zip(rules.map(\.rule.id), current)
    return (outcomes, Dictionary(pairs, uniquingKeysWith: { first, _ in first }))
  }
}

extension Bindings {
  /// Computes metrics, given by their places in the catalogue, into their slots.
  mutating func fill(_ metrics: [Int], from facts: borrowing WindowFacts) {
    for index in metrics {
      switch MetricCatalogue.all[index].compute(facts) {
      case .whole(let n): self[index] = .int(Int64(n))
      case .number(let x): self[index] = .double(x)
      case .texts(let texts): self[index] = .strings(texts)
      case nil: self[index] = nil
      }
    }
  }
}

extension CompiledRule {
  /// The first slot of the rule's own names.
  static let firstName = MetricCatalogue.all.count

  /// What the conditions come to for metrics already bound.
  func read(_ bindings: inout Bindings) -> RuleReading {
    bind(names: &bindings)
    return RuleReading(
      enough: enough.map { try? $0.holds(bindings) } ?? true, when: try? when.holds(bindings),
      until: until.flatMap { try? $0.holds(bindings) })
  }

  /// Computes the rule's own names into their slots.
  func bind(names bindings: inout Bindings) {
    for (offset, program) in names.enumerated() {
      bindings[Self.firstName + offset] = try? program.evaluate(bindings)
    }
  }

  /// The metrics and names of the rule bound for a day; nil outside the history.
  func bindings(_ history: FactHistory, on day: Day) -> Bindings? {
    guard let facts = history.window(ending: day, days: rule.window) else { return nil }
    var declarations = MetricCatalogue.declarations
    for name in rule.names { declarations.declare(name.name, .dyn) }
    var bindings = Bindings(declarations)
    bindings.fill(metrics, from: facts)
    bind(names: &bindings)
    return bindings
  }

  /// What the conditions come to on a day.
  public func reading(_ history: FactHistory, on day: Day) -> RuleReading {
    guard var bindings = bindings(history, on: day) else {
      return RuleReading(enough: nil, when: nil)
    }
    return read(&bindings)
  }
}
