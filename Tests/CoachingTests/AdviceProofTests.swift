// Advice on generated lives: it names what went wrong, and following it brings what was foretold.

import Coaching
import Domain
import Foundation
import TestSupport
import Testing

@Suite struct AdviceProofTests {
  /// What came of a life's week.
  private struct Outcome {
    var isNamed: Bool
    var foretold: Suggested.Gain?
    var came: Double
    var byAnswering: Double
    var place: String
  }

  private func outcome(_ weakness: AdviceLife.Weakness, _ seed: Int) throws -> Outcome {
    let life = AdviceLife(weakness, seed: seed)
    let past = try life.past()
    var answer: SuggestToday.Answer?
    let store = try storeFile { desk in
      try desk.take(past)
      answer = try SuggestToday().answer(desk.coach)
    }
    let shown = answer?.shown ?? []
    func score(_ advice: AdviceLife.Advice) throws -> Double {
      try withDesk(on: store) { desk in
        try desk.take(try life.week(advice), as: "week.jsonl")
        let later = try Coach.open(
          at: desk.folder.appending(path: "coach.db").path,
          now: Instant(seconds: Desk.now.seconds + 7 * 86_400), zone: "Europe/Oslo")
        defer { try? later.store.close() }
        return try #require(try ShowScore(day: AdviceLife.last + 7).answer(later).score)
      }
    }
    let usual = try score(.none)
    let gains = shown.compactMap(\.gain)
    return Outcome(
      isNamed: shown.first.map { weakness.rules.contains($0.rule.id) } ?? false,
      foretold: answer?.joint ?? (gains.count == 1 ? gains[0] : nil),
      came: try score(.following(shown)) - usual, byAnswering: try score(.answering) - usual,
      place: "\(weakness) \(seed): \(shown.map(\.rule.id))")
  }

  @Test func `advice names what went wrong, and following it brings what was foretold`() throws {
    let outcomes = try AdviceLife.Weakness.allCases.flatMap { weakness in
      try (1...2).map { try outcome(weakness, $0) }
    }
    let n = Double(outcomes.count)
    let unnamed = outcomes.filter { !$0.isNamed }.map(\.place)
    #expect(Double(unnamed.count) <= 0.1 * n, "\(unnamed)")
    let worse = outcomes.filter { $0.came <= 0 }.map(\.place)
    #expect(Double(worse.count) <= 0.05 * n, "\(worse)")
    let foretold = outcomes.compactMap(\.foretold)
    #expect(foretold.count == outcomes.count)
    let likely = foretold.reduce(0) { $0 + $1.likely }
    let came = outcomes.reduce(0) { $0 + $1.came }
    #expect(came >= 0.5 * likely, "\(came) of \(likely)")
    let held = outcomes.count { outcome in
      outcome.foretold.map { $0.low <= outcome.came && outcome.came <= $0.high } ?? false
    }
    #expect(Double(held) >= 0.7 * n, "\(held) of \(n)")
    let widths = foretold.map { ($0.high - $0.low) / max(0.01, $0.likely) }.sorted()
    #expect(widths[widths.count / 2] <= 2)
    #expect(came > outcomes.reduce(0) { $0 + $1.byAnswering })
  }

  @Test func `the same store and moment give the same advice`() throws {
    try withDesk { desk in
      try desk.take(AdviceLife(.greetings, seed: 3).past())
      func asked() throws -> [String] {
        try SuggestToday(isWhole: true).answer(desk.coach).suggestions.map {
          "\($0.rule.id) \($0.evidence) \($0.value) \($0.people.map(\.name))"
        }
      }
      let first = try asked()
      #expect(!first.isEmpty)
      #expect(try asked() == first)
    }
  }
}
