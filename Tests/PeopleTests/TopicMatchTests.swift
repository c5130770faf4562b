// Whether a text speaks of a topic, at a quick look and at a closer one.

import People
import Testing

@Suite struct TopicMatchTests {
  @Test(arguments: [
    ("rust", "Rust 2024", true), ("rust", "I #rust", true), ("rust", "trust me", false),
    ("rust", "rusty", false), ("rust", "RUST", true), ("o'reilly", "an O’Reilly book", true),
    ("o'reilly", "an O'Reilly book", true), ("oreilly", "an O`Reilly book", true),
    ("rust", "r'ust", true), ("data science", "Data-Science!", true),
    ("data science", "data and science", false), ("café", "the cafe", true),
    ("cafe", "das Café", true), ("rust", "Руст", true), ("rust", "", false), ("rust", "rus", false),
  ])
  func `a topic is found as whole words`(topic: String, text: String, isIn: Bool) throws {
    let match = try #require(TopicMatch(topic))
    #expect(match.isIn(text) == isIn)
    var text = text
    let mayBe = text.withUTF8 { match.mayBeIn($0) }
    #expect(mayBe || !isIn)
  }

  @Test func `a topic without a word is none`() {
    #expect(TopicMatch("#") == nil)
    #expect(TopicMatch("🙂") == nil)
  }
}
