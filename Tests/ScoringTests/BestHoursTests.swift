// Best hours and best posts, on generated accounts.

import Domain
import Foundation
import Scoring
import Statistics
import Testing

@Suite struct `The best time to post` {
  /// Posts at the hours of an ordinary day whose responses follow a heavy-tailed quality.
  private func posts(
    _ count: Int, doubledFrom first: Int?, using random: inout SeededGenerator
  ) -> [BestHours.Observation] {
    (0..<count).map { index in
      let hour = 7 + Int.random(in: 0..<16, using: &random)
      let isBest = first.map { (0..<3).contains((hour - $0 + 24) % 24) } ?? false
      let quality = -Foundation.log(Double.random(in: 0.001...1, using: &random))
      let mean = 3 * quality * (isBest ? 2 : 1)
      return BestHours.Observation(
        hour: hour, responses: Int(mean + Double.random(in: 0...1, using: &random)),
        group: index / 250)
    }
  }

  @Test func `is claimed in fewer than 5 of 100 accounts where the hour does nothing`() {
    var claimed = 0
    for seed in 1...200 as ClosedRange<UInt64> {
      var random = SeededGenerator(seed: seed)
      let life = posts(Int.random(in: 40...300, using: &random), doubledFrom: nil, using: &random)
      if case .band = BestHours(life, deals: 132, seed: seed) { claimed += 1 }
    }
    #expect(claimed < 10)
  }

  @Test func `is found in 7 of 10 lives of a thousand posts when three hours double responses`() {
    var found = 0
    for seed in 1...20 as ClosedRange<UInt64> {
      var random = SeededGenerator(seed: seed)
      let life = posts(1000, doubledFrom: 18, using: &random)
      if case .band(let first, let gain, let low, _, _) = BestHours(life, deals: 132, seed: seed),
        (17...19).contains(first), gain > 1.2, low > 1
      {
        found += 1
      }
    }
    #expect(found >= 14)
  }

  @Test func `cannot be told from a handful of posts, and says how many more`() {
    var random = SeededGenerator(seed: 3)
    let life = posts(20, doubledFrom: nil, using: &random)
    guard case .cannotTell(let more) = BestHours(life) else {
      Issue.record("a best time was claimed from 20 posts")
      return
    }
    #expect(more >= 10)
    #expect(BestHours([]) == .cannotTell(morePosts: 60))
  }
}

@Suite struct `The best posts` {
  @Test func `are not those with two lucky likes`() throws {
    var candidates = (1...200).map {
      PostRating.Candidate(post: $0, responses: $0 % 40 == 0 ? 60 : 10, expected: 11)
    }
    candidates.append(PostRating.Candidate(post: 999, responses: 2, expected: 0.3))
    let rated = PostRating.rated(candidates)
    #expect(rated.count == 201)
    #expect([40, 80, 120, 160, 200].contains(try #require(rated.first).post))
    #expect(rated.prefix(5).allSatisfy { $0.post != 999 })
  }

  @Test func `do not stand out where chance alone explains the differences`() {
    let rated = PostRating.rated([
      .init(post: 1, responses: 3, expected: 3), .init(post: 2, responses: 4, expected: 3),
      .init(post: 3, responses: 2, expected: 3), .init(post: 4, responses: 5, expected: 0),
    ])
    #expect(rated.count == 3)
    #expect(rated.allSatisfy { abs($0.factor - 1) < 0.01 })
  }
}
