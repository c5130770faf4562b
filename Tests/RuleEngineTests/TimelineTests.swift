// The notation of timelines: read right, and every mistake told with its place.

import Domain
import RuleEngine
import Testing

@Suite struct TimelineTests {
  private func window(_ text: String, days: Int = 7) throws -> WindowFacts {
    let (timeline, problems) = Timeline.parse(text)
    #expect(problems == [])
    let facts = try #require(timeline.facts())
    return try #require(FactHistory(facts).window(ending: Timeline.today, days: days))
  }

  private func value(_ name: String, _ facts: WindowFacts) -> Double? {
    MetricCatalogue.metric(named: name)?.compute(facts)?.number
  }

  @Test func `days, ranges, counts and times on one line`() throws {
    let facts = try window("-2d..-1d  09:00 link x2, 12:15 text, photo")
    #expect(value("posts", facts) == 8)
    #expect(value("link_only", facts) == 4)
    #expect(value("media_posts", facts) == 2)
    #expect(facts.hours?[12] == 4)
  }

  @Test func `today so far belongs to the window, what is still to come does not`() throws {
    let (timeline, _) = Timeline.parse("0d 09:00 text\n0d 21:00 text\n-7d 09:00 text")
    let facts = try #require(timeline.facts(untilMinute: 20 * 60))
    let window = try #require(FactHistory(facts).window(ending: Timeline.today, days: 7))
    #expect(value("posts", window) == 1)
  }

  @Test func `every kind of act is read for what it is`() throws {
    let facts = try window(
      """
      -1d 09:00 text, question, greeting, link, link+text, photo, video, quote @ana, reshare @ana
      -1d 12:00 reply @ana, ask @ana, thanks @ana, pleasantry @ana
      -1d 13:00 <like @bo, <reshare @bo, <reply @bo, <mention @bo, <follow @bo, <list @bo
      -1d 19:00 met @cy untold
      """)
    let expected: [String: Double] = [
      "originals": 7, "quotes": 1, "reshares": 1, "replies": 4, "questions": 1, "greetings": 1,
      "link_only": 1, "asking_replies": 1, "thanks": 1, "pleasantries": 1, "responses": 6,
      "likes_in": 1, "reshares_in": 1, "replies_in": 1, "mentions_in": 1, "follows_in": 1,
      "responders": 1, "partners": 1, "met": 1, "met_untold": 1, "waiting_replies": 2,
    ]
    for (name, number) in expected { #expect(value(name, facts) == number, "\(name)") }
  }

  @Test func `empty lines and lines of comment say nothing`() throws {
    #expect(try value("posts", window("\n# nothing here\n-1d 09:00 text\n")) == 1)
  }

  @Test(
    arguments: [
      ("-3d 09:00 txt", 10, "did you mean text?"), ("-3d 25:00 text", 4, "write 09:30"),
      ("3d 09:00 text", 0, "write 0d for today, -1d for yesterday or -5d..-1d; at most -190d"),
      ("-1d..-3d 09:00 text", 0, "write -3d..-1d"), ("-3d", 3, "write one, as in 09:00 text"),
      ("-3d 09:00 like @ana", 10, "did you mean <like?"),
      ("-3d 09:00 reply @ana:400", 21, "write 1 to 100"),
      ("-3d 09:00 text x0", 15, nil), ("-3d 09:00 text text", 15, "write a comma before it"),
      ("-3d 09:00 text \"so", 15, "add a \""), ("-3d 09:00 text on", 15, "write on x"),
      (
        "-99999999999999999999d text", 0,
        "write 0d for today, -1d for yesterday or -5d..-1d; at most -190d"
      ),
    ])
  func `a mistake is told with its column and what to write`(
    line: String, column: Int, hint: String?
  ) throws {
    let problem = try #require(Timeline.parse("\n" + line).problems.first)
    #expect(problem.line == 1)
    #expect(problem.column == column)
    #expect(problem.hint == hint)
  }

  @Test func `every broken line is told at once`() {
    #expect(Timeline.parse("x\n-1d 09:00 text\ny").problems.map(\.line) == [0, 2])
  }
}
