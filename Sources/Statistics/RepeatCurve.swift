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
  /// Observed visits by the gap since the same visitor's visit before.
  public struct Gaps: Sendable {
    /// Visits after 0, 1, 2 … whole days, with their weights.
    public private(set) var days: [Double] = []
    /// The weight of first visits.
    public private(set) var firsts = 0.0

    /// Longer gaps, in days, count as this long: what had faded so far has gone.
    public static let longest = 720

    /// No visits.
    public init() {}

    /// Adds a visit after so many whole days, or a first one, with a weight.
    public mutating func add(_ gap: Int?, weight: Double) {
      guard let gap else {
        firsts += weight
        return
      }
      let index = min(max(gap, 0), Self.longest)
      if index >= days.count {
        days += Array(repeating: 0, count: index + 1 - days.count)
      }
      days[index] += weight
    }
  }

  private let gaps: [(days: Double, weight: Double)]
  private let firsts: Double
  private let perDay: Double
  private let span: Int
  private var usual = 0.0

  /// A curve from observed gaps for a span of so many days and a fade per day between 0 and 1.
  public init(_ observed: Gaps, span: Int, fadePerDay: Double) {
    // Gaps of more than two weeks are gathered in steps of a sixteenth.
    var gathered: [(days: Double, weight: Double)] = []
    var step = (sum: 0.0, weight: 0.0, end: 14.0)
    for (gap, weight) in observed.days.enumerated() where weight > 0 {
      // Two visits on one day are a third of a day apart on average.
      let days = gap == 0 ? 1.0 / 3 : Double(gap)
      if days < 14 {
        gathered.append((days, weight))
        continue
      }
      if days >= step.end {
        if step.weight > 0 { gathered.append((step.sum / step.weight, step.weight)) }
        step = (0, 0, days * 17 / 16)
      }
      step.sum += days * weight
      step.weight += weight
    }
    if step.weight > 0 { gathered.append((step.sum / step.weight, step.weight)) }
    self.gaps = gathered
    self.firsts = observed.firsts
    self.perDay = log2(min(max(fadePerDay, 1e-9), 1 - 1e-12))
    self.span = max(1, span)
    self.usual = total(rate: 1)
  }

  /// What the span adds at `rate` times the usual rate of visits, as a multiple of what it adds at the
  /// usual rate; `rate` itself where nothing is known of gaps.
  ///
  /// `of(1) == 1` and `of(0) == 0`. Below `rate` for rates above 1 wherever visitors come back.
  public func of(_ rate: Double) -> Double {
    guard rate > 0, rate.isFinite else { return 0 }
    guard usual > 0 else { return rate }
    return rate == 1 ? 1 : total(rate: rate) / usual
  }

  private func total(rate: Double) -> Double {
    // At most 14 points of the span stand for all its days.
    let points = min(span, 14)
    let step = Double(span) / Double(points)
    var sum = 0.0
    for point in 0..<points {
      let elapsed = (Double(point) + 0.5) * step
      let inside = rate * elapsed
      var fresh = firsts
      for (days, count) in gaps {
        let gap = days <= inside ? days / rate : elapsed + days - inside
        fresh += count * (1 - exp2(perDay * gap))
      }
      sum += exp2(perDay * (Double(span) - elapsed)) * rate * fresh
    }
    return sum * step
  }
}
