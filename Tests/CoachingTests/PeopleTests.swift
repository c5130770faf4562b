// People through the use cases: written out and taken in again, followed up, never merged by accident.

import Domain
import Foundation
import People
import TestSupport
import Testing

@testable import Coaching

@Suite struct PeopleTests {
  private func people(_ desk: Desk, _ format: ExportPeople.Format) throws -> String {
    var text = ""
    _ = try ExportPeople(format).run(in: desk.coach) { text += $0 }
    return text
  }

  private func say(_ name: String, _ word: EditPerson.Word, _ desk: Desk) throws {
    _ = try EditPerson(WhichPerson(name), word).run(in: desk.coach)
  }

  /// A desk with people of every kind.
  private func fill(_ desk: Desk) throws {
    let lines = """
      {"format":"coach-activity","version":1,"zone":"Europe/Oslo"}
      {"type":"account","network":"mastodon","handle":"@me@example.social"}
      {"type":"person","network":"mastodon","handle":"@ana@example.social","name":"Ana, \\"A\\"; Ruiz","followers":1200,"following":300,"listed":10,"as_of":"2026-01-01T00:00:00Z"}
      {"type":"person","network":"x","handle":"@ana","name":"Ana Ruiz","score":41.5}
      {"type":"person","network":"web","handle":"https://social.example/@ove;x"}
      {"type":"person","network":"x","handle":"@bo","name":"=HYPERLINK(1)"}
      {"type":"response","network":"mastodon","account":"@me@example.social","post":null,"id":"1","at":"2026-02-10T09:00:00+01:00","kind":"reply","by":"@ana@example.social","text":"hello"}
      {"type":"identity","handles":[{"network":"mastodon","handle":"@ana@example.social"},{"network":"x","handle":"@ana"}],"name":"Ana Ruiz","score":60,"aliases":["Anita, the elder"],"tags":["rust","two words"],"cadence":30,"birthday":"--02-29","notes":"one\\ntwo; three"}
      {"type":"identity","handles":[],"name":"Cy Holm","organisation":"'Kelpworks"}
      {"type":"identity","handles":[],"name":"Cy Holm","tags":["climbing"]}
      {"type":"encounter","at":"2026-02-01T18:00:00+01:00","event":"Swift meetup","people":[{"name":"王小明"},{"name":"-Dora"}]}
      """
    let file = desk.folder.appending(path: "people.jsonl")
    try Data((lines + "\n").utf8).write(to: file)
    try desk.take([file.path])
  }

  @Test(arguments: [ExportPeople.Format.vcard, .csv])
  func `people written out and taken in again are written out the same`(
    format: ExportPeople.Format
  ) throws {
    let text = try withDesk { desk in
      try fill(desk)
      return try people(desk, format)
    }
    #expect(text.contains("Ana Ruiz") && text.contains("王小明") && text.contains("Cy Holm"))
    try withDesk { desk in
      let file = desk.folder.appending(path: format == .csv ? "people.csv" : "people.vcf")
      try Data(text.utf8).write(to: file)
      let first = try desk.take([file.path])
      #expect(first.counts.total.added > 0)
      #expect(try people(desk, format) == text)
      let again = try desk.take([file.path])
      #expect(again.counts.total.added == 0 && again.counts.total.updated == 0)
      let before = try desk.export()
      _ = try TakeBack(.undo).run(in: desk.coach)
      _ = try TakeBack(.redo).run(in: desk.coach)
      #expect(try desk.export() == before)
    }
  }

  @Test func `a follow-up waits for two days, and starts again from a word online`() throws {
    try withDesk { desk in
      _ = try AddAccount(handle: Handle(.mastodon, "@me@example.social")).run(in: desk.coach)
      _ = try LogEncounter("Ana Ruiz (@ana@example.social) and Bo at the fair yesterday")
        .run(in: desk.coach)
      func due() throws -> [String: Day] {
        Dictionary(
          uniqueKeysWithValues: try ListFollowUps().answer(desk.coach).map {
            ($0.person.name, $0.followUp.due)
          })
      }
      let met = day("2026-03-01")
      #expect(try due() == ["Ana Ruiz": met + 2, "Bo": met + 2])
      let file = desk.folder.appending(path: "reply.jsonl")
      let lines = """
        {"format":"coach-activity","version":1,"zone":"Europe/Oslo"}
        {"type":"response","network":"mastodon","account":"@me@example.social","post":null,"id":"9","at":"2026-03-02T08:00:00+01:00","kind":"reply","by":"@ana@example.social"}

        """
      try Data(lines.utf8).write(to: file)
      try desk.take([file.path])
      #expect(try due() == ["Bo": met + 2])
      try say("Ana Ruiz", .cadence(10), desk)
      #expect(try due() == ["Ana Ruiz": day("2026-03-02") + 10, "Bo": met + 2])
      try DeclarePause(PauseRecord(from: met + 2, to: met + 5)).run(in: desk.coach)
      #expect(try due() == ["Ana Ruiz": day("2026-03-02") + 10, "Bo": met + 6])
    }
  }

  @Test func `merging and taking it back leaves everything as it was`() throws {
    try withDesk { desk in
      try fill(desk)
      let before = (try desk.export(), try people(desk, .vcard))
      try say("@bo", .merge(WhichPerson("@ana")), desk)
      #expect(try people(desk, .vcard) != before.1)
      _ = try TakeBack(.undo).run(in: desk.coach)
      #expect(try desk.export() == before.0)
      #expect(try people(desk, .vcard) == before.1)
    }
  }

  @Test func `a name that several people have is never guessed`() throws {
    try withDesk { desk in
      try fill(desk)
      #expect(throws: LogEncounter.Ambiguity.self) {
        try say("Cy Holm", .score(50), desk)
      }
      #expect(throws: Diagnostic.self) { try say("Nobody", .score(50), desk) }
      #expect(throws: LogEncounter.Ambiguity.self) {
        try LogEncounter("Cy Holm at lunch").run(in: desk.coach)
      }
    }
  }

  @Test func `a score by hand wins over counts, and imports do not change it`() throws {
    try withDesk { desk in
      try fill(desk)
      try say("@bo", .score(77), desk)
      try fill(desk)
      let bo = try ShowPerson(WhichPerson("@bo")).answer(desk.coach)
      #expect(bo.score.value == 77 && bo.score.source == .byHand)
      try say("@bo", .score(nil), desk)
      #expect(try ShowPerson(WhichPerson("@bo")).answer(desk.coach).score.source == .unknown)
    }
  }
}
