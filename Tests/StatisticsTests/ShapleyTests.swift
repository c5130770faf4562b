// What a fair split and a rounding that sums must do.

import Statistics
import Testing

@Suite struct `Splitting a total` {
  @Test func `two players share what they make together`() {
    let values = [0.0, 1, 2, 5]
    #expect(Shapley.contributions(count: 2) { values[Int($0)] } == [2, 3])
  }

  @Test func `the parts sum to the whole, and equals get equal parts`() {
    let parts = Shapley.contributions(count: 6) { set in
      (0..<6).reduce(1.0) { set & (1 << $1) != 0 ? $0 * ($1 < 2 ? 0.5 : 1.3) : $0 }
    }
    let whole = 0.25 * 1.3 * 1.3 * 1.3 * 1.3 - 1
    #expect(abs(parts.reduce(0, +) - whole) < 1e-12)
    #expect(abs(parts[0] - parts[1]) < 1e-12)
    #expect(abs(parts[2] - parts[5]) < 1e-12)
  }

  @Test func `nobody gets nothing`() {
    #expect(Shapley.contributions(count: 0) { _ in 7 }.isEmpty)
  }
}

@Suite struct `Rounding by largest remainder` {
  @Test func `rounded parts sum to the rounded whole`() {
    #expect(Rounding.largestRemainder([0.5, 0.5, -0.3]) == [1, 0, 0])
    #expect(Rounding.largestRemainder([-9.1, -4.8, 0.2]) == [-9, -5, 0])
    #expect(Rounding.largestRemainder([]).isEmpty)
    #expect(Rounding.largestRemainder([.nan, .infinity, 2]) == [0, 0, 2])
  }
}
