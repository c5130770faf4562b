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

  @Test func `two people of one name are told apart for good`() throws {
    try withDesk { desk in
      let lines = """
        {"format":"coach-activity","version":1,"zone":"Europe/Oslo"}
        {"type":"person","network":"mastodon","handle":"@eva@example.social","name":"Eva Lund"}
        {"type":"person","network":"x","handle":"@lund","name":"Eva Lund"}
        {"type":"person","network":"bluesky","handle":"eva.example.com","name":"Eva Lund"}

        """
      let file = desk.folder.appending(path: "evas.jsonl")
      try Data(lines.utf8).write(to: file)
      try desk.take([file.path])
      func pairs(_ coach: Coach) throws -> Set<Set<String>> {
        Set(
          try FindDuplicates().answer(coach).map {
            Set([$0.kept.handle?.name ?? "", $0.other.handle?.name ?? ""])
          })
      }
      let all = try pairs(desk.coach)
      #expect(all.count == 2)
      try say("@eva@example.social", .distinct(WhichPerson("@lund")), desk)
      let left = try pairs(desk.coach)
      #expect(!left.contains(["@eva@example.social", "@lund"]))
      try say("eva.example.com", .distinct(WhichPerson("@lund")), desk)
      try say("eva.example.com", .distinct(WhichPerson("@eva@example.social")), desk)
      #expect(try pairs(desk.coach).isEmpty)
      // Another import proposes nothing again, and neither does a store made from an export.
      try desk.take([file.path])
      #expect(try pairs(desk.coach).isEmpty)
      let (text, cards) = (try desk.export(), try people(desk, .vcard))
      for (name, content) in [("all.jsonl", text), ("all.vcf", cards)] {
        try withDesk { other in
          let copy = other.folder.appending(path: name)
          try Data(content.utf8).write(to: copy)
          try other.take([copy.path])
          #expect(try pairs(other.coach).isEmpty)
        }
      }
      // It can be taken back, and forgetting one of them leaves no trace of her in the others.
      try say("eva.example.com", .notDistinct(WhichPerson("@lund")), desk)
      #expect(try pairs(desk.coach) == [["eva.example.com", "@lund"]])
      _ = try TakeBack(.undo).run(in: desk.coach)
      #expect(try pairs(desk.coach).isEmpty)
      _ = try ForgetPerson("@lund").run(in: desk.coach)
      #expect(try !desk.export().contains("@lund"))
      try say("eva.example.com", .merge(WhichPerson("@eva@example.social")), desk)
      #expect(try !desk.export().contains("not_same"))
    }
  }

  @Test func `what was said by hand stays through every import after it`() throws {
    try withDesk { desk in
      try fill(desk)
      try say("@bo", .name("Bo Vold"), desk)
      try say("@bo", .alias("Bosse"), desk)
      try say("@bo", .score(77), desk)
      try say("@bo", .merge(WhichPerson("https://social.example/@ove;x")), desk)
      let before = try desk.export()
      let cards = try people(desk, .vcard)
      let later = desk.folder.appending(path: "later.jsonl")
      let lines = """
        {"format":"coach-activity","version":1,"zone":"Europe/Oslo"}
        {"type":"person","network":"x","handle":"@bo","name":"Somebody Else","score":12,"followers":9,"as_of":"2026-03-01T00:00:00Z"}
        {"type":"identity","handles":[{"network":"x","handle":"@bo"}],"name":"Wrong","score":3}

        """
      try Data(lines.utf8).write(to: later)
      try fill(desk)
      #expect(try desk.export() == before)
      #expect(try people(desk, .vcard) == cards)
      try desk.take([later.path])
      let bo = try ShowPerson(WhichPerson("Bosse")).answer(desk.coach)
      #expect(bo.person.name == "Bo Vold" && bo.score.value == 77)
      #expect(bo.score.source == .byHand && bo.person.handles.count == 2)
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
