// Questions kept back from the phrases: how well the reader tells what it never saw.

import Domain
import Foundation
import Testing

@testable import Questions

/// Figures of readings that were compared with what was meant.
struct ReadingFigures {
  private(set) var inScope = 0
  private(set) var outOfScope = 0
  private(set) var right = 0
  private(set) var caught = 0
  private(set) var wrong = 0

  mutating func count(_ reading: QuestionReading, wanted: Set<Intent>) {
    let isSure = reading.isConfident && reading.intent != .outOfScope
    if wanted.contains(.outOfScope) {
      outOfScope += 1
      if isSure { wrong += 1 } else { caught += 1 }
    } else {
      inScope += 1
      guard isSure else { return }
      if wanted.contains(reading.intent) { right += 1 } else { wrong += 1 }
    }
  }

  var rightShare: Double { Double(right) / Double(max(inScope, 1)) }
  var caughtShare: Double { Double(caught) / Double(max(outOfScope, 1)) }
  var wrongShare: Double { Double(wrong) / Double(max(inScope + outOfScope, 1)) }
}

@Suite struct KeptBackTests {
  /// Never to be put among the phrases.
  private static let keptBack = """
    why: my number slid again, tell me the reason
    why: who or what gave me those two points on saturday
    why: since when am i declining and what started it
    why: was january weak because i was ill and silent
    why: 49 last month, 46 now, what's behind it
    why: the score jumped while i slept, how come
    why: which account caused yesterday's loss
    why: why isn't more posting helping
    status: hows my score these days
    status: give me last week at a glance
    status: what's my score as of sunday
    today: anything i should do before bed
    today: what would be a good use of 20 minutes now
    today: tell me my first move this morning
    what-if: what if i replied to nobody for a week
    what-if: would posting at weekends only cost me points
    what-if: suppose i doubled my replies, what would i gain
    engage: who liked me lately that i haven't thanked
    engage: whom should i answer first on mastodon
    engage: find me people to encourage today
    when-to-post: what's a good time for my next toot
    when-to-post: is lunchtime on monday ok for a post
    when-to-post: when do my people look at their phones
    streaks: am i keeping my habits
    streaks: how long is my reply streak
    streaks: which days did i miss last month
    follow-up: who am i losing touch with
    follow-up: i should write to the people from HarborConf, who were they
    follow-up: met five folks yesterday, what do i do about them
    best-posts: which of my posts had the most likes in 2025
    best-posts: what was my biggest success last month
    worst-posts: which toots did people ignore last week
    worst-posts: my least successful posts this year
    compare: was my february better than my january
    compare: mastodon against bluesky for last month
    compare: how does this week compare with the previous
    advice: what rule tells me to thank people
    advice: why are you suggesting a break
    advice: which of your tips fit me best
    forecast: what will my score be in two weeks
    forecast: do you see me at 55 by june
    forecast: am i going to keep growing
    log: saw Ruth Wexley at the library on sunday
    log: wrote four posts on bluesky yesterday
    log: my ssi went to 68
    people: what do you know about Tord
    people: who did i meet in february
    people: when was the last time i saw kari
    help: how can i export my stuff
    help: what does a rule strength mean
    help: how do i connect my mastodon account
    undo: please take back the last entry
    undo: that was not what i meant, undo
    out-of-scope: is it raining in bergen
    out-of-scope: how do i get rid of a cough
    out-of-scope: who is the richest person alive
    out-of-scope: post a birthday greeting for ana
    out-of-scope: why is my laptop so hot
    out-of-scope: recommend a good dentist
    out-of-scope: what does otto think of his boss
    out-of-scope: how do i write a loop in rust
    out-of-scope: what is my share portfolio worth
    out-of-scope: order pizza for eight tonight
    """

  @Test func `lines that no phrase was made from are told as promised`() throws {
    let reader = QuestionReader(today: try #require(Day(iso: "2026-03-04")))
    var figures = ReadingFigures()
    for line in Self.keptBack.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      let intent = try #require(Intent(rawValue: String(parts[0])))
      figures.count(reader.read(String(parts[1])), wanted: [intent])
    }
    #expect(figures.inScope + figures.outOfScope == 63)
    #expect(figures.rightShare >= 0.95)
    #expect(figures.caughtShare >= 0.9)
    #expect(figures.wrongShare <= 0.02)
  }

  struct Sample: Decodable {
    var text: String
    var intent: String
    var accept: [String]?
    var now: String
    var from: String?
    var to: String?
  }

  static let samples = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../../../shared/questions/questions.sample.jsonl")

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: samples.path),
      "needs the samples at ../shared/questions"))
  func `the shared samples are told with their periods`() throws {
    let clock = try #require(DayClock(zone: "Europe/Oslo", boundary: 0))
    var figures = ReadingFigures()
    for line in try String(contentsOf: Self.samples, encoding: .utf8).split(separator: "\n") {
      let sample = try JSONDecoder().decode(Sample.self, from: Data(line.utf8))
      let today = clock.day(of: try #require(Instant(rfc3339: sample.now)))
      let reading = QuestionReader(today: today).read(sample.text)
      let wanted = Set(([sample.intent] + (sample.accept ?? [])).compactMap(Intent.init))
      figures.count(reading, wanted: wanted)
      if !reading.isConfident { #expect(reading.readings.count == 3, "\(sample.text)") }
      guard !wanted.contains(.outOfScope) else { continue }
      #expect(reading.period?.from.description == sample.from, "\(sample.text)")
      #expect(reading.period?.to.description == sample.to, "\(sample.text)")
    }
    #expect(figures.rightShare >= 0.95)
    #expect(figures.caughtShare >= 0.9)
    #expect(figures.wrongShare <= 0.02)
  }
}
