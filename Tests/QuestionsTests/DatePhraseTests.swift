// Date phrases mean what people mean, day for day.

import Domain
import Foundation
import Testing

@testable import Questions

@Suite struct DatePhraseTests {
  /// Wednesday.
  static let wednesday = Day(iso: "2026-03-04") ?? Day(0)

  func read(_ phrase: String, _ mode: DateMode = .ask, on day: String = "2026-03-04") -> String {
    guard let today = Day(iso: day) else { return "no such day" }
    do throws(DateRefusal) {
      let range = try DatePhrase(today: today, mode: mode).read(phrase)
      return "\(range.from) \(range.to)"
    } catch {
      return
        ([error.reason.rawValue] + error.readings.map { "\($0.from) \($0.to)" })
        .joined(separator: ", ")
    }
  }

  @Test(arguments: [
    ("today", "2026-03-04 2026-03-05"), ("last night", "2026-03-03 2026-03-04"),
    ("monday evening", "2026-03-02 2026-03-03"), ("last week", "2026-02-23 2026-03-02"),
    ("this week", "2026-03-02 2026-03-05"), ("the week before last", "2026-02-16 2026-02-23"),
    ("last 7 days", "2026-02-25 2026-03-04"), ("the past month", "2026-02-04 2026-03-04"),
    ("last month", "2026-02-01 2026-03-01"), ("the last fortnight", "2026-02-18 2026-03-04"),
    ("for three weeks", "2026-02-11 2026-03-04"),
    ("a couple of weeks ago", "2026-02-18 2026-02-19"),
    ("a few days ago", "unknown"), ("wednesday", "2026-02-25 2026-02-26"),
    ("last friday", "2026-02-27 2026-02-28"), ("this friday", "2026-03-06 2026-03-07"),
    ("next friday", "2026-03-13 2026-03-14"), ("tuesday of last week", "2026-02-24 2026-02-25"),
    ("the friday before last", "2026-02-20 2026-02-21"), ("last weekend", "2026-02-28 2026-03-02"),
    ("over the weekend", "2026-02-28 2026-03-02"), ("this weekend", "2026-03-07 2026-03-09"),
    ("march", "2026-03-01 2026-03-05"), ("last march", "2025-03-01 2025-04-01"),
    ("next march", "2027-03-01 2027-04-01"), ("29 feb", "2024-02-29 2024-03-01"),
    ("the 31st", "2026-01-31 2026-02-01"), ("2026", "2026-01-01 2026-03-05"),
    ("2026-02", "2026-02-01 2026-03-01"), ("2026-W08", "2026-02-16 2026-02-23"),
    ("2026Q1", "2026-01-01 2026-03-05"), ("q4 2025", "2025-10-01 2026-01-01"),
    ("2026/02/11", "2026-02-11 2026-02-12"), ("11.2.", "2026-02-11 2026-02-12"),
    ("11.02.2026", "2026-02-11 2026-02-12"), ("feb 11th, 2026", "2026-02-11 2026-02-12"),
    ("1.2", "number"), ("13/02", "2026-02-13 2026-02-14"), ("03/03", "2026-03-03 2026-03-04"),
    ("01/02", "ambiguous, 2026-02-01 2026-02-02, 2026-01-02 2026-01-03"),
    ("since the weekend", "2026-02-28 2026-03-05"), ("ever since january", "2026-01-01 2026-03-05"),
    ("after monday", "2026-03-03 2026-03-05"), ("before march", "open"), ("until friday", "open"),
    ("12–15 may", "2025-05-12 2025-05-16"), ("from 5 to 12 january", "2026-01-05 2026-01-13"),
    ("between 10 and 15 january", "2026-01-10 2026-01-16"),
    ("monday to friday", "2026-02-23 2026-02-28"),
    ("december to february", "2025-12-01 2026-03-01"), ("30 february", "invalid"),
    ("q5", "invalid"),
    ("week 54", "invalid"), ("0 days ago", "invalid"), ("friday 13 feb", "2026-02-13 2026-02-14"),
    ("monday 13 feb", "mismatch, 2026-02-13 2026-02-14"),
    ("2026-02-11 to 2026-02-01", "reversed, 2026-02-01 2026-02-12"), ("around easter", "unknown"),
    ("", "unknown"),
    ("the first", "2026-03-01 2026-03-02"), ("3rd of march 2025", "2025-03-03 2025-03-04"),
    ("june 2025 on the 3rd", "2025-06-03 2025-06-04"), ("march last year", "2025-03-01 2025-04-01"),
    ("since the beginning of the year", "2026-01-01 2026-03-05"),
    ("01/02 to 13/02", "2026-02-01 2026-02-14"), ("jan 5 - feb 3", "2026-01-05 2026-02-04"),
  ])
  func `asked on a Wednesday`(phrase: String, expected: String) {
    #expect(read(phrase) == expected)
  }

  @Test(arguments: [
    ("friday", "2026-03-06 2026-03-07"), ("this week", "2026-03-04 2026-03-09"),
    ("next 3 days", "2026-03-05 2026-03-08"), ("for 10 days", "2026-03-04 2026-03-14"),
    ("in two weeks", "2026-03-18 2026-03-19"), ("by the end of the month", "2026-03-04 2026-04-01"),
    ("until sunday", "2026-03-04 2026-03-09"), ("after friday", "open"), ("from monday", "open"),
    ("monday to friday", "2026-03-09 2026-03-14"),
    ("the rest of the week", "2026-03-04 2026-03-09"),
    ("weekend", "2026-03-07 2026-03-09"), ("11 feb", "2027-02-11 2027-02-12"),
    ("29 feb", "2028-02-29 2028-03-01"), ("friday next week", "2026-03-13 2026-03-14"),
    ("yesterday", "2026-03-03 2026-03-04"), ("the 3rd", "2026-04-03 2026-04-04"),
  ])
  func `planned on a Wednesday`(phrase: String, expected: String) {
    #expect(read(phrase, .plan) == expected)
  }

  @Test func `months and years are clamped to the length of the month`() {
    #expect(read("a month ago", on: "2026-03-31") == "2026-02-28 2026-03-01")
    #expect(read("a year ago", on: "2024-02-29") == "2023-02-28 2023-03-01")
  }

  @Test func `the weekend asked about on a Saturday is the running one`() {
    #expect(read("the weekend", on: "2026-03-07") == "2026-03-07 2026-03-09")
    #expect(read("last weekend", on: "2026-03-07") == "2026-02-28 2026-03-02")
  }

  @Test func `every written date is read as itself on every day of four years`() {
    var day = Day(iso: "2024-01-01") ?? Day(0)
    let end = Day(iso: "2028-01-01") ?? Day(0)
    while day < end {
      #expect(read("\(day)", on: "\(day)") == "\(day) \(day + 1)")
      #expect(read("today", .plan, on: "\(day)") == "\(day) \(day + 1)")
      let week = DatePhrase(today: day, mode: .ask)
      #expect((try? week.read("last week"))?.to == day.monday)
      day = day + 1
    }
  }

  struct Sample: Decodable {
    struct Range: Decodable {
      var from: String
      var to: String
    }
    var text: String
    var now: String
    var mode: String
    var zone: String?
    var boundary: String?
    var from: String?
    var to: String?
    var reason: String?
    var readings: [Range]?
  }

  static let samples = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../../../shared/questions/dates.sample.jsonl")

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: samples.path),
      "needs the samples at ../shared/questions"))
  func `the shared samples are read as expected`() throws {
    let text = try String(contentsOf: Self.samples, encoding: .utf8)
    for line in text.split(separator: "\n") {
      let sample = try JSONDecoder().decode(Sample.self, from: Data(line.utf8))
      let minutes = (sample.boundary ?? "00:00").split(separator: ":").compactMap { Int($0) }
      let clock = try #require(
        DayClock(zone: sample.zone ?? "Europe/Oslo", boundary: minutes[0] * 60 + minutes[1]))
      let now = try #require(Instant(rfc3339: sample.now))
      let mode = try #require(DateMode(rawValue: sample.mode))
      let expected =
        sample.reason.map {
          ([$0] + (sample.readings ?? []).map { "\($0.from) \($0.to)" }).joined(separator: ", ")
        } ?? "\(sample.from ?? "") \(sample.to ?? "")"
      #expect(read(sample.text, mode, on: "\(clock.day(of: now))") == expected, "\(sample.text)")
    }
  }

  @Test func `any words can be read without harm`() {
    let words = [
      "last", "next", "this", "week", "friday", "31", "feb", "to", "–", "since", "q3", "of", "2026",
      "13/02", "in",
      "the", "a", "couple", "days", "ago", "before", "by", "end", "week", "53", "weekend",
      "99999999999999999999", "from",
    ]
    var state: UInt64 = 3
    for _ in 0..<30_000 {
      var phrase: [String] = []
      for _ in 0..<5 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        phrase.append(words[Int(truncatingIfNeeded: state >> 33) % words.count])
      }
      for mode in DateMode.allCases {
        if let range = try? DatePhrase(today: Self.wednesday, mode: mode).read(
          phrase.joined(separator: " "))
        {
          #expect(range.from < range.to, "\(phrase)")
        }
      }
    }
  }
}
