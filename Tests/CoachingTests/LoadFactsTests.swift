// What the store counts for rules is what plain records give.

import Domain
import RuleEngine
import Store
import Testing

@testable import Coaching

@Suite struct LoadFactsTests {
  @Test(arguments: 1...12)
  func `every metric of every day is the same from the store and from plain records`(
    seed: UInt64
  ) throws {
    let records = FactLife.records(seed: seed)
    let store = try Store.inMemory(zone: "Europe/Oslo")
    let now = Instant(seconds: Int64((FactLife.first + FactLife.days).number * 86_400 + 64_800))
    _ = try store.change(command: "coach import", summary: "imported a life", at: now) { change in
      try change.setDays(from: nil, zone: "Europe/Oslo", boundary: 180)
      for record in records { try change.receive(record) }
    }
    try store.read { reading in
      let today = reading.clock.day(of: now)
      let days = (today - 55)...today
      let loaded = try LoadFacts(days: days, today: today).load(reading)
      let score = try #require(try reading.ownScore(today: today))
      let gathered = FactGatherer.facts(
        from: days.lowerBound, to: days.upperBound, records: records, clock: reading.clock,
        score: score)
      let (mine, theirs) = (FactHistory(loaded), FactHistory(gathered))
      var compared = 0
      for length in [1, 7, 28, 90] {
        for day in days {
          let (a, b) = (
            mine.window(ending: day, days: length), theirs.window(ending: day, days: length)
          )
          guard let a, let b else { continue }
          // One's own score stands still in plain records, and a store knows who is due on its last
          // day only.
          for metric in MetricCatalogue.all where !["score", "due_contacts"].contains(metric.name) {
            let (stored, plain) = (metric.compute(a), metric.compute(b))
            compared += stored == nil ? 0 : 1
            if stored != plain {
              Issue.record(
                "\(metric.name) over \(length) days to \(day): \(String(describing: stored)) stored, \(String(describing: plain)) from records"
              )
              return
            }
          }
        }
      }
      #expect(compared > 10_000)
    }
  }

  @Test func `nothing is known of days before and after coverage`() throws {
    let store = try Store.inMemory(zone: "Europe/Oslo")
    let me = Handle(.mastodon, "@me@example.social")
    let first = Day(20_240)
    _ = try store.change(command: "", summary: "", at: Instant(seconds: 0)) { change in
      try change.receive(.account(AccountRecord(handle: me)))
      try change.receive(
        .coverage(CoverageRecord(account: me, from: first, to: first + 9, responses: .unknown)))
    }
    let facts = try store.read {
      try LoadFacts(days: (first - 5)...(first + 20), today: first + 20).load($0)
    }
    let history = FactHistory(facts)
    func value(_ name: String, _ day: Day) -> Metric.Value? {
      history.window(ending: day, days: 1).flatMap { window in
        MetricCatalogue.metric(named: name).flatMap { $0.compute(window) }
      }
    }
    #expect(value("posts", first - 1) == nil)
    #expect(value("posts", first) == .whole(0))
    #expect(value("posts", first + 10) == nil)
    #expect(value("responses", first) == nil)
    #expect(value("messages_in", first) == nil)
  }
}
