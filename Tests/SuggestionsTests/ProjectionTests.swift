// Life played on: what is usual keeps coming in, and responders repeat themselves.

import Domain
import Scoring
import Testing

@testable import Suggestions

@Suite struct ProjectionTests {
  private static let steady = Signals(
    responders: 60, reshares: 20, conversation: 10, posts: 40, influence: 120)
  /// What keeps the five sums where they are: each day brings what the night takes.
  private static var kept: Signals {
    var inflow = steady
    for signal in Signal.allCases { inflow[signal] *= 1 - ScoreModel.fade(1) }
    return inflow
  }

  @Test func `a life whose days bring what the nights take stays where it is`() {
    let usual = Usual(inflow: Self.kept, freshness: 0.4, pool: 100, level: 60 * ScoreModel.fade(1))
    let rescoring = Rescoring(Self.steady, usual: usual, days: 28)
    #expect(abs(rescoring.without - ScoreModel.score(Self.steady)) < 1e-9)
  }

  @Test func `a record tells how many people respond now and then`() throws {
    // 0.4 of a person each where U is 60: 60 of 100 are fresh in memory.
    let usual = try #require(
      Usual(inflow: Signals(responders: 40), responses: 100, responders: 60, days: 10))
    #expect(abs(usual.freshness - 0.4) < 1e-12)
    #expect(abs(try #require(usual.pool) - 100) < 1e-9)
    #expect(Usual(inflow: Signals(), responses: 0, responders: 0, days: 0) == nil)
  }

  @Test func `the same post brings more while fewer have responded lately`() {
    let usual = Usual(inflow: Self.kept, freshness: 0.4, pool: 100, level: 60)
    func gain(responders: Double) -> Double {
      var signals = Self.steady
      signals.responders = responders
      return Rescoring(signals, usual: Usual(inflow: Signals(), freshness: 0.4, pool: 100))
        .score([effect]) - Rescoring(signals, usual: Usual(inflow: Signals())).without
    }
    let effect = Effect(
      certain: Signals(posts: 1), each: Signals(responders: 0.4), returns: 3, spread: 0, doubt: 0,
      times: Array(repeating: 1, count: 7), isPooled: true)
    #expect(gain(responders: 20) > 2 * gain(responders: 60))
    #expect(usual.factor(responders: 200) == 0)
  }

  @Test func `silence costs a steady life what it does not bring in`() throws {
    let usual = Usual(inflow: Self.kept, freshness: 0.4, pool: 100, level: 60)
    let rescoring = Rescoring(Self.steady, usual: usual, days: 14)
    let outlook = try #require(
      Outlook(rescoring, inflow: Array(repeating: Self.kept, count: 90)))
    let gain = rescoring.gainOfSilence(outlook)
    #expect(gain.likely < -1)
    #expect(gain.low <= gain.likely && gain.likely <= gain.high)
  }

  @Test func `too short a record foretells nothing`() {
    let usual = Usual(inflow: Self.kept)
    let rescoring = Rescoring(Self.steady, usual: usual, days: 7)
    #expect(Outlook(rescoring, inflow: Array(repeating: Self.kept, count: 20)) == nil)
    #expect(Outlook(rescoring, inflow: Array(repeating: Self.kept, count: 21)) != nil)
  }

  @Test func `the same record foretells the same`() {
    let inflow = (0..<60).map { day in
      Signals(responders: Double(day % 7), posts: 1, influence: Double(day % 5))
    }
    let rescoring = Rescoring(Self.steady, usual: Usual(inflow: Self.kept), days: 28)
    let outlook = Outlook(rescoring, inflow: inflow)
    #expect(outlook == Outlook(rescoring, inflow: inflow))
    #expect(outlook.map { $0.low < $0.likely && $0.likely < $0.high } == true)
  }
}

@Suite struct NeglectedHoursTests {
  private func hours(_ used: [Int: Int]) -> [Int] { (0..<24).map { used[$0] ?? 0 } }

  @Test func `an hour far from those in use is chosen`() throws {
    let found = NeglectedHours.find(used: hours([8: 20, 9: 20]), awake: hours([:]))
    let first = try #require(found.first)
    #expect(first >= 15 && first <= 21)
  }

  @Test func `nobody is told to get up at night for nobody`() {
    let found = NeglectedHours.find(used: hours([8: 9, 12: 9, 16: 9, 20: 9]), awake: hours([:]))
    #expect(found.allSatisfy { (8...21).contains($0) })
  }

  @Test func `hours in which one's people are awake come first`() {
    let awake = hours([19: 60, 20: 80, 21: 60])
    #expect(NeglectedHours.find(used: hours([8: 20]), awake: awake).first == 20)
  }

  @Test func `who posts around the clock neglects nothing`() {
    #expect(NeglectedHours.find(used: Array(repeating: 5, count: 24), awake: hours([:])).isEmpty)
  }
}
