// What the ledger promises on any life.

import Domain
import Foundation
import Statistics
import Testing

@testable import Scoring

@Suite struct `The ledger of a movement` {
  @Test(arguments: 1...24)
  func `sums exactly on any life`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let life = try RandomLife.make(using: &random)
    let to = Int.random(in: 80...200, using: &random)
    let from = to - Int.random(in: 0...60, using: &random)
    let plan = try MovementPlan(
      from: RandomLife.first + from, to: RandomLife.first + to, today: RandomLife.first + 201,
      accounts: life.accounts, pauses: life.pauses)
    let movement = Movement(life.input(plan))
    let reasons = movement.reasons.reduce(0) { $0 + $1.points }
    let signals = movement.signals.reduce(0) { $0 + $1.points }
    #expect(movement.delta.isFinite && reasons.isFinite)
    #expect(abs(movement.rest) < 1e-9)
    #expect(abs(reasons + movement.rest - movement.delta) < 1e-9)
    #expect(abs(signals - movement.delta) < 1e-9)
    for change in movement.signals {
      #expect(abs(change.from + change.entered + change.faded - change.to) < 1e-9)
    }
    if let first = movement.scoreFrom, let last = movement.scoreTo {
      #expect(abs(last - first - movement.delta) < 1e-12)
    }
  }

  @Test(arguments: [true, false])
  func `says a change of the model first and mixes no two`(isCrossed: Bool) throws {
    var random = SeededGenerator(seed: 11)
    let life = try RandomLife.make(using: &random)
    let plan = try MovementPlan(
      from: RandomLife.first + 150, to: RandomLife.first + 178, today: RandomLife.first + 201,
      accounts: life.accounts)
    var input = life.input(plan)
    let plain = Movement(input)
    let until = RandomLife.first + (isCrossed ? 160 : 190)
    input.keptFrom = EarlierScore(model: 0, score: 55.5, until: until)
    if !isCrossed { input.keptTo = EarlierScore(model: 0, score: 50, until: until) }
    let movement = Movement(input)
    #expect(movement.scoreFrom == 55.5)
    #expect(movement.scoreTo == (isCrossed ? plain.scoreTo : 50))
    let first = try #require(movement.reasons.first { !$0.evidence.isEmpty })
    #expect(first.cause == .modelChange)
    let number = isCrossed ? ScoreModel.number : 0
    #expect(first.evidence == [.models(from: 0, to: number, until: until)])
    #expect(abs(movement.delta - first.points - plain.delta) < 1e-9)
    #expect(movement.reasons.filter { $0.cause != .modelChange } == plain.reasons)
    #expect(abs(movement.rest) < 1e-9)
  }

  @Test func `is the same in whatever order the record was read`() throws {
    var random = SeededGenerator(seed: 5)
    let records = RandomLife.records(using: &random)
    let clock = try #require(DayClock(zone: "Europe/Oslo"))
    func movement(_ records: [Record]) throws -> Movement {
      let life = RecordedLife(records, clock: clock, today: RandomLife.first + 201)
      let plan = try MovementPlan(
        from: RandomLife.first + 150, to: RandomLife.first + 178, today: RandomLife.first + 201,
        accounts: life.accounts)
      return Movement(life.input(plan))
    }
    let straight = try movement(records)
    let mixed = try movement(records.shuffled(using: &random))
    #expect(abs(straight.delta - mixed.delta) < 1e-9)
    for reason in straight.reasons {
      let other = mixed.reasons.first { $0.cause == reason.cause }
      #expect(abs((other?.points ?? 0) - reason.points) < 1e-6)
    }
  }

  @Test(arguments: 1...8)
  func `is the same to the last bit each time`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let life = try RandomLife.make(using: &random)
    let plan = try MovementPlan(
      from: RandomLife.first + 150, to: RandomLife.first + 178, today: RandomLife.first + 201,
      accounts: life.accounts)
    let input = life.input(plan)
    let first = Movement(input)
    for _ in 0..<4 { #expect(Movement(input).reasons == first.reasons) }
  }

  @Test(arguments: 1...8)
  func `gives no points to posts of an account whose posts do not count`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let life = try RandomLife.make(using: &random)
    let plan = try MovementPlan(
      from: RandomLife.first + 150, to: RandomLife.first + 178, today: RandomLife.first + 201,
      accounts: life.accounts)
    var input = life.input(plan)
    input.from.posts = 0
    input.to.posts = 0
    for index in input.accounts.indices {
      for day in input.accounts[index].signals.keys {
        input.accounts[index].signals[day]?.posts = 0
      }
    }
    let posts = Movement(input).signals.first { $0.signal == .posts }
    #expect(posts?.points == 0)
    let ledgers = zip(plan.accounts, input.accounts).map {
      AccountLedger(plan: $0, activity: $1, pauses: plan.pauses)
    }
    for bits: UInt32 in [0, 1, 3, 5, 64, 512, 1023] {
      for ledger in ledgers {
        #expect(abs(ledger.value(.posts, CauseSet(rawValue: bits))) < 1e-9)
      }
    }
  }

  @Test func `says nothing moved between a day and itself`() throws {
    var random = SeededGenerator(seed: 7)
    let life = try RandomLife.make(using: &random)
    let plan = try MovementPlan(
      from: RandomLife.first + 150, to: RandomLife.first + 150, today: RandomLife.first + 201,
      accounts: life.accounts)
    let movement = Movement(life.input(plan))
    #expect(movement.delta == 0)
    #expect(movement.verdict == .steady)
    #expect(movement.reasons.allSatisfy { $0.points == 0 })
  }

  @Test func `costs nothing while an account's clock stands still`() throws {
    var random = SeededGenerator(seed: 8)
    let life = try RandomLife.make(using: &random)
    let plan = try MovementPlan(
      from: RandomLife.first + 205, to: RandomLife.first + 260, today: RandomLife.first + 300,
      accounts: life.accounts)
    let movement = Movement(life.input(plan))
    #expect(abs(movement.delta) < 1e-9)
    #expect(movement.reasons.first?.cause == .dataGap)
    #expect(movement.gaps.count == life.accounts.count)
  }

  @Test func `holds for a life of one post`() throws {
    let clock = try #require(DayClock(zone: "Europe/Oslo"))
    let me = Handle(.mastodon, "@me@example.social")
    let post = PostRecord(
      account: me, id: "1", at: clock.start(of: RandomLife.first), kind: .original, text: "One.")
    let life = RecordedLife(
      [
        .post(post),
        .coverage(
          CoverageRecord(account: me, from: RandomLife.first, to: RandomLife.first + 30)),
      ], clock: clock, today: RandomLife.first + 40)
    for (from, to) in [(-1, 0), (-1, 30), (0, 1), (0, 30), (29, 35)] {
      let plan = try MovementPlan(
        from: RandomLife.first + from, to: RandomLife.first + to, today: RandomLife.first + 40,
        accounts: life.accounts)
      let movement = Movement(life.input(plan))
      #expect(movement.delta.isFinite && abs(movement.rest) < 1e-9)
      #expect(movement.scoreTo == 1)
    }
  }

  @Test func `calls a movement unknown when no account knows responses`() throws {
    let span = AccountSpan(
      id: 1, coverage: RandomLife.first...(RandomLife.first + 100), responses: .unknown)
    let plan = try MovementPlan(
      from: RandomLife.first + 50, to: RandomLife.first + 78, today: RandomLife.first + 101,
      accounts: [span])
    let movement = Movement(
      MovementInput(
        plan: plan, from: Signals(conversation: 3), to: Signals(conversation: 1),
        accounts: [AccountActivity(id: 1)]))
    #expect(movement.verdict == .unknown)
    #expect(movement.scoreTo == nil)
  }
}

@Suite struct `The evidence for a cause` {
  private let me = Handle(.mastodon, "@me@example.social")

  /// Half a year of two posts a day, each liked by three of thirty people.
  private func life(
    posts: (Int) -> Int = { _ in 2 }, text: (Int) -> String = { _ in "Some words." },
    crowd: Int? = nil, pause: ClosedRange<Int>? = nil
  ) throws -> RecordedLife {
    let clock = try #require(DayClock(zone: "Europe/Oslo"))
    var records: [Record] = []
    for day in 0...200 {
      for number in 0..<posts(day) {
        let at = Int64(RandomLife.first.number + day) * 86_400 + 36_000
        let id = "\(day)-\(number)"
        let words = text(day)
        records.append(
          .post(
            PostRecord(
              account: me, id: id, at: Instant(seconds: at), kind: .original, text: words,
              links: words.hasPrefix("https") ? [words] : [])))
        let many = day == crowd && number == 0
        for like in 0..<(many ? 300 : words.hasPrefix("https") ? 0 : 3) {
          let who = many ? 1000 + like : (day * 7 + number * 3 + like * 11) % 30
          records.append(
            .response(
              ResponseRecord(
                account: me, post: id, id: "\(id)-\(like)", at: Instant(seconds: at + 600),
                kind: .like, by: "@p\(who)")))
        }
      }
    }
    records.append(
      .coverage(
        CoverageRecord(account: me, from: RandomLife.first, to: RandomLife.first + 200)))
    if let pause {
      records.append(
        .pause(
          PauseRecord(
            from: RandomLife.first + pause.lowerBound, to: RandomLife.first + pause.upperBound)))
    }
    return RecordedLife(records, clock: clock, today: RandomLife.first + 201)
  }

  private func why(_ life: RecordedLife) throws -> Movement {
    let plan = try MovementPlan(
      from: RandomLife.first + 172, to: RandomLife.first + 200, today: RandomLife.first + 201,
      accounts: life.accounts, pauses: life.pauses)
    return Movement(life.input(plan))
  }

  @Test func `of posting less is posts a week, usually and now`() throws {
    let movement = try why(life(posts: { $0 > 172 ? 0 : 2 }))
    let first = try #require(movement.reasons.first)
    #expect(movement.verdict == .dropped)
    #expect(first.cause == .postingVolume)
    #expect(first.evidence.first == .number(.postsPerWeek, usual: 14, now: 0))
  }

  @Test func `of a first week says that there is no usual yet`() throws {
    let life = try life()
    let plan = try MovementPlan(
      from: RandomLife.first - 1, to: RandomLife.first + 6, today: RandomLife.first + 201,
      accounts: life.accounts)
    let movement = Movement(life.input(plan))
    let first = try #require(movement.reasons.first)
    #expect(movement.verdict == .rose)
    #expect(first.cause == .postingVolume)
    #expect(first.evidence.contains(.noUsualYet))
  }

  @Test func `of bare links is their share of posts`() throws {
    let movement = try why(
      life(text: { $0 > 172 || $0 % 9 == 0 ? "https://example.org/a" : "Some words." }))
    let first = try #require(movement.reasons.first)
    #expect(first.cause == .postMix)
    guard case .form(.original, .linkOnly, let usual, let now) = first.evidence.first else {
      Issue.record("the first evidence is not about bare links")
      return
    }
    #expect(now == 1)
    #expect(usual > 0.1 && usual < 0.12)
  }

  @Test func `of a fading hit is the post`() throws {
    let life = try life(crowd: 160)
    let movement = try why(life)
    let first = try #require(movement.reasons.first)
    #expect(first.cause == .fadingHit)
    let post = try #require(life.posts.first { $0.id == "160-0" })
    #expect(first.evidence == [.post(post.key)])
  }

  @Test func `of a declared break is its days, and it comes first`() throws {
    let movement = try why(
      life(posts: { $0 > 172 ? 0 : 2 }, pause: 173...230))
    let first = try #require(movement.reasons.first)
    #expect(first.cause == .paused)
    #expect(first.evidence == [.days((RandomLife.first + 173)...(RandomLife.first + 200))])
    #expect(!movement.reasons.contains { $0.cause == .postingVolume && abs($0.points) > 0.01 })
  }
}
