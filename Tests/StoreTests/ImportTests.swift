// What importing does: one thing is one row, whatever the order and however often.

import Domain
import Testing

@testable import Store

@Suite struct ImportTests {
  @Test func `importing twice adds nothing`() throws {
    var dice = Chance(state: 1)
    let records = life(&dice)
    let store = try Store.inMemory(zone: oslo)
    let first = try importing(records, into: store)
    #expect(first.total.added > 20)
    let before = try dump(store)
    let second = try importing(records, into: store)
    #expect(second.total.added == 0 && second.total.updated == 0)
    #expect(try dump(store) == before)
  }

  @Test func `a second import of the same leaves no entry in the journal`() throws {
    let store = try Store.inMemory(zone: oslo)
    let post = Domain.Record.post(
      PostRecord(account: me, id: "1", at: instant("2026-03-01T09:12:00Z"), kind: .original))
    try importing([post], into: store)
    try importing([post], into: store)
    #expect(try store.read { try $0.journal() }.count == 1)
  }

  @Test func `records in any order, and in any number of imports, give the same store`() throws {
    for seed in 0..<12 as Range<UInt64> {
      var dice = Chance(state: seed)
      let records = life(&dice)
      let store = try Store.inMemory(zone: oslo)
      try importing(records, into: store)
      let expected = try dump(store)
      for _ in 0..<3 {
        let shuffled = records.shuffled(using: &dice)
        let cut = Int.random(in: 0..<records.count, using: &dice)
        let other = try Store.inMemory(zone: oslo)
        try importing(Array(shuffled[..<cut]), into: other)
        try importing(Array(shuffled[cut...]), into: other)
        let differing = try difference(dump(other), expected)
        #expect(differing == [], "seed \(seed)")
      }
    }
  }

  @Test func `what is handed out and taken in again is the same, byte for byte`() throws {
    for seed in 0..<8 as Range<UInt64> {
      var dice = Chance(state: seed)
      let store = try Store.inMemory(zone: oslo)
      try importing(life(&dice), into: store)
      var handed: [Domain.Record] = []
      try store.read { try $0.records { handed.append($0) } }
      let copy = try Store.inMemory(zone: oslo)
      try importing(handed, into: copy)
      var again: [Domain.Record] = []
      try copy.read { try $0.records { again.append($0) } }
      #expect(again == handed)
    }
  }

  @Test func `a newer archive updates counts, an older one takes nothing away`() throws {
    func post(likes: Int?, asOf: String) -> Domain.Record {
      .post(
        PostRecord(
          account: me, id: "1", at: instant("2026-03-01T09:12:00Z"), kind: .original, text: "hi",
          totals: likes.map { Totals(likes: $0) }, asOf: instant(asOf)))
    }
    let store = try Store.inMemory(zone: oslo)
    try importing([post(likes: 3, asOf: "2026-03-02T00:00:00Z")], into: store)
    try importing([post(likes: 2, asOf: "2026-03-04T00:00:00Z")], into: store)
    try importing([post(likes: 9, asOf: "2026-03-03T00:00:00Z")], into: store)
    try importing([post(likes: nil, asOf: "2026-03-05T00:00:00Z")], into: store)
    let found = try store.read { try $0.posts(on: day("2026-03-01")..<day("2026-03-02")) }
    #expect(found.map(\.record.totals?.likes) == [2])
  }

  @Test func `a second-hand copy gives counts, and its text only where there is no other`() throws {
    func post(_ text: String, likes: Int, asOf: String, isExcerpt: Bool) -> Domain.Record {
      .post(
        PostRecord(
          account: me, id: "1", at: instant("2026-03-01T09:12:00Z"), kind: .original, text: text,
          totals: Totals(likes: likes), asOf: instant(asOf), isExcerpt: isExcerpt))
    }
    let copy = post("cut o…", likes: 7, asOf: "2026-03-04T00:00:00Z", isExcerpt: true)
    let whole = post("cut off", likes: 3, asOf: "2026-03-02T00:00:00Z", isExcerpt: false)
    for (records, text) in [
      ([copy], "cut o…"), ([copy, whole], "cut off"), ([whole, copy], "cut off"),
    ] {
      let store = try Store.inMemory(zone: oslo)
      for record in records { try importing([record], into: store) }
      let found = try store.read { try $0.posts(on: day("2026-03-01")..<day("2026-03-02")) }
      #expect(found.map(\.record.text) == [text])
      #expect(found.map(\.record.totals?.likes) == [7])
    }
  }

  @Test func `a reply to an own account is a thread, also when the account is known later`() throws
  {
    let store = try Store.inMemory(zone: oslo)
    let reply = Domain.Record.post(
      PostRecord(
        account: me, id: "1", at: instant("2026-03-01T09:12:00Z"), kind: .reply,
        to: "@Work@example.social"))
    try importing([reply], into: store)
    let days = day("2026-03-01")..<day("2026-03-02")
    #expect(try store.read { try $0.posts(on: days) }.map(\.record.kind) == [.reply])
    try importing(
      [.account(AccountRecord(handle: Handle(.mastodon, "@work@example.social")))], into: store)
    #expect(try store.read { try $0.posts(on: days) }.map(\.record.kind) == [.thread])
    _ = try store.undo()
    #expect(try store.read { try $0.posts(on: days) }.map(\.record.kind) == [.reply])
  }

  @Test func `a reply to somebody unnamed stays a reply, and is a thread where a source says so`()
    throws
  {
    func post(_ kind: PostKind, parent: String?) -> Domain.Record {
      .post(
        PostRecord(
          account: me, id: "1", at: instant("2026-03-01T09:12:00Z"), kind: kind, parent: parent))
    }
    let (reply, thread) = (post(.reply, parent: "urn:1"), post(.thread, parent: "urn:1"))
    for (records, kind) in [
      ([reply], PostKind.reply), ([reply, reply], .reply), ([reply, thread], .thread),
      ([thread, reply], .thread), ([post(.reply, parent: nil)], .thread),
    ] {
      let store = try Store.inMemory(zone: oslo)
      for record in records { try importing([record], into: store) }
      let found = try store.read { try $0.posts(on: day("2026-03-01")..<day("2026-03-02")) }
      #expect(found.map(\.record.kind) == [kind])
    }
  }

  @Test func `a response finds its post whichever comes first`() throws {
    let store = try Store.inMemory(zone: oslo)
    let at = instant("2026-03-01T09:12:00Z")
    let like = ResponseRecord(
      account: me, post: "1", id: "r1", at: at, kind: .like, by: "@ana@example.social")
    try importing([.response(like)], into: store)
    try importing([.post(PostRecord(account: me, id: "1", at: at, kind: .original))], into: store)
    let post = try store.read { try $0.posts(on: day("2026-03-01")..<day("2026-03-02")) }.first
    let found = try store.read { try $0.responses(to: post?.id ?? 0) }
    #expect(found.map(\.record) == [like])
  }

  @Test func `a change that fails half way leaves the store as it was`() throws {
    struct Stop: Error {}
    var dice = Chance(state: 7)
    let store = try Store.inMemory(zone: oslo)
    try importing(life(&dice), into: store)
    let before = try dump(store)
    let more = life(&dice)
    #expect(throws: Stop.self) {
      try store.change(command: "coach import b", summary: "b", at: Instant(seconds: 0)) { change in
        for record in more { try change.receive(record) }
        throw Stop()
      }
    }
    #expect(try dump(store) == before)
    #expect(try store.read { try $0.journal() }.count == 1)
  }

  @Test func `a new day boundary moves days and leaves times alone`() throws {
    let store = try Store.inMemory(zone: oslo)
    let late = PostRecord(
      account: me, id: "1", at: instant("2026-03-02T01:30:00+01:00"), kind: .original, text: "hi")
    try importing([.post(late)], into: store)
    let sunday = day("2026-03-01")..<day("2026-03-02")
    #expect(try store.read { try $0.posts(on: sunday) }.isEmpty)
    try store.change(command: "coach day boundary 03:00", summary: "b", at: Instant(seconds: 0)) {
      try $0.setDays(from: nil, boundary: 180)
    }
    #expect(try store.read { try $0.posts(on: sunday) }.map(\.record) == [late])
    _ = try store.undo()
    #expect(try store.read { try $0.posts(on: sunday) }.isEmpty)
  }
}
