// Repositories that are damaged, odd or made to harm.

import Domain
import Foundation
import Testing

@testable import Importers

@Suite struct BlueskyHostileTests {
  private func life(posts: Int = 20) -> TestRepository {
    var repository = TestRepository()
    for index in 0..<posts {
      repository.post("2026-02-\(index < 9 ? "0" : "")\(index + 1)T09:00:00Z", "Post \(index)")
    }
    return repository
  }

  @Test func `the order of blocks, duplicates and the size of pieces change nothing`() throws {
    let life = life()
    let plain = try BlueskyReading(life.car())
    #expect(plain.posts.count == 20)
    #expect(plain.report.warnings.map(\.severity) == [.note])
    #expect(try BlueskyReading(life.car(shuffled: true)).posts == plain.posts)
    #expect(try BlueskyReading(life.car(), pieces: 1).posts == plain.posts)
    var doubled = life
    doubled.blocks += life.blocks
    let twice = try BlueskyReading(doubled.car())
    #expect(twice.posts == plain.posts)
    #expect(twice.report.delivered == 20)
  }

  @Test func `blocks that no tree names are not read`() throws {
    var life = life()
    life.block(
      .map([
        "$type": .text("app.bsky.feed.post"), "text": .text("deleted long ago"),
        "createdAt": .text("2026-01-01T00:00:00Z"),
      ]))
    life.block(
      .map([
        "did": .text("did:plc:other"), "version": .int(2), "prev": .null, "sig": .bytes([]),
        "data": .link(life.blocks[0].id),
      ]))
    #expect(try BlueskyReading(life.car()).posts.count == 20)
  }

  @Test func `a repository of 2023 is read`() throws {
    var life = life()
    life.version = 2
    life.rev = nil
    let reading = try BlueskyReading(life.car())
    #expect(reading.posts.count == 20)
    #expect(reading.posts.first?.asOf == Instant(rfc3339: "2026-02-20T09:00:00Z"))
    life.version = 9
    #expect(refusal(of: life.car())?.contains("its commit is of version 9") == true)
  }

  @Test func `the same words at the same time under two keys are two posts`() throws {
    var repository = TestRepository()
    repository.post("2026-02-01T09:00:00Z", "Again", clock: 1)
    repository.post("2026-02-01T09:00:00Z", "Again", clock: 2)
    #expect(try BlueskyReading(repository.car()).posts.count == 2)
  }

  @Test func `missing and damaged blocks are told`() throws {
    var life = life()
    let gone = life.blocks.removeFirst()
    let warnings = try BlueskyReading(life.car()).report.warnings.map(\.message)
    #expect(warnings.first == "lists 20 posts and reposts, and 1 of them is not there")
    life.blocks.append((gone.id, gone.bytes.dropLast() + [0]))
    let damaged = try BlueskyReading(life.car()).report
    #expect(damaged.delivered == 19)
    #expect(
      damaged.warnings.contains { $0.message == "holds a block that does not match its name" })
  }

  @Test func `a file cut off anywhere is refused, with the place`() {
    let car = life(posts: 3).car()
    for length in stride(from: 1, to: car.count - 1, by: 7) {
      #expect(refusal(of: Array(car[..<length])) != nil)
    }
  }

  @Test func `lengths that lie are refused`() {
    let header = Array(life(posts: 1).car().prefix(59))
    let long = header + [0xFF, 0xFF, 0xFF, 0xFF, 0x7F]
    #expect(refusal(of: long)?.contains("which no real one is") == true)
    let endless = header + [UInt8](repeating: 0xFF, count: 20)
    #expect(refusal(of: endless)?.contains("length is malformed") == true)
    #expect(refusal(of: header + [0, 0])?.contains("0 bytes long") == true)
  }

  @Test func `a tree that bites its tail ends`() throws {
    var repository = TestRepository()
    let record = repository.block(
      .map(["text": .text("x"), "createdAt": .text("2026-02-01T09:00:00Z")]))
    let inner = repository.block(.map(["l": .null, "e": .list([])]))
    let entry: [String: TestCBOR] = [
      "p": .int(0), "k": .bytes(Array("app.bsky.feed.post/3k".utf8)), "v": .link(record),
      "t": .link(inner),
    ]
    let node = repository.block(.map(["l": .link(inner), "e": .list([.map(entry)])]))
    let commit = repository.block(
      .map(["did": .text("did:plc:a"), "version": .int(3), "data": .link(node), "sig": .bytes([])]))
    let reading = try BlueskyReading(TestRepository.file(root: commit, repository.blocks))
    #expect(reading.posts.map(\.text) == ["x"])
  }

  @Test func `keys that share more than there is are broken parts`() throws {
    var repository = TestRepository()
    let record = repository.block(.map(["text": .text("x")]))
    for shared in [5, Int.max, -1] {
      let entry: [String: TestCBOR] = [
        "p": .int(shared), "k": .bytes([65]), "v": .link(record), "t": .null,
      ]
      let node = repository.block(.map(["l": .null, "e": .list([.map(entry)])]))
      let commit = repository.block(
        .map(["did": .text("did:plc:a"), "version": .int(3), "data": .link(node)]))
      let reading = try BlueskyReading(TestRepository.file(root: commit, repository.blocks))
      #expect(reading.posts.isEmpty)
      #expect(reading.report.coverage == nil)
      #expect(reading.report.warnings.contains { $0.message.contains("1 broken part") })
    }
  }

  @Test func `nesting, open lengths and counts beyond the bytes spoil one record, not the others`()
    throws
  {
    let deep = [UInt8](repeating: 0x81, count: 10_000) + [0xF6]
    let evil: [[UInt8]] = [
      deep, [0x9F, 0xFF], [0x9B] + [UInt8](repeating: 0xFF, count: 8),
      [0xBB, 0x7F] + [0, 0, 0, 0, 0, 0, 0],
      [0x7B] + [UInt8](repeating: 0xFF, count: 8), [0xF9, 0, 0], [0xC1, 0], [0x62, 0xC3, 0x28], [],
    ]
    for bytes in evil {
      var life = life(posts: 2)
      life.post("2026-02-20T09:00:00Z", "evil", ["text": .raw(bytes)])
      let reading = try BlueskyReading(life.car())
      #expect(reading.posts.map(\.text) == ["Post 0", "Post 1"])
      #expect(reading.report.skipped["records that cannot be read"] == 1)
      #expect(throws: Diagnostic.self) { _ = try BlueskyReading(life.car(), strict: true) }
    }
  }

  @Test func `somebody else's repository is refused where it matters whose it is`() throws {
    #expect(throws: Diagnostic.self) {
      _ = try BlueskyReading(life().car(), did: "did:plc:other")
    }
    #expect(try BlueskyReading(life().car(), did: TestRepository.did).posts.count == 20)
  }

  @Test func `checksums are those of the standard`() {
    func hex(_ text: String) -> String {
      SHA256.sum(of: Array(text.utf8).span)
        .map {
          String(repeating: "0", count: 8 - String($0, radix: 16).count) + String($0, radix: 16)
        }
        .joined()
    }
    #expect(hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(
      hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
        == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
  }
}
