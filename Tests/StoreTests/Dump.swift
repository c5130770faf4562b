// What two stores are compared by, and records to fill them with.

import Domain
import Foundation
import GRDB
import Testing

@testable import Store

/// A zone for every test.
let oslo = "Europe/Oslo"
/// The invented person's own account.
let me = Handle(.mastodon, "@me@example.social")

func instant(_ text: String) -> Instant { Instant(rfc3339: text) ?? Instant(seconds: 0) }

func day(_ text: String) -> Day { Day(iso: text) ?? Day(0) }

/// Takes records in as one change.
@discardableResult
func importing(_ records: [Domain.Record], into store: Store) throws -> RecordCounts {
  try store.change(
    command: "coach import a.jsonl", summary: "imported a.jsonl",
    at: instant("2026-03-09T12:00:00Z")
  ) {
    change in
    for record in records { try change.receive(record) }
    return change.counts
  }
}

/// The ticked days of each habit's key, which always are those of the ticks themselves.
private func tickedDays(_ reading: Reading) throws -> [String] {
  let days = Dictionary(grouping: try reading.ticks()) { HabitRecord.key($0.habit) }
    .mapValues { $0.map(\.day) }.sorted { $0.key < $1.key }
  #expect(try reading.tickedDays(of: days.map(\.key)) == days.map(\.value))
  #expect(
    try String.fetchAll(reading.db, sql: "SELECT DISTINCT habit FROM ticked_days ORDER BY habit")
      .sorted() == days.map(\.key))
  return days.map { "\($0.key): \($0.value.map(\.number))" }
}

/// Everything the store gives out, as lines.
func dump(_ store: Store) throws -> [String] {
  try store.read { reading in
    var lines: [String] = []
    try reading.records { lines.append("\($0)") }
    lines += try reading.pauses().map { "\($0.record) \($0.habit ?? "")" }
    lines += try tickedDays(reading)
    lines += try reading.decisions().map { "\($0.rule) \($0.act) \($0.verdict) \($0.day)" }
    lines += try rows(reading, "SELECT from_day, zone, boundary FROM day_rule ORDER BY from_day")
    // Who is whom, by handle and name; what is derived, by day.
    lines += try rows(
      reading,
      """
      SELECT a.key, p.native, p.day, p.hour, p.kind, p.form, p.traits, p.fingerprint, p.responses,
        (SELECT min(key) FROM handle WHERE handle.person = p.person)
      FROM post AS p JOIN account AS a ON a.id = p.account ORDER BY 1, 2
      """)
    lines += try rows(
      reading,
      """
      SELECT a.key, r.native, r.day, p.native, r.missing,
        (SELECT min(key) FROM handle WHERE handle.person = r.person)
      FROM response AS r JOIN account AS a ON a.id = r.account LEFT JOIN post AS p ON p.id = r.post
      ORDER BY 1, 2
      """)
    lines += try rows(
      reading,
      """
      SELECT e.at, e.event, g.name, p.name, p.score,
        (SELECT group_concat(key) FROM (SELECT key FROM handle WHERE person = p.id ORDER BY key))
      FROM guest AS g JOIN person AS p ON p.id = g.person JOIN encounter AS e ON e.id = g.encounter
      ORDER BY 1, 2, 3
      """)
    lines += try rows(
      reading,
      """
      SELECT a.network, a.key, t.day, t.kind, t.form, t.hour, t.posts, t.responses
      FROM tally AS t JOIN account AS a ON a.id = t.account
      """)
    lines += try rows(
      reading,
      """
      SELECT a.network, a.key, s.day, format('%.9f %.9f %.9f %.9f %.9f', u, s, c, p, n)
      FROM signal_day AS s JOIN account AS a ON a.id = s.account
      """)
    for table in ["published_day", "received_day", "company_day"] {
      lines += try rows(reading, "SELECT '\(table)', day, hex(data) FROM \(table)")
    }
    return lines
  }
}

/// The lines in which two dumps differ; their number where only the order does.
func difference(_ found: [String], _ expected: [String]) -> [String] {
  guard found != expected else { return [] }
  return found.filter { !expected.contains($0) }.map { "+ " + $0 }
    + expected.filter { !found.contains($0) }.map { "- " + $0 }
    + ["\(found.count) and \(expected.count) lines"]
}

private func rows(_ reading: Reading, _ sql: String) throws -> [String] {
  try Row.fetchAll(reading.db, sql: sql).map { row in
    row.databaseValues.map { "\($0)" }.joined(separator: "|")
  }.sorted()
}

/// The same random numbers in every run.
struct Chance: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let mixed = (state ^ (state >> 33)) &* 0xff51_afd7_ed55_8ccd
    return mixed ^ (mixed >> 29)
  }
}

/// A small life with everything that two sources can disagree on.
func life(_ dice: inout Chance) -> [Domain.Record] {
  let other = Handle(.x, "@me")
  let names = [
    "@ana@example.social", "@Ana@example.social", "@bo@example.social", "@ME@example.social",
  ]
  func maybe<Value>(_ value: Value) -> Value? { Bool.random(using: &dice) ? value : nil }
  func count() -> Int { Int.random(in: 0..<9, using: &dice) }
  var records: [Domain.Record] = [.account(AccountRecord(handle: other))]
  for _ in 0..<40 {
    let at = Instant(seconds: 1_772_000_000 + Int64.random(in: 0..<20, using: &dice) * 43_000)
    let asOf = maybe(Instant(seconds: 1_773_000_000 + Int64(count())))
    let account = Bool.random(using: &dice) ? me : other
    switch Int.random(in: 0..<9, using: &dice) {
    case 0...3:
      let kind = PostKind.allCases.randomElement(using: &dice) ?? .original
      records.append(
        .post(
          PostRecord(
            account: account, id: "\(count())", at: at,
            precision: Bool.random(using: &dice) ? .second : .day, kind: kind,
            text: ["", "hello", "good morning", "what?"].randomElement(using: &dice) ?? "",
            links: maybe(["https://example.org/\(count())"]) ?? [], media: count() / 8,
            to: maybe(names.randomElement(using: &dice) ?? "@bo@example.social"),
            parent: maybe("\(count())"),
            totals: maybe(
              Totals(likes: maybe(count()), reshares: maybe(count()), replies: maybe(count()))),
            asOf: asOf)))
    case 4...5:
      records.append(
        .response(
          ResponseRecord(
            account: account, post: maybe("\(count())"), id: "r\(count())", at: at,
            kind: ResponseKind.allCases.randomElement(using: &dice) ?? .like,
            by: names.randomElement(using: &dice) ?? "@bo@example.social",
            text: maybe("text \(count())"))))
    case 6:
      records.append(
        .person(
          PersonRecord(
            handle: Handle(.mastodon, names.randomElement(using: &dice) ?? ""),
            name: maybe("Ana \(count())"),
            followers: maybe(count()), following: maybe(count()), listed: maybe(count()),
            score: maybe(Double(count())), asOf: asOf)))
    case 7:
      let from = day("2026-02-20") + count()
      records.append(
        .coverage(
          CoverageRecord(
            account: account, from: from, to: from + count(),
            responses: ResponseKnowledge.allCases.randomElement(using: &dice) ?? .known)))
      records.append(.snapshot(SnapshotRecord(account: account, at: at, followers: maybe(count()))))
      records.append(
        .outsideScore(OutsideScoreRecord(service: "kred", day: from, value: Double(count()))))
    default:
      records.append(
        .encounter(
          EncounterRecord(
            at: at, event: maybe("Swift meetup"),
            people: [
              .init(name: "Ana", handle: maybe("@ana@example.social"), network: maybe(.mastodon)),
              .init(name: "Bo"),
            ])))
      records.append(
        .pause(PauseRecord(from: day("2026-03-01") + count() / 3, to: maybe(day("2026-03-09")))))
    }
  }
  return records
}
