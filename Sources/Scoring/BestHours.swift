// When posts do best, claimed only where chance would hardly ever look like it.

import Domain
import Foundation
import Statistics

/// Whether posts of some three hours earn more than the others.
public enum BestHours: Hashable, Sendable {
  /// Three hours that stand out, from `first` on (0 to 23, past midnight where it is 22 or 23).
  ///
  /// `gain` is how many times as much posts there earn, drawn towards 1 by how uncertain it is, with an
  /// interval of 90 %; `posts` is how many were published there.
  case band(first: Int, gain: Double, low: Double, high: Double, posts: Int)
  /// Enough posts to have seen a doubling, and none was there: spread them.
  case noneStandsOut
  /// Too few posts to tell; about so many more are needed.
  case cannotTell(morePosts: Int)

  /// One post: its hour, what it earned, and the group within which it may be compared (posts of the
  /// same sort and time of year), so that a season of good posts at one hour is not taken for the hour.
  public struct Observation: Hashable, Sendable {
    /// When it was published, 0 to 23.
    public var hour: Int
    /// Responses to it.
    public var responses: Int
    /// Posts of equal group are compared with each other only.
    public var group: Int

    /// One post.
    public init(hour: Int, responses: Int, group: Int) {
      self.hour = hour
      self.responses = responses
      self.group = group
    }
  }

  /// At most so many of the latest posts are looked at.
  public static let mostPosts = 4000

  /// Looks for the best three hours among posts, the latest last.
  ///
  /// The measure is the largest of 24 standardised differences of `ln(1 + responses)` between a band
  /// and the rest, each post taken against its group's average. It is held against the same largest
  /// difference with responses dealt out anew among the posts of each group `deals` times: a band is
  /// claimed where fewer than 3 % of them reach it, so on posts without any effect of the hour it is
  /// claimed in 3 of 100.
  public init(_ posts: [Observation], deals: Int = 399, seed: UInt64 = 1) {
    let posts = posts.suffix(Self.mostPosts).map {
      Observation(
        hour: min(23, max(0, $0.hour)), responses: max(0, $0.responses), group: $0.group)
    }
    let trial = HourTrial(posts)
    guard let best = trial.best(trial.sums(trial.values)) else {
      self = .cannotTell(morePosts: max(30, 60 - posts.count))
      return
    }
    var random = SeededGenerator(seed: seed)
    var reached = 0
    // Once too many have reached it the answer is known.
    let allowed = Int(0.03 * Double(deals + 1))
    for _ in 0..<deals where reached < allowed {
      let dealt = trial.dealt(using: &random)
      if let other = trial.best(trial.sums(dealt)), other.size >= best.size { reached += 1 }
    }
    guard reached + 1 <= allowed else {
      let needed = trial.postsForDoubling
      self =
        posts.count >= needed
        ? .noneStandsOut : .cannotTell(morePosts: max(10, needed - posts.count))
      return
    }
    // James and Stein's factor takes from the largest difference what chance put in.
    let kept = max(0, 1 - 1 / (best.size * best.size)) * best.difference
    self = .band(
      first: best.first, gain: exp(kept), low: exp(kept - 1.645 * best.error),
      high: exp(kept + 1.645 * best.error), posts: best.posts)
  }
}

/// Responses of posts by hour, against the average of their group.
private struct HourTrial {
  let hours: [Int]
  let values: [Double]
  private let groups: [[Int]]
  private let counts: [Double]
  private let spread: Double

  struct Band {
    var first: Int
    var posts: Int
    var difference: Double
    var error: Double
    var size: Double
  }

  /// Bands with fewer posts make no claim.
  private static let fewest = 8.0

  init(_ posts: [BestHours.Observation]) {
    hours = posts.map(\.hour)
    var byGroup: [Int: [Int]] = [:]
    for (index, post) in posts.enumerated() { byGroup[post.group, default: []].append(index) }
    groups = byGroup.sorted { $0.key < $1.key }.map(\.value)
    var centred = posts.map { log1p(Double($0.responses)) }
    for members in groups {
      let mean = members.reduce(0) { $0 + centred[$1] } / Double(members.count)
      for index in members { centred[index] -= mean }
    }
    values = centred
    var counts = [Double](repeating: 0, count: 24)
    for hour in hours { counts[hour] += 1 }
    self.counts = counts
    let freedom = max(1, Double(posts.count - groups.count))
    spread = (centred.reduce(0) { $0 + $1 * $1 } / freedom).squareRoot()
  }

  func sums(_ values: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: 24)
    for (hour, value) in zip(hours, values) { sums[hour] += value }
    return sums
  }

  /// The values dealt out anew within each group.
  func dealt(using random: inout SeededGenerator) -> [Double] {
    var dealt = values
    for members in groups where members.count > 1 {
      for last in stride(from: members.count - 1, to: 0, by: -1) {
        let other = Int(random.next() % UInt64(last + 1))
        dealt.swapAt(members[last], members[other])
      }
    }
    return dealt
  }

  func best(_ sums: [Double]) -> Band? {
    let all = Double(hours.count)
    let whole = sums.reduce(0, +)
    guard spread > 1e-9 else { return nil }
    var best: Band?
    for first in 0..<24 {
      let band = (0..<3).map { (first + $0) % 24 }
      let inside = band.reduce(0) { $0 + counts[$1] }
      guard inside >= Self.fewest, all - inside >= Self.fewest else { continue }
      let sum = band.reduce(0) { $0 + sums[$1] }
      let difference = sum / inside - (whole - sum) / (all - inside)
      let error = spread * (1 / inside + 1 / (all - inside)).squareRoot()
      if difference / error > best?.size ?? 0 {
        best = Band(
          first: first, posts: Int(inside), difference: difference, error: error,
          size: difference / error)
      }
    }
    return best
  }

  /// How many posts it takes to see a doubling in a band of an eighth of them, four times in five.
  var postsForDoubling: Int {
    let standardised = (3 + 0.84) * spread / 0.55
    return Int((8 * standardised * standardised).rounded(.up))
  }
}
