// What rules say of one another, where it cannot be so.

import Domain
import RuleEngine

extension RuleBook {
  /// Relations to rules that do not exist, to themselves, and rules that replace each other.
  static func wrongRelations(_ entries: [Entry]) -> [Diagnostic] {
    let ids = Set(entries.map(\.rule.rule.id))
    let replaced = Dictionary(
      entries.map { entry in
        (entry.rule.rule.id, entry.rule.rule.related.filter { $0.kind == .replaces }.map(\.rule))
      }, uniquingKeysWith: { first, _ in first })
    return entries.flatMap { entry -> [Diagnostic] in
      let rule = entry.rule.rule
      var found: [Diagnostic] = []
      for (place, relation) in rule.related.enumerated() {
        let field = "related[\(place)].rule"
        if relation.rule == rule.id {
          found.append(
            entry.text.diagnostic(
              .warning, "\(rule.id) names itself", hint: "leave the relation out", field: field))
        } else if !ids.contains(relation.rule) {
          found.append(missing(relation.rule, in: entry, ids, field: field))
        } else if relation.kind == .replaces,
          let way = way(from: relation.rule, to: rule.id, replaced),
          way.allSatisfy({ $0 >= rule.id })
        {
          found.append(
            entry.text.diagnostic(
              .warning, "rules replace each other: \(([rule.id] + way).joined(separator: ", "))",
              hint: "leave out as: replaces in one of them", field: field))
        }
      }
      for other in rule.deprecation?.instead ?? [] where !ids.contains(other) {
        found.append(missing(other, in: entry, ids, field: "deprecated.instead"))
      }
      return found
    }
  }

  private static func missing(
    _ other: String, in entry: Entry, _ ids: Set<String>, field: String
  ) -> Diagnostic {
    let near = Spelling.nearest(to: other, among: ids)
    return entry.text.diagnostic(
      .warning, "\(entry.rule.rule.id) names the rule \(other), which does not exist",
      hint: near.map { "did you mean \($0)?" } ?? "leave it out, or write that rule", field: field)
  }

  /// The rules from one to another along what they replace, or nil where no way leads there.
  private static func way(
    from start: String, to end: String, _ replaced: [String: [String]]
  ) -> [String]? {
    var known: Set<String> = []
    func search(_ id: String) -> [String]? {
      if id == end { return [id] }
      guard known.insert(id).inserted else { return nil }
      for next in replaced[id] ?? [] { if let way = search(next) { return [id] + way } }
      return nil
    }
    return search(start)
  }
}
