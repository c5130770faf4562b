// Daily facts made ready for reading: sums of any window without adding up its days.

import Domain

/// The facts of a span of days, read through windows.
///
/// Counters are kept as running sums, so ten years of daily evaluation cost one subtraction per
/// metric and day; distances as "so many at least so far", so that distinct people of a window
/// cost one addition per day of it.
public struct FactHistory: Sendable {
  /// The first day of the span.
  public let first: Day
  /// The last day of the span.
  public let last: Day
  let count: Int
  let counters: [Int32]
  let hours: [Int32]
  let atLeast: [[Int32]]
  let levels: [[Double?]]
  let knownDays: [[Int32]]
  /// Own posts per day.
  let posts: [Int32]
  let tagNames: [[String]]

  /// Sums the facts up; they stay as they are.
  public init(_ facts: DailyFacts) {
    first = facts.first
    last = facts.last
    count = facts.count
    counters = Self.runningSums(facts.counters, width: Counter.allCases.count)
    hours = Self.runningSums(facts.hours, width: 24)
    atLeast = facts.distances.map { Self.suffixSums($0, width: DailyFacts.distanceWidth) }
    levels = facts.levels.map(Self.standing)
    knownDays = facts.known.map { days in
      Self.runningSums(days.map { $0 ? 1 : 0 }, width: 1)
    }
    posts = Self.posts(facts)
    tagNames = facts.tagNames
  }

  /// Sums up facts that acts on a day have changed, keeping the sums of all that is as it was in `base`.
  init(_ facts: DailyFacts, changedOn day: Day, from base: DailyFacts, _ known: FactHistory) {
    first = known.first
    last = known.last
    count = known.count
    // Acts count on their day alone; only what they answer lies before it.
    let row = min(max(0, day - first), count)
    counters = Self.runningSums(
      facts.counters, width: Counter.allCases.count, from: row, known.counters)
    posts = Self.posts(facts, from: row, known.posts)
    hours = Self.runningSums(facts.hours, width: 24, from: row, known.hours)
    atLeast = facts.distances.indices.map { kind in
      facts.distances[kind] == base.distances[kind]
        ? known.atLeast[kind]
        : Self.suffixSums(facts.distances[kind], width: DailyFacts.distanceWidth)
    }
    levels = facts.levels.indices.map { level in
      facts.levels[level] == base.levels[level]
        ? known.levels[level] : Self.standing(facts.levels[level])
    }
    knownDays = known.knownDays
    tagNames = known.tagNames
  }

  /// The `days` days up to and including `day`; nil outside the span.
  public func window(ending day: Day, days: Int) -> WindowFacts? {
    let index = day - first
    guard index >= 0, index < count, days >= 1 else { return nil }
    return WindowFacts(history: self, index: index, days: min(days, DailyFacts.longest))
  }

  /// Levels of each day: what was set last.
  private static func standing(_ values: [Double?]) -> [Double?] {
    var current: Double?
    return values.map { value in
      current = value ?? current
      return current
    }
  }

  private static func posts(
    _ facts: DailyFacts, from row: Int = 0, _ known: [Int32] = []
  ) -> [Int32] {
    let width = Counter.allCases.count
    return known.prefix(row)
      + (row..<facts.count).map { day in
        [Counter.originals, .quotes, .threads]
          .reduce(0) { $0 &+ facts.counters[day * width + $1.rawValue] }
      }
  }

  /// Sums up to each row, those of the rows up to `row` taken over from `known`.
  private static func runningSums(
    _ values: [Int32], width: Int, from row: Int = 0, _ known: [Int32] = []
  ) -> [Int32] {
    var sums =
      row == 0 ? [Int32](repeating: 0, count: values.count + width) : known
    for index in (row * width)..<values.count { sums[index + width] = sums[index] &+ values[index] }
    return sums
  }

  private static func suffixSums(_ values: [Int32], width: Int) -> [Int32] {
    var sums = values
    for row in stride(from: 0, to: values.count, by: width) {
      for column in stride(from: width - 2, through: 0, by: -1) {
        sums[row + column] &+= sums[row + column + 1]
      }
    }
    return sums
  }
}
