// The catalogue against the documented advice. Reads `../shared/ADVICE.md` beside the package, or
// the file that `COACH_ADVICE` names; passes where neither is there.

import Foundation
import RuleEngine
import Testing

@testable import RuleBook

@Suite struct AdviceTests {
  private static let advice: String? = {
    let beside = URL(fileURLWithPath: #filePath).appending(path: "../../../../shared/ADVICE.md")
    let path = ProcessInfo.processInfo.environment["COACH_ADVICE"] ?? beside.standardized.path
    return try? String(contentsOfFile: path, encoding: .utf8)
  }()

  @Test func `every piece of advice that asks for a rule has one`() {
    guard let advice = Self.advice else { return }
    let ids = Set(CatalogueTests.book.entries.map(\.rule.rule.id))
    for line in advice.split(separator: "\n") where line.hasPrefix("| ") {
      guard let kind = line.split(separator: "|").last,
        let start = kind.firstRange(of: #/rules?( \(tip\))?: /#)
      else { continue }
      let list = kind[start.upperBound...].prefix { $0 != ";" && $0 != "(" }
      for name in list.split(separator: ",").map({ $0.trimmingCharacters(in: .whitespaces) }) {
        #expect(ids.contains(name), "\(name)")
      }
    }
  }

  @Test func `a row that asks for a habit has one in its rule`() {
    guard let advice = Self.advice else { return }
    for line in advice.split(separator: "\n") where line.contains("; habit") {
      guard let name = line.firstMatch(of: #/rule: ([a-z-]+)/#)?.1 else { continue }
      #expect(CatalogueTests.book.entry(String(name))?.rule.rule.habit != nil, "\(name)")
    }
  }

  @Test func `every rule cites one of the four documents`() {
    let titles = [
      "Does your Klout score determine your worth?", "Why not to pay attention to Klout scores",
      "Is Klout a good judge of your social media influence?",
      "How online business owners can benefit from Klout",
    ]
    for entry in CatalogueTests.book.entries {
      let cited = entry.rule.rule.sources.map(\.title)
      #expect(cited.contains { titles.contains($0) }, "\(entry.rule.rule.id)")
    }
  }

  @Test func `posting only at lunch and after work fires the rule on posting times`() throws {
    let rule = try #require(CatalogueTests.book.entry("spread-your-posting-times")).rule
    for text in [
      "-13d..0d 12:30 text, 18:00 text", "-13d..-4d 12:00 text, 17:15 link+text",
      "-9d..0d 11:45 text, 13:20 text, 16:40 photo, 19:30 text, 21:50 text",
      "-13d..-6d 12:00 text",
    ] {
      let facts = try #require(Timeline.parse(text).timeline.facts())
      let answer = rule.reading(FactHistory(facts), on: Timeline.today).answer
      #expect(answer == .fires, "\(text)")
    }
  }

  @Test func `texts stay friendly: nobody is told what they failed at`() {
    let harsh = ["you must", "you failed", "wrong", "stop ", "never again", "lazy", "bad "]
    for entry in CatalogueTests.book.entries {
      let rule = entry.rule.rule
      let text = [rule.title, rule.advice, rule.suggest].joined(separator: " ").lowercased()
      for word in harsh { #expect(!text.contains(word), "\(rule.id): \(word)") }
    }
  }
}
