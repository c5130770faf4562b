// How much of what keeps coming is new when it comes faster or slower.

import Foundation

/// Predicts how a faded count of different visitors grows in a span of days when visits come `rate`
/// times as often as usual, from the gaps between visits of the same visitor.
///
/// Every visitor counts once, at the fade of their latest visit, so a visit after a gap of g days
/// adds `1 − fade^g`. If everybody comes `rate` times as often, gaps inside the span shrink by that
/// factor, while the part of a gap that lies before the span stays as it was (the time-rescaling of a
/// Poisson process). No assumption is made on how many visitors there are or how unequal they are.
public struct RepeatCurve: Sendable {
  /// Gaps in days with their weights; a gap of nil is a first visit.
  private let gaps: [(days: Double, weight: Double)]
  private let firsts: Double
  private let perDay: Double
  private let span: Int
  private var usual = 0.0

  /// A curve from observed gaps (in days; nil for a first visit) with weights, for a span of so many
  /// days and a fade per day between 0 and 1.
  public init(gaps: [(days: Double?, weight: Double)], span: Int, fadePerDay: Double) {
    var byGap: [Double: Double] = [:]
    var firsts = 0.0
    for (days, weight) in gaps where weight > 0 {
      if let days { byGap[max(0, days), default: 0] += weight } else { firsts += weight }
    }
    self.gaps = byGap.sorted { $0.key < $1.key }.map { (days: $0.key, weight: $0.value) }
    self.firsts = firsts
    self.perDay = log2(min(max(fadePerDay, 1e-9), 1 - 1e-12))
    self.span = max(1, span)
    self.usual = Self.total(of: self, rate: 1)
  }

  /// What the span adds at `rate` times the usual rate of visits, as a multiple of what it adds at the
  /// usual rate; `rate` itself where nothing is known of gaps.
  ///
  /// `of(1) == 1` and `of(0) == 0`. Below `rate` for rates above 1 wherever visitors come back.
  public func of(_ rate: Double) -> Double {
    guard rate > 0, rate.isFinite else { return 0 }
    guard usual > 0 else { return rate }
    return Self.total(of: self, rate: rate) / usual
  }

  private static func total(of curve: RepeatCurve, rate: Double) -> Double {
    // At most 28 points of the span stand for all its days.
    let points = min(curve.span, 28)
    let step = Double(curve.span) / Double(points)
    var sum = 0.0
    for point in 0..<points {
      let elapsed = (Double(point) + 0.5) * step
      let weight = exp2(curve.perDay * (Double(curve.span) - elapsed))
      var fresh = curve.firsts
      for (days, count) in curve.gaps {
        let inside = rate * elapsed
        let gap = days <= inside ? days / rate : elapsed + days - inside
        fresh += count * (1 - exp2(curve.perDay * gap))
      }
      sum += weight * rate * fresh
    }
    return sum * step
  }
}
