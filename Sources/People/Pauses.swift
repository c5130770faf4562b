// Declared breaks, as they stretch gaps and push follow-ups back.

import Domain

/// The days of declared breaks.
public struct Pauses: Hashable, Sendable {
  /// Breaks that neither touch nor overlap, the earliest first; both ends are inside.
  private let spans: [ClosedRange<Day>]

  /// Breaks in any order; they may overlap.
  public init(_ breaks: [ClosedRange<Day>] = []) {
    var spans: [ClosedRange<Day>] = []
    for next in breaks.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = spans.last, next.lowerBound <= last.upperBound + 1 {
        spans[spans.count - 1] = last.lowerBound...max(last.upperBound, next.upperBound)
      } else {
        spans.append(next)
      }
    }
    self.spans = spans
  }

  /// The first day from `day` on that is in no break.
  public func firstFree(from day: Day) -> Day {
    spans.first { $0.contains(day) }.map { $0.upperBound + 1 } ?? day
  }

  /// Days from one day to a later one, those of breaks left out; at least 1 where they differ.
  public func distance(from first: Day, to last: Day) -> Int {
    guard first < last else { return 0 }
    var distance = last - first
    for span in spans {
      // The days after `first`, up to `last`.
      let low = max(span.lowerBound, first + 1)
      let high = min(span.upperBound, last)
      if low <= high { distance -= high - low + 1 }
    }
    return max(1, distance)
  }
}
