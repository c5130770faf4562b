// A planned week: as much as usual, spread over the day.

import Domain
import Scoring
import Testing

@testable import Suggestions

@Suite struct WeekPlanTests {
  private static let week = (0..<7).map { Day($0 + 20_000) }

  private func plan(weekly: Double, used: [Int: Int] = [12: 10, 18: 10], days: [Day] = week)
    -> WeekPlan
  {
    WeekPlan(
      days: days, weekly: weekly,
      shares: [.original(.plain): 5, .original(.linkOnly): 2, .original(.greeting): 3],
      hours: WeekPlan.Hours(
        used: (0..<24).map { used[$0] ?? 0 }, awake: Array(repeating: 0, count: 24),
        factors: Array(repeating: 1, count: 24)))
  }

  @Test func `as many posts are planned as usual, three at least`() {
    #expect(plan(weekly: 14).slots.count == 14)
    #expect(plan(weekly: 0).slots.count == 3)
    #expect(plan(weekly: 1400).slots.count <= WeekPlan.most)
    #expect(plan(weekly: .nan).slots.isEmpty)
    #expect(plan(weekly: 14, days: []).slots.isEmpty)
  }

  @Test func `half of them come at hours that were not used, and none at night`() {
    let slots = plan(weekly: 14).slots
    #expect(slots.count(where: \.isNeglected) >= 6)
    #expect(slots.allSatisfy { (7...22).contains($0.hour) })
  }

  @Test func `posts of a day lie two hours apart, and every day gets its share`() {
    let slots = plan(weekly: 21).slots
    let byDay = Dictionary(grouping: slots, by: \.day)
    #expect(byDay.count == 7)
    for slots in byDay.values {
      for (a, b) in zip(slots, slots.dropFirst()) { #expect(b.hour - a.hour >= 2) }
    }
  }

  @Test func `no greeting is planned, and a question always is`() {
    let sorts = plan(weekly: 14).slots.map(\.sort)
    #expect(!sorts.contains(.original(.greeting)))
    #expect(sorts.contains(.original(.question)))
    #expect(sorts.contains(.original(.linkOnly)))
  }
}

@Suite struct GoalSignTests {
  @Test(arguments: [
    ("more answers from the Swift field", GoalSign.answers), ("more people met", .met),
    ("a steady habit of writing", .habit), ("reach different readers", .people),
    ("be passed on more", .reshares), ("a higher score", .score),
  ])
  func `a goal's own words say what it is seen by`(words: String, sign: GoalSign) {
    #expect(GoalSign(words: words) == sign)
  }

  @Test func `words that name nothing are not guessed at`() {
    #expect(GoalSign(words: "be grand") == nil)
  }
}
