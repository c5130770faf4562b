// Every movement is explained to the last billionth of a point.

import Coaching
import Domain
import Foundation
import Scoring
import TestSupport
import Testing

@Suite struct WhySumTests {
  /// What does not add up in an answer; nil where all does.
  private func fault(_ answer: ExplainScore.Answer) -> String? {
    let movement = answer.movement
    let name = "\(movement.from) to \(movement.to), \(answer.account?.description ?? "all")"
    let causes = movement.reasons.reduce(movement.rest) { $0 + $1.points } - movement.delta
    let signals = movement.signals.reduce(-movement.delta) { $0 + $1.points }
    if abs(causes) > 1e-9 { return "\(name): reasons are off by \(causes)" }
    if abs(movement.rest) > 1e-9 { return "\(name): \(movement.rest) has no cause" }
    if abs(signals) > 1e-9, !movement.reasons.contains(where: { $0.cause == .clamp }) {
      return "\(name): signals are off by \(signals)"
    }
    guard let from = movement.scoreFrom, let to = movement.scoreTo else {
      return "\(name): no score"
    }
    if abs(to - from - movement.delta) > 1e-9 { return "\(name): the delta is not the difference" }
    let verdict = Verdict(delta: movement.delta, days: movement.to - movement.from)
    if movement.verdict != verdict { return "\(name): \(movement.verdict), not \(verdict)" }
    for signal in movement.signals where signal.faded > 1e-12 {
      return "\(name): \(signal.signal) gained by fading"
    }
    for signal in movement.signals
    where abs(signal.from + signal.entered + signal.faded - signal.to) > 1e-9 {
      return "\(name): \(signal.signal) does not go from \(signal.from) to \(signal.to)"
    }
    return nil
  }

  /// Windows of many lengths, some into a gap, one across everything.
  private static let windows = [
    (1, 0), (2, 1), (7, 0), (9, 5), (28, 0), (28, 30), (60, 3), (150, 2),
  ]

  @Test(arguments: 0..<8)
  func `reasons and signals of random lives sum to the movement`(seed: Int) throws {
    try withDesk { desk in
      try desk.take(RandomLife(seed: seed).life)
      let accounts = try ListAccounts().answer(desk.coach)
      let askable = accounts.filter { $0.supply.responses != .unknown }
        .map { Optional($0.supply.handle.description) }
      for (length, before) in Self.windows {
        let to = RandomLife.last - before
        for account in [nil] + askable {
          let question = ExplainScore(from: to - length, to: to, account: account)
          #expect(fault(try question.answer(desk.coach)) == nil)
        }
      }
    }
  }

  /// Half and quarter hours, clock changes on other dates and at other hours, both sides of the date
  /// line; in lives 0, 3 and 6 days begin at 03:00.
  @Test(
    arguments: zip(
      [
        "America/St_Johns", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Apia",
        "Africa/Cairo",
      ], [0, 1, 3, 4, 6]))
  func `the same days by the clock have the same why in every zone`(zone: String, seed: Int)
    throws
  {
    func movements(_ zone: String) throws -> [Movement] {
      try withDesk { desk in
        try desk.take(RandomLife(seed: seed, zone: zone).life)
        return try Self.windows.map { length, before in
          let to = RandomLife.last - before
          let answer = try ExplainScore(from: to - length, to: to).answer(desk.coach)
          #expect(fault(answer) == nil)
          return answer.movement
        }
      }
    }
    for (here, there) in zip(try movements("Europe/Oslo"), try movements(zone)) {
      #expect(there.scoreTo == here.scoreTo && there.delta == here.delta)
      #expect(there.reasons == here.reasons)
    }
  }

  @Test func `reasons and signals of the demo sum in every month, for each account`() throws {
    try withDesk { desk in
      try desk.take(DemoSample().files)
      let accounts = try ListAccounts().answer(desk.coach).map(\.supply.handle.description)
      #expect(accounts.count == 2)
      for month in 0..<12 {
        for account in [nil] + accounts.map(Optional.some) {
          let to = day("2026-03-01") - month * 28
          let question = ExplainScore(from: to - 28, to: to, account: account)
          #expect(fault(try question.answer(desk.coach)) == nil)
        }
      }
    }
  }

  @Test func `an account whose responses are unknown has no movement of its own`() throws {
    try withDesk { desk in
      var life = try ActivityFile()
      try life.post("2026-02-01 10:00")
      try life.cover("2025-12-01", "2026-02-28", responses: .unknown)
      try desk.take(life)
      let movement = try ExplainScore(account: "mastodon").answer(desk.coach).movement
      #expect(movement.verdict == .unknown)
      #expect(movement.scoreFrom == nil && movement.scoreTo == nil)
      #expect(movement.reasons.isEmpty)
    }
  }

  @Test func `the JSON of why has the documented shape and the same sums`() throws {
    try withProgram { program in
      #expect(try program.run(["import"] + DemoSample().files).code == 0)
      for account in [[], ["--account", "x"], ["--account", "mastodon"]] {
        let run = program.run(
          ["why", "--from", "2026-02-01", "--to", "2026-03-01", "--json"] + account)
        #expect(run.code == 0)
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let why = try decoder.decode(Why.self, from: Data(run.output.utf8))
        #expect(why.schema == "coach.why/1")
        #expect(why.question.from == "2026-02-01" && why.question.to == "2026-03-01")
        #expect(why.question.command.hasPrefix("coach why --from 2026-02-01 --to 2026-03-01"))
        #expect(why.score.service == "coach" && why.score.model == 1)
        let reasons = why.reasons.reduce(why.rest) { $0 + $1.points }
        #expect(abs(reasons - why.score.delta) < 1e-9)
        let signals = why.signals.reduce(0) { $0 + $1.points }
        #expect(abs(signals - why.score.delta) < 1e-9)
        #expect(abs(why.score.to - why.score.from - why.score.delta) < 1e-9)
        #expect(why.signals.map(\.signal) == ["U", "S", "C", "P", "N"])
        let limit = Verdict.steadyThreshold(days: 28)
        let delta = why.score.delta
        #expect(why.verdict == (delta <= -limit ? "dropped" : delta >= limit ? "rose" : "steady"))
        #expect(!why.reasons.isEmpty)
        for reason in why.reasons {
          #expect(Cause(rawValue: reason.cause) != nil)
          #expect(!reason.title.isEmpty)
        }
        #expect(why.coverage.count == (account.isEmpty ? 2 : 1))
        #expect(!why.unfinishedToday)
      }
    }
  }

  /// The fields that readers of the JSON rely on.
  private struct Why: Decodable {
    struct Question: Decodable {
      var from: String
      var to: String
      var command: String
    }
    struct Score: Decodable {
      var service: String
      var model: Int
      var from: Double
      var to: Double
      var delta: Double
    }
    struct Reason: Decodable {
      struct Evidence: Decodable { var kind: String }
      var cause: String
      var points: Double
      var title: String
      var rule: String?
      var evidence: [Evidence]
      var action: String?
    }
    struct Change: Decodable {
      var signal: String
      var from: Double
      var to: Double
      var points: Double
      var entered: Double
      var faded: Double
    }
    struct Coverage: Decodable {
      var account: String
      var to: String
      var daysMissing: Int
    }
    var schema: String
    var question: Question
    var score: Score
    var verdict: String
    var reasons: [Reason]
    var rest: Double
    var signals: [Change]
    var coverage: [Coverage]
    var unfinishedToday: Bool
  }
}
