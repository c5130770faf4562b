// How often a habit is meant to be done, as it is typed.

import Habits
import Testing

@Suite struct GoalTests {
  @Test(arguments: ["3/7", "3 of 7", " 3 / 7 "])
  func `three days of seven`(text: String) {
    #expect(Goal(text) == Goal(times: 3, of: 7, period: .day))
  }

  @Test(arguments: ["0 3/7", "Draft 3/7", "3/7 5", "3 7", "3/", "8/7", "3/7/9"])
  func `anything beside the two numbers is no goal`(text: String) {
    #expect(Goal(text) == nil)
  }
}
