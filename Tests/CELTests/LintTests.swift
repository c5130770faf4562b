// Conditions that hardly mean what they say.

import CEL
import Testing

@Suite struct LintTests {
  @Test(arguments: [
    ("share > 1", "a share never exceeds 1, so this is never true"),
    ("share <= 1", "a share never exceeds 1, so this is always true"),
    ("share < 0.0", "a share is never below 0, so this is never true"),
    ("posts >= 0", "posts is never below 0, so this is always true"),
    ("top_hour > 23", "top_hour never exceeds 23, so this is never true"),
    ("posts > 5 || posts <= 5", "is always true"),
    ("posts > 5 && posts < 3", "is never true"),
    ("posts > 5 && posts < 6", "is never true"),
    ("posts > 5 && share > 1", "a share never exceeds 1"),
    ("posts > 5 && posts > 3", "posts > 3 changes nothing here"),
    (
      "posts > 5 && (posts > 3 || share > 0.5)",
      "posts > 3 || share > 0.5 changes nothing here"
    ),
    ("\"a\" in tags || !(\"a\" in tags)", "is always true"),
    ("posts == 5.0", "posts is a whole number"),
    ("posts == 2.5", "so this is never true"),
  ])
  func `what the ranges settle is said`(source: String, told: String) {
    let all = advice(source).problems.map(\.message).joined(separator: "\n")
    #expect(all.contains(told), "\(all)")
  }

  @Test(arguments: [
    "posts >= 5", "share > 0.5 && posts >= 5", "share == 1.0", "share >= 0.99",
    "hour_entropy < 2.0 && top_hour == 9", "posts > 5 || share > 0.5",
    "(posts > 5 && share > 0.5) || (posts > 20 && share > 0.2)",
    "tags == []", "\"a\" in tags && posts < 3", "counts[\"a\"] > 1", "posts == 0",
    "posts > 2 && posts < 4", "share > 0.5 && share < 0.6", "true",
  ])
  func `sound conditions are left alone`(source: String) {
    let all = advice(source).problems.map(\.message)
    #expect(source == "true" ? all == ["true is always true"] : all.isEmpty, "\(all)")
  }

  @Test func `a redundant part comes with the condition without it`() throws {
    #expect(advice("posts > 5 && posts > 3").fixed == "posts > 5")
    #expect(advice("posts > 3 && posts > 5").fixed == "posts > 5")
  }
}
