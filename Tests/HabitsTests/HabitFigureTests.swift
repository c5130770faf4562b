// What missed days cost, what is worth a word, and weekdays that stand out.

import Testing

@testable import Habits

@Suite struct HabitFigureTests {
  private struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private static let kinds: [Mark] = [
    .done, .done, .done, .missed, .missed, .rest, .paused, .unknown,
  ]

  private func strength(_ marks: [Mark], _ goal: Goal) -> Double {
    var strength = Strength(goal: goal)
    for mark in marks { strength.take(mark) }
    return strength.value
  }

  @Test func `a missed day costs exactly what the strength lacks without it`() throws {
    var dice = Dice(state: 5)
    for _ in 0..<60 {
      let span = Int.random(in: 1...9, using: &dice)
      let goal = try #require(
        Goal(
          times: Int.random(in: 1...span, using: &dice), of: span,
          period: Bool.random(using: &dice) ? .day : .week))
      let marks = (0..<Int.random(in: 0...70, using: &dice)).map { _ in
        Self.kinds.randomElement(using: &dice) ?? .done
      }
      let losses = Strength.losses(marks, goal: goal)
      #expect(losses.map(\.position) == marks.indices.filter { marks[$0] == .missed })
      for (position, loss) in losses {
        var other = marks
        other[position] = .done
        #expect(abs(strength(other, goal) - strength(marks, goal) - loss) < 1e-12)
      }
    }
  }

  @Test func `yesterday's miss costs a long habit five points, the day before's a little less`() {
    let marks = [Mark](repeating: .done, count: 400) + [.missed, .missed]
    let losses = Strength.losses(marks, goal: .daily).suffix(2).map(\.loss)
    #expect(abs(losses[1] - 0.051922) < 1e-6)
    #expect(abs(losses[0] - 0.051922 * 0.948078) < 1e-6)
  }

  private func milestone(_ text: String, today: Mark = .missed, goal: Goal = .daily) -> Milestone? {
    HabitReport(marks: StreakTests.marks(text), today: today, goal: goal).milestone
  }

  @Test func `the first week, the longest run yet and a hundred days are said on their day only`() {
    let week = String(repeating: "x", count: 7)
    #expect(milestone("xxxxxx") == nil)
    #expect(milestone("xxxxxx", today: .done) == .firstWeek)
    #expect(milestone(week) == .firstWeek)
    #expect(milestone(week, today: .done) == nil)
    #expect(milestone(week + "." + week) == nil)
    #expect(milestone(week + "." + week, today: .done) == .longestYet(before: 7))
    #expect(milestone(week + "." + week + "xx") == nil)
    #expect(milestone(String(repeating: "x", count: 99), today: .done) == .days(100))
    #expect(milestone(String(repeating: "x", count: 100), today: .paused) == .days(100))
    #expect(milestone(String(repeating: "x", count: 101)) == nil)
    #expect(milestone(week + "r") == nil)
  }

  @Test func `a weekday that stands out is named`() throws {
    let days = (0..<140).map { day -> (weekday: Int, mark: Mark) in
      (
        day % 7 + 1,
        day % 7 == 5 ? (day % 35 == 5 ? .done : .missed) : day % 9 == 0 ? .missed : .done
      )
    }
    let pattern = try #require(WeekdayPattern(days))
    #expect(pattern.weekday == 6)
    #expect(pattern.share < 0.3 && pattern.otherShare > 0.8 && pattern.count == 20)
  }

  /// Lives in which no weekday is different: by dice, in spells, after rests of any length, rarely or
  /// nearly always, with breaks.
  private func noise(_ kind: Int, _ dice: inout Dice) -> [(weekday: Int, mark: Mark)] {
    let often = [0.03, 0.3, 0.5, 0.8, 0.97][Int.random(in: 0..<5, using: &dice)]
    var isOn = false
    var rest = 0
    return (0..<Int.random(in: 56...800, using: &dice)).map { day in
      let chance = Double.random(in: 0..<1, using: &dice)
      switch kind {
      case 0: isOn = chance < often
      case 1: if chance < 0.08 { isOn.toggle() }
      case 2:
        isOn = rest == 0
        rest = isOn ? Int.random(in: 0...9, using: &dice) : rest - 1
      default:
        if chance < 0.05 { rest = Int.random(in: 1...20, using: &dice) }
        if rest > 0 { rest -= 1 }
        isOn = chance > 0.4
      }
      return (day % 7 + 1, kind == 3 && rest > 0 ? .paused : isOn ? .done : .missed)
    }
  }

  @Test(arguments: 0..<4)
  func `where weekdays are alike one is named in less than one life of twenty`(kind: Int) {
    var dice = Dice(state: 9 + UInt64(kind))
    let lives = 2000
    let named = (0..<lives).count { _ in WeekdayPattern(noise(kind, &dice)) != nil }
    #expect(named * 20 < lives, "\(named) of \(lives)")
    #expect(WeekdayPattern([(1, .done), (2, .missed)]) == nil)
  }

  @Test func `what was reached is kept for a week, the greatest first`() {
    func recent(_ days: Int, before: Int = 0) -> [Milestone] {
      let text =
        String(repeating: "x", count: before) + "." + String(repeating: "x", count: days)
      return HabitReport(marks: StreakTests.marks(text), today: .missed, goal: .daily).recent
    }
    #expect(recent(6) == [])
    #expect(recent(7) == [.firstWeek])
    #expect(recent(13) == [.firstWeek])
    #expect(recent(14) == [])
    #expect(recent(10, before: 9) == [.longestYet(before: 9)])
    #expect(recent(102, before: 99) == [.days(100), .longestYet(before: 99)])
    #expect(recent(370) == [.days(365)])
    #expect(recent(7, before: 7) == [])
  }

  @Test func `how long one may wait agrees with trying it, over random lives`() throws {
    var dice = Dice(state: 12)
    for _ in 0..<300 {
      let span = Int.random(in: 1...7, using: &dice)
      let goal = try #require(Goal(times: Int.random(in: 1...span, using: &dice), of: span))
      let marks = (0..<Int.random(in: 0...40, using: &dice)).map { _ in
        Self.kinds.randomElement(using: &dice) ?? .done
      }
      let report = HabitReport(marks: marks, today: .missed, goal: goal)
      guard let current = report.current else { continue }
      // Skipping so many and doing all that follow keeps the run; skipping one more does not.
      func goesOn(_ skipped: Int) -> Bool {
        let lived =
          marks + Array(repeating: .missed, count: skipped)
          + Array(repeating: .done, count: 2 * span)
        return HabitReport(marks: lived, today: .missed, goal: goal).current?.first == current.first
      }
      #expect(goesOn(report.slack))
      if report.slack < span { #expect(!goesOn(report.slack + 1)) }
    }
  }
}
