// The one weekday on which a habit goes differently, where the record carries such a claim.

/// A weekday that stands out.
public struct WeekdayPattern: Hashable, Sendable {
  /// Which, 1 for Monday to 7 for Sunday.
  public var weekday: Int
  /// How often it was done then, 0 to 1.
  public var share: Double
  /// How often on all other days.
  public var otherShare: Double
  /// On how many such days it could have been done.
  public var count: Int

  /// The fewest days of each weekday that are looked at.
  public static let fewest = 8

  /// Looks for the weekday that differs most from all others; nil where chance could do as much.
  ///
  /// Two proportions are compared for each weekday; the largest of the seven differences must reach
  /// 3.2 standard errors, which chance does in one of a hundred records (Bonferroni).
  ///
  /// - Parameter days: Each day's weekday and mark; days that say nothing are left out.
  public init?(_ days: [(weekday: Int, mark: Mark)]) {
    var done = [Int](repeating: 0, count: 8)
    var all = done
    for (weekday, mark) in days where mark.counts && (1...7).contains(weekday) {
      all[weekday] += 1
      if mark == .done { done[weekday] += 1 }
    }
    guard all[1...].allSatisfy({ $0 >= Self.fewest }) else { return nil }
    let (total, kept) = (Double(all.reduce(0, +)), Double(done.reduce(0, +)))
    let pooled = kept / total
    var best: (z: Double, pattern: WeekdayPattern)?
    for weekday in 1...7 {
      let count = Double(all[weekday])
      let share = Double(done[weekday]) / count
      let others = (kept - Double(done[weekday])) / (total - count)
      let error = (pooled * (1 - pooled) * (1 / count + 1 / (total - count))).squareRoot()
      guard error > 0 else { return nil }
      let z = abs(share - others) / error
      if z > best?.z ?? 3.2 {
        best = (
          z,
          WeekdayPattern(weekday: weekday, share: share, otherShare: others, count: all[weekday])
        )
      }
    }
    guard let best else { return nil }
    self = best.pattern
  }

  private init(weekday: Int, share: Double, otherShare: Double, count: Int) {
    self.weekday = weekday
    self.share = share
    self.otherShare = otherShare
    self.count = count
  }
}
