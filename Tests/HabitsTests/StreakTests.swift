// Streaks are right about days, honest about today, and kind about breaks.

import Testing

@testable import Habits

@Suite struct StreakTests {
  /// Reads "x.rp?": done, missed, rest, paused, unknown.
  static func marks(_ text: String) -> [Mark] {
    text.compactMap {
      switch $0 {
      case "x": .done
      case ".": .missed
      case "r": .rest
      case "p": .paused
      case "?": .unknown
      default: nil
      }
    }
  }

  func report(_ text: String, today: Mark = .missed, goal: Goal = .daily) -> HabitReport {
    HabitReport(marks: Self.marks(text), today: today, goal: goal)
  }

  @Test func `an unfinished today neither breaks nor counts`() {
    let report = report("xxx")
    #expect(report.current?.length == 3)
    #expect(report.state == .atRisk)
    #expect(report.slack == 0)
  }

  @Test func `today counts once it is done`() {
    let report = self.report(".xx", today: .done)
    #expect(report.current == Streak(length: 3, first: 1, last: 3))
    #expect(report.state == .active)
  }

  @Test func `a missed closed day breaks a daily habit`() {
    let report = report("xxxx.")
    #expect(report.current == nil)
    #expect(report.longest?.length == 4)
    #expect(report.state == .broken)
  }

  @Test func `rest, pauses and unknown days neither break nor extend`() {
    let report = report("xxrrpp??x")
    #expect(report.current == Streak(length: 3, first: 0, last: 8))
  }

  @Test func `a goal is met by any seven days around, so five of seven leaves four days between`()
    throws
  {
    let goal = try #require(Goal("5 of 7"))
    #expect(report("xxxxx", goal: goal).slack == 4)
    #expect(report("xxxxx....", goal: goal).state == .atRisk)
    #expect(report("xxxxx..", goal: goal).current?.length == 7)
    #expect(report("xxxxx....xxxxx", goal: goal).current?.length == 14)
    #expect(report("xxxxx.....", goal: goal).current == nil)
  }

  @Test func `a young habit counts what was done so far`() throws {
    let goal = try #require(Goal("5 of 7"))
    #expect(report("xx.", goal: goal).current?.length == 2)
    #expect(report("xx...", goal: goal).current == nil)
  }

  @Test func `never done is unstarted, a declared break is paused`() {
    #expect(report("...").state == .unstarted)
    #expect(report("").state == .unstarted)
    #expect(report("xxx", today: .paused).state == .paused)
  }

  @Test func `runs agree with a count by hand over random lives`() throws {
    var state: UInt64 = 7
    func random(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(truncatingIfNeeded: state >> 33) % below
    }
    let all: [Mark] = [.done, .done, .done, .missed, .rest, .paused, .unknown]
    for _ in 0..<400 {
      let span = 1 + random(7)
      let goal = try #require(Goal(times: 1 + random(span), of: span))
      let marks = (0..<random(60)).map { _ in all[random(all.count)] }
      #expect(
        Self.longestByHand(marks, goal) == StreakFinder(marks, goal: goal).all().runs.map(\.length)
          .max()
          ?? 0)
    }
  }

  /// Marks every window that meets the goal, then walks; the open end by trying all futures.
  static func longestByHand(_ marks: [Mark], _ goal: Goal) -> Int {
    let real = marks.filter(\.counts).map { $0 == .done }
    let padded =
      Array(repeating: false, count: goal.span) + real + Array(repeating: true, count: goal.span)
    func covered(_ days: [Bool]) -> [Bool] {
      var covered = Array(repeating: false, count: days.count)
      for start in 0...(days.count - goal.span) {
        let window = start..<(start + goal.span)
        if days[window].filter({ $0 }).count >= goal.times { for i in window { covered[i] = true } }
      }
      return covered
    }
    let hopeful = covered(padded)
    let certain = covered(
      Array(repeating: false, count: goal.span) + real + Array(repeating: false, count: goal.span))
    var longest = 0
    var run = 0
    for i in real.indices {
      let j = i + goal.span
      if certain[j] || (hopeful[j] && real[i]) { run += 1 } else if !hopeful[j] { run = 0 }
      longest = max(longest, run)
    }
    return longest
  }

  @Test func `goals are read as they are written`() {
    #expect(Goal("5 of 7")?.times == 5)
    #expect(Goal("3/4", period: .week)?.span == 4)
    #expect(Goal("8 of 7") == nil)
    #expect(Goal("0 of 7") == nil)
    #expect(Goal("daily") == nil)
  }
}
