// The facts of a span of days, as they are gathered: by the store from its tallies, by tests from
// plain records.

import Domain

/// Daily facts of a span, to be filled and then read through `FactHistory`.
///
/// How a store fills it, a query for each:
/// - posts by kind and form: `add(_:_:on:)` with the sums of its tallies; `addPosts` with the posts
///   per hour, originals, quotes and threads only;
/// - `add(.responders, distance: day - prev, n, on: day)` from responder days grouped by day and
///   `day - prev` (nil where there is no `prev`), the same joined with scores above one's own for
///   `higherResponders`; `partners` and `higherPartners` likewise from the days of replies written;
/// - `messages`, `resharers`, `encounters` from each reply, mention, reshare or meeting with the
///   first day on or after it on which one wrote to that person;
/// - `set` with the latest snapshot and the score; `know` with the covered spans, `.people` only
///   where responses are identified.
///
/// For today's answer the 120 days before are enough. What stays unsaid stays missing, and rules
/// that need it answer "not enough data". Days outside the span are left out without complaint.
public struct DailyFacts: Sendable {
  /// The longest window, in days, and the largest distance told apart from "never".
  public static let longest = 90
  static let distanceWidth = longest + 2

  /// The first day of the span.
  public let first: Day
  /// The last day of the span.
  public let last: Day
  let count: Int
  var counters: [Int32]
  var hours: [Int32]
  /// Per kind, a row per day of counts by distance; empty until one is added.
  var distances: [[Int32]]
  var levels: [[Double?]]
  var known: [[Bool]]
  var tagNames: [[String]] = []

  /// No facts yet for the days from `first` to `last`; at most 200 years of them.
  public init(from first: Day, to last: Day) {
    let count = min(max(0, last - first + 1), 73_050)
    self.first = first
    self.last = first + (count - 1)
    self.count = count
    counters = Array(repeating: 0, count: count * Counter.allCases.count)
    hours = Array(repeating: 0, count: count * 24)
    distances = Array(repeating: [], count: Distance.allCases.count)
    levels = Array(repeating: [], count: Level.allCases.count)
    known = Array(
      repeating: Array(repeating: false, count: count), count: FactGroup.allCases.count)
  }

  func index(of day: Day) -> Int? {
    let index = day - first
    return index >= 0 && index < count ? index : nil
  }

  /// Adds to a counter of a day.
  public mutating func add(_ counter: Counter, _ n: Int = 1, on day: Day) {
    guard let index = index(of: day) else { return }
    counters[index * Counter.allCases.count + counter.rawValue] &+= Int32(truncatingIfNeeded: n)
  }

  /// Adds own posts (originals, quotes, threads) at an hour 0 to 23; without an hour they are left
  /// out of the metrics of the clock.
  public mutating func addPosts(_ n: Int = 1, hour: Int?, on day: Day) {
    guard let index = index(of: day), let hour, (0..<24).contains(hour) else { return }
    hours[index * 24 + hour] &+= Int32(truncatingIfNeeded: n)
  }

  /// Adds people, messages or tags of a day at a distance in days; nil means never.
  public mutating func add(_ kind: Distance, distance: Int?, _ n: Int = 1, on day: Day) {
    guard let index = index(of: day) else { return }
    if distances[kind.rawValue].isEmpty {
      distances[kind.rawValue] = Array(repeating: 0, count: count * Self.distanceWidth)
    }
    let column = min(max(0, distance ?? Int.max), Self.distanceWidth - 1)
    distances[kind.rawValue][index * Self.distanceWidth + column] &+= Int32(truncatingIfNeeded: n)
  }

  /// Sets a level from a day on, until it is set anew on a later day.
  public mutating func set(_ level: Level, _ value: Double, on day: Day) {
    guard count > 0, day <= last else { return }
    let index = max(0, day - first)
    if levels[level.rawValue].isEmpty {
      levels[level.rawValue] = Array(repeating: nil, count: count)
    }
    levels[level.rawValue][index] = value
  }

  /// What a level was set to on a day itself; nil where it was not.
  func level(_ level: Level, on day: Day) -> Double? {
    let values = levels[level.rawValue]
    return values.isEmpty ? nil : index(of: day).flatMap { values[$0] }
  }

  /// Says that a group is known on the days from `from` to `to`, where nothing counted is zero.
  public mutating func know(_ group: FactGroup, from: Day, to: Day) {
    guard count > 0 else { return }
    let low = max(0, from - first)
    let high = min(count - 1, to - first)
    guard low <= high else { return }
    for index in low...high { known[group.rawValue][index] = true }
  }

  /// Notes the tags used on a day, for conditions on the tags themselves.
  public mutating func addTags(_ tags: [String], on day: Day) {
    guard let index = index(of: day) else { return }
    if tagNames.isEmpty { tagNames = Array(repeating: [], count: count) }
    tagNames[index] += tags
  }

  /// Takes one open message, reshare or encounter, the newest at a distance of "never" or beyond
  /// `day`, and closes it on `day`; false when none is open.
  mutating func close(_ kind: Distance, on day: Day, within days: Int) -> Bool {
    guard let index = index(of: day), !distances[kind.rawValue].isEmpty else { return false }
    let width = Self.distanceWidth
    for back in 0..<min(days, index + 1) {
      let row = (index - back) * width
      for column in (min(back + 1, width - 1)..<width).reversed()
      where distances[kind.rawValue][row + column] > 0 {
        distances[kind.rawValue][row + column] -= 1
        distances[kind.rawValue][row + min(back, width - 1)] += 1
        return true
      }
    }
    return false
  }
}
