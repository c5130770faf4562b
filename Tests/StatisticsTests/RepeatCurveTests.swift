// What the prediction of repeat visits must do.

import Foundation
import Statistics
import Testing

@Suite struct `The curve of repeat visits` {
  private let fade = exp2(-1 / 30.0)

  @Test func `is in proportion when nobody comes twice`() {
    var gaps = RepeatCurve.Gaps()
    gaps.add(nil, weight: 40)
    let curve = RepeatCurve(gaps, span: 28, fadePerDay: fade)
    #expect(abs(curve.of(3) - 3) < 1e-12)
    #expect(curve.of(0) == 0)
    #expect(curve.of(1) == 1)
  }

  @Test func `bends when the same visitors come more often`() {
    var gaps = RepeatCurve.Gaps()
    for gap in 0...20 { gaps.add(gap, weight: 1) }
    let curve = RepeatCurve(gaps, span: 28, fadePerDay: fade)
    #expect(curve.of(4) > 1)
    #expect(curve.of(4) < 2.5)
    #expect(curve.of(0.25) > 0.25)
    #expect(curve.of(0.25) < 1)
    #expect(curve.of(.nan) == 0)
  }

  @Test func `knows nothing without gaps and then goes in proportion`() {
    #expect(RepeatCurve(RepeatCurve.Gaps(), span: 7, fadePerDay: fade).of(2.5) == 2.5)
  }

  @Test func `foretells a crowd that comes four times as often`() {
    // 200 visitors with rates from 0.01 to 0.2 a day; their faded count solves du/dt = λ − (λ + μ)u.
    let mu = 0.693_147_180_559_945_3 / 30  // ln 2 / 30 days
    let rates = (0..<200).map { 0.01 * pow(20, Double($0) / 199) }
    var gaps = RepeatCurve.Gaps()
    for rate in rates {
      for gap in 0..<720 {
        // A visitor of that rate is seen `rate` times a day, each time after an exponential gap.
        gaps.add(
          gap, weight: rate * (exp(-rate * (Double(gap) - 0.5)) - exp(-rate * (Double(gap) + 0.5))))
      }
    }
    let curve = RepeatCurve(gaps, span: 28, fadePerDay: fade)
    func inflow(_ factor: Double) -> Double {
      rates.reduce(0) { sum, rate in
        let before = rate / (rate + mu)
        let goal = factor * rate / (factor * rate + mu)
        let end = goal + (before - goal) * exp(-(factor * rate + mu) * 28)
        return sum + end - before * exp(-mu * 28)
      }
    }
    for factor in [0.1, 0.5, 2, 4] {
      let truth = inflow(factor) / inflow(1)
      #expect(abs(curve.of(factor) / truth - 1) < 0.04)
    }
  }
}
