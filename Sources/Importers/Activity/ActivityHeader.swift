// The first line of an activity file: which format it is, and whose days it counts in.

import Domain

/// What the first line of an activity file says.
public struct ActivityHeader: Hashable, Sendable {
  /// The name every activity file begins with.
  public static let format = "coach-activity"
  /// The newest version of the format this coach reads, and the one it writes.
  public static let version = 1

  /// The person's zone and day boundary, and later changes of them, in order; empty when the header
  /// names no zone.
  public var rules: [DayClock.Rule]

  /// A header with the person's zones and boundaries.
  public init(rules: [DayClock.Rule]) { self.rules = rules }

  /// The person's days as the header tells them; nil when it does not, or names a zone that this
  /// machine does not know.
  public var clock: DayClock? { rules.isEmpty ? nil : DayClock(rules: rules) }
}
