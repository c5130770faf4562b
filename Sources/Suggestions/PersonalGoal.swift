// What a person calls effective, and which advice serves it.

import RuleEngine

/// What a goal can be seen by.
public enum GoalSign: String, Hashable, CaseIterable, Sendable {
  /// Replies and mentions received.
  case answers
  /// Different people who respond.
  case people
  /// People met offline.
  case met
  /// Being passed on.
  case reshares
  /// A steady habit.
  case habit
  /// The score itself.
  case score

  /// The sign that a person's own words speak of; nil where they name none.
  ///
  /// "more answers from the Swift field" speaks of answers.
  public init?(words: String) {
    let text = words.lowercased()
    func says(_ stems: String...) -> Bool {
      let words = text.split { !$0.isLetter }
      return stems.contains { stem in words.contains { $0.hasPrefix(stem) } }
    }
    if says("meet", "met", "offline", "coffee", "person") {
      self = .met
    } else if says("answer", "repl", "conversation", "discuss", "talk", "comment") {
      self = .answers
    } else if says("habit", "steady", "regular", "consisten", "streak", "routine", "every", "daily")
    {
      self = .habit
    } else if says("reshare", "boost", "retweet", "spread", "pass") {
      self = .reshares
    } else if says("people", "reader", "reach", "audience", "different", "listen") {
      self = .people
    } else if says("score", "point") {
      self = .score
    } else {
      return nil
    }
  }

  /// Whether a rule's advice works towards it: by what it explains and what it is about.
  public func isServed(by rule: Rule, habit: String? = nil) -> Bool {
    switch self {
    case .answers: rule.explains.contains("conversation")
    case .people: rule.explains.contains("response-breadth")
    case .met: rule.group == "offline"
    case .reshares: rule.explains.contains("influential-responders")
    case .habit:
      habit.map { rule.id == $0 || rule.habit?.name.lowercased() == $0.lowercased() }
        ?? (rule.group == "rhythm" || rule.group == "timing")
    case .score: false
    }
  }
}
