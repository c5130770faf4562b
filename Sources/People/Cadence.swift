// How often somebody shall hear from you.

import Domain

/// How many days may pass between two contacts with a person, and who says so.
public struct Cadence: Hashable, Sendable {
  /// Who says so.
  public enum Source: Hashable, Sendable {
    /// The user, of this person.
    case person
    /// The user, of everybody with this tag.
    case tag(String)
    /// Nobody: it is the median of so many own gaps.
    case learnt(gaps: Int)
  }

  /// Nobody asks for a word sooner than a week after the last one by habit alone.
  public static let shortestLearnt = 7

  /// Days from one contact to the next.
  public var days: Int
  /// Who says so.
  public var source: Source

  /// A cadence.
  public init(days: Int, source: Source) {
    self.days = days
    self.source = source
  }

  /// The cadence that holds for a person: their own, else the shortest of their tags, else the one
  /// learnt; nil where there is none.
  ///
  /// - Parameters:
  ///   - own: Days set by hand for the person.
  ///   - tags: Their tags.
  ///   - tagged: Days set by hand for tags.
  ///   - usual: Their usual gap, where it is known.
  public init?(own: Int?, tags: [String], tagged: [String: Int], usual: UsualGap?) {
    if let own {
      self.init(days: own, source: .person)
      return
    }
    let byTag = tags.compactMap { tag in tagged[tag].map { (days: $0, tag: tag) } }
      .min { ($0.days, $0.tag) < ($1.days, $1.tag) }
    if let byTag {
      self.init(days: byTag.days, source: .tag(byTag.tag))
      return
    }
    guard let usual else { return nil }
    self.init(
      days: max(Self.shortestLearnt, Int(usual.days.rounded())),
      source: .learnt(gaps: usual.gaps))
  }
}
