// One line of plain language becomes a meeting, with everybody in it.

import Domain
import Foundation
import Testing

@testable import Questions

@Suite struct EncounterReadingTests {
  static let today = Day(iso: "2026-03-04") ?? Day(0)

  /// The reading on one line: people, then what is known, in brackets.
  func read(_ line: String) -> String {
    let reading = EncounterReading(line, today: Self.today)
    let people = reading.people.map { guest in
      ([guest.name] + guest.handles.filter { $0 != guest.name }
        + [guest.about].compactMap { $0.map { "\"\($0)\"" } })
        .joined(separator: " ")
    }
    var facts: [String] = []
    if let event = reading.event { facts.append("event \(event)") }
    if let place = reading.place { facts.append("place \(place)") }
    if let date = reading.date, date != Self.today { facts.append("\(date)") }
    if let knows = reading.knowsHandles { facts.append(knows ? "knows" : "knows not") }
    if let ask = reading.ask { facts.append("ask \(ask.rawValue)") }
    return (people.joined(separator: " + ") + " [" + facts.joined(separator: ", ") + "]")
      .trimmingCharacters(in: .whitespaces)
  }

  @Test(arguments: [
    (
      "met Nils Dahl, head of data at Fjordbank, at the summit in Stavanger",
      "Nils Dahl \"head of data at Fjordbank\" [event summit, place Stavanger]"
    ),
    ("met Aud Lie near the station, she did not get my card", "Aud Lie [place station, knows not]"),
    (
      "met Ana Ruiz again at the Swift meetup yesterday",
      "Ana Ruiz [event Swift meetup, 2026-03-03]"
    ),
    ("met Lena Fox for the first time at the gala", "Lena Fox [event gala]"),
    ("met no one at the fair", "[event fair, ask people]"),
    ("met Siri Holt on valentine's day", "Siri Holt [ask date]"),
    (
      "met Astrid (@astrid@example.social / astrid.example.com) at lunch",
      "Astrid @astrid@example.social astrid.example.com [event lunch]"
    ),
    (
      "met Алексей Иванов and 李雷 at \"HighLoad\" in Belgrade last saturday",
      "Алексей Иванов + 李雷 [event HighLoad, place Belgrade, 2026-02-28]"
    ),
    (
      "met April Jones and June Carter at brunch on sunday",
      "April Jones + June Carter [event brunch, 2026-03-01]"
    ),
    ("met a guy called Trond at the pub last night", "Trond [place pub, 2026-03-03]"),
    (
      "met up with Hilde for a walk around Sognsvann yesterday",
      "Hilde [event walk, place Sognsvann, 2026-03-03]"
    ),
    (
      "met Agnes Lervik, Tor Aune and Sissel at Fosdem, Brussels, 31 jan",
      "Agnes Lervik + Tor Aune + Sissel [event Fosdem, place Brussels, 2026-01-31]"
    ),
    (
      "met Ida and Bo at Fuglen, Oslo, yesterday", "Ida + Bo [place Fuglen, Oslo, 2026-03-03]"
    ),
    (
      "met Yuki Tanaka at the RubyKaigi pre-party in Kyoto",
      "Yuki Tanaka [event RubyKaigi pre-party, place Kyoto]"
    ),
    ("met Noor at the gala, will send her my profile", "Noor [event gala]"),
    ("met Bo's sister Ida at the wedding", "Ida \"Bo's sister\" [event wedding]"),
  ])
  func `lines of one's own kind`(line: String, expected: String) {
    #expect(read(line) == expected)
  }

  @Test(arguments: [
    (
      #"met Ana Ruiz (@ana@example.social, talk on SQLite), Bo at "Swift meetup" yesterday"#,
      #"Ana Ruiz @ana@example.social "talk on SQLite" + Bo [event Swift meetup, 2026-03-03]"#
    ),
    ("met Bo", "Bo []"),
    (
      "I ran into Dr. Hollis Danbury on the tram to Grefsen",
      "Hollis Danbury [place tram to Grefsen]"
    ),
    (
      "met Sam and Max at the Bread and Butter workshop",
      "Sam + Max [event Bread and Butter workshop]"
    ),
    ("met Bo at lunch", "Bo [event lunch]"),
    ("met Bo for lunch at the harbour", "Bo [event lunch, place harbour]"),
    (
      "met Ana, Bo and Cy at FOSDEM, Brussels on 1 feb",
      "Ana + Bo + Cy [event FOSDEM, place Brussels, 2026-02-01]"
    ),
    (
      "met Kari Nord, Sigrun's cousin, over dinner. Didn't share my accounts",
      #"Kari Nord "Sigrun's cousin" [event dinner, knows not]"#
    ),
    (
      "met Rasmus from Kelpworks at the coffee machine",
      #"Rasmus "Kelpworks" [place coffee machine]"#
    ),
    ("met a few people at the fair", "[event fair, ask people]"),
    ("met Bo in february", "Bo [ask date]"), ("met Bo tomorrow", "Bo [ask date]"),
    ("met Bo the other day", "Bo [ask date]"),
    ("met someone named Torunn in the sauna, monday", "Torunn [place sauna, 2026-03-02]"),
    ("met Ana and Bo, exchanged cards", "Ana + Bo [knows]"),
    ("met Ana at the talk on SQLite, she will look me up", "Ana [event talk on SQLite]"),
    ("met May on friday", "May [2026-02-27]"),
    (
      "met @ana@example.social and @bo@example.net at HackFest",
      "@ana@example.social + @bo@example.net [event HackFest]"
    ),
    ("met Ana, introduced by Bo, at the summit", "Ana [event summit]"),
    ("at the summit I met Ana and Bo", "Ana + Bo [event summit]"),
    ("met my colleague Ana at 17:30", #"Ana "my colleague" []"#),
    ("met ليلى and 李雷 in Oslo", "ليلى + 李雷 [place Oslo]"),
    ("met Ana 🌻 (gardener)", #"Ana 🌻 "gardener" []"#),
    (#"met "Ana Ruiz" and "Bo" (gardener) at lunch"#, #"Ana Ruiz + Bo "gardener" [event lunch]"#),
    ("met", "[ask people]"), ("", "[ask people]"),
  ])
  func `a line is read`(line: String, expected: String) {
    #expect(read(line) == expected)
  }

  struct Sample: Decodable {
    /// One handle, or a list of several.
    struct Handles: Decodable {
      var all: [String]

      init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        all = try (try? [value.decode(String.self)]) ?? value.decode([String].self)
      }
    }
    struct Guest: Decodable {
      var name: String
      var handle: Handles?
      var about: String?
    }
    struct Expected: Decodable {
      var people: [Guest]
      var event: String?
      var place: String?
      var date: String?
      var knowsHandles: Bool?
      var ask: String?
    }
    var text: String
    var expected: Expected
  }

  static let samples = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../../../shared/questions/encounters.sample.jsonl")

  static let lines = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "Lines/encounters.jsonl")

  @Test func `lines as many people would type them are read as expected`() throws {
    let samples = try read(Self.lines)
    #expect(samples.count > 200)
    try check(samples)
  }

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: samples.path),
      "needs the samples at ../shared/questions"))
  func `the shared samples are read as expected`() throws { try check(read(Self.samples)) }

  private func read(_ file: URL) throws -> [Sample] {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
      try decoder.decode(Sample.self, from: Data($0.utf8))
    }
  }

  private func check(_ samples: [Sample]) throws {
    for sample in samples {
      let reading = EncounterReading(sample.text, today: Self.today)
      let expected = sample.expected
      #expect(reading.people.map(\.name) == expected.people.map(\.name), "\(sample.text)")
      #expect(
        reading.people.map(\.handles) == expected.people.map { $0.handle?.all ?? [] },
        "\(sample.text)")
      #expect(reading.people.map(\.about) == expected.people.map(\.about), "\(sample.text)")
      #expect(reading.event == expected.event, "\(sample.text)")
      #expect(reading.place == expected.place, "\(sample.text)")
      #expect(reading.date.map(\.description) == expected.date, "\(sample.text)")
      #expect(reading.knowsHandles == expected.knowsHandles, "\(sample.text)")
      #expect(reading.ask?.rawValue == expected.ask, "\(sample.text)")
    }
  }
}
