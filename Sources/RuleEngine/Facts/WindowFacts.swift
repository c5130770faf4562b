// What a metric sees: the facts of one window.

import Domain

/// The facts of some days up to one day.
///
/// Everything is nil where nothing is known in the whole window.
public struct WindowFacts: Sendable {
  let history: FactHistory
  let index: Int
  /// How many days the window spans, its last day included.
  public let days: Int

  private var low: Int { max(0, index + 1 - days) }

  /// The last day of the window.
  public var day: Day { history.first + index }

  /// How many days of the window know a group.
  public func knownDays(_ group: FactGroup) -> Int {
    let sums = history.knownDays[group.rawValue]
    return Int(sums[index + 1] &- sums[low])
  }

  /// Whether the window's last day knows a group.
  public func knowsToday(_ group: FactGroup) -> Bool {
    let sums = history.knownDays[group.rawValue]
    return sums[index + 1] > sums[index]
  }

  /// The sum of a counter, or nil when no day of the window knows it.
  public func sum(_ counter: Counter) -> Int? {
    guard knownDays(counter.group) > 0 else { return nil }
    let width = Counter.allCases.count
    let high = history.counters[(index + 1) * width + counter.rawValue]
    return Int(high &- history.counters[low * width + counter.rawValue])
  }

  /// The sum of several counters, or nil when one of them is not known.
  public func sum(_ counters: Counter...) -> Int? {
    var total = 0
    for counter in counters {
      guard let n = sum(counter) else { return nil }
      total += n
    }
    return total
  }

  /// Own posts per hour of the clock, 24 numbers; nil when no posting is known.
  public var hours: [Int]? {
    guard knownDays(.posts) > 0 else { return nil }
    return (0..<24).map {
      Int(history.hours[(index + 1) * 24 + $0] &- history.hours[low * 24 + $0])
    }
  }

  /// Distinct people or tags of the window.
  ///
  /// A person counts on their first day within it: where the distance to their previous day
  /// reaches back before the window.
  public func distinct(_ kind: Distance) -> Int? {
    unseen(kind) { $0 }
  }

  /// Distinct people or tags of the window that had not been seen in `before` days before it; at
  /// most 90 days back from each.
  public func newcomers(_ kind: Distance, before: Int) -> Int? {
    unseen(kind) { $0 + before }
  }

  private func unseen(_ kind: Distance, reach: (Int) -> Int) -> Int? {
    guard knownDays(kind.group) > 0 else { return nil }
    let sums = history.atLeast[kind.rawValue]
    guard !sums.isEmpty else { return 0 }
    let width = DailyFacts.distanceWidth
    let start = index - days
    var total = 0
    for day in low...index { total += Int(sums[day * width + min(reach(day - start), width - 1)]) }
    return total
  }

  /// Messages, reshares or encounters of the window that were still open at the end of its last
  /// day, at least `age` days old.
  public func open(_ kind: Distance, age: Int = 0) -> Int? {
    guard knownDays(kind.group) > 0 else { return nil }
    let sums = history.atLeast[kind.rawValue]
    guard !sums.isEmpty, index - age >= low else { return 0 }
    let width = DailyFacts.distanceWidth
    var total = 0
    for day in low...(index - age) {
      total += Int(sums[day * width + min(index - day + 1, width - 1)])
    }
    return total
  }

  /// Messages, reshares or encounters of the window that were closed at most `within` days later.
  public func closed(_ kind: Distance, within: Int) -> Int? {
    guard knownDays(kind.group) > 0 else { return nil }
    let sums = history.atLeast[kind.rawValue]
    guard !sums.isEmpty else { return 0 }
    let width = DailyFacts.distanceWidth
    var total = 0
    for day in low...index {
      let reach = min(within, index - day)
      total += Int(sums[day * width] &- sums[day * width + min(reach + 1, width - 1)])
    }
    return total
  }

  /// A level at the end of the window.
  public func level(_ level: Level) -> Double? {
    let values = history.levels[level.rawValue]
    return values.isEmpty ? nil : values[index]
  }

  /// The tags used in the window, each once, in order; nil when tags are not known.
  public var tags: [String]? {
    guard knownDays(.texts) > 0 else { return nil }
    guard !history.tagNames.isEmpty else { return [] }
    return Set(history.tagNames[low...index].joined()).sorted()
  }

  /// The tag used on most days of the window, three at least; nil where there is none.
  public var mainTag: String? {
    guard knownDays(.texts) > 0, !history.tagNames.isEmpty else { return nil }
    var days: [String: Int] = [:]
    for tags in history.tagNames[low...index] {
      for tag in Set(tags.map { $0.lowercased() }) where !tag.isEmpty { days[tag, default: 0] += 1 }
    }
    return days.filter { $0.value >= 3 }.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// Days of the window with a post of one's own.
  public var activeDays: Int? {
    guard knownDays(.posts) > 0 else { return nil }
    return history.posts[low...index].reduce(0) { $0 + ($1 > 0 ? 1 : 0) }
  }

  /// Whether a day, given from the window's end, is known and no pause.
  private func counts(_ day: Int) -> Bool {
    let known = history.knownDays[FactGroup.posts.rawValue]
    let width = Counter.allCases.count
    let paused = Counter.paused.rawValue
    return known[day + 1] > known[day]
      && history.counters[(day + 1) * width + paused] == history.counters[day * width + paused]
  }

  /// Days since the last post of one's own: 0 after a day with one; pauses and unknown days do not
  /// count.
  ///
  /// Nil when the last day is not known: silence cannot be told from a missing import. Never more
  /// than the days of the window.
  public var quietDays: Int? {
    guard knowsToday(.posts) else { return nil }
    var quiet = 0
    for day in (low...index).reversed() {
      if history.posts[day] > 0 { break }
      if counts(day) { quiet += 1 }
    }
    return quiet
  }

  /// The longest run of days without a post of one's own; pauses and unknown days do not count.
  public var longestSilence: Int? {
    guard knownDays(.posts) > 0 else { return nil }
    var longest = 0
    var run = 0
    for day in low...index {
      if history.posts[day] > 0 { run = 0 } else if counts(day) { run += 1 }
      longest = max(longest, run)
    }
    return longest
  }
}
