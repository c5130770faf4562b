// What may be opened, and what is said of everything else.

import Domain
import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct OpeningTests {
  /// A folder of its own for every test, gone afterwards.
  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = NSTemporaryDirectory() + "coach-store-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  private func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0
  }

  /// Opens what should not be opened: gives the sentence, and checks that nothing was touched.
  private func refusal(_ path: String) -> Diagnostic? {
    let before = FileManager.default.contents(atPath: path)
    var found: Diagnostic?
    do { _ = try Store.open(at: path, zone: oslo) } catch { found = error as? Diagnostic }
    #expect(FileManager.default.contents(atPath: path) == before)
    return found
  }

  @Test func `every index that a query insists on is there`() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Store").standardizedFileURL
    let paths = try FileManager.default.subpathsOfDirectory(
      atPath: sources.path(percentEncoded: false))
    var named: Set<String> = []
    for path in paths where path.hasSuffix(".swift") {
      let text = try String(contentsOf: sources.appending(path: path), encoding: .utf8)
      named.formUnion(text.matches(of: /INDEXED BY (\w+)/).map { String($0.1) })
    }
    #expect(named.contains("post_top"))
    try inFolder { folder in
      let store = try Store.open(at: folder + "/coach.db", zone: oslo)
      let known = try store.read { reading in
        try String.fetchSet(
          reading.db, sql: "SELECT name FROM sqlite_master WHERE type = 'index'")
      }
      #expect(named.subtracting(known).isEmpty)
      try store.close()
    }
  }

  @Test func `a store that is only read stays as it is to the byte`() throws {
    try inFolder { folder in
      let path = folder + "/coach.db"
      try Store.open(at: path, zone: oslo).close()
      let past = Date(timeIntervalSince1970: 1_700_000_000)
      try FileManager.default.setAttributes([.modificationDate: past], ofItemAtPath: path)
      let before = FileManager.default.contents(atPath: path)
      let store = try Store.open(at: path)
      #expect(try store.read { try $0.accounts() }.isEmpty)
      #expect(try store.beside()?.read { try $0.accounts() }?.isEmpty == true)
      let mode = try store.writer.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") }
      #expect(mode == "wal")
      try store.close()
      #expect(FileManager.default.contents(atPath: path) == before)
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect(attributes[.modificationDate] as? Date == past)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["coach.db"])
    }
  }

  @Test func `two connections read one moment, or the second does not read`() throws {
    try inFolder { folder in
      let store = try Store.open(at: folder + "/coach.db", zone: oslo)
      func pauses(_ reading: Reading) throws -> Int { try reading.pauses().count }
      func pause(_ store: Store, _ day: Int) throws {
        try store.change(
          command: "pause", summary: "a break", at: Instant(seconds: 1_772_436_600)
        ) { try $0.pause(PauseRecord(from: Day(day), to: Day(day), reason: nil)) }
      }
      let beside = try #require(try store.beside())
      let both = try store.read { first in (try pauses(first), try beside.read(pauses)) }
      #expect(both == (0, 0))
      let other = try Store.open(at: folder + "/coach.db", zone: oslo)
      try pause(other, 20_000)
      let later = try store.read { first in (try pauses(first), try beside.read(pauses)) }
      #expect(later == (1, nil))
      let fresh = try #require(try store.beside())
      let meanwhile = try store.read { first in
        try pause(other, 20_002)
        return (try pauses(first), try fresh.read(pauses))
      }
      #expect(meanwhile == (1, nil))
      try other.close()
      try store.close()
    }
    let inMemory = try Store.inMemory(zone: oslo).beside()
    #expect(inMemory == nil)
  }

  private func made(_ path: String) throws {
    try Store.open(at: path, zone: oslo).close()
  }

  /// Overwrites bytes of a file.
  private func patch(_ path: String, at offset: Int, _ bytes: [UInt8]) throws {
    var data = try Data(contentsOf: URL(fileURLWithPath: path))
    data.replaceSubrange(offset..<offset + bytes.count, with: bytes)
    try data.write(to: URL(fileURLWithPath: path))
  }

  @Test func `a new store is for its owner's eyes only`() throws {
    try inFolder { folder in
      let path = folder + "/data/coach/coach.db"
      try made(path)
      #expect(try mode(path) == 0o600)
      #expect(try mode(folder + "/data/coach") == 0o700)
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder + "/data/coach") == ["coach.db"])
    }
  }

  @Test func `an empty file is no store`() throws {
    try inFolder { folder in
      let path = folder + "/coach.db"
      try Data().write(to: URL(fileURLWithPath: path))
      #expect(
        refusal(path)
          == Diagnostic(
            .error, "the file is empty, so it is not a store",
            hint: "remove it, and coach makes a new store there", place: .init(file: path)))
    }
  }

  @Test func `a file of another kind is no store`() throws {
    try inFolder { folder in
      let path = folder + "/notes.txt"
      try Data("some notes".utf8).write(to: URL(fileURLWithPath: path))
      #expect(
        refusal(path)
          == Diagnostic(
            .error, "the file is not a store of coach",
            hint:
              "to read an archive use coach import; for a store name another file with --store",
            place: .init(file: path)))
    }
  }

  @Test func `the database of another program is left alone`() throws {
    try inFolder { folder in
      let path = folder + "/other.db"
      let queue = try DatabaseQueue(path: path)
      try queue.write { try $0.execute(sql: "CREATE TABLE song (title TEXT)") }
      try queue.close()
      #expect(
        refusal(path)
          == Diagnostic(
            .error, "the file is the SQLite database of another program",
            hint: "name another file with --store", place: .init(file: path)))
    }
  }

  @Test func `a store of a newer coach is left alone`() throws {
    try inFolder { folder in
      let path = folder + "/coach.db"
      try made(path)
      try patch(path, at: 60, [0, 0, 0, 99])
      #expect(
        refusal(path)
          == Diagnostic(
            .error, "the store is of a newer coach (version 99; this one knows \(Schema.version))",
            hint: "install the newer coach, or name another store with --store",
            place: .init(file: path)))
    }
  }

  @Test func `a store cut short is damaged`() throws {
    try inFolder { folder in
      let path = folder + "/coach.db"
      try made(path)
      let whole = try Data(contentsOf: URL(fileURLWithPath: path))
      try whole.prefix(whole.count / 2).write(to: URL(fileURLWithPath: path))
      #expect(
        refusal(path)?.message
          == "the store is damaged: it has \(whole.count / 2) bytes of \(whole.count)")
      try whole.prefix(50).write(to: URL(fileURLWithPath: path))
      #expect(
        refusal(path)?.message == "the store is damaged: it ends within its first hundred bytes")
    }
  }

  @Test func `a store whose inside is overwritten is damaged`() throws {
    try inFolder { folder in
      let path = folder + "/coach.db"
      try made(path)
      try patch(path, at: 100, [UInt8](repeating: 0xAA, count: 3900))
      #expect(refusal(path)?.message == "the store is damaged, so nothing was changed")
    }
  }

  @Test func `a folder is no store, and a file is no folder`() throws {
    try inFolder { folder in
      #expect(
        refusal(folder)
          == Diagnostic(
            .error, "the store cannot be a folder",
            hint: "name a file, as in \(folder)/coach.db", place: .init(file: folder)))
      let file = folder + "/file"
      try Data("x".utf8).write(to: URL(fileURLWithPath: file))
      #expect(
        refusal(file + "/coach.db")?.message == "the store cannot be reached: not a directory")
    }
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everything"))
  func `a store that may not be written is refused`() throws {
    try inFolder { folder in
      let path = folder + "/coach.db"
      try made(path)
      try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: path)
      #expect(refusal(path)?.message == "the store cannot be written")
    }
  }

  @Test func `a full disk leaves everything as it was`() throws {
    try inFolder { folder in
      let path = folder + "/coach.db"
      let store = try Store.open(at: path, zone: oslo)
      var dice = Chance(state: 1)
      try importing(life(&dice), into: store)
      let before = try dump(store)
      try store.transaction { db, _ in try db.execute(sql: "PRAGMA max_page_count = 1") }
      let posts = (0..<5000).map { index in
        Domain.Record.post(
          PostRecord(
            account: me, id: "new \(index)", at: instant("2026-03-01T09:12:00Z"), kind: .original,
            text: String(repeating: "x", count: 200)))
      }
      #expect(
        throws: Diagnostic(
          .error, "the disk is full, so nothing was changed",
          hint: "free some space, then try again", place: .init(file: path))
      ) { try importing(posts, into: store) }
      #expect(try dump(store) == before)
    }
  }

  @Test func `two coaches work on one store`() throws {
    try inFolder { folder in
      let path = folder + "/coach.db"
      let (one, two) = (try Store.open(at: path, zone: oslo), try Store.open(at: path))
      for index in 0..<4 {
        let post = Domain.Record.post(
          PostRecord(
            account: me, id: "\(index)", at: instant("2026-03-01T09:12:00Z"), kind: .original))
        try importing([post], into: index % 2 == 0 ? one : two)
      }
      #expect(try dump(one) == dump(two))
      #expect(try one.read { try $0.journal() }.count == 4)
    }
  }
}
