// Sliding windows: the same as counting the people and messages of each window one by one.

import Domain
import Testing

@testable import RuleEngine

@Suite struct FactHistoryTests {
  /// Numbers that look random and are the same every time.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  @Test(arguments: 1...5)
  func `distinct people of any window are those one counts by hand`(seed: UInt64) throws {
    var dice = Dice(state: seed)
    let first = Day(20_000)
    var rows: [(day: Int, person: Int)] = []
    for day in 0..<150 {
      for person in 0..<12 where Int.random(in: 0..<9, using: &dice) == 0 {
        rows.append((day, person))
      }
    }
    var facts = DailyFacts(from: first, to: first + 149)
    facts.know(.people, from: first, to: first + 149)
    var previous: [Int: Int] = [:]
    for row in rows {
      let distance = previous[row.person].map { row.day - $0 }
      facts.add(.responders, distance: distance, on: first + row.day)
      previous[row.person] = row.day
    }
    let history = FactHistory(facts)
    for day in 0..<150 {
      for days in [1, 7, 14, 28, 90] {
        let window = try #require(history.window(ending: first + day, days: days))
        let inside = Set(rows.filter { $0.day <= day && $0.day > day - days }.map(\.person))
        #expect(window.distinct(.responders) == inside.count)
        let before = Set(
          rows.filter { $0.day <= day - days && $0.day > day - days - 28 }.map(\.person))
        if days <= 28 {
          #expect(window.newcomers(.responders, before: 28) == inside.subtracting(before).count)
        }
      }
    }
  }

  @Test(arguments: 1...5)
  func `open messages of any day are those one counts by hand`(seed: UInt64) throws {
    var dice = Dice(state: seed)
    let first = Day(20_000)
    var messages: [(day: Int, answered: Int?)] = []
    var facts = DailyFacts(from: first, to: first + 119)
    facts.know(.people, from: first, to: first + 119)
    for day in 0..<120 where Bool.random(using: &dice) {
      let wait = Int.random(in: 0..<130, using: &dice)
      let answered = wait > 60 ? nil : wait
      messages.append((day, answered.map { day + $0 }))
      facts.add(.messages, distance: answered, on: first + day)
    }
    let history = FactHistory(facts)
    for day in 0..<120 {
      for days in [1, 14, 90] {
        let window = try #require(history.window(ending: first + day, days: days))
        let inside = messages.filter { $0.day <= day && $0.day > day - days }
        #expect(window.open(.messages) == inside.count { $0.answered.map { $0 > day } ?? true })
        #expect(
          window.closed(.messages, within: 1)
            == inside.count { message in
              message.answered.map { $0 <= day && $0 - message.day <= 1 } ?? false
            })
      }
    }
  }

  @Test func `what nobody knows is missing and never zero`() throws {
    var facts = DailyFacts(from: Day(100), to: Day(130))
    facts.know(.posts, from: Day(100), to: Day(110))
    facts.add(.originals, on: Day(105))
    let history = FactHistory(facts)
    let known = try #require(history.window(ending: Day(110), days: 7))
    #expect(known.sum(.originals) == 1)
    #expect(known.sum(.responses) == nil)
    #expect(known.quietDays == 5)
    let gap = try #require(history.window(ending: Day(112), days: 7))
    #expect(gap.sum(.originals) == 0)
    #expect(gap.quietDays == nil)
    let beyond = try #require(history.window(ending: Day(125), days: 7))
    #expect(beyond.sum(.originals) == nil)
    #expect(history.window(ending: Day(131), days: 7) == nil)
  }

  @Test func `pauses and unknown days are no silence`() throws {
    var facts = DailyFacts(from: Day(100), to: Day(120))
    facts.know(.posts, from: Day(100), to: Day(120))
    facts.add(.originals, on: Day(100))
    for day in Day(105)...Day(110) { facts.add(.paused, on: day) }
    let history = FactHistory(facts)
    let window = try #require(history.window(ending: Day(112), days: 28))
    #expect(window.quietDays == 6)
    #expect(window.longestSilence == 6)
  }

  @Test func `a level stands until it changes`() throws {
    var facts = DailyFacts(from: Day(100), to: Day(120))
    facts.set(.followers, 50, on: Day(90))
    facts.set(.followers, 60, on: Day(110))
    let history = FactHistory(facts)
    #expect(history.window(ending: Day(109), days: 1)?.level(.followers) == 50)
    #expect(history.window(ending: Day(110), days: 1)?.level(.followers) == 60)
    #expect(history.window(ending: Day(110), days: 1)?.level(.listed) == nil)
  }

  @Test func `foreign numbers never crash the counting`() {
    var facts = DailyFacts(from: Day(100), to: Day(99))
    facts.add(.originals, Int.max, on: Day(100))
    facts.addPosts(hour: 77, on: Day(100))
    facts.set(.score, .infinity, on: Day(100))
    facts.know(.posts, from: Day(Int.min / 2), to: Day(Int.max / 2))
    #expect(FactHistory(facts).window(ending: Day(100), days: 7) == nil)
    var one = DailyFacts(from: Day(100), to: Day(100))
    one.add(.originals, Int.max, on: Day(100))
    one.add(.originals, Int.max, on: Day(100))
    one.add(.tags, distance: -5, Int.max, on: Day(100))
    #expect(FactHistory(one).window(ending: Day(100), days: Int.max)?.days == 90)
  }

  @Test(arguments: [-1, 0, 60, 119, 120])
  func `acts on a day change the sums as if all were summed up anew`(day: Int) {
    var dice = Dice(state: 7)
    let first = Day(20_000)
    var facts = DailyFacts(from: first, to: first + 119)
    for index in 0..<120 {
      facts.add(.originals, Int.random(in: 0..<3, using: &dice), on: first + index)
      facts.addPosts(hour: Int.random(in: 0..<24, using: &dice), on: first + index)
      facts.add(.messages, distance: Int.random(in: 0..<20, using: &dice), on: first + index)
      facts.add(.messages, distance: nil, on: first + index)
      facts.set(.dueContacts, Double(index % 4), on: first + index)
    }
    let history = FactHistory(facts)
    for act in FixAct.allCases {
      var changed = facts
      changed.perform(act, on: first + day, hour: 9)
      changed.perform(act, on: first + day, hour: 21)
      let quick = FactHistory(changed, changedOn: first + day, from: facts, history)
      let anew = FactHistory(changed)
      #expect(quick.counters == anew.counters, "\(act)")
      #expect(quick.hours == anew.hours, "\(act)")
      #expect(quick.posts == anew.posts, "\(act)")
      #expect(quick.atLeast == anew.atLeast, "\(act)")
      #expect(quick.levels == anew.levels, "\(act)")
    }
  }
}
