// The ledger: splits a movement of the score among its causes so that they sum to it.

import Domain
import Foundation
import Statistics

extension Movement {
  /// Explains a movement.
  ///
  /// Every signal's points are split among the causes by their Shapley value: what letting a cause in
  /// changes, averaged over all orders of letting causes in. So the parts sum to the movement exactly,
  /// whatever the logarithm does, and causes that cancel each other stay visible.
  public init(_ input: MovementInput) {
    let ledger = Ledger(input)
    self.init(ledger, input)
  }

  private init(_ ledger: Ledger, _ input: MovementInput) {
    let plan = input.plan
    self.from = plan.from
    self.to = plan.to
    self.unfinishedToday = plan.unfinishedToday
    self.gaps = ledger.gaps
    self.rest = 0
    self.reasons = []
    if plan.unfinishedToday { reasons.append(Reason(cause: .unfinishedToday, points: 0)) }
    if !gaps.isEmpty { reasons.append(Reason(cause: .dataGap, points: 0, evidence: gaps)) }
    guard plan.accounts.contains(where: { $0.span.responses != .unknown }) else {
      self.verdict = .unknown
      self.scoreFrom = nil
      self.scoreTo = nil
      self.delta = 0
      self.signals = []
      return
    }
    let first = input.keptFrom?.score ?? ScoreModel.score(input.from)
    let last = input.keptTo?.score ?? ScoreModel.score(input.to)
    self.scoreFrom = first
    self.scoreTo = last
    self.delta = last - first
    self.verdict = Verdict(delta: last - first, days: plan.to - plan.from)
    let held = ScoreModel.score(input.to) - ScoreModel.score(input.from)
    let moved = ScoreModel.unclamped(input.to) - ScoreModel.unclamped(input.from)
    let clamp = abs(held - moved) < 1e-9 ? 0 : held - moved
    self.signals = ledger.changes(clamp: clamp)
    var points = ledger.points
    points[.clamp] = clamp
    for cause in Cause.allCases {
      guard let value = points[cause], abs(value) > 1e-12 else { continue }
      reasons.append(
        Reason(cause: cause, points: value, evidence: ledger.evidence(cause, points: value)))
    }
    // What an earlier model showed differs from what this one explains: said even where by nothing.
    let changed = ledger.evidence(.modelChange, points: delta - held)
    if !changed.isEmpty {
      let points = abs(delta - held) > 1e-12 ? delta - held : 0
      reasons.append(Reason(cause: .modelChange, points: points, evidence: changed))
    }
    reasons.sort { a, b in
      if a.cause.comesFirst != b.cause.comesFirst { return a.cause.comesFirst }
      if abs(a.points) != abs(b.points) { return abs(a.points) > abs(b.points) }
      return a.cause.rawValue < b.cause.rawValue
    }
    self.rest = delta - reasons.reduce(0) { $0 + $1.points }
  }
}

/// The working of one explanation.
struct Ledger {
  let input: MovementInput
  let accounts: [AccountLedger]
  let points: [Cause: Double]

  init(_ input: MovementInput) {
    self.input = input
    let plan = input.plan
    let accounts = zip(plan.accounts, input.accounts).map {
      AccountLedger(plan: $0, activity: $1, pauses: plan.pauses)
    }
    self.accounts = accounts
    let isPaused = accounts.contains { $0.factors.pausedShare > 0 }
    let players = CauseSet.causes.indices.filter {
      CauseSet.causes[$0] != .paused || isPaused
    }
    var points: [Cause: Double] = [:]
    for signal in Signal.allCases {
      let pooled = Pooled(
        signal, from: input.from[signal], to: input.to[signal], accounts: accounts)
      let parts = Shapley.contributions(count: players.count) { bits in
        var on: UInt32 = isPaused ? 0 : CauseSet.paused.rawValue
        for (index, player) in players.enumerated() where bits & (1 << index) != 0 {
          on |= 1 << player
        }
        return ScoreModel.points(signal, pooled.value(CauseSet(rawValue: on), isPaused))
      }
      for (player, part) in zip(players, parts) {
        points[CauseSet.causes[player], default: 0] += part
      }
    }
    self.points = points
  }

  /// Each signal's change; where the score is held at an end, in proportion to what it moved.
  func changes(clamp: Double) -> [Movement.SignalChange] {
    let raw = Signal.allCases.map {
      ScoreModel.points($0, input.to[$0]) - ScoreModel.points($0, input.from[$0])
    }
    let size = raw.reduce(0) { $0 + abs($1) }
    return zip(Signal.allCases, raw).map { signal, points in
      let (from, to) = (input.from[signal], input.to[signal])
      let faded = accounts.reduce(0) { $0 + $1.faded(signal) }
      return Movement.SignalChange(
        signal: signal, from: from, to: to,
        points: points + (size > 0 ? clamp * abs(points) / size : 0),
        entered: to - from - faded, faded: faded)
    }
  }

  /// Accounts whose data ends before the window does.
  var gaps: [Movement.Evidence] {
    input.plan.accounts.compactMap { account in
      let last = account.span.coverage.upperBound
      guard last < input.plan.to else { return nil }
      return .missing(account: account.span.id, after: last, days: input.plan.to - last)
    }
  }
}

/// All accounts' sums of a signal together; people on several count once.
private struct Pooled {
  let signal: Signal
  let from: Double
  let to: Double
  let accounts: [AccountLedger]
  private let sharedFrom: Double
  private let sharedTo: Double

  init(_ signal: Signal, from: Double, to: Double, accounts: [AccountLedger]) {
    self.signal = signal
    self.from = from
    self.to = to
    self.accounts = accounts
    func share(_ pooled: Double, _ set: CauseSet) -> Double {
      let sum = accounts.reduce(0) { $0 + $1.value(signal, set) }
      return sum > 1e-12 ? pooled / sum : 1
    }
    sharedFrom = share(from, [])
    sharedTo = share(to, CauseSet(rawValue: 1023))
  }

  func value(_ on: CauseSet, _ isPaused: Bool) -> Double {
    if on.rawValue & 1023 == 1023 { return to }
    if on.rawValue & 1023 == (isPaused ? 0 : CauseSet.paused.rawValue) { return from }
    let sum = accounts.reduce(0) { $0 + $1.value(signal, on) }
    let both: CauseSet = signal == .conversation ? .conversation : .breadth
    return max(0, sum * (on.contains(both) ? sharedTo : sharedFrom))
  }
}

extension AccountLedger {
  /// What fading took of a signal: 0 or less.
  func faded(_ signal: Signal) -> Double {
    days.window.count > 0 ? -opened(signal) * (1 - ScoreModel.fade(days.window.count)) : 0
  }
}
