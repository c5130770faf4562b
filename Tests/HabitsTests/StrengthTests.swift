// Strength follows Loop's formula to six digits.

import Testing

@testable import Habits

@Suite struct StrengthTests {
  func strength(_ marks: [Mark], _ goal: Goal = .daily) -> Double {
    var strength = Strength(goal: goal)
    for mark in marks { strength.take(mark) }
    return strength.value
  }

  @Test(arguments: [(1, 0.051922), (2, 0.101149), (20, 0.655747)])
  func `a daily habit grows as in Loop`(days: Int, expected: Double) {
    #expect(abs(strength(Array(repeating: .done, count: days)) - expected) < 1e-6)
  }

  @Test func `rest, pauses and unknown days leave the strength alone`() {
    let marks: [Mark] = [.done, .done, .rest, .paused, .unknown, .missed]
    #expect(strength(marks) == strength([.done, .done, .missed]))
  }

  @Test func `meeting the goal in full brings the strength near one, missing it near nothing`()
    throws
  {
    let goal = try #require(Goal("3 of 7"))
    let week: [Mark] = [.done, .missed, .done, .missed, .done, .missed, .missed]
    let kept = strength((0..<60).flatMap { _ in week }, goal)
    #expect(kept > 0.99 && kept <= 1)
    let lost = strength(
      (0..<60).flatMap { _ in week } + Array(repeating: .missed, count: 400), goal)
    #expect(lost < 0.01 && lost >= 0)
  }
}
