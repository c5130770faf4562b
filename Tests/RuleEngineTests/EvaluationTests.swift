// Answers, memory from day to day, reasons and ways out.

import CEL
import Domain
import RuleEngine
import Testing

@Suite struct EvaluationTests {
  private func rule(
    _ when: String, enough: String? = nil, until: String? = nil, fix: [FixAct] = [],
    change: (inout Rule) -> Void = { _ in }
  ) throws -> CompiledRule {
    var rule = Rule(
      id: "a", title: "A", advice: "Do it.", why: "It helps.", when: when, suggest: "Do it.")
    rule.enough = enough
    rule.until = until
    rule.fix = fix
    change(&rule)
    return try CompiledRule(rule)
  }

  private func facts(_ timeline: String) throws -> DailyFacts {
    let (timeline, problems) = Timeline.parse(timeline)
    #expect(problems == [])
    return try #require(timeline.facts())
  }

  private func history(_ timeline: String) throws -> FactHistory {
    FactHistory(try facts(timeline))
  }

  @Test func `three answers: it fires, it is quiet, it cannot judge`() throws {
    let rule = try rule("link_only_share > 0.5", enough: "posts >= 2")
    let answers = try ["-1d 09:00 link x2", "-1d 09:00 text x2", "-1d 09:00 link"].map {
      rule.reading(try history($0), on: Timeline.today).answer
    }
    #expect(answers == [.fires, .quiet, .notEnoughData])
  }

  @Test func `a missing metric is absorbed where the other side decides`() throws {
    // Without posts there is no share of them.
    let history = try history("-1d 09:00 reply")
    let either = try rule("link_only_share > 0.5 || replies > 0")
    #expect(either.reading(history, on: Timeline.today).answer == .fires)
    let alone = try rule("link_only_share > 0.5")
    #expect(alone.reading(history, on: Timeline.today).answer == .notEnoughData)
  }

  private func speaking(_ readings: [Bool?], until: [Bool]? = nil, cooldown: Int) -> String {
    var state = RuleState()
    return readings.enumerated().map { index, when in
      let reading = RuleReading(enough: when != nil, when: when, until: until?[index])
      let (next, outcome) = state.step(reading, on: Day(index), cooldown: cooldown)
      let (_, again) = state.step(reading, on: Day(index), cooldown: cooldown)
      #expect(again == outcome)
      state = next
      return switch outcome.answer {
      case .fires: outcome.speaks ? "!" : "f"
      case .quiet: "q"
      case .notEnoughData: "-"
      }
    }.joined()
  }

  @Test func `a rule speaks once while it fires, and again when it fires anew`() {
    #expect(speaking([true, true, false, true, true], cooldown: 0) == "!fq!f")
  }

  @Test func `within its cooldown it fires without a word, and speaks when that is over`() {
    #expect(speaking([true, false, true, true, true, true], cooldown: 4) == "!qff!f")
  }

  @Test func `a gap in the data neither ends nor begins a state`() {
    #expect(speaking([true, nil, nil, true, false], cooldown: 0) == "!--fq")
  }

  @Test func `with until it goes on until that holds`() {
    let readings: [Bool?] = [false, true, false, false, false]
    #expect(
      speaking(readings, until: [false, false, false, true, false], cooldown: 0) == "q!fqq")
  }

  @Test func `ten rules over a year answer the same day by day as all at once`() throws {
    let history = try history("-190d..0d 09:00 text\n-90d..-60d 12:00 link x3")
    let rules = try (1...10).map { n in
      try rule("link_only_share > 0.\(n % 10)", enough: "posts >= \(n)") {
        $0.id = "rule-\(n)"
        $0.window = n * 5
      }
    }
    let set = RuleSet(rules)
    let from = Timeline.today - 190
    let whole = set.run(history, from: from, to: Timeline.today)
    var states: [String: RuleState] = [:]
    for day in from...Timeline.today {
      let one = set.run(history, from: day, to: day, states: states)
      states = one.states
      #expect(one.outcomes.map(\.[0]) == whole.outcomes.map { $0[day - from] })
    }
    #expect(states == whole.states)
  }

  @Test func `when lists the days on which it would have fired`() throws {
    let rule = try rule("posts >= 2")
    let history = try history("-30d 09:00 text x2\n-5d 09:00 text")
    let from = Timeline.today - 60
    let outcomes = RuleSet([rule]).run(history, from: from, to: Timeline.today).outcomes[0]
    let days = outcomes.indices.filter { outcomes[$0].answer == .fires }.map { from + $0 }
    #expect(days == Array((Timeline.today - 30)...(Timeline.today - 24)))
  }

  @Test func `why shows every part with its actual value`() throws {
    let rule = try rule("link_only_share > 0.5 && posts >= 5")
    let account = try #require(
      rule.account(try history("-1d 09:00 link x6, text x2"), on: Timeline.today))
    #expect(account.answer == .fires)
    #expect(account.facts.map(\.metric.name) == ["posts", "link_only_share"])
    #expect(account.facts.map { $0.value?.number } == [8, 0.75])
    #expect(account.when.children.count == 2)
    #expect(account.missing.isEmpty)
  }

  @Test func `why not names the nearest missing condition`() throws {
    let rule = try rule("link_only_share > 0.5 && posts >= 5")
    let account = try #require(
      rule.account(try history("-1d 09:00 link x2, text x2"), on: Timeline.today))
    #expect(account.missing.map(\.text) == ["link_only_share > 0.5", "posts >= 5"])
    #expect(account.missing.map(\.needed) == ["above 0.5", "at least 5"])
    #expect(account.missing.map(\.value) == [0.5, 4])
  }

  @Test func `of two ways why not takes the shorter, through names and negations`() throws {
    let rule = try rule("(posts > 90 && replies > 5) || few") {
      $0.names = [Rule.Name("few", "!(posts >= 3)")]
    }
    let account = try #require(
      rule.account(try history("-1d 09:00 text x4"), on: Timeline.today))
    #expect(account.missing.map(\.needed) == ["below 3"])
    #expect(account.missing.map(\.field) == ["few"])
  }

  @Test func `too little data is what is missing first`() throws {
    let rule = try rule("link_only_share > 0.5", enough: "posts >= 5")
    let account = try #require(
      rule.account(try history("-1d 09:00 link x3"), on: Timeline.today))
    #expect(account.answer == .notEnoughData)
    #expect(account.missing.map(\.text) == ["posts >= 5"])
    #expect(account.missing.map(\.field) == ["enough"])
  }

  @Test func `the smallest fix is found by replay`() throws {
    let rule = try rule("link_only_share > 0.5", enough: "posts >= 5", fix: [.text])
    let day = Timeline.today
    #expect(rule.smallestFix(try facts("-1d 09:00 link x6, text x2"), on: day) == [.text: 4])
    #expect(rule.smallestFix(try facts("-1d 09:00 text x6"), on: day) == nil)
    #expect(rule.smallestFix(try facts("-1d 09:00 link x40"), on: day) == nil)
  }

  @Test func `acts of two kinds are combined where one does not do`() throws {
    let rule = try rule("questions < 1 || replies < 2", fix: [.question, .reply])
    #expect(
      rule.smallestFix(try facts("-1d 09:00 text"), on: Timeline.today)
        == [.question: 1, .reply: 2])
  }

  @Test func `what a rule says holds its values, and leaves out what it does not know`() throws {
    let rule = try rule("posts > 0") {
      $0.suggest =
        "{{ link_only_share | percent }} of {{ posts }} posts. {{ fix }} would do. At "
        + "{{ top_hour | hour }}, {{ quiet_days | days }} ago. {{ followers }} follow you."
    }
    let history = try history("-1d 09:00 link x3, text")
    #expect(
      rule.text(history, on: Timeline.today, fix: [.text: 2])
        == "75 % of 4 posts. 2 posts in your own words would do. At 09:00, 1 day ago.")
    #expect(
      rule.text(history, on: Timeline.today) == "75 % of 4 posts. At 09:00, 1 day ago.")
  }

  @Test func `one person is not one people`() throws {
    let template = try Template("{{ responders | people }} answered.")
    #expect(template.render { _ in 1 } == "1 person answered.")
    #expect(template.render { _ in 3 } == "3 people answered.")
  }

  @Test func `a habit's days are done, missed, rest, paused or unknown`() throws {
    let rule = try rule("true") {
      $0.habit = Rule.Habit(
        called: "Own words", isWeekly: false, condition: "link_only_share <= 0.5",
        rest: "posts == 0", goal: 5, of: 7)
    }
    let history = try history("-3d 09:00 text\n-2d 09:00 link\n-1d pause")
    let marks = (-3...0).map { rule.habitMark(history, on: Timeline.today + $0) }
    #expect(marks == [.done, .missed, .paused, .rest])
    #expect(rule.habitMark(history, on: Timeline.today + 1) == .unknown)
  }

  @Test func `every mistake in a rule's conditions is reported at once`() {
    #expect {
      try rule("posts = 5", enough: "pots > 3") { $0.suggest = "{{ nothing }}" }
    } throws: { error in
      (error as? RuleFaults)?.faults.map(\.field) == ["enough", "when", "suggest"]
    }
  }
}
