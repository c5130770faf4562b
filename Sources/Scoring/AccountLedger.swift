// One account's side of a movement: its five sums with some causes let in and others left out.

import Domain
import Foundation

/// What one account's sums would be if only some causes had been at work.
///
/// With none they are the sums at the opening close, with all those at the closing one; in between,
/// factors left out take their usual value.
struct AccountLedger {
  let days: FadedDays
  let hits: HitShare
  var factors: ActivityFactors
  private(set) var flow: ResponderFlow
  /// The sums without hits at the opening close, and what hits hold at both.
  private let opening: Signals
  private let hitsOpening: Signals
  private let hitsClosing: Signals
  let opened: Signals
  let closed: Signals
  /// What came in without hits, now and usually.
  let inflow: Signals
  let usual: Signals
  /// Responses at their fade, now over usual: of known people, anonymous ones and reshares.
  let identified: (now: Double, usual: Double)
  let anonymous: (now: Double, usual: Double)
  private(set) var rate = Rate(owner: .rate)
  private var anonymousRate = Rate(owner: .rate)
  private var reshareRate = Rate(owner: .rate)
  private(set) var people = PeopleFactors()
  private var ownPosts = (open: 0.0, paused: 0.0, openUsual: 0.0, pausedUsual: 0.0)
  private var curves: [Curves] = []
  private let fade: Double

  private struct Curves {
    var ordinaryPeople = 0.0
    var ordinaryInfluence = 0.0
    var leadingPeople = 0.0
    var leadingInfluence = 0.0
  }

  init(
    plan: MovementPlan.Account, activity: AccountActivity, pauses: [ClosedRange<Day>]
  ) {
    let days = FadedDays(plan)
    let hits = HitShare(activity)
    self.days = days
    self.hits = hits
    let window = plan.window
    let fade = ScoreModel.fade(window.count)
    self.fade = fade
    func clean(_ day: Day) -> Signals {
      (activity.signals[day] ?? Signals()).minus(hits.isEmpty ? Signals() : hits.signals(at: day))
    }
    opened = activity.signals[window.from] ?? Signals()
    closed = activity.signals[window.to] ?? Signals()
    hitsOpening = hits.isEmpty ? Signals() : hits.signals(at: window.from)
    hitsClosing = hits.isEmpty ? Signals() : hits.signals(at: window.to)
    let opening = opened.minus(hitsOpening)
    self.opening = opening
    inflow = closed.minus(hitsClosing).minus(opening.times(fade))
    if days.hasUsual {
      var sum = Signals()
      for window in days.usual {
        let part = clean(window.to).minus(clean(window.from).times(ScoreModel.fade(window.count)))
        for signal in Signal.allCases { sum[signal] += part[signal] }
      }
      usual = sum.mapped { days.perWindow(max(0, $0)) }
    } else {
      usual = opening.mapped { max(0, $0) * (1 - fade) }
    }

    var known: [Day: Double] = [:]
    var unknown: [Day: Double] = [:]
    for arrivals in activity.arrivals {
      known[arrivals.day, default: 0] += max(
        0, Double(arrivals.identified) - (hits.identified[arrivals.day] ?? 0))
      unknown[arrivals.day, default: 0] += max(
        0, Double(arrivals.anonymous) - hits.anonymous(on: arrivals.day))
    }
    identified = (days.now(known), days.usual(known))
    anonymous = (days.now(unknown), days.usual(unknown))
    var record = activity.record.posts
    for hit in activity.record.hits where plan.record?.contains(hit.day) ?? false {
      record.take(hit)
    }
    factors =
      window.count > 0
      ? ActivityFactors(
        days: days, activity: activity, rates: EarningRates(record), pauses: pauses)
      : ActivityFactors()
    flow = ResponderFlow(
      days: days, now: hits.cleaned(activity.responders),
      usual: hits.cleaned(activity.usualResponders), usualShare: activity.usualShare)
    guard window.count > 0 else { return }
    fit()
  }

  /// Measures every factor that is left once one's own doing is allowed for.
  private mutating func fit() {
    let owner: CauseSet = factors.ownUsual < 0.25 && factors.ownNow > 0 ? .volume : .rate
    let everything = CauseSet(rawValue: .max)
    // A shortfall is the mix's or the hours' rather than the rate's as far as little was known of the
    // sorts and hours that were tried instead.
    let all = (identified.now + anonymous.now, identified.usual + anonymous.usual)
    let first = Rate(
      now: all.0, usual: all.1, earned: factors.earned(everything), owner: owner)
    let surprise = log(max(first.factor, 1e-6))
    let doubt = factors.mixVariance + factors.timesVariance + Self.rateVariance
    factors.mix *= exp(surprise * factors.mixVariance / doubt)
    factors.times *= exp(surprise * factors.timesVariance / doubt)

    let earned = factors.earned(everything)
    rateFactor = Rate(now: all.0, usual: all.1, earned: earned, owner: owner).factor
    rate = Rate(now: identified.now, usual: identified.usual, earned: earned, owner: owner)
    anonymousRate = Rate(now: anonymous.now, usual: anonymous.usual, earned: earned, owner: owner)
    reshareRate = Rate(
      now: inflow.reshares, usual: usual.reshares, earned: earned, owner: owner)

    let share = ScoreModel.anonymousPerson
    func known(_ sums: Signals, _ anonymous: Double) -> ResponderFlow.Group {
      ResponderFlow.Group(
        people: max(0, sums.responders - share * anonymous),
        influence: max(0, sums.influence - share * anonymous * ScoreModel.unknownInfluence))
    }
    flow.scale(now: known(inflow, anonymous.now), usual: known(usual, anonymous.usual))
    var computed: [Double: Curves] = [:]
    curves = (0..<CauseSet.earningSets).map { bits in
      let on = CauseSet(rawValue: bits)
      let times = rate.times(factors.earned(on), on)
      if let curves = computed[times] { return curves }
      let curves = Curves(
        ordinaryPeople: flow.ordinaryPeople.of(times),
        ordinaryInfluence: flow.ordinaryInfluence.of(times),
        leadingPeople: flow.leadingPeople.of(times),
        leadingInfluence: flow.leadingInfluence.of(times))
      computed[times] = curves
      return curves
    }
    if let last = curves.last {
      people = PeopleFactors(
        flow, ordinary: .init(people: last.ordinaryPeople, influence: last.ordinaryInfluence),
        leading: .init(people: last.leadingPeople, influence: last.leadingInfluence))
    }
    fitPosts()
  }

  /// How much the rate may change by itself from one window to another, as a variance of its logarithm.
  private static let rateVariance = 0.09

  private mutating func fitPosts() {
    // Of an account whose responses are unknown no post counts, whatever was published.
    guard closed.posts > 0 || opened.posts > 0 else { return }
    let own = min(factors.ownUsual, usual.posts)
    ownPosts.paused = factors.ownPaused
    ownPosts.open = factors.ownNow - factors.ownPaused
    ownPosts.pausedUsual = own * factors.pausedShare
    ownPosts.openUsual = own - ownPosts.pausedUsual
  }

  /// What the same doing earned, over the usual: identified and anonymous responses together.
  private(set) var rateFactor = 1.0

  /// A sum at the opening close.
  func opened(_ signal: Signal) -> Double { opened[signal] }

  /// A signal's sum with some causes let in.
  func value(_ signal: Signal, _ on: CauseSet) -> Double {
    if on.rawValue & 1023 == 1023 { return closed[signal] }
    let hit = on.contains(.hit) ? hitsClosing[signal] : hitsOpening[signal]
    let settled =
      days.window.count > 0
      ? opening[signal] * fade + usual[signal] : opening[signal]
    let base = on.contains(.settling) ? settled : opening[signal]
    guard days.window.count > 0 else { return base + hit }
    return base + hit + came(signal, on) - usual[signal]
  }

  /// What came in with some causes let in.
  private func came(_ signal: Signal, _ on: CauseSet) -> Double {
    guard days.hasUsual else {
      // With nothing to compare with, all that is known is that it came with what was done.
      let owner: CauseSet = signal == .conversation ? .conversation : .volume
      return on.contains(owner) ? inflow[signal] : usual[signal]
    }
    let earned = factors.earned(on)
    switch signal {
    case .responders, .influence:
      let curve = curves[on.earning]
      let inPeople = signal == .responders
      let known =
        inPeople
        ? people.people(
          on, ordinary: flow.ordinary.usual.people * curve.ordinaryPeople,
          leading: flow.leading.usual.people * curve.leadingPeople)
        : people.influence(
          on, ordinary: flow.ordinary.usual.influence * curve.ordinaryInfluence,
          leading: flow.leading.usual.influence * curve.leadingInfluence)
      let weight =
        ScoreModel.anonymousPerson * (inPeople ? 1 : ScoreModel.unknownInfluence)
      return known + weight * anonymous.usual * anonymousRate.times(earned, on)
        + (anonymous.usual > 0 || !on.contains(anonymousRate.owner) ? 0 : weight * anonymous.now)
    case .reshares:
      return usual.reshares > 0
        ? usual.reshares * reshareRate.times(earned, on)
        : on.contains(reshareRate.owner) ? inflow.reshares : 0
    case .conversation:
      let paused = usual.conversation * factors.pausedShare
      let during = paused * factors.repliesPaused
      return (on.contains(.paused) ? during : paused)
        + (on.contains(.conversation) ? inflow.conversation - during : usual.conversation - paused)
    case .posts:
      let own =
        (on.contains(.volume) ? ownPosts.open : ownPosts.openUsual)
        + (on.contains(.paused) ? ownPosts.paused : ownPosts.pausedUsual)
      let repliesUsual = usual.posts - ownPosts.openUsual - ownPosts.pausedUsual
      let repliesNow = inflow.posts - ownPosts.open - ownPosts.paused
      let paused = repliesUsual * factors.pausedShare
      let during = paused * factors.repliesPaused
      return own + (on.contains(.paused) ? during : paused)
        + (on.contains(.conversation) ? repliesNow - during : repliesUsual - paused)
    }
  }
}
