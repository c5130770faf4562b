// What is read of a repository of Bluesky.

import Domain
import Foundation
import Importers
import TestSupport
import Testing

@Suite struct BlueskyImporterTests {
  private let at = "2026-02-01T09:00:00Z"

  private func post(
    _ text: String, _ more: [String: TestCBOR] = [:], createdAt: String? = nil
  ) throws -> PostRecord? {
    var repository = TestRepository()
    repository.post(at, text, createdAt: createdAt, more)
    return try BlueskyReading(repository.car()).posts.first
  }

  private func facet(_ range: Range<Int>, _ feature: [String: TestCBOR]) -> TestCBOR {
    .map([
      "index": .map(["byteStart": .int(range.lowerBound), "byteEnd": .int(range.upperBound)]),
      "features": .list([.map(feature)]),
    ])
  }

  private func reference(_ uri: String) -> TestCBOR {
    .map(["uri": .text(uri), "cid": .text("bafy")])
  }

  @Test func `a post has its text, time, address and account`() throws {
    let post = try post("Hello")
    #expect(post?.text == "Hello")
    #expect(post?.kind == .original)
    #expect(post?.at == Instant(rfc3339: at))
    #expect(post?.account == Handle(.bluesky, TestRepository.did))
    let key = TestRepository.tid(at)
    #expect(post?.id == "at://\(TestRepository.did)/app.bsky.feed.post/\(key)")
    #expect(post?.asOf == Instant(rfc3339: "2026-03-01T12:00:00Z"))
    #expect(post?.totals == nil)
  }

  @Test func `a reply names whom it answers, and one to oneself is a thread`() throws {
    let other = "at://did:plc:ana/app.bsky.feed.post/3k"
    let reply = try post(
      "hi", ["reply": .map(["root": reference(other), "parent": reference(other)])])
    #expect(reply?.kind == .reply)
    #expect(reply?.to == "did:plc:ana")
    #expect(reply?.parent == other)
    let own = "at://\(TestRepository.did)/app.bsky.feed.post/3k"
    let thread = try post(
      "on", ["reply": .map(["root": reference(other), "parent": reference(own)])])
    #expect(thread?.kind == .thread)
    #expect(thread?.to == nil)
    #expect(thread?.parent == own)
  }

  @Test func `others are called by name where names are known`() throws {
    var repository = TestRepository()
    let other = "at://did:plc:ana/app.bsky.feed.post/3k"
    repository.post(at, "hi", ["reply": .map(["parent": reference(other)])])
    let reading = try BlueskyReading(
      repository.car(), name: "@nora.example.social", names: ["did:plc:ana": "@ana.example.social"])
    #expect(reading.posts.first?.to == "@ana.example.social")
    #expect(reading.posts.first?.account == Handle(.bluesky, "@nora.example.social"))
    #expect(reading.report.warnings == [])
  }

  @Test func `a repost is a reshare`() throws {
    var repository = TestRepository()
    let other = "at://did:plc:ana/app.bsky.feed.post/3k"
    repository.add(
      "app.bsky.feed.repost/" + TestRepository.tid(at),
      [
        "$type": .text("app.bsky.feed.repost"), "subject": reference(other),
        "createdAt": .text(at),
      ])
    let post = try BlueskyReading(repository.car()).posts.first
    #expect(post?.kind == .reshare)
    #expect(post?.to == "did:plc:ana")
    #expect(post?.parent == other)
  }

  @Test func `a post with another in it is a quote, with pictures or without`() throws {
    let record = reference("at://did:plc:ana/app.bsky.feed.post/3k")
    let plain = try post("see", ["embed": .map(["record": record])])
    #expect(plain?.kind == .quote)
    #expect(plain?.media == 0)
    let pictures = TestCBOR.map(["images": .list([.map(["alt": .text("a")]), .map([:])])])
    let both = try post(
      "see", ["embed": .map(["record": .map(["record": record]), "media": pictures])])
    #expect(both?.kind == .quote)
    #expect(both?.media == 2)
  }

  @Test func `links are read from facets by bytes, from the card and from old entities`() throws {
    let text = "Blåbær ☕ example.org/bl… ok"
    let start = "Blåbær ☕ ".utf8.count
    let end = start + "example.org/bl…".utf8.count
    let link = ["uri": TestCBOR.text("https://example.org/blog")]
    let card = TestCBOR.map(["external": .map(["uri": .text("https://example.org/card")])])
    let post = try post(text, ["facets": .list([facet(start..<end, link)]), "embed": card])
    #expect(post?.links == ["https://example.org/blog", "https://example.org/card"])
    #expect(post?.text == "Blåbær ☕ https://example.org/blog ok")
    let entity = TestCBOR.map([
      "type": .text("link"), "value": .text("https://example.org/old"),
      "index": .map(["start": .int(0), "end": .int(3)]),
    ])
    let old = try self.post("see this", ["entities": .list([entity])])
    #expect(old?.links == ["https://example.org/old"])
    #expect(old?.text == "see this")
  }

  @Test func `ranges that lie harm nothing`() throws {
    let link = ["uri": TestCBOR.text("https://example.org/a")]
    for range in [0..<1_000_000, 3..<4, 9_999..<10_000, 1..<2] {
      let post = try post("ø example.org/a", ["facets": .list([facet(range, link)])])
      #expect(post?.links == ["https://example.org/a"])
      #expect(post?.text == "ø example.org/a")
    }
    let turned = TestCBOR.map([
      "index": .map(["byteStart": .int(9), "byteEnd": .int(-3)]),
      "features": .list([.map(link)]),
    ])
    #expect(try post("hi", ["facets": .list([turned])])?.links == ["https://example.org/a"])
  }

  @Test func `a link alone, or a card without a word, is link-only`() throws {
    var repository = TestRepository()
    let card = TestCBOR.map(["external": .map(["uri": .text("https://example.org/card")])])
    let link = ["uri": TestCBOR.text("https://example.org/blog")]
    repository.post("2026-02-01T09:00:00Z", "", ["embed": card])
    repository.post(
      "2026-02-02T09:00:00Z", "example.org/blog", ["facets": .list([facet(0..<16, link)])])
    repository.post("2026-02-03T09:00:00Z", "Read this", ["embed": card])
    repository.post("2026-02-04T09:00:00Z", "")
    #expect(try BlueskyReading(repository.car()).report.linkOnly == 2)
  }

  @Test func `tags come from facets and from the record`() throws {
    let post = try post(
      "#swift",
      [
        "facets": .list([facet(0..<6, ["tag": .text("swift")])]),
        "tags": .list([.text("sql"), .text("swift")]),
      ])
    #expect(post.map { Set($0.tags) } == ["swift", "sql"])
    #expect(post?.links == [])
  }

  @Test func `a film is media`() throws {
    #expect(try post("", ["embed": .map(["video": .map([:])])])?.media == 1)
  }

  @Test(arguments: [
    ("2026-02-01T01:30:00-07:00", "2026-02-01T08:30:00Z"),
    ("2026-02-01T09:00:00.123456Z", "2026-02-01T09:00:00.123Z"),
    ("2031-01-01T00:00:00Z", "2026-02-01T09:00:00Z"),
    ("1970-01-01T00:00:00Z", "2026-02-01T09:00:00Z"),
    ("yesterday", "2026-02-01T09:00:00Z"),
    ("2019-05-01T10:00:00Z", "2019-05-01T10:00:00Z"),
  ])
  func `a claimed time gives way to the key's where it cannot be right`(
    claim: String, expected: String
  ) throws {
    #expect(try post("when", createdAt: claim)?.at == Instant(rfc3339: expected))
  }

  @Test func `likes and follows given, settings and other applications are counted, not kept`()
    throws
  {
    var repository = TestRepository()
    repository.post(at, "Hello")
    for index in 0..<30 {
      repository.other("app.bsky.feed.like", TestRepository.tid(at, clock: UInt64(index)))
    }
    repository.other("app.bsky.graph.follow", TestRepository.tid("2025-06-01T00:00:00Z"))
    repository.other("app.bsky.actor.profile", "self")
    repository.other("sh.tangled.repo", "one")
    repository.other("pub.leaflet.document", "two")
    let reading = try BlueskyReading(repository.car())
    #expect(
      reading.report.skipped == [
        "likes given are not kept": 30, "follows given are only counted": 1,
        "profile, lists, blocks and settings": 1, "records of other applications": 2,
      ])
    #expect(reading.report.posts == [.original: 1])
    let snapshot = SnapshotRecord(
      account: Handle(.bluesky, TestRepository.did),
      at: Instant(rfc3339: "2026-03-01T12:00:00Z") ?? Instant(seconds: 0), following: 1)
    #expect(reading.records.contains(.snapshot(snapshot)))
    #expect(reading.report.coverage?.from == Day(iso: "2025-06-01"))
    #expect(reading.report.coverage?.to == Day(iso: "2026-03-01"))
    #expect(reading.report.coverage?.responses == .unknown)
  }
}
