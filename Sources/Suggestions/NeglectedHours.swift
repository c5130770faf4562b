// Hours of the day that a person leaves unused while others are awake.

/// Hours of the clock that are neglected.
public enum NeglectedHours {
  /// Nobody is told to post before this hour or after `last`.
  static let first = 8
  /// See `first`.
  static let last = 21
  /// An hour is used where it has more than this share of the posts.
  private static let used = 0.03

  /// The best neglected hours, at most three, the best first; none where every hour is in use.
  ///
  /// Best is where people are awake, posts have earned much and lie far away: the share of people
  /// awake, with one in fifty added everywhere, times the square of what the hour multiplies earnings
  /// by, times the distance in hours up to six.
  ///
  /// - Parameters:
  ///   - used: Own posts by hour of the clock, 24 numbers.
  ///   - awake: What people did by hour of the clock at times of their own, 24 numbers; zeros where
  ///     nothing is known.
  ///   - factors: What hours multiply earnings by, 24 numbers; none where nothing is known.
  /// - Returns: Hours, 0 to 23.
  public static func find(used: [Int], awake: [Int], factors: [Double] = []) -> [Int] {
    guard used.count == 24, awake.count == 24 else { return [] }
    let posts = Double(used.reduce(0, +))
    let people = Double(awake.reduce(0, +))
    let taken = used.indices.filter { Double(used[$0]) > Self.used * posts }
    func distance(_ hour: Int) -> Int {
      taken.map { min(abs($0 - hour), 24 - abs($0 - hour)) }.min() ?? 6
    }
    func share(_ hour: Int) -> Double { people > 0 ? Double(awake[hour]) / people : 0 }
    func worth(_ hour: Int) -> Double {
      // A few people more or less at an hour say nothing: neighbours speak for each other.
      let near = (share((hour + 23) % 24) + 2 * share(hour) + share((hour + 1) % 24)) / 4
      let known = people >= 50 ? near : 0
      let factor = factors.count == 24 ? factors[hour] : 1
      return (known + 0.02) * factor * factor * Double(min(6, distance(hour)))
    }
    let candidates = (first...last).filter { distance($0) >= 2 }
    let order = candidates.sorted {
      worth($0) != worth($1) ? worth($0) > worth($1) : $0 < $1
    }
    return Array(order.prefix(3))
  }
}
