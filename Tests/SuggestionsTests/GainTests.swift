// A gain is the score with the act, minus the score without, by hand.

import Domain
import Foundation
import Scoring
import Testing

@testable import Suggestions

@Suite struct GainTests {
  static let steady = Signals(
    responders: 20, reshares: 5, conversation: 6, posts: 15, influence: 50)

  private func score(_ signals: Signals) -> Double { ScoreModel.score(signals) }

  private func faded(_ signals: Signals, _ days: Int) -> Signals {
    let fade = exp2(-Double(days) / 30)
    return Signals(
      responders: signals.responders * fade, reshares: signals.reshares * fade,
      conversation: signals.conversation * fade, posts: signals.posts * fade,
      influence: signals.influence * fade)
  }

  @Test func `three new people on one post today bring what scoring again by hand brings`() {
    let effect = Effect(
      certain: Signals(posts: 1), each: Signals(responders: 1, influence: 2), returns: 3,
      spread: 0, doubt: 0, times: [1])
    let gain = Rescoring(Self.steady).gain(effect)
    let without = faded(Self.steady, 7)
    var with = without
    // Done on the first of seven days, it is six days old at the end of the last.
    let weight = exp2(-6.0 / 30)
    with.responders += 3 * weight
    with.influence += 6 * weight
    with.posts += weight
    #expect(abs(gain.likely - (score(with) - score(without))) < 1e-9)
    #expect(gain.low == gain.likely && gain.high == gain.likely)
  }

  @Test func `an act kept up for seven days counts each day at its own fade`() {
    let effect = Effect(
      certain: Signals(conversation: 1), each: Signals(), returns: 0, spread: 0, doubt: 0,
      times: Array(repeating: 1, count: 7))
    let without = faded(Self.steady, 7)
    var with = without
    with.conversation += (0..<7).reduce(0) { $0 + exp2(-Double($1) / 30) }
    let gain = Rescoring(Self.steady).gain(effect)
    #expect(abs(gain.likely - (score(with) - score(without))) < 1e-9)
  }

  @Test func `the range widens with what is not known`() {
    func gain(doubt: Double) -> Gain {
      Rescoring(Self.steady).gain(
        Effect(
          certain: Signals(posts: 1), each: Signals(responders: 1, influence: 2), returns: 3,
          spread: 2, doubt: doubt, times: Array(repeating: 1, count: 7)))
    }
    let (sure, unsure) = (gain(doubt: 0), gain(doubt: 1))
    #expect(sure.low < sure.likely && sure.likely < sure.high)
    #expect(unsure.low < sure.low && unsure.high > sure.high)
    #expect(unsure.likely == sure.likely)
  }

  @Test func `several acts bring less together than one by one`() {
    let effect = Effect(
      certain: Signals(), each: Signals(responders: 1, influence: 2), returns: 5, spread: 1,
      doubt: 0.1, times: Array(repeating: 1, count: 7))
    let rescoring = Rescoring(Self.steady)
    let one = rescoring.gain(effect)
    let both = rescoring.gain([effect, effect])
    #expect(both.likely > one.likely)
    #expect(both.likely < 2 * one.likely)
  }

  @Test func `below a tenth of a point no number is shown`() {
    #expect(!Gain(low: 0, likely: 0.09, high: 2).isShown)
    #expect(Gain(low: 0, likely: 0.1, high: 2).isShown)
  }
}

@Suite struct OwnRecordTests {
  private func record(_ cells: [PostCell], known: AnswerRate = AnswerRate()) -> OwnRecord {
    OwnRecord(
      cells: cells, inflow: Signals(responders: 40, reshares: 10, influence: 100), responses: 100,
      known: known, silent: AnswerRate(written: 10, answered: 0), hearsAnswers: true)
  }

  private func cell(_ form: PostForm, _ posts: Int, _ responses: Int) -> PostCell {
    PostCell(kind: .original, form: form, hour: 9, posts: posts, responses: responses)
  }

  @Test func `a sort never posted is expected to earn what posts earn overall`() throws {
    let record = record([cell(.plain, 40, 80)])
    let effect = try #require(record.post(.original(.question), times: [1]))
    #expect(abs(effect.returns - 2) < 1e-9)
    #expect(effect.certain == Signals(posts: 1))
    #expect(abs(effect.each.responders - 0.4) < 1e-9)
  }

  @Test func `a sort posted often is expected to earn what it earned`() throws {
    let record = record([cell(.plain, 400, 1200), cell(.linkOnly, 400, 0)])
    let plain = try #require(record.post(.original(.plain), times: [1]))
    // 3 a post on 400 posts, shrunk by 8 posts at 1.5: (1200 + 12) / 408.
    #expect(abs(plain.returns - 1212.0 / 408) < 1e-9)
    let instead = try #require(
      record.post(.original(.plain), insteadOf: .original(.linkOnly), times: [1]))
    #expect(abs(instead.returns - (1212.0 / 408 - 12.0 / 408)) < 1e-9)
    #expect(instead.certain == Signals())
  }

  @Test func `nothing is foretold where nothing was ever posted`() {
    #expect(record([]).post(.quote, times: [1]) == nil)
    #expect(record([]).replies(to: [], times: [1]) == nil)
  }

  @Test func `answering somebody who has responded costs nothing in posts`() throws {
    let partner = Partner(score: 30, sinceResponded: 2, sinceWritten: nil)
    let effect = try #require(record([]).replies(to: [partner], times: [1]))
    #expect(effect.certain.posts == 0)
    #expect(effect.certain.conversation == 1)
    #expect(abs(effect.returns - 1.0 / 3) < 1e-9)
  }

  @Test func `writing to somebody who never responded costs a post unless they answer`() throws {
    let partner = Partner(score: nil, sinceResponded: nil, sinceWritten: nil)
    let effect = try #require(record([]).replies(to: [partner], times: [1]))
    #expect(effect.certain == Signals(posts: 1))
    #expect(effect.each.posts == -1)
    #expect(effect.each.conversation == 1)
    #expect(effect.each.influence == 2)
    // None of ten answered, with one in ten expected on the weight of five: 0.5 / 15.
    #expect(abs(effect.returns - 0.5 / 15) < 1e-9)
  }
}
