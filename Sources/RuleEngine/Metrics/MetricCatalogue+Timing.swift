// Metrics of when you post: hours of the clock, days and silences.

import Foundation

extension MetricCatalogue {
  /// When you post.
  static let timing: [Metric] = [
    .number(
      "hour_entropy",
      "How evenly your posts spread over the hours, in bits: 2 is like four hours used equally.",
      unit: .bits, most: log2(24)
    ) { $0.hours.flatMap(entropy) },
    .count("top_hour", "The hour of the clock with most of your posts.", unit: .hour, most: 23) {
      facts in
      guard let hours = facts.hours, let most = hours.max(), most > 0 else { return nil }
      return hours.firstIndex(of: most)
    },
    .share("top_hour_share", "Posts in your most used hour among your posts with a known hour.") {
      $0.hours?.max()
    } of: {
      $0.hours?.reduce(0, +)
    },
    .count(
      "day_parts", "Parts of the day (night, morning, afternoon, evening) with a post of yours.",
      most: 4
    ) { facts in
      guard let hours = facts.hours else { return nil }
      return (0..<4).filter { part in hours[(part * 6)..<(part * 6 + 6)].contains { $0 > 0 } }.count
    },
    .count(
      "quiet_stretch",
      "The longest stretch of the clock, in hours, with at most one in ten of your posts.",
      unit: .hours, most: 24
    ) { $0.hours.flatMap(quietStretch)?.length },
    .count("active_days", "Days with a post of your own.", unit: .days, most: 90) {
      $0.activeDays
    },
    .count("known_days", "Days on which your posting is known.", unit: .days, most: 90) {
      $0.knownDays(.posts)
    },
    .count("paused_days", "Days of a declared pause.", unit: .days, most: 90) {
      $0.sum(.paused)
    },
    .count(
      "quiet_days", "Days since your last post; pauses do not count.", unit: .days, most: 90
    ) { $0.quietDays },
    .count(
      "longest_silence", "The longest run of days without a post of yours, pauses left out.",
      unit: .days, most: 90
    ) { $0.longestSilence },
  ]

  /// Shannon's entropy of a distribution in bits; nil when it is empty.
  ///
  /// Four hours used equally give exactly 2.
  static func entropy(_ counts: [Int]) -> Double? {
    let total = Double(counts.reduce(0, +))
    guard total > 0 else { return nil }
    return max(
      0,
      counts.reduce(0.0) { sum, n in
        n > 0 ? sum - Double(n) / total * log2(Double(n) / total) : sum
      })
  }

  /// The longest stretch of the 24-hour clock holding at most a tenth of the posts.
  ///
  /// Posts at 12 and 18 only give 17 hours from 19 to 11. Nil when no post has an hour.
  static func quietStretch(_ hours: [Int]) -> (start: Int, length: Int)? {
    let total = hours.reduce(0, +)
    guard total > 0, hours.count == 24 else { return nil }
    var best = (start: 0, length: 0)
    for start in 0..<24 {
      var held = 0
      var length = 0
      while length < 24 {
        held += hours[(start + length) % 24]
        if held * 10 > total { break }
        length += 1
      }
      if length > best.length { best = (start, length) }
    }
    return best
  }
}
