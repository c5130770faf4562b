// The metrics: declared once, within their bounds on any life.

import Domain
import RuleEngine
import Testing

@Suite struct MetricCatalogueTests {
  @Test func `every metric has its own name and a sentence`() {
    let names = MetricCatalogue.all.map(\.name)
    #expect(Set(names).count == names.count)
    for metric in MetricCatalogue.all {
      #expect(metric.sentence.hasSuffix("."))
      #expect(metric.name.allSatisfy { $0.isLowercase || $0 == "_" })
      #expect(MetricCatalogue.metric(named: metric.name)?.name == metric.name)
      if metric.unit == .share { #expect(metric.least == 0 && metric.greatest == 1) }
    }
  }

  @Test(
    arguments: [
      "", "-3d 09:00 text", "-9d..0d 12:00 link x50, 13:00 greeting\n-2d 09:00 <like x90",
      "-9d..0d 12:00 reply @ana:99\n-9d..0d 13:00 <reply @ana\n-5d 20:00 met @bo untold",
      "-90d..-4d 03:00 text \"acorn\" x20\n-3d..0d pause", "-5d 09:00 <mention x30",
    ])
  func `no metric leaves its bounds, whatever the life`(text: String) throws {
    let facts = try #require(Timeline.parse(text).timeline.facts())
    let history = FactHistory(facts)
    for days in [1, 7, 28, 90] {
      let window = try #require(history.window(ending: Timeline.today, days: days))
      for metric in MetricCatalogue.all {
        guard let value = metric.compute(window)?.number else { continue }
        #expect(value.isFinite && value >= metric.least ?? value, "\(metric.name) \(value)")
        #expect(value <= metric.greatest ?? value, "\(metric.name) \(value)")
      }
    }
  }

  @Test func `where nothing is known every metric is missing, but for days of knowledge`() throws {
    let history = FactHistory(DailyFacts(from: Day(100), to: Day(110)))
    let window = try #require(history.window(ending: Day(110), days: 7))
    let known = MetricCatalogue.all.filter { $0.compute(window) != nil }.map(\.name)
    #expect(known == ["known_days"])
  }
}
