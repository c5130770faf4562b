// What the score must do: it rewards who is answered, and cannot be bought.

import Coaching
import Domain
import Scoring
import TestSupport
import Testing

@Suite struct ScoreTests {
  /// What more activity does to the steady account's score at the close of its last day.
  private func gain(_ add: (inout ActivityFile) throws -> Void) throws -> Double {
    try withDesk(on: SteadyLife.store.get()) { desk in
      let before = try desk.score(on: SteadyLife.last)
      var more = try ActivityFile()
      try add(&more)
      try desk.take(more)
      return try desk.score(on: SteadyLife.last) - before
    }
  }

  /// The score of a life at the close of a day.
  private func score(of life: ActivityFile, on day: Day) throws -> Double {
    try withDesk { desk in
      try desk.take(life)
      return try desk.score(on: day)
    }
  }

  @Test func `the steady account of the worked numbers has 29 points`() throws {
    let score = try withDesk(on: SteadyLife.store.get()) { try $0.score(on: SteadyLife.last) }
    #expect(abs(score - 29) < 0.5)
  }

  @Test func `a silent week costs a steady account a point, four cost four`() throws {
    try withDesk(on: SteadyLife.store.get()) { desk in
      let before = try desk.score(on: SteadyLife.last)
      let week = try desk.score(on: SteadyLife.last + 7) - before
      #expect(abs(week + 1.0) < 0.05)
      #expect((-1.6 ... -0.6).contains(week))
      let month = try desk.score(on: SteadyLife.last + 28) - before
      #expect(abs(month + 4.0) < 0.05)
    }
  }

  @Test func `one original with three new responders brings 0.13`() throws {
    let gain = try gain { life in
      let when = "\(SteadyLife.last) 21:00"
      let post = try life.post(when, "How do you name your tests?", id: "more")
      for name in ["ana", "bo", "cy"] {
        try life.respond(.like, by: "@\(name)@example.org", to: post, when, id: name)
      }
    }
    #expect(abs(gain - 0.13) < 0.01)
  }

  @Test func `a reply brings 0.10 when a new person of score 30 answers, else costs 0.02`() throws {
    let answered = try gain { life in
      life.person("@ana@example.org", score: 30)
      let when = "\(SteadyLife.last) 21:00"
      let reply = try life.reply(when, to: "@ana@example.org", id: "more")
      try life.respond(.reply, by: "@ana@example.org", to: reply, when, id: "more")
    }
    #expect(abs(answered - 0.10) < 0.01)
    let unanswered = try gain { life in
      try life.reply("\(SteadyLife.last) 21:00", to: "@ana@example.org", id: "more")
    }
    #expect(abs(unanswered + 0.02) < 0.005)
  }

  @Test func `200 unanswered "great post!" replies a day for four weeks cost 8.6 points`() throws {
    let cost = try gain { life in
      for index in 0..<28 * 200 {
        let minute = index % 200 * 7
        let time = "\(minute / 60):\(minute % 60 < 10 ? "0" : "")\(minute % 60)"
        try life.reply(
          "\(SteadyLife.last - index / 200) \(time)", to: "@star\(index)@example.org",
          "Great post!", id: "great\(index)")
      }
    }
    #expect(abs(cost + 8.6) < 0.1)
  }

  @Test func `10,000 silent followers change nothing`() throws {
    let gain = try gain { life in
      try life.snapshot("\(SteadyLife.last - 9) 03:10", followers: 800, listed: 4)
      try life.snapshot("\(SteadyLife.last) 03:10", followers: 10_800, listed: 400)
    }
    #expect(gain == 0)
  }

  @Test func `a bot of single words scores below a person who answers the same readers`() throws {
    let last = day("2026-02-28")
    func readers(_ life: inout ActivityFile, _ day: Day, to post: String) throws {
      for reader in 0..<5 {
        let name = "@reader\((day.number * 5 + reader) % 60)@example.net"
        try life.respond(.like, by: name, to: post, "\(day) 21:00")
      }
    }
    var bot = try ActivityFile()
    for index in 0..<200 * 50 {
      let day = last - index / 50
      let post = try bot.post(
        "\(day) \(8 + index % 12):\(10 + index % 50)", ["Acorn", "Sniff", "Jump"][index % 3])
      if index % 50 == 0 { try readers(&bot, day, to: post) }
    }
    try bot.cover("\(last - 199)", "\(last)")
    var person = try ActivityFile()
    for index in 0..<200 {
      let day = last - index
      let post = try person.post("\(day) 09:00", "How we moved the archive in one evening.")
      try readers(&person, day, to: post)
      for reader in 0..<3 {
        try person.reply(
          "\(day) 20:00", to: "@reader\((day.number * 5 + reader) % 60)@example.net",
          "Try the smaller shelf first, and tell me how it went?")
      }
    }
    try person.cover("\(last - 199)", "\(last)")
    let (low, high) = (try score(of: bot, on: last), try score(of: person, on: last))
    #expect(low < high - 10, "the bot has \(low), the person \(high)")
  }

  /// What a second, less active account does to the score of a random life.
  private func gain(ofJoining responses: ResponseKnowledge, seed: Int) throws -> Double {
    try withDesk { desk in
      try desk.take(RandomLife(seed: seed).life)
      let before = try desk.score(on: RandomLife.last)
      try desk.take(RandomLife.quiet(seed: seed, responses: responses), as: "quiet.jsonl")
      return try desk.score(on: RandomLife.last) - before
    }
  }

  @Test(arguments: 0..<8)
  func `an account whose responses are unknown never lowers the score`(seed: Int) throws {
    #expect(try gain(ofJoining: .unknown, seed: seed) >= -1e-12)
  }

  @Test(arguments: 0..<8)
  func `a less active account that is answered lowers the score by 0.1 at most`(seed: Int) throws {
    #expect(try gain(ofJoining: .known, seed: seed) >= -0.1)
  }

  @Test func `a Mastodon archive alone gives no score and says what would`() throws {
    try withDesk { desk in
      try desk.take([DemoSample().files[1]])
      let answer = try ShowScore().answer(desk.coach)
      #expect(answer.day != nil)
      #expect(answer.score == nil && answer.parts == nil)
      #expect(answer.unknown == [.responders, .reshares, .posts, .influence])
      #expect(answer.accounts.map(\.standing.supply.responses) == [.unknown])
      #expect(try ExplainScore().answer(desk.coach).movement.verdict == .unknown)
    }
    try withProgram { program in
      let archive = try DemoSample().files[1]
      #expect(program.run("import", archive).code == 0)
      let answer = program.run("score")
      #expect(answer.code == 1)
      let words = answer.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(words.contains("missing is not zero"))
      #expect(words.contains("An X archive brings how many responded"))
      #expect(words.contains("an activity file brings who did"))
    }
  }

  @Test(arguments: 0..<4)
  func `any order of imports, once or twice, gives the same score`(seed: Int) throws {
    let life = try RandomLife(seed: seed).life
    var random = DemoRandom(seed: UInt64(seed))
    let (scores, export) = try withDesk { desk in
      try desk.take(life)
      return (try ChartScore().answer(desk.coach).scores, try desk.export())
    }
    var first = try ActivityFile(boundary: life.clock.rules.first?.boundary ?? 0)
    var second = first
    for record in random.shuffled(life.records) {
      if random.chance(0.6) { first.add(record) }
      if random.chance(0.6) { second.add(record) } else { first.add(record) }
    }
    try withDesk { desk in
      try desk.take(second, as: "second.jsonl")
      try desk.take(first, as: "first.jsonl")
      #expect(try desk.take(second, as: "again.jsonl").counts.total.added == 0)
      let found = try ChartScore().answer(desk.coach).scores
      #expect(found.count == scores.count)
      for (found, score) in zip(found, scores) {
        #expect(abs((found ?? -1) - (score ?? -1)) < 1e-9)
      }
      #expect(try desk.export() == export)
    }
  }
}
