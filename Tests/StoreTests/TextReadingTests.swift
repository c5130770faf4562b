// A coach that reads texts differently reads stored texts anew.

import Domain
import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct TextReadingTests {
  @Test func `texts read by another version are read anew when the store is opened`() throws {
    let path = NSTemporaryDirectory() + "coach-texts-\(UUID().uuidString).db"
    defer { for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) } }
    var dice = Chance(state: 3)
    let store = try Store.open(at: path, zone: oslo)
    try importing(life(&dice), into: store)
    let expected = try dump(store)
    let journal = try store.read { try $0.journal() }
    try store.transaction { db, _ in
      try db.execute(
        sql: """
          UPDATE post SET form = 1, traits = 7, fingerprint = 5; DELETE FROM tally;
          UPDATE setting SET value = '0' WHERE name = 'text-traits'
          """)
    }
    #expect(try dump(store) != expected)
    try store.close()
    let again = try Store.open(at: path)
    #expect(try dump(again) == expected)
    #expect(try again.read { try $0.journal() } == journal)
    #expect(try again.read { try $0.settings() } == [])
    try again.close()
  }

  @Test func `what is taken back or brought back is read as texts are read today`() throws {
    let path = NSTemporaryDirectory() + "coach-texts-\(UUID().uuidString).db"
    defer { for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) } }
    let store = try Store.open(at: path, zone: oslo)
    func post(_ text: String) -> Domain.Record {
      .post(
        PostRecord(
          account: me, id: "1", at: instant("2026-03-01T09:00:00Z"), kind: .original, text: text))
    }
    try importing([post("What?")], into: store)
    let before = try dump(store)
    try importing([post("What do you read on trains?")], into: store)
    let after = try dump(store)
    #expect(before != after)
    try store.transaction { db, _ in
      try db.execute(
        sql: """
          UPDATE entry_change SET before = json_set(before, '$.form', 1, '$.traits', 7,
            '$.fingerprint', 5) WHERE "table" = 'post';
          UPDATE setting SET value = '0' WHERE name = 'text-traits'
          """)
    }
    try store.close()
    let again = try Store.open(at: path)
    #expect(try dump(again) == after)
    _ = try again.undo()
    #expect(try dump(again) == before)
    _ = try again.redo()
    #expect(try dump(again) == after)
    try again.close()
  }
}
