// One rule, one day: the pure step from yesterday's state to today's answer.

import Domain

/// What a rule's conditions came to on a day; nil where a metric was missing.
public struct RuleReading: Hashable, Sendable {
  /// Whether there was enough to judge.
  public var enough: Bool?
  /// Whether the condition held.
  public var when: Bool?
  /// Whether the condition to fall quiet held; nil also where the rule has none.
  public var until: Bool?

  /// What the conditions came to.
  public init(enough: Bool?, when: Bool?, until: Bool? = nil) {
    self.enough = enough
    self.when = when
    self.until = until
  }

  /// The answer without any memory of earlier days.
  public var answer: Answer {
    guard enough == true, let when else { return .notEnoughData }
    return when ? .fires : .quiet
  }
}

/// What a rule remembers from one closed day to the next.
public struct RuleState: Hashable, Sendable {
  /// Since which day it fires without a break.
  public var firingSince: Day?
  /// The day it last spoke.
  public var spoke: Day?
  /// Whether it has spoken since it began to fire.
  public var hasSpoken = false

  /// A rule that has never fired.
  public init() {}
}

/// What a rule says on a day.
public struct Outcome: Hashable, Sendable {
  /// Its answer.
  public var answer: Answer
  /// Since which day it fires.
  public var since: Day?
  /// Whether it speaks today: once per state, and not within its cooldown.
  public var speaks: Bool
}

extension RuleState {
  /// The step of one day, for a rule that keeps quiet for `cooldown` days after having spoken.
  ///
  /// It is pure, so asking twice on a day gives the same answer. Where there is not enough data the
  /// state stands still: a gap in the data neither ends a state nor begins one. A rule with `until`
  /// goes on firing until that holds.
  public func step(
    _ reading: RuleReading, on day: Day, cooldown: Int
  ) -> (state: RuleState, outcome: Outcome) {
    var state = self
    guard reading.enough == true, let when = reading.when else {
      return (state, Outcome(answer: .notEnoughData, since: nil, speaks: false))
    }
    let holds = state.firingSince == nil ? when : reading.until.map { !$0 } ?? when
    guard holds else {
      state.firingSince = nil
      state.hasSpoken = false
      return (state, Outcome(answer: .quiet, since: nil, speaks: false))
    }
    if state.firingSince == nil { state.firingSince = day }
    let speaks = !state.hasSpoken && (state.spoke.map { day - $0 >= cooldown } ?? true)
    if speaks {
      state.hasSpoken = true
      state.spoke = day
    }
    return (state, Outcome(answer: .fires, since: state.firingSince, speaks: speaks))
  }
}
