// How long somebody and you usually leave each other alone.

import Domain

/// The usual gap between two contacts with one person: the median of their own gaps.
public struct UsualGap: Hashable, Sendable {
  /// So many gaps are needed before anything is called usual.
  public static let fewest = 3

  /// The median in days; half days where two gaps share the middle.
  public var days: Double
  /// How many gaps it is the median of.
  public var gaps: Int
  /// Nine of ten gaps were no longer than this.
  public var long: Int

  /// The usual gap of some days of contact; nil while there are fewer than three gaps.
  ///
  /// Contacts on days 0, 10, 20 and 34 have the gaps 10, 10 and 14: usually 10 days, of 3 gaps.
  ///
  /// - Parameters:
  ///   - contacts: Days of contact in any order; several on one day are one.
  ///   - pauses: Declared breaks; their days do not count.
  public init?(contacts: [Day], pauses: Pauses = Pauses()) {
    let isInOrder = zip(contacts, contacts.dropFirst()).allSatisfy { $0 < $1 }
    let days = isInOrder ? contacts : Set(contacts).sorted()
    guard days.count > Self.fewest else { return nil }
    var gaps = zip(days.dropFirst(), days).map { pauses.distance(from: $1, to: $0) }
    gaps.sort()
    let middle = gaps.count / 2
    self.days =
      gaps.count % 2 == 1 ? Double(gaps[middle]) : Double(gaps[middle - 1] + gaps[middle]) / 2
    self.gaps = gaps.count
    long = gaps[min(gaps.count - 1, (gaps.count * 9 + 9) / 10 - 1)]
  }
}
