// What the score formula promises.

import Domain
import Scoring
import Statistics
import Testing

@Suite struct `The score` {
  @Test func `nothing gives 1, and nothing gives more than 100`() {
    #expect(ScoreModel.score(Signals()) == 1)
    #expect(ScoreModel.score(Signals(responders: 1e12, influence: 1e12)) == 100)
    #expect(ScoreModel.score(Signals(posts: 1e6)) == 1)
  }

  @Test func `its three parts and 1 add up to it`() {
    let signals = Signals(
      responders: 60, reshares: 12, conversation: 9, posts: 80, influence: 130)
    let parts = ScoreModel.parts(signals)
    let sum = 1 + parts.trueReach + parts.amplification + parts.networkImpact
    #expect(abs(sum - ScoreModel.score(signals)) < 1e-12)
  }

  @Test func `an event weighs half after 30 days and nothing before it happened`() {
    #expect(ScoreModel.fade(0) == 1)
    #expect(ScoreModel.fade(30) == 0.5)
    #expect(ScoreModel.fade(-1) == 0)
  }

  @Test func `a movement is steady below a threshold that grows with the days`() {
    #expect(Verdict.steadyThreshold(days: 1) == 0.4)
    #expect(Verdict.steadyThreshold(days: 28) == 0.8)
    #expect(Verdict.steadyThreshold(days: 400) == 0.8)
    #expect(Verdict(delta: -0.79, days: 28) == .steady)
    #expect(Verdict(delta: -0.8, days: 28) == .dropped)
    #expect(Verdict(delta: 1, days: 28) == .rose)
  }
}

@Suite struct `A person's score` {
  @Test func `comes from public counts, and one given by hand wins`() throws {
    let score = try #require(PersonScore.estimate(followers: 1200, listed: 10))
    #expect(abs(score - 24.02) < 0.01)
    #expect(PersonScore.estimate(followers: nil, listed: 4) == nil)
    #expect(PersonScore.estimate(followers: 10, listed: nil, given: 41) == 41)
    #expect(PersonScore.estimate(followers: -5, listed: nil) == 1)
  }
}

@Suite struct `The plan of an explanation` {
  let span = AccountSpan(
    id: 1, coverage: Day(1000)...Day(1400), responses: .known)

  @Test func `compares with eight windows shifted by whole weeks`() throws {
    let plan = try MovementPlan(
      from: Day(1372), to: Day(1400), today: Day(1401), accounts: [span])
    let usual = plan.accounts[0].usual
    #expect(usual.count == 8)
    #expect(usual.allSatisfy { $0.count == 28 && ($0.to - Day(1400)) % 7 == 0 })
    #expect(usual[0].to <= Day(1372))
  }

  @Test func `leaves pauses out of the usual`() throws {
    let plan = try MovementPlan(
      from: Day(1372), to: Day(1400), today: Day(1401), accounts: [span],
      pauses: [Day(1345)...Day(1352)])
    #expect(plan.accounts[0].usual.count == 7)
  }

  @Test func `takes fewer days for the usual where no whole window fits`() throws {
    let plan = try MovementPlan(
      from: Day(1050), to: Day(1140), today: Day(1401), accounts: [span])
    #expect(plan.accounts[0].usual == [MovementWindow(from: Day(1001), to: Day(1050))])
    let early = try MovementPlan(
      from: Day(1008), to: Day(1040), today: Day(1401), accounts: [span])
    #expect(early.accounts[0].usual.isEmpty)
  }

  @Test func `stops an account's clock where its data ends`() throws {
    let plan = try MovementPlan(
      from: Day(1390), to: Day(1410), today: Day(1500), accounts: [span])
    #expect(plan.accounts[0].window == MovementWindow(from: Day(1390), to: Day(1400)))
    let later = try MovementPlan(
      from: Day(1405), to: Day(1410), today: Day(1500), accounts: [span])
    #expect(later.accounts[0].window.count == 0)
  }

  @Test func `moves back from today, which is not finished`() throws {
    let plan = try MovementPlan(
      from: Day(1393), to: Day(1400), today: Day(1400), accounts: [span])
    #expect(plan.unfinishedToday)
    #expect((plan.from, plan.to) == (Day(1392), Day(1399)))
  }

  @Test func `refuses days ahead, reversed days and days before the first`() {
    func problem(_ from: Int, _ to: Int, _ spans: [AccountSpan]) -> MovementProblem? {
      do {
        _ = try MovementPlan(from: Day(from), to: Day(to), today: Day(1401), accounts: spans)
        return nil
      } catch { return error }
    }
    #expect(problem(1390, 1500, [span]) == .ahead(Day(1500), today: Day(1401)))
    #expect(problem(1390, 1380, [span]) == .reversed(from: Day(1390), to: Day(1380)))
    #expect(problem(900, 950, [span]) == .beforeFirst(Day(950), first: Day(1000)))
    #expect(problem(1300, 1310, []) == .nothingCovered)
    #expect(problem(1300, 1300, [span]) == nil)
  }
}

@Suite struct `A hit` {
  @Test func `exceeds everything usual`() {
    #expect(HitThreshold.responses([]) == 25)
    #expect(HitThreshold.responses([(2, 20)]) == 36)
    #expect(HitThreshold.responses([(800, 1), (2, 300), (9, 20)]) == 54)
    #expect(HitThreshold.responses([(Int.max, 3)]) == Int.max)
  }

  @Test func `is told from the posts with many responses wherever they can tell`() {
    #expect(HitThreshold.responses([(30, 10)], above: 14, of: 100) == .known(180))
    #expect(
      HitThreshold.responses([(30, 10)], above: 25, of: 100) == .needs(above: 14))
    #expect(HitThreshold.responses([(30, 3)], above: 14, of: 100) == .needs(above: 4))
    #expect(HitThreshold.responses([(30, 3)], above: 4, of: 100) == .needs(above: -1))
    var random = SeededGenerator(seed: 7)
    var told = 0
    for _ in 0..<2000 {
      let reach = Int.random(in: 1...80, using: &random)
      let posts = (0..<Int.random(in: 1...60, using: &random)).map { _ in
        Int.random(in: 0...reach, using: &random) * Int.random(in: 0...reach, using: &random)
          / reach
      }
      let histogram = Dictionary(grouping: posts, by: \.self)
        .map { (responses: $0.key, posts: $0.value.count) }
      let whole = HitThreshold.responses(histogram)
      for floor in [-1, 0, 4, 14, 25] {
        let upper = histogram.filter { $0.responses > floor }
        switch HitThreshold.responses(upper, above: floor, of: posts.count) {
        case .known(let part):
          told += 1
          #expect(part == whole)
        case .needs(let lower): #expect(lower < floor)
        }
      }
    }
    #expect(told > 4000)
  }
}
