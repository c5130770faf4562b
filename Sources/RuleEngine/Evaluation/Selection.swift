// Which of the rules that fire are shown: replaced, conflicting and grouped ones step back.

/// A rule that fires, and whether another stands before it.
public struct Selected: Hashable, Sendable {
  /// The rule's id.
  public var rule: String
  /// The rule that is shown instead; nil where this one is shown.
  public var hiddenBy: String?
}

extension RuleSet {
  /// Orders rules that fire, strongest first, and hides those that another one replaces, conflicts
  /// with or stands before in its group.
  ///
  /// Stronger is the higher level, then the better evidence, the smaller effort, the earlier name.
  public func select(_ firing: some Collection<String>) -> [Selected] {
    let order = firing.compactMap { rule($0)?.rule }.sorted(by: Self.isStronger)
    let replaced = Dictionary(
      order.flatMap { rule in
        rule.related.filter { $0.kind == .replaces }.map { ($0.rule, rule.id) }
      }, uniquingKeysWith: { first, _ in first })
    var shown: [Rule] = []
    return order.map { rule in
      if let other = replaced[rule.id], other != rule.id {
        return Selected(rule: rule.id, hiddenBy: other)
      }
      let other = shown.first { other in
        (!rule.group.isEmpty && other.group == rule.group) || rule.conflicts(with: other)
      }
      if other == nil { shown.append(rule) }
      return Selected(rule: rule.id, hiddenBy: other?.id)
    }
  }

  private static func isStronger(_ a: Rule, than b: Rule) -> Bool {
    func rank(_ rule: Rule) -> (Int, Int, Int) {
      (
        -(Rule.Level.allCases.firstIndex(of: rule.level) ?? 0),
        Rule.Evidence.allCases.firstIndex(of: rule.evidence) ?? 0, rule.effort
      )
    }
    let (left, right) = (rank(a), rank(b))
    return left == right ? a.id < b.id : left < right
  }
}

extension Rule {
  /// Whether either rule says that they conflict.
  public func conflicts(with other: Rule) -> Bool {
    related.contains { $0.rule == other.id && $0.kind == .conflicts }
      || other.related.contains { $0.rule == id && $0.kind == .conflicts }
  }
}
