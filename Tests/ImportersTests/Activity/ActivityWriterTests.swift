// A record is one line, and the same record is always the same line.

import Domain
import Importers
import TestSupport
import Testing

@Suite struct ActivityWriterTests {
  @Test func `lines are spelled as the format's description spells them`() throws {
    var life = try ActivityFile()
    try life.post(
      "2026-03-01 09:12", "Caf\u{e9} \"\u{1F426}\"\n\u{1}", id: "1", links: ["https://example.org"],
      tags: ["swift"], totals: Totals(likes: 3, reshares: 1, replies: 2))
    try life.post("2026-03-01", "A date alone.", id: "2")
    try life.post("2026-03-01 10:00", "And on.", kind: .thread, id: "3", parent: "2")
    try life.respond(.reply, by: "@ana@example.social", to: "1", "2026-07-01 09:40", id: "r1")
    try life.respond(.follow, by: "@ana@example.social", "2026-03-01 09:41", id: "r2")
    life.person("@ana@example.social", name: "Ana", followers: 1200, score: 41.5)
    try life.snapshot("2026-03-01 23:00", followers: 812)
    try life.met("2026-03-02 18:00", ["Ana (@ana@example.social)", "Bo"], event: "Swift meetup")
    try life.score("kred", "2026-03-01", 640)
    try life.cover("2025-01-01", "2026-03-05", responses: .totals)
    try life.pause("2026-04-01")
    let me = #""network":"mastodon","account":"@me@example.social""#
    let expected = [
      #"{"format":"coach-activity","version":1,"zone":"Europe/Oslo","boundary":"00:00"}"#,
      #"{"type":"account","network":"mastodon","handle":"@me@example.social"}"#,
      #"{"type":"post",\#(me),"id":"1","at":"2026-03-01T09:12:00+01:00","kind":"original","#
        + #""text":"Café \"🐦\"\n\u0001","links":["https://example.org"],"media":0,"#
        + #""tags":["swift"],"to":null,"totals":{"likes":3,"reshares":1,"replies":2}}"#,
      #"{"type":"post",\#(me),"id":"2","at":"2026-03-01","kind":"original","#
        + #""text":"A date alone.","links":[],"media":0,"tags":[],"to":null}"#,
      #"{"type":"post",\#(me),"id":"3","at":"2026-03-01T10:00:00+01:00","kind":"reply","#
        + #""text":"And on.","links":[],"media":0,"tags":[],"to":"@me@example.social","#
        + #""parent":"2"}"#,
      #"{"type":"response",\#(me),"post":"1","id":"r1","at":"2026-07-01T09:40:00+02:00","#
        + #""kind":"reply","by":"@ana@example.social"}"#,
      #"{"type":"response",\#(me),"post":null,"id":"r2","at":"2026-03-01T09:41:00+01:00","#
        + #""kind":"follow","by":"@ana@example.social"}"#,
      #"{"type":"person","network":"mastodon","handle":"@ana@example.social","name":"Ana","#
        + #""followers":1200,"score":41.5}"#,
      #"{"type":"snapshot",\#(me),"at":"2026-03-01T23:00:00+01:00","followers":812}"#,
      #"{"type":"encounter","at":"2026-03-02T18:00:00+01:00","event":"Swift meetup","people":"#
        + #"[{"name":"Ana","handle":"@ana@example.social","network":"mastodon"},{"name":"Bo"}]}"#,
      #"{"type":"score","service":"kred","at":"2026-03-01","value":640}"#,
      #"{"type":"coverage",\#(me),"from":"2025-01-01","to":"2026-03-05","responses":"totals"}"#,
      #"{"type":"pause","from":"2026-04-01","to":null}"#,
    ]
    #expect(life.text == expected.joined(separator: "\n") + "\n")
  }

  @Test func `a person who moved keeps every zone and boundary in the header`() throws {
    let moved = try #require(Day(iso: "2026-05-01"))
    let clock = try #require(
      DayClock(rules: [
        .init(from: Day(-1_000_000), zone: "Europe/Oslo", boundary: 0),
        .init(from: moved, zone: "Asia/Tokyo", boundary: 180),
      ]))
    #expect(
      ActivityWriter(clock: clock).header
        == #"{"format":"coach-activity","version":1,"zone":"Europe/Oslo","boundary":"00:00","#
        + #""history":[{"from":"2026-05-01","zone":"Asia/Tokyo","boundary":"03:00"}]}"#)
  }
}
