// Typed questions are understood, or three readings are offered; nothing is guessed.

import Domain
import Foundation
import Testing

@testable import Questions

@Suite struct QuestionReaderTests {
  /// Wednesday 2026-03-04.
  let reader = QuestionReader(today: Day(iso: "2026-03-04") ?? Day(0))

  private func text(_ range: DayRange?) -> String? { range.map { "\($0.from) \($0.to)" } }

  @Test(arguments: [
    ("why did my score drop last week", Intent.why, "2026-02-23 2026-03-02"),
    ("What made the jump in December?", .why, "2025-12-01 2026-01-01"),
    ("so how was yesterday", .status, "2026-03-03 2026-03-04"),
    ("somebody i could thank tomorrow", .engage, "2026-03-05 2026-03-06"),
    ("score in a month if i carry on like this", .forecast, "2026-04-04 2026-04-05"),
    ("met Liv Ansgard at the climbing gym on monday", .log, "2026-03-02 2026-03-03"),
    ("which posts did nothing for me since january", .worstPosts, "2026-01-01 2026-03-05"),
  ])
  func `a question with a period is read with it`(
    question: String, intent: Intent, period: String
  ) {
    let reading = reader.read(question)
    #expect(reading.intent == intent)
    #expect(reading.isConfident)
    #expect(text(reading.period) == period)
  }

  @Test(arguments: [
    "would two weeks without posting hurt", "do my followers read in the morning",
    "what should i do every monday", "how have i been lately", "who have i been neglecting",
    "may i ask what a signal is", "how many posts a week are best", "do weekends suck",
    "do weekends suck for posting", "why is it always bad on weekends", "who is jan",
    "how was the first half of february", "how was the last week of february",
    "when will i reach 2025 followers", "is thursday a better day than tuesday to post",
    "how costly is a lazy weekend", "what was the 20th post about", "would a weekend off hurt",
  ])
  func `no period is invented`(question: String) {
    #expect(reader.read(question).period == nil)
  }

  @Test(arguments: [
    (
      "last week or the one before, which was better", "2026-02-23 2026-03-02",
      "2026-02-16 2026-02-23"
    ),
    ("compare january and february", "2026-02-01 2026-03-01", "2026-01-01 2026-02-01"),
    ("compare february and january", "2026-02-01 2026-03-01", "2026-01-01 2026-02-01"),
    ("am i doing better than yesterday", "2026-03-04 2026-03-05", "2026-03-03 2026-03-04"),
    ("better than last quarter?", "2026-01-01 2026-03-05", "2025-10-01 2026-01-01"),
    ("this week vs the week before", "2026-03-02 2026-03-05", "2026-02-23 2026-03-02"),
  ])
  func `a comparison has a later and an earlier period`(
    question: String, later: String, earlier: String
  ) {
    let reading = reader.read(question)
    #expect(reading.intent == .compare)
    #expect(text(reading.period) == later)
    #expect(text(reading.slots.vs) == earlier)
  }

  @Test(arguments: [
    ("how come jan was so strong", Intent.why, "2026-01-01 2026-02-01"),
    ("jan numbers please", .status, "2026-01-01 2026-02-01"),
    ("why was feb so bad", .why, "2026-02-01 2026-03-01"),
    ("how did 2025 go", .status, "2025-01-01 2026-01-01"),
    ("my 2024 hits", .bestPosts, "2024-01-01 2025-01-01"),
    ("saw april yesterday", .log, "2026-03-03 2026-03-04"),
    ("was 2025 a better year than 2024", .compare, "2025-01-01 2026-01-01"),
    ("how different was january from february", .compare, "2026-02-01 2026-03-01"),
    ("compare dec with jan", .compare, "2026-01-01 2026-02-01"),
    ("what happened last weekend", .why, "2026-02-28 2026-03-02"),
    ("why did i sink in the last fortnight", .why, "2026-02-18 2026-03-04"),
  ])
  func `bare months and years within a question are periods`(
    question: String, intent: Intent, period: String
  ) {
    #expect(text(reader.read(question, as: intent).period) == period)
  }

  @Test(arguments: [
    ("was the 20th a missed day", Intent.streaks, "2026-02-20 2026-02-21"),
    ("could skipping mastodon for march harm me", .whatIf, "2026-03-04 2026-04-01"),
    ("at what score will i finish march", .forecast, "2026-03-04 2026-04-01"),
    ("was the weekend any good", .status, "2026-02-28 2026-03-02"),
  ])
  func `bare days and months are periods where a date is expected`(
    question: String, intent: Intent, period: String
  ) {
    #expect(text(reader.read(question, as: intent).period) == period)
  }

  @Test func `what the coach does not do is never answered with confidence`() {
    for question in [
      "how warm is it outside", "fix my swift compile error", "why is my back hurting",
      "recommend a film for friday", "write me a poem about kelp", "", "   ", "???",
    ] {
      let reading = reader.read(question)
      #expect(!reading.isConfident, "\(question)")
      #expect(reading.readings.count == 3, "\(question)")
      #expect(!reading.readings.contains { $0.intent == .outOfScope })
    }
  }

  @Test func `people, networks and numbers are found`() {
    let slots = reader.read("two replies on bsky to @bo@example.social, just now").slots
    #expect(slots.networks == ["bluesky"])
    #expect(slots.people == ["@bo@example.social"])
    #expect(slots.numbers == [2])
    #expect(slots.what == "reply")
    #expect(reader.read("why is SSI sinking").slots.service == "linkedin-ssi")
    #expect(reader.read("why is SSI sinking").slots.direction == "down")
    #expect(reader.read("can i reach 60 before summer").slots.unresolved == "before summer")
  }

  @Test func `hostile input is read, not tripped over`() {
    for question in [
      String(repeating: "why ", count: 5_000), String(repeating: "ż", count: 9_000),
      "\u{0}\u{1B}[2J",
      "last last last last week of of of", "from to between and until",
      "99999999999999999999 days ago",
    ] {
      #expect(reader.read(question).readings.count <= 3)
    }
  }

  @Test func `the weights are those of the phrases`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Questions/Phrases")
    var lines: [String] = []
    for intent in Intent.allCases {
      let text = try String(
        contentsOf: folder.appending(path: "\(intent.rawValue).txt"), encoding: .utf8)
      for line in text.split(separator: "\n") where !line.hasPrefix("#") {
        lines.append("\(intent.rawValue) \(line)")
      }
    }
    #expect(
      IntentWeights.fingerprint(lines) == IntentWeights.fingerprint,
      "phrases changed: swift run -c release coach-phrases train …")
  }
}
