// Which suggestions come first, and which step back.

import RuleEngine
import Statistics

/// A rule that fires, with all that its rank depends on.
public struct Candidate: Sendable {
  /// The rule.
  public var rule: Rule
  /// What its act would bring; nil where that cannot be said.
  public var gain: Gain?
  /// Whether people are waiting for an answer that it asks for.
  public var isAwaited: Bool
  /// How often this rule's advice was followed, and how often turned down.
  public var followed: Int
  /// How often it was turned down.
  public var declined: Int
  /// Whether it speaks of what began lately.
  public var isNews: Bool
  /// Whether it serves the person's own goal.
  public var servesGoal: Bool

  /// A candidate.
  public init(
    rule: Rule, gain: Gain?, isAwaited: Bool, followed: Int, declined: Int, isNews: Bool = false,
    servesGoal: Bool = false
  ) {
    self.rule = rule
    self.gain = gain
    self.isAwaited = isAwaited
    self.followed = followed
    self.declined = declined
    self.isNews = isNews
    self.servesGoal = servesGoal
  }

  /// How likely the advice is followed: the mean of a Beta posterior, 0.5 without any record.
  public var followRate: Double { Double(followed + 1) / Double(followed + declined + 2) }

  /// Whether it was never followed nor turned down.
  public var isUntried: Bool { followed + declined == 0 }

  /// What counts where no gain can be computed or it is tiny: what the rule's level says.
  public var floor: Double {
    switch rule.level {
    case .warning: 0.15
    case .advice: 0.06
    case .tip: 0.02
    }
  }

  /// What counts as gain: the likely one, or what the rule's level stands for.
  public var counted: Double { max(gain?.likely ?? 0, floor) }

  /// Whether it is a tip without a gain to speak of that nothing new and no goal asks for.
  public var canWait: Bool {
    rule.level == .tip && !(gain?.isShown ?? false) && !isNews && !servesGoal && !isAwaited
  }

  /// 1.5 for what began lately, and 1.5 for what serves the goal.
  public var weight: Double { (isNews ? Self.newsWeight : 1) * (servesGoal ? Self.goalWeight : 1) }

  /// How much more advice weighs that speaks of what began lately.
  public static let newsWeight = 1.5
  /// How much more advice weighs that serves the person's goal.
  public static let goalWeight = 1.5

  /// Gain × how likely it is followed × weight ÷ effort.
  public var value: Double { counted * followRate * weight / Double(max(1, rule.effort)) }
}

/// A candidate in its place.
public struct Ranked: Sendable {
  /// Why a candidate is not among those shown.
  public enum Reason: Hashable, Sendable {
    /// Another of its group is shown: the rule's id.
    case group(String)
    /// It conflicts with one shown, or is replaced by one that fires: the rule's id.
    case insteadOf(String)
    /// There are enough.
    case enough
    /// It is a tip that can wait: nothing asks for it now, and no gain can be told.
    case canWait
    /// It would cost points even at its best.
    case costs
  }

  /// The candidate.
  public var candidate: Candidate
  /// Why it is not shown; nil where it is.
  public var hidden: Reason?
  /// Whether it has its place to be tried for once.
  public var isTrial = false
}

/// Orders candidates.
public enum Ranking {
  /// At most so many suggestions a day.
  public static let most = 3

  /// One day in so many has a place for advice that was never tried.
  static let trialEvery: UInt64 = 4

  /// Those to show first, then all others; waiting people before anything else, then by value.
  ///
  /// - Parameters:
  ///   - candidates: All that fire.
  ///   - day: The number of the day, by which one in four has a place for untried advice.
  /// - Returns: All of them, in their places.
  public static func rank(_ candidates: [Candidate], day: Int? = nil) -> [Ranked] {
    let order = candidates.sorted { a, b in
      if a.isAwaited != b.isAwaited { return a.isAwaited }
      if a.value != b.value { return a.value > b.value }
      return a.rule.id < b.rule.id
    }
    var replaced: [String: String] = [:]
    for candidate in order {
      for relation in candidate.rule.related where relation.kind == .replaces {
        replaced[relation.rule] = candidate.rule.id
      }
    }
    var shown: [Candidate] = []
    let ranked = order.map { candidate -> Ranked in
      let rule = candidate.rule
      var reason: Ranked.Reason?
      if let other = replacement(of: rule.id, replaced, shown) {
        reason = .insteadOf(other)
      } else if let other = shown.first(where: {
        !rule.group.isEmpty && $0.rule.group == rule.group
      }) {
        reason = .group(other.rule.id)
      } else if let other = shown.first(where: { $0.rule.conflicts(with: rule) }) {
        reason = .insteadOf(other.rule.id)
      } else if let gain = candidate.gain, gain.high < 0 {
        reason = .costs
      } else if candidate.canWait {
        reason = .canWait
      } else if shown.count >= most {
        reason = .enough
      }
      if reason == nil { shown.append(candidate) }
      return Ranked(candidate: candidate, hidden: reason)
    }
    let tried = day.map { withTrial(ranked, day: $0) } ?? ranked
    return tried.filter { $0.hidden == nil } + tried.filter { $0.hidden != nil }
  }

  /// The rule that stands in place of another; of rules that replace each other the first is shown.
  private static func replacement(
    of id: String, _ replaced: [String: String], _ shown: [Candidate]
  ) -> String? {
    guard let first = replaced[id], first != id else { return nil }
    var chain: Set<String> = []
    var next: String? = first
    while let other = next, other != id, chain.insert(other).inserted { next = replaced[other] }
    guard next == id else { return first }
    return shown.first { chain.contains($0.rule.id) }?.rule.id
  }

  /// Gives a place, the last where all are taken, to advice that was never followed or turned down,
  /// on one day in four.
  ///
  /// Which one is drawn as Thompson (1933) does: its value with a follow rate drawn from the
  /// flat prior. The draw hangs on the day and the rule alone, so asking twice gives the same answer.
  private static func withTrial(_ ranked: [Ranked], day: Int) -> [Ranked] {
    var random = SeededGenerator(seed: UInt64(bitPattern: Int64(day)))
    let shown = ranked.indices.filter { ranked[$0].hidden == nil }
    guard random.next() % trialEvery == 0 else { return ranked }
    let replaced = shown.count < most ? nil : shown.last
    if let last = replaced, ranked[last].candidate.isUntried || ranked[last].candidate.isAwaited {
      return ranked
    }
    let kept = shown.filter { $0 != replaced }.map { ranked[$0].candidate.rule }
    var best: (index: Int, value: Double)?
    for (index, item) in ranked.enumerated()
    where [.enough, .canWait].contains(item.hidden) && item.candidate.isUntried {
      let candidate = item.candidate
      let drawn = Double(random.next() >> 11) / Double(1 << 53)
      guard
        kept.allSatisfy({
          ($0.group.isEmpty || $0.group != candidate.rule.group)
            && !$0.conflicts(with: candidate.rule)
        })
      else { continue }
      let value = candidate.value / candidate.followRate * drawn
      if value > best?.value ?? -1 { best = (index, value) }
    }
    guard let best else { return ranked }
    var ranked = ranked
    ranked[best.index].hidden = nil
    ranked[best.index].isTrial = true
    if let replaced { ranked[replaced].hidden = .enough }
    return ranked
  }
}
