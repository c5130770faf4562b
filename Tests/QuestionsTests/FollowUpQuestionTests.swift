// A question after a question keeps what was talked about.

import Domain
import Testing

@testable import Questions

@Suite struct FollowUpQuestionTests {
  /// Wednesday 2026-03-04.
  let reader = QuestionReader(today: Day(iso: "2026-03-04") ?? Day(0))

  private func said(_ reading: QuestionReading) -> String {
    let days = reading.period.map { " \($0.from) \($0.to)" } ?? ""
    return reading.intent.rawValue + days
      + reading.slots.networks.map { " " + $0 }.joined()
  }

  @Test(arguments: [
    ("why did my score drop last week", "and the week before?", "why 2026-02-16 2026-02-23"),
    ("why did my score drop last week", "only Mastodon", "why 2026-02-23 2026-03-02 mastodon"),
    ("so how was yesterday", "why?", "why 2026-03-03 2026-03-04"),
    ("so how was yesterday", "and the day before", "status 2026-03-02 2026-03-03"),
    (
      "what was my strongest post last year", "and in january?",
      "best-posts 2026-01-01 2026-02-01"
    ),
    ("why did my score drop last week", "what about bluesky", "why 2026-02-23 2026-03-02 bluesky"),
    ("why did my score drop last week", "who?", "engage"),
    ("what should i do today", "why?", "advice 2026-03-04 2026-03-05"),
    ("why did my score drop in january", "and the month before", "why 2025-12-01 2026-01-01"),
    ("why did my score drop last week", "one week earlier", "why 2026-02-16 2026-02-23"),
    ("why did my score drop last week", "go back a week", "why 2026-02-16 2026-02-23"),
    ("why did my score drop last week", "and the one before that?", "why 2026-02-16 2026-02-23"),
    ("why did my score drop last week", "the week after", "why 2026-03-02 2026-03-05"),
    ("so how was yesterday", "how come", "why 2026-03-03 2026-03-04"),
    ("so how was yesterday", "really, why was that?", "why 2026-03-03 2026-03-04"),
    ("so how was yesterday", "explain", "why 2026-03-03 2026-03-04"),
    ("so how was yesterday", "and on monday?", "status 2026-03-02 2026-03-03"),
    ("so how was yesterday", "last month too?", "status 2026-02-01 2026-03-01"),
    ("so how was yesterday", "mastodon only please", "status 2026-03-03 2026-03-04 mastodon"),
    ("so how was yesterday", "now the same for linkedin", "status 2026-03-03 2026-03-04 linkedin"),
    ("so how was yesterday", "show me january instead", "status 2026-01-01 2026-02-01"),
    ("what should i do today", "what's the reason?", "advice 2026-03-04 2026-03-05"),
    ("why did my score drop last week", "who was it?", "engage"),
  ])
  func `what is not said is as before`(first: String, then: String, expected: String) {
    let last = reader.read(first)
    #expect(last.isConfident, "\(first)")
    #expect(said(reader.read(then, after: last)) == expected)
  }

  @Test func `a question of its own starts anew`() {
    let last = reader.read("why did my score drop last week")
    #expect(reader.read("when should i post", after: last).intent == .whenToPost)
    #expect(reader.read("when should i post", after: last).period == nil)
    #expect(reader.read("show me my streaks", after: last).intent == .streaks)
  }

  @Test func `without a question before, it stands alone`() {
    #expect(
      reader.read("and the week before?", after: nil) == reader.read("and the week before?"))
  }

  @Test func `a reading picked is read with its own period`() {
    let reading = reader.read("mastodon in february", as: .bestPosts)
    #expect(said(reading) == "best-posts 2026-02-01 2026-03-01 mastodon")
    #expect(reading.isConfident)
  }
}
