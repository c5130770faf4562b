// Activity files are read whatever their order, and what is wrong in them is told.

import Domain
import Foundation
import Importers
import TestSupport
import Testing

@Suite struct ActivityImporterTests {
  private let me = #""network":"mastodon","account":"@me@a.example""#

  @Test func `every record of a life is read as it was written`() throws {
    var life = try ActivityFile()
    try life.post("2026-03-01 09:12", "Words #swift", totals: Totals(likes: 3))
    try life.post("2026-03-01 09:13", kind: .thread, parent: "p1")
    try life.post("2010-03-01", "A date alone.")
    try life.respond(.reply, by: "@ana@b.example", to: "p1", "2026-03-01 10:00", text: "Yes")
    try life.respond(.follow, by: "@bo@b.example", "2026-03-01 10:01")
    life.person("@ana@b.example", name: "Ana", followers: 3, score: 41.25)
    try life.snapshot("2026-03-01 23:00", followers: 812, following: 1, listed: 0)
    try life.met(
      "2026-03-02 18:00", ["Ana (@ana@b.example)", "Bo"], place: "Oslo", knowsHandles: false)
    try life.score("kred", "2026-03-01", 640)
    try life.cover("2026-01-01", "2026-03-05", responses: .totals)
    try life.pause("2026-04-01", "2026-04-08", reason: "holiday")
    #expect(try ActivityReading(life.text).records == life.records)
  }

  @Test func `the order of lines and of fields does not matter`() throws {
    let lines = [
      #"{"at":"2026-03-01T10:00:00Z","by":"@b@b.example","kind":"like",\#(me),"id":"1","post":"1","type":"response"}"#,
      #"{"kind":"original","at":"2026-03-01T09:00:00Z","id":"1",\#(me),"type":"post"}"#,
    ]
    let forwards = try ActivityReading(([osloHeader] + lines).joined(separator: "\n"))
    let backwards = try ActivityReading(
      ([osloHeader] + lines.reversed()).joined(separator: "\r\n") + "\r\n\r\n")
    #expect(Set(forwards.records) == Set(backwards.records))
    #expect(forwards.records.count == 2)
    #expect(
      forwards.reports
        == backwards.reports.map { report in
          var report = report
          report.path = forwards.reports[0].path
          return report
        })
  }

  @Test func `the report counts by account what the file holds`() throws {
    var life = try ActivityFile()
    try life.post("2026-03-01 09:12", "https://a.example/x", totals: Totals(likes: 3, reshares: 1))
    try life.post("2026-03-04 09:12", "Words")
    try life.reply("2026-03-03 09:12", to: "@ana@b.example")
    try life.respond(.like, by: "@ana@b.example", to: "p1", "2026-03-01 10:00")
    try life.cover("2026-01-01", "2026-03-05")
    life.person("@ana@b.example", followers: 3)
    life.use("@me", on: .x)
    try life.post("2026-02-01", "Words")
    let reports = try ActivityReading(life.text).reports
    #expect(reports.map(\.account?.description) == ["mastodon:@me@example.social", "x:@me"])
    #expect(reports[0].posts == [.original: 2, .reply: 1])
    #expect(reports[0].linkOnly == 1)
    #expect(reports[0].responses == 5)
    #expect(reports[0].people == 1)
    #expect(reports[0].first == Day(iso: "2026-03-01"))
    #expect(reports[0].last == Day(iso: "2026-03-04"))
    #expect(reports[0].coverage?.to == Day(iso: "2026-03-05"))
    #expect(reports[0].rules == life.clock.rules)
    #expect(reports[1].posts == [.original: 1])
    #expect(reports[1].delivered == 1)
  }

  @Test func `a reply to oneself goes on with one's own post`() throws {
    let posts = try ActivityReading(
      osloHeader + "\n"
        + #"{"type":"post",\#(me),"id":"1","at":"2026-03-01T10:00:00Z","kind":"reply","to":"@Me@a.example"}"#
    ).posts
    #expect(posts.map(\.kind) == [.thread])
  }

  @Test func `a date alone is marked so`() throws {
    let reading = try ActivityReading(
      [
        osloHeader, #"{"type":"post",\#(me),"id":"1","at":"2026-03-01","kind":"original"}"#,
        #"{"type":"encounter","at":"2026-03-02","people":[{"name":"Ana"}]}"#,
      ].joined(separator: "\n"))
    #expect(reading.posts.map(\.precision) == [.day])
    #expect(reading.posts.map(\.at) == [Instant(rfc3339: "2026-03-01T12:00:00Z")])
    guard case .encounter(let met) = reading.records.last else { throw Diagnostic(.error, "none") }
    #expect(met.at == Instant(rfc3339: "2026-03-02T00:00:00+01:00"))
  }

  @Test func `unknown types and fields are left out with one warning`() throws {
    let reading = try ActivityReading(
      [
        osloHeader, #"{"type":"mood","at":"2026-03-01"}"#, #"{"type":"mood","level":{"deep":[1]}}"#,
        #"{"type":"post",\#(me),"id":"1","at":"2026-03-01","kind":"original","colour":"red","listed":2}"#,
      ].joined(separator: "\n"))
    #expect(reading.posts.count == 1)
    #expect(
      reading.warnings == [
        #"left out 2 records of unknown type ("mood") and 2 unknown fields ("colour", "listed")"#
      ])
    #expect(reading.reports[0].skipped == ["records of a type unknown here": 2])
  }

  @Test(arguments: [
    (#"{"type":"post","id":"1""#, 24, "is malformed: it ends in the middle"),
    (#"{"type":"post" "id":"1"}"#, 16, "is malformed: a comma or closing bracket is missing"),
    (#"[1]"#, 1, "is malformed: a value is of another kind than it must be"),
    (#"{"at":"2026-03-01"}"#, 1, #"has no "type""#),
    (#"{"type":"account","network":"x"}"#, 1, #"has no "handle""#),
    (#"{"type":"account","network":"","handle":"@a"}"#, 29, #"has an empty "network""#),
    (
      #"{"type":"score","service":"kred","at":"1 March","value":1}"#, 39,
      #"has in "at" no time like 2026-03-01T09:12:00+01:00"#
    ),
    (
      #"{"type":"score","service":"kred","at":"2026-03-01","value":"640"}"#, 60,
      "is malformed: a value is of another kind than it must be"
    ),
    (
      #"{"type":"score","service":"kred","at":"2026-03-01","value":1e999}"#, 60,
      "is malformed: a number is malformed"
    ),
    (
      #"{"type":"pause","from":"2026-04-08","to":"2026-04-01"}"#, 42, "ends before it begins"
    ),
    (
      #"{"type":"person","network":"x","handle":"@é","followers":-1}"#, 58,
      "is malformed: a number is malformed"
    ),
    (
      #"{"type":"person","network":"x","handle":"@a","score":101}"#, 54,
      "has a score outside 1 to 100"
    ),
    (
      #"{"type":"snapshot","network":"x","account":"@a","at":"2026-02-30"}"#, 54,
      #"has in "at" no time like 2026-03-01T09:12:00+01:00"#
    ),
    (
      #"{"type":"coverage","network":"x","account":"@a","from":"2026-02-01","to":"2026-02-02","responses":"all"}"#,
      99, #"has the responses "all", which is none of known, totals, unknown"#
    ),
  ])
  func `a malformed line is told with its place and the rest is read`(
    line: String, column: Int, message: String
  ) throws {
    let text = [osloHeader, line, #"{"type":"account","network":"x","handle":"@me"}"#]
      .joined(separator: "\n")
    let reading = try ActivityReading(text)
    #expect(reading.records.count == 1)
    let warning = try #require(reading.reports[0].warnings.first)
    #expect(warning.message == "line 2 " + message)
    #expect(warning.place?.line == 2)
    #expect(warning.place?.column == column)
    #expect(warning.excerpt.map { line.hasPrefix($0) } == true)
    #expect(reading.reports[0].skipped == ["malformed lines": 1])
    #expect(throws: Diagnostic.self) { try ActivityReading(text, strict: true) }
  }

  @Test func `many malformed lines are counted rather than told one by one`() throws {
    let text = osloHeader + String(repeating: "\n{", count: 5000)
    let reading = try ActivityReading(text)
    #expect(reading.warnings.count == 21)
    #expect(reading.warnings.last == "has 4980 more malformed lines")
  }

  @Test func `a file of a newer coach is refused`() throws {
    let error = #expect(throws: Diagnostic.self) {
      try ActivityReading(#"{"format":"coach-activity","version":2}"#)
    }
    #expect(error?.message == "is of version 2, this coach reads version 1")
  }

  @Test func `only a file that begins with the header is an activity file`() throws {
    try withFolder { folder in
      for (text, expected) in [
        (osloHeader, true), ("\u{FEFF}" + osloHeader + "\n{}", true), ("{}", false),
        ("window.YTD.tweets.part0 = [ ]", false), (#"{"format":"other","version":1}"#, false),
        ("\n" + osloHeader, false),
      ] {
        let file = folder.appending(path: "file")
        try Data(text.utf8).write(to: file)
        #expect(try ActivityImporter().identify(ArchiveSource(path: file.path)) == expected)
      }
    }
  }

  @Test func `the header can be asked for before anything is read`() throws {
    try withFolder { folder in
      let file = try ActivityFile(zone: "Asia/Tokyo", boundary: 180).write(into: folder)
      let header = try ActivityImporter().header(of: ArchiveSource(path: file))
      #expect(header.rules.map(\.zone) == ["Asia/Tokyo"])
      #expect(header.rules.map(\.boundary) == [180])
    }
  }
}
