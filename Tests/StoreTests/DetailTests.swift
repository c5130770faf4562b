// Aliases, tags and cadences: told by hand, moved by a merge, taken back, forgotten.

import Domain
import Testing

@testable import Store

@Suite struct DetailTests {
  let ana = Handle(.mastodon, "@ana@example.social")
  let other = Handle(.x, "@anar")

  private func change<Value>(_ store: Store, _ body: (inout Change) throws -> Value) throws -> Value
  {
    try store.change(command: "by hand", summary: "by hand", at: Instant(seconds: 0), body)
  }

  @Test func `what was told of a person is handed out, once and in order`() throws {
    let store = try Store.inMemory(zone: oslo)
    let person = try change(store) { change in
      let person = try change.person(ana)
      for tag in ["#Rust", "rust", "climbing"] { try change.add(tag, as: .tag, of: person) }
      try change.add(" Anita ", as: .alias, of: person)
      try change.set(.cadence, of: person, to: "30")
      try change.set(.cadence, of: person, to: "14")
      return person
    }
    let details = try store.read { try $0.details(of: person) }
    #expect(details == PersonDetails(aliases: ["Anita"], tags: ["climbing", "rust"], cadence: 14))
    #expect(try store.read { try $0.people(tagged: "RUST") } == [person])
  }

  @Test func `a merge moves what was told, and taking it back is as if it had not been`() throws {
    let store = try Store.inMemory(zone: oslo)
    let (kept, gone) = try change(store) { change in
      let (kept, gone) = (try change.person(ana), try change.person(other))
      try change.name(person: kept, "Ana Ruiz")
      try change.name(person: gone, "Anita R.")
      try change.add("rust", as: .tag, of: kept)
      try change.add("rust", as: .tag, of: gone)
      try change.add("swift", as: .tag, of: gone)
      try change.set(.cadence, of: kept, to: "30")
      try change.set(.cadence, of: gone, to: "7")
      try change.set(.birthday, of: gone, to: "1990-03-01")
      return (kept, gone)
    }
    let before = try dump(store)
    try change(store) { try $0.merge(gone, into: kept) }
    let details = try store.read { try $0.details(of: kept) }
    #expect(
      details
        == PersonDetails(
          aliases: ["Anita R."], tags: ["rust", "swift"], cadence: 30, birthday: "1990-03-01"))
    let merged = try dump(store)
    _ = try store.undo()
    #expect(difference(try dump(store), before) == [])
    _ = try store.redo()
    #expect(difference(try dump(store), merged) == [])
  }

  @Test func `somebody known by name only is a person`() throws {
    let store = try Store.inMemory(zone: oslo)
    let record = Domain.Record.identity(
      IdentityRecord(handles: [], name: "Bo", details: PersonDetails(tags: ["climbing"])))
    #expect(try importing([record], into: store).total.added == 1)
    #expect(try importing([record], into: store).total.added == 0)
    try importing(
      [
        .encounter(
          EncounterRecord(at: instant("2026-03-01T18:00:00Z"), people: [.init(name: "Bo")]))
      ],
      into: store)
    let guest = try store.read { try $0.encounters().flatMap(\.people) }
    #expect(try store.read { try $0.people(tagged: "climbing") } == Set(guest))
    #expect(try importing([record], into: store).total.added == 0)
  }

  @Test func `forgetting somebody forgets what was told of them`() throws {
    let store = try Store.inMemory(zone: oslo)
    try change(store) { change in
      let person = try change.person(ana)
      try change.add("Anita", as: .alias, of: person)
      let friend = try change.person(other)
      try change.set(.notes, of: friend, to: "a friend of Anita")
    }
    try change(store) { change in
      let person = try change.person(ana)
      #expect(try change.remove("anita", as: .alias, of: person))
      try change.add("Anita", as: .alias, of: person)
      #expect(try change.forget(person: person).contains("Anita"))
    }
    var lines: [String] = []
    try store.read { try $0.records { lines.append("\($0)") } }
    #expect(!lines.joined().contains("Anita"))
  }
}
