// Taking changes back, and bringing them back.

import Domain
import GRDB
import Testing

@testable import Store

@Suite struct JournalTests {
  private let now = instant("2026-03-09T12:00:00Z")

  /// A life in several imports, with edits by hand between them.
  private func changes(_ seed: UInt64, _ store: Store, after: () throws -> Void) throws {
    var dice = Chance(state: seed)
    for _ in 0..<3 {
      try importing(life(&dice), into: store)
      try after()
    }
    try store.change(command: "coach pause", summary: "paused", at: now) { change in
      try change.pause(PauseRecord(from: day("2026-03-10"), to: nil, reason: "holiday"))
      try change.decide(.done, rule: "post-original", act: "write")
    }
    try after()
    try store.change(command: "coach people merge", summary: "merged", at: now) { change in
      let ana = try change.person(Handle(.mastodon, "@ana@example.social"))
      let bo = try change.person(Handle(.mastodon, "@bo@example.social"))
      try change.rate(person: ana, score: 41.3)
      try change.merge(ana, into: bo)
      _ = try change.resume(on: day("2026-03-12"))
      try change.setDays(from: day("2026-03-01"), zone: "Asia/Tokyo")
    }
    try after()
    try store.change(command: "coach edit", summary: "corrected", at: now) { change in
      let meeting = try #require(try change.reading.encounters().first)
      try change.remove(.encounter, meeting.id)
      try change.receive(
        .encounter(EncounterRecord(at: now, event: "elsewhere", people: meeting.record.people)))
      let posts = try change.reading.posts(on: day("2020-01-01")..<day("2030-01-01"))
      let post = try #require(posts.first)
      try change.remove(.post, post.id)
      var record = post.record
      record.text = "as it should have been"
      try change.receive(.post(record))
    }
    try after()
    try store.change(command: "coach account remove", summary: "removed", at: now) { change in
      try change.remove(account: Handle(.x, "@me"))
    }
    try after()
  }

  @Test func `everything undone and redone is as if nothing had happened`() throws {
    for seed in 0..<6 as Range<UInt64> {
      let store = try Store.inMemory(zone: oslo)
      var states = [try dump(store)]
      try changes(seed, store) { states.append(try dump(store)) }
      for state in states.dropLast().reversed() {
        _ = try store.undo()
        let differing = try difference(dump(store), state)
        #expect(differing == [], "seed \(seed)")
      }
      #expect(try store.undo() == nil)
      for state in states.dropFirst() {
        _ = try store.redo()
        let differing = try difference(dump(store), state)
        #expect(differing == [], "seed \(seed)")
      }
      #expect(try store.redo() == nil)
    }
  }

  @Test func `a change that later ones build on is not taken back, and the reason is said`() throws
  {
    let store = try Store.inMemory(zone: oslo)
    let like = ResponseRecord(
      account: me, post: nil, id: "r1", at: now, kind: .follow, by: "@ana@example.social")
    try importing([.response(like)], into: store)
    try store.change(command: "coach met Ana", summary: "met Ana", at: now) { change in
      try change.receive(
        .encounter(
          EncounterRecord(
            at: now,
            people: [.init(name: "Ana", handle: "@ana@example.social", network: .mastodon)])))
    }
    #expect(
      throws: Diagnostic(
        .error, "change 1 cannot be taken back: change 2 (met Ana) builds on it",
        hint: "take that back first: coach undo 2")
    ) { _ = try store.undo(1) }
  }

  @Test func `what was forgotten is not in the journal either`() throws {
    let store = try Store.inMemory(zone: oslo)
    var dice = Chance(state: 3)
    try importing(life(&dice), into: store)
    try importing(life(&dice), into: store)
    try store.change(command: "coach forget @ana", summary: "forgot somebody", at: now) { change in
      for network in [Network.mastodon, .x] {
        try change.forget(person: try change.person(Handle(network, "@ana@example.social")))
      }
    }
    #expect(try dump(store).allSatisfy { !$0.contains("@ana") && !$0.contains("@Ana") })
    let kept = try store.read { reading in
      try String.fetchAll(reading.db, sql: "SELECT coalesce(before, '') FROM entry_change")
    }
    #expect(kept.allSatisfy { !$0.lowercased().contains("ana@example") })
  }

  @Test func `who was forgotten is called somebody, and that cannot be taken back`() throws {
    let store = try Store.inMemory(zone: oslo)
    try store.change(
      command: "coach met Ana Ruiz and Bo", summary: "met Ana Ruiz and Bo in Bonn", at: now
    ) { change in
      try change.receive(
        .encounter(
          EncounterRecord(at: now, people: [.init(name: "Ana Ruiz"), .init(name: "Bo")])))
    }
    try store.change(command: "coach forget Bo", summary: "forgot somebody", at: now) { change in
      let bo = try #require(try change.reading.people(matching: "bo").first)
      let gone = try change.forget(person: bo)
      #expect(gone == ["Bo"])
    }
    let journal = try store.read { try $0.journal() }
    #expect(journal.map(\.summary) == ["forgot somebody", "met Ana Ruiz and somebody in Bonn"])
    #expect(journal.map(\.command) == ["coach forget somebody", "coach met Ana Ruiz and somebody"])
    #expect(try store.read { try $0.encounters() }.map(\.record.people.count) == [1])
    #expect(
      throws: Diagnostic(
        .error, "change 2 cannot be taken back: what was forgotten is gone",
        hint: "coach history shows what can be")
    ) { _ = try store.undo(2) }
    #expect(try store.undo()?.id == 1)
  }

  @Test func `an unknown or undone change is refused in words`() throws {
    let store = try Store.inMemory(zone: oslo)
    #expect(
      throws: Diagnostic(
        .error, "there is no change number 7", hint: "coach history lists them")
    ) { _ = try store.undo(7) }
  }
}
