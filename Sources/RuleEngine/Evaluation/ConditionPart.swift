// The parts of a rule's conditions with what each came to, in words.

import CEL

/// A part of a condition with what it came to.
public struct ConditionPart: Sendable {
  /// As it is written.
  public let text: String
  /// What it came to, as the language writes it, or why that is not known.
  public let value: String
  /// Whether the outcome would be the same without it, because a part before it decided.
  public let isUndecisive: Bool
  /// The parts it is made of; constants are left out.
  public let children: [ConditionPart]

  init(_ explanation: Explanation) {
    text = explanation.text
    value =
      switch explanation.outcome {
      case .success(let value): value.literal
      case .failure(let error):
        if case .missing = error.kind { "not known" } else { error.message }
      }
    isUndecisive = explanation.isUndecisive
    children = explanation.children.map(ConditionPart.init)
  }
}

extension RuleAccount {
  /// The rule's names and conditions in order, each under its key.
  public var parts: [(field: String, part: ConditionPart)] {
    var all = names.map { ($0.name, $0.explanation) }
    if let enough { all.append(("enough", enough)) }
    all.append(("when", when))
    if let until { all.append(("until", until)) }
    return all.map { (field: $0.0, part: ConditionPart($0.1)) }
  }
}
