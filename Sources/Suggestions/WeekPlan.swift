// A week of posts: as many and of the kinds one posts anyway, spread over the hours.

import Domain

/// Posts planned for some days.
public struct WeekPlan: Hashable, Sendable {
  /// One post.
  public struct Slot: Hashable, Sendable {
    /// When.
    public var day: Day
    /// The hour of the clock, 0 to 23.
    public var hour: Int
    /// What.
    public var sort: OwnRecord.Sort
    /// Whether the hour is one that is hardly used.
    public var isNeglected: Bool
  }

  /// What the hours are chosen by; 24 numbers each.
  public struct Hours: Hashable, Sendable {
    /// Own posts by hour of the clock.
    public var used: [Int]
    /// What people did at times of their own.
    public var awake: [Int]
    /// What hours multiply earnings by.
    public var factors: [Double]

    /// Hours of the clock.
    public init(used: [Int], awake: [Int], factors: [Double]) {
      self.used = used
      self.awake = awake
      self.factors = factors
    }
  }

  /// The fewest and most posts a week that are planned.
  public static let fewest = 3
  /// See `fewest`.
  public static let most = 35

  /// The posts, the first first.
  public var slots: [Slot]

  /// Plans some days.
  ///
  /// As many posts as usual, three a week at least and five a day at most, evenly over the days; of
  /// the kinds that are usual, with a sentence to every link and no mere greetings; every other one at
  /// an hour that is hardly used, the rest at hours that have earned most. No two of a day lie within
  /// two hours.
  ///
  /// - Parameters:
  ///   - days: The days planned, without days off.
  ///   - weekly: How many posts a week are usual.
  ///   - shares: How many of each kind there usually are.
  ///   - hours: What the hours are chosen by.
  public init(
    days: [Day], weekly: Double, shares: [OwnRecord.Sort: Double], hours: Hours
  ) {
    guard !days.isEmpty, weekly.isFinite else {
      slots = []
      return
    }
    let wanted = min(Double(Self.most), max(Double(Self.fewest), weekly)) * Double(days.count) / 7
    let count = max(1, Int(wanted.rounded()))
    let sorts = Self.sorts(count, Self.planned(shares))
    let neglected = NeglectedHours.find(
      used: hours.used, awake: hours.awake, factors: hours.factors)
    let usual = Self.usualHours(hours)
    var taken: [Day: [Int]] = [:]
    var turns = (usual: 0, neglected: 0)
    slots = []
    for index in 0..<count {
      let day = days[min(days.count - 1, index * days.count / count)]
      let isNeglected = index % 2 == 0 && !neglected.isEmpty
      let list = isNeglected ? neglected : usual
      let turn = isNeglected ? turns.neglected : turns.usual
      let order = list.indices.map { list[($0 + turn) % list.count] }
      let hour = Self.free(order + usual + neglected, taken[day] ?? [])
      if isNeglected { turns.neglected += 1 } else { turns.usual += 1 }
      guard let hour else { continue }
      taken[day, default: []].append(hour)
      slots.append(
        Slot(day: day, hour: hour, sort: sorts[index], isNeglected: neglected.contains(hour)))
    }
    slots.sort { ($0.day, $0.hour) < ($1.day, $1.hour) }
  }

  /// The first hour that lies two hours or more from those taken on the day.
  private static func free(_ hours: [Int], _ taken: [Int]) -> Int? {
    (hours + Array(8...21)).first { hour in taken.allSatisfy { abs($0 - hour) >= 2 } }
  }

  /// Hours in use between 7 and 22 that have earned most, at most six; some of the day without any.
  private static func usualHours(_ hours: Hours) -> [Int] {
    guard hours.used.count == 24, hours.factors.count == 24 else { return [9, 13, 18] }
    let order = (7...22).filter { hours.used[$0] > 0 }.sorted {
      hours.factors[$0] != hours.factors[$1] ? hours.factors[$0] > hours.factors[$1] : $0 < $1
    }
    return order.isEmpty ? [9, 13, 18] : Array(order.prefix(6))
  }

  /// Kinds worth planning: a link gets its sentence, a greeting becomes a post.
  private static func planned(_ shares: [OwnRecord.Sort: Double]) -> [(OwnRecord.Sort, Double)] {
    var sums: [OwnRecord.Sort: Double] = [.original(.plain): 0.01, .original(.question): 0]
    for (sort, share) in shares where share.isFinite && share > 0 {
      switch sort {
      case .original(.greeting), .thread: sums[.original(.plain), default: 0] += share
      default: sums[sort, default: 0] += share
      }
    }
    let whole = sums.values.reduce(0, +)
    // At least one in seven asks something: who asks is answered.
    sums[.original(.question)] = max(sums[.original(.question)] ?? 0, whole / 7)
    return OwnRecord.Sort.all.compactMap { sort in sums[sort].map { (sort, $0) } }
  }

  /// So many posts, the kinds mixed as evenly as can be.
  private static func sorts(
    _ count: Int, _ shares: [(sort: OwnRecord.Sort, share: Double)]
  ) -> [OwnRecord.Sort] {
    let whole = shares.reduce(0) { $0 + $1.share }
    var given = [Double](repeating: 0, count: shares.count)
    return (1...count).map { turn in
      let next =
        shares.indices.max {
          shares[$0].share / whole * Double(turn) - given[$0] < shares[$1].share / whole
            * Double(turn) - given[$1]
        } ?? 0
      given[next] += 1
      return shares[next].sort
    }
  }
}
