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
}
