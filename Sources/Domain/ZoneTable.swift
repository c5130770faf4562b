// The offsets of one time zone, looked up without a calendar call per post.

import Foundation

/// A zone's offsets from UTC as a table of clock changes.
///
/// Built once for 2004 to 2040; other instants ask Foundation.
public struct ZoneTable: Sendable {
  /// One clock change: from `at` (seconds since 1970) on, the offset is `offset` seconds.
  struct Change: Sendable {
    var at: Int64
    var offset: Int
  }

  /// The zone's name, as in `Europe/Oslo`.
  public let name: String
  let zone: TimeZone
  /// Clock changes in order; the first stands at the beginning of the table.
  let changes: [Change]

  private static let first: Int64 = 1_072_915_200  // 2004-01-01
  private static let last: Int64 = 2_208_988_800  // 2040-01-01

  /// The table of a zone by its IANA name, or nil when this machine knows no such zone.
  public init?(name: String) {
    guard let zone = TimeZone(identifier: name) else { return nil }
    self.name = name
    self.zone = zone
    func offset(_ at: Int64) -> Int {
      zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(at)))
    }
    // A fortnight is shorter than the shortest stretch between two changes (Morocco's Ramadan).
    let step: Int64 = 14 * 86_400
    var changes = [Change(at: Self.first, offset: offset(Self.first))]
    var at = Self.first
    var before = changes[0].offset
    while at < Self.last {
      let next = min(at + step, Self.last)
      let after = offset(next)
      if after != before {
        var low = at
        var high = next
        while high - low > 1 {
          let middle = (low + high) / 2
          if offset(middle) == before { low = middle } else { high = middle }
        }
        changes.append(Change(at: high, offset: after))
        before = after
      }
      at = next
    }
    self.changes = changes
  }

  /// Seconds to add to UTC at an instant given in seconds since 1970.
  public func offset(at seconds: Int64) -> Int {
    guard seconds >= Self.first, seconds < Self.last else {
      return zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
    }
    return changes[index(at: seconds)].offset
  }

  /// The change in force at `seconds`, by bisection.
  private func index(at seconds: Int64) -> Int {
    var low = 0
    var high = changes.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if changes[middle].at <= seconds { low = middle } else { high = middle }
    }
    return low
  }

  /// The first instant (seconds since 1970) at which the wall clock reaches or passes `local`,
  /// a wall-clock time in seconds since 1970-01-01T00:00 local.
  ///
  /// A time that the clock skips gives the first instant after the gap; a time that comes twice
  /// gives the first.
  public func firstInstant(wall local: Int64) -> Int64 {
    // Offsets a day before and after bracket every change that can matter.
    let before = offset(at: local - 86_400 - Int64(offset(at: local - 86_400)))
    let after = offset(at: local + 86_400)
    let early = local - Int64(before)
    if offset(at: early) == before { return early }
    let late = local - Int64(after)
    if offset(at: late) == after, late + Int64(after) >= local, offset(at: late - 1) == after {
      return late
    }
    // The wall time falls into the gap: the change itself is the first instant after it.
    var low = min(early, late) - 86_400
    var high = max(early, late)
    while high - low > 1 {
      let middle = (low + high) / 2
      if offset(at: middle) == before { low = middle } else { high = middle }
    }
    return high
  }
}
