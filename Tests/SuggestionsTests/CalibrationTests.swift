// Foretold ranges hold as often as they say, over generated lives.

import Domain
import Foundation
import Scoring
import Statistics
import Testing

@testable import Suggestions

/// A life of people who respond at random, day by day, with a record of what came in.
private struct DrawnLife {
  var signals = Signals()
  var inflow: [Signals] = []
  var cells: [PostCell] = []
  var responses = 0
  private var weighed = 0.0
  private var since: [Int: Int] = [:]
  private var day = 0
  private let people: Int
  private let daily: Double
  private let rate: Double
  private var random: SeededGenerator

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    people = 60 + Int(random.next() % 200)
    daily = 1 + Double(random.next() % 300) / 100
    rate = 1 + Double(random.next() % 250) / 100
    for _ in 0..<150 { step(extra: 0) }
  }

  private mutating func poisson(_ mean: Double) -> Int {
    var (count, product) = (0, Double.random(in: 0..<1, using: &random))
    while product > exp(-mean) {
      count += 1
      product *= Double.random(in: 0..<1, using: &random)
    }
    return count
  }

  /// One day, with so many posts more than usual.
  mutating func step(extra: Int) {
    let fade = ScoreModel.fade(1)
    let before = signals
    for signal in Signal.allCases { signals[signal] *= fade }
    let faded = signals
    let posts = poisson(daily) + extra
    var came = 0
    for _ in 0..<posts { came += poisson(rate) }
    for _ in 0..<came {
      let who = Int(random.next() % UInt64(people))
      let weight = since[who].map { ScoreModel.fade(day - $0) } ?? 0
      signals.responders += 1 - weight
      signals.influence += 2 * (1 - weight)
      if random.next() % 5 == 0 { signals.reshares += 1 }
      since[who] = day
    }
    signals.posts += Double(posts)
    responses += came
    weighed += faded.responders * Double(came)
    cells.append(
      PostCell(kind: .original, form: .plain, hour: 12, posts: posts, responses: came))
    var brought = Signals()
    for signal in Signal.allCases {
      brought[signal] = signals[signal] - before[signal] * fade
    }
    inflow.append(brought)
    day += 1
  }

  var record: OwnRecord {
    var sum = Signals()
    for day in inflow { for signal in Signal.allCases { sum[signal] += day[signal] } }
    return OwnRecord(
      cells: cells, inflow: sum, responses: responses, known: AnswerRate(), silent: AnswerRate(),
      hearsAnswers: true, days: inflow.count,
      responders: responses > 0 ? weighed / Double(responses) : 0)
  }
}

@Suite struct CalibrationTests {
  @Test func `a forecast of four weeks holds in seven to ten of ten lives`() throws {
    var held = 0
    for seed in 1...80 as ClosedRange<UInt64> {
      var life = DrawnLife(seed: seed)
      let rescoring = Rescoring(life.signals, usual: life.record.usual, days: 28)
      let outlook = try #require(Outlook(rescoring, inflow: life.inflow, courses: 100))
      for _ in 0..<28 { life.step(extra: 0) }
      let score = ScoreModel.score(life.signals)
      if outlook.low <= score, score <= outlook.high { held += 1 }
    }
    #expect((56...80).contains(held), "\(held) of 80")
  }

  /// The gain of a post a day for a week: foretold, and how it came out on average and once.
  private func trial(_ seed: UInt64) throws -> (gain: Gain, once: Double) {
    let life = DrawnLife(seed: seed)
    let record = life.record
    let effect = try #require(
      record.post(.original(.plain), times: Array(repeating: 1, count: 7)))
    let gain = Rescoring(life.signals, usual: record.usual).gain(effect)
    // The same life many times without the posts, and once with them.
    func score(extra: Int) -> Double {
      var again = life
      for _ in 0..<7 { again.step(extra: extra) }
      return ScoreModel.score(again.signals)
    }
    return (gain, score(extra: 1) - score(extra: 0))
  }

  @Test func `following the advice brings on average what was foretold`() throws {
    let trials = try (100..<220 as Range<UInt64>).map(trial)
    let foretold = trials.reduce(0) { $0 + $1.gain.likely } / Double(trials.count)
    let came = trials.reduce(0) { $0 + $1.once } / Double(trials.count)
    #expect(came >= 0.5 * foretold, "\(came) of \(foretold)")
    #expect(came <= 2 * foretold, "\(came) of \(foretold)")
  }

  @Test func `a range is no wider than it has to be`() throws {
    let widths = try (100..<160 as Range<UInt64>).map { seed -> Double in
      let gain = try trial(seed).gain
      return (gain.high - gain.low) / max(gain.likely, 0.01)
    }.sorted()
    #expect(widths[widths.count / 2] <= 2)
  }
}
