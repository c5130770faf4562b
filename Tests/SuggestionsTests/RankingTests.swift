// Which suggestions come first, and what is never suggested.

import RuleEngine
import Testing

@testable import Suggestions

@Suite struct RankingTests {
  private func candidate(
    _ id: String, group: String = "", gain: Double? = nil, effort: Int = 1, awaited: Bool = false,
    followed: Int = 0, declined: Int = 0, level: Rule.Level = .advice
  ) -> Candidate {
    var rule = Rule(
      id: id, title: id, advice: "", why: "", when: "posts > 0", suggest: "")
    rule.group = group
    rule.effort = effort
    rule.level = level
    return Candidate(
      rule: rule, gain: gain.map { Gain(low: $0 / 2, likely: $0, high: $0 * 2) },
      isAwaited: awaited, followed: followed, declined: declined)
  }

  private func shown(_ candidates: [Candidate]) -> [String] {
    Ranking.rank(candidates).filter { $0.hidden == nil }.map(\.candidate.rule.id)
  }

  @Test func `people who wait come before any gain`() {
    let order = shown([
      candidate("post", gain: 3), candidate("answer", gain: 0.01, awaited: true),
    ])
    #expect(order == ["answer", "post"])
  }

  @Test func `gain counts by how often such advice is followed, and against its effort`() {
    let order = shown([
      candidate("hard", gain: 1, effort: 4), candidate("easy", gain: 0.5),
      candidate("ignored", gain: 0.6, declined: 9),
    ])
    #expect(order == ["easy", "hard", "ignored"])
  }

  @Test func `one of a group, and three at most`() {
    let ranked = Ranking.rank([
      candidate("a", group: "content", gain: 1), candidate("b", group: "content", gain: 0.9),
      candidate("c", gain: 0.8), candidate("d", gain: 0.7), candidate("e", gain: 0.6),
    ])
    #expect(ranked.filter { $0.hidden == nil }.map(\.candidate.rule.id) == ["a", "c", "d"])
    #expect(ranked.first { $0.candidate.rule.id == "b" }?.hidden == .group("a"))
    #expect(ranked.first { $0.candidate.rule.id == "e" }?.hidden == .enough)
  }

  @Test func `a rule that another one replaces steps back`() {
    var stronger = candidate("stronger", gain: 0.1)
    stronger.rule.related = [Rule.Relation("weaker", as: .replaces)]
    #expect(shown([candidate("weaker", gain: 1), stronger]) == ["stronger"])
  }

  @Test func `of two rules that conflict the stronger is shown`() {
    var second = candidate("second", gain: 0.5)
    second.rule.related = [Rule.Relation("first", as: .conflicts)]
    #expect(shown([second, candidate("first", gain: 1)]) == ["first"])
  }

  @Test func `of rules that replace each other one is left`() {
    var (one, other) = (candidate("one", gain: 1), candidate("other", gain: 0.5))
    one.rule.related = [Rule.Relation("other", as: .replaces)]
    other.rule.related = [Rule.Relation("one", as: .replaces)]
    #expect(shown([other, one]) == ["one"])
  }

  @Test func `what costs points even at its best is left out`() {
    var costly = candidate("costly")
    costly.gain = Gain(low: -2, likely: -1, high: -0.5)
    #expect(shown([costly]).isEmpty)
  }

  @Test func `without any number the rule's level decides`() {
    let order = shown([
      candidate("tip", level: .tip), candidate("warning", level: .warning), candidate("advice"),
    ])
    #expect(order == ["warning", "advice"])
  }

  @Test func `a tip that nothing asks for can wait, so that nothing may be needed`() {
    var tip = candidate("tip", level: .tip)
    #expect(Ranking.rank([tip]).map(\.hidden) == [.canWait])
    tip.isNews = true
    #expect(shown([tip]) == ["tip"])
    #expect(shown([candidate("tip", gain: 0.2, level: .tip)]) == ["tip"])
    let days = (0..<200).count { day in
      Ranking.rank([candidate("tip", level: .tip)], day: day)[0].hidden == nil
    }
    #expect((20...80).contains(days))
  }

  @Test(arguments: [
    ("Retweet me and I retweet you", Etiquette.Veto.favourTrading),
    ("Like if you agree", .likeBait), ("Tag a friend who should see this", .likeBait),
  ])
  func `bad manners are never suggested`(text: String, veto: Etiquette.Veto) {
    #expect(Etiquette.veto(text) == veto)
  }

  @Test func `ordinary advice is no bad manners`() {
    #expect(Etiquette.veto("Ask your readers something you really want to know.") == nil)
  }
}

@Suite struct TrialTests {
  private func candidate(_ id: String, gain: Double, followed: Int = 0) -> Candidate {
    var rule = Rule(id: id, title: id, advice: "", why: "", when: "posts > 0", suggest: "")
    rule.group = id
    return Candidate(
      rule: rule, gain: Gain(low: gain, likely: gain, high: gain), isAwaited: false,
      followed: followed, declined: 0)
  }

  private func shown(on day: Int, _ candidates: [Candidate]) -> [String] {
    Ranking.rank(candidates, day: day).filter { $0.hidden == nil }.map(\.candidate.rule.id)
  }

  @Test func `now and then what was never tried gets a place, and never more than one`() {
    let tried = ["a", "b", "c"].map { candidate($0, gain: 2, followed: 5) }
    let candidates = tried + ["d", "e"].map { candidate($0, gain: 0.2) }
    var trials = 0
    for day in 0..<400 {
      let list = shown(on: day, candidates)
      #expect(list.count == 3)
      #expect(list.prefix(2) == ["a", "b"])
      #expect(list == shown(on: day, candidates))
      if list[2] != "c" { trials += 1 }
    }
    #expect((60...140).contains(trials))
  }

  @Test func `where the last was never tried itself, nothing steps back for a trial`() {
    let candidates = ["a", "b", "c", "d"].map { candidate($0, gain: 1) }
    for day in 0..<50 { #expect(shown(on: day, candidates) == ["a", "b", "c"]) }
  }

  @Test func `what began lately and what serves the goal count half as much again`() {
    var news = candidate("news", gain: 1)
    news.isNews = true
    var both = news
    both.servesGoal = true
    #expect(news.value == 1.5 * candidate("old", gain: 1).value)
    #expect(both.value == 2.25 * candidate("old", gain: 1).value)
  }
}
