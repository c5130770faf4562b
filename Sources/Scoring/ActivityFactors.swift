// What the person did, as factors of how many responses it should have earned.

import Domain
import Foundation

/// One's own doing in a window relative to the usual: how much, of what sort, when, and how many
/// replies; each 1 where nothing changed.
struct ActivityFactors {
  /// Own posts on days without a break, over the usual.
  var volumeOpen = 1.0
  /// Own posts on days of a declared break, over the usual.
  var volumePaused = 1.0
  /// Replies on days without a break, over the usual.
  var repliesOpen = 1.0
  /// Replies on days of a declared break, over the usual.
  var repliesPaused = 1.0
  /// The share of the window's weight that declared breaks have.
  var pausedShare = 0.0
  /// The share of usual responses that replies earn.
  var replyShare = 0.0
  /// What the sorts published should have earned, over the usual.
  var mix = 1.0
  /// What the hours should have earned, over the usual.
  var times = 1.0
  /// How uncertain the logarithms of `mix` and `times` are, as variances.
  var mixVariance = 0.0
  var timesVariance = 0.0
  /// Faded own posts and replies in the window and usually.
  var ownNow = 0.0
  var ownUsual = 0.0
  var repliesNow = 0.0
  var repliesUsual = 0.0
  /// Faded own posts on days of a declared break.
  var ownPaused = 0.0

  /// How many posts of usual earnings few posts are diluted with.
  private static let prior = 3.0

  init() {}

  init(
    days: FadedDays, activity: AccountActivity, rates: EarningRates,
    pauses: [ClosedRange<Day>]
  ) {
    let window = days.window
    let perDay = days.usualDays > 0 ? 1 / Double(days.usualDays) : 0
    func paused(_ day: Day) -> Bool { pauses.contains { $0.contains(day) } }
    // What a post published on a day can still earn inside the window, at its fade.
    let kernel = Self.kernel(activity.record.delays)
    var exposure: [(day: Day, weight: Double)] = []
    for offset in (1 - AccountActivity.tail)...max(1, window.count) {
      let day = window.from + offset
      var weight = 0.0
      for (lag, share) in kernel.enumerated() where window.contains(day + lag) {
        weight += share * ScoreModel.fade(window.to - day - lag)
      }
      if weight > 0 { exposure.append((day, weight)) }
    }
    let whole = exposure.reduce(0) { $0 + $1.weight }
    guard whole > 0 else { return }
    let pausedWeight = exposure.reduce(0) { $0 + (paused($1.day) ? $1.weight : 0) }
    pausedShare = pausedWeight / whole

    var now = SortTotals()
    var earningPaused = 0.0
    var repliesOpenNow = 0.0
    var repliesPausedNow = 0.0
    for (day, weight) in exposure {
      for cell in activity.posts[day] ?? [] where cell.posts > 0 {
        let posts = weight * Double(cell.posts)
        if PostSort(cell).isOwn {
          now.add(cell, posts)
          if paused(day) { earningPaused += posts }
        } else if cell.kind == .reply {
          if paused(day) { repliesPausedNow += posts } else { repliesOpenNow += posts }
        }
      }
    }
    var usual = SortTotals()
    var repliesExpected = 0.0
    for cell in activity.usualPosts where cell.posts > 0 {
      let posts = Double(cell.posts) * perDay * whole
      if PostSort(cell).isOwn { usual.add(cell, posts) }
      if cell.kind == .reply { repliesExpected += posts }
    }
    let reply = rates.rate(
      PostSort(PostCell(kind: .reply, form: .plain, hour: nil, posts: 1, responses: 0)))
    let earned = usual.earned(rates, usual: usual)
    let open = 1 - pausedShare
    if usual.posts > 0 {
      volumeOpen = open > 1e-9 ? (now.posts - earningPaused) / (usual.posts * open) : 1
      volumePaused = pausedShare > 0 ? earningPaused / (usual.posts * pausedShare) : 1
    }
    if repliesExpected > 0 {
      repliesOpen = open > 1e-9 ? repliesOpenNow / (repliesExpected * open) : 1
      repliesPaused = pausedShare > 0 ? repliesPausedNow / (repliesExpected * pausedShare) : 1
      let byReplies = repliesExpected * reply
      replyShare = byReplies + earned > 0 ? byReplies / (byReplies + earned) : 0
    }
    if usual.posts > 0, earned > 0 {
      let each = earned / usual.posts
      let dilution = Self.prior * each
      let bySort = now.earnedAtUsualHours(rates, usual: usual)
      let byHour = now.earned(rates, usual: usual)
      mix = (bySort + dilution) / ((now.posts + Self.prior) * each)
      times = (byHour + dilution) / (bySort + dilution)
      (mixVariance, timesVariance) = now.shift(from: usual, rates)
    }
    // Plain counts for the posts signal and for the sentences: no delay, only fade.
    for day in window.days {
      let fade = ScoreModel.fade(window.to - day)
      for cell in activity.posts[day] ?? [] {
        let posts = fade * Double(max(0, cell.posts))
        if PostSort(cell).isOwn {
          ownNow += posts
          if paused(day) { ownPaused += posts }
        } else if cell.kind == .reply {
          repliesNow += posts
        }
      }
    }
    ownUsual = usual.posts / whole * days.weight
    repliesUsual = repliesExpected / whole * days.weight
  }

  /// The share of responses that come after so many whole days.
  private static func kernel(_ delays: [Int]) -> [Double] {
    let counts = delays.prefix(AccountActivity.tail).map { Double(max(0, $0)) }
    let sum = counts.reduce(0, +)
    return sum > 0 ? counts.map { $0 / sum } : [1]
  }

  /// How many responses what was done should earn, over the usual, with some causes let in.
  func earned(_ on: CauseSet) -> Double {
    var own =
      (1 - pausedShare) * (on.contains(.volume) ? volumeOpen : 1)
      + pausedShare * (on.contains(.paused) ? volumePaused : 1)
    if on.contains(.mix) { own *= mix }
    if on.contains(.times) { own *= times }
    let replies =
      (1 - pausedShare) * (on.contains(.conversation) ? repliesOpen : 1)
      + pausedShare * (on.contains(.paused) ? repliesPaused : 1)
    return (1 - replyShare) * own + replyShare * replies
  }
}

/// Posts by sort and hour with what they should earn.
private struct SortTotals {
  private(set) var posts = 0.0
  private var cells: [PostSort: [Int?: Double]] = [:]

  mutating func add(_ cell: PostCell, _ count: Double) {
    posts += count
    cells[PostSort(cell), default: [:]][cell.hour, default: 0] += count
  }

  /// The average hour factor of a sort, or of all where the sort is not there.
  private func usualFactor(_ sort: PostSort, _ rates: EarningRates) -> Double {
    func mean(_ hours: [(hour: Int?, posts: Double)]) -> Double? {
      var sum = (posts: 0.0, factor: 0.0)
      for (hour, posts) in hours where hour != nil {
        sum.posts += posts
        sum.factor += posts * rates.factor(hour: hour)
      }
      return sum.posts > 0 ? sum.factor / sum.posts : nil
    }
    return cells[sort].flatMap { mean(Self.ordered($0)) } ?? mean(ordered.flatMap(\.hours)) ?? 1
  }

  /// In one order always: the last digits of a sum depend on it.
  private var ordered: [(sort: PostSort, hours: [(hour: Int?, posts: Double)])] {
    cells.sorted {
      ($0.key.kind.rawValue, $0.key.form.rawValue) < ($1.key.kind.rawValue, $1.key.form.rawValue)
    }.map { (sort: $0.key, hours: Self.ordered($0.value)) }
  }

  private static func ordered(_ hours: [Int?: Double]) -> [(hour: Int?, posts: Double)] {
    hours.sorted { ($0.key ?? -1) < ($1.key ?? -1) }.map { (hour: $0.key, posts: $0.value) }
  }

  func earnedAtUsualHours(_ rates: EarningRates, usual: SortTotals) -> Double {
    ordered.reduce(0) { sum, entry in
      sum + entry.hours.reduce(0) { $0 + $1.posts } * rates.rate(entry.sort)
        * usual.usualFactor(entry.sort, rates)
    }
  }

  func earned(_ rates: EarningRates, usual: SortTotals) -> Double {
    ordered.reduce(0) { sum, entry in
      let atUsual = usual.usualFactor(entry.sort, rates)
      return entry.hours.reduce(sum) {
        $0 + $1.posts * rates.rate(entry.sort)
          * ($1.hour == nil ? atUsual : rates.factor(hour: $1.hour))
      }
    }
  }

  /// How uncertain the change of earnings against `usual` is, from sorts and from hours.
  func shift(from usual: SortTotals, _ rates: EarningRates) -> (sorts: Double, hours: Double) {
    func shares(_ totals: SortTotals) -> (sorts: [PostSort: Double], hours: [Int: Double]) {
      let all = max(totals.earned(rates, usual: usual), 1e-9)
      var sorts: [PostSort: Double] = [:]
      var hours: [Int: Double] = [:]
      for (sort, byHour) in totals.ordered {
        for (hour, posts) in byHour {
          let part = posts * rates.rate(sort) * rates.factor(hour: hour) / all
          sorts[sort, default: 0] += part
          if let hour { hours[min(23, max(0, hour)), default: 0] += part }
        }
      }
      return (sorts, hours)
    }
    let (now, before) = (shares(self), shares(usual))
    let sorts = Set(now.sorts.keys).union(before.sorts.keys).map { sort in
      let change = now.sorts[sort, default: 0] - before.sorts[sort, default: 0]
      return change * change * rates.variance(sort)
    }
    let hours = (0..<24).map { hour in
      let change = now.hours[hour, default: 0] - before.hours[hour, default: 0]
      return change * change * rates.variance(hour: hour)
    }
    return (sorts.sorted().reduce(0, +), hours.reduce(0, +))
  }
}
