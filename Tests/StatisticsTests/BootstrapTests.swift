// How sure a difference is.

import Statistics
import Testing

@Suite struct `A difference of two averages` {
  @Test func `is clear when the sides hardly overlap`() throws {
    let with = (0..<20).map { 10 + Double($0 % 5) }
    let without = (0..<20).map { 3 + Double($0 % 4) }
    let result = try #require(ResampledDifference(with: with, without: without))
    #expect(result.isClear)
    #expect(result.low < result.difference && result.difference < result.high)
    #expect(result.counts == (20, 20))
  }

  @Test func `cannot be told from too few values`() {
    #expect(ResampledDifference(with: [1, 2, 3], without: [1, 2, 3, 4, 5]) == nil)
    #expect(ResampledDifference(with: [1, 2, 3, 4, .nan], without: [1, 2, 3, 4, 5]) == nil)
  }

  @Test func `covers the truth about as often as it says`() {
    var random = SeededGenerator(seed: 11)
    var covered = 0
    for seed in 1...200 as ClosedRange<UInt64> {
      func draw() -> [Double] {
        (0..<15).map { _ in Double.random(in: 0...1, using: &random) }
      }
      let result = ResampledDifference(
        with: draw().map { $0 + 0.3 }, without: draw(), resamples: 199, seed: seed)
      if let result, result.low <= 0.3, 0.3 <= result.high { covered += 1 }
    }
    #expect((165...197).contains(covered))
  }

  @Test func `is the same every time it is asked`() {
    let values = (0..<9).map(Double.init)
    #expect(
      ResampledDifference(with: values, without: values.map { $0 * 2 })
        == ResampledDifference(with: values, without: values.map { $0 * 2 }))
  }
}
