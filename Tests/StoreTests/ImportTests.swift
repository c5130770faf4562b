// What importing does: one thing is one row, whatever the order and however often.

import Domain
import Testing

@testable import Store

@Suite struct ImportTests {
  static let me = Handle(.mastodon, "@me@example.social")

  static func post(
    _ id: String, _ at: String, kind: PostKind = .original, to: String? = nil, text: String = "hi",
    likes: Int? = nil, asOf: String? = nil
  ) -> Domain.Record {
    .post(
      PostRecord(
        account: me, id: id, at: Instant(rfc3339: at) ?? Instant(seconds: 0), kind: kind,
        text: text, to: to, totals: likes.map { Totals(likes: $0) },
        asOf: asOf.flatMap { Instant(rfc3339: $0) }))
  }

  static func importing(_ records: [Domain.Record], into store: Store) throws -> RecordCounts {
    try store.change(
      command: "coach import test.jsonl", summary: "imported test.jsonl", at: Instant(seconds: 0)
    ) { change in
      for record in records { try change.receive(record) }
      return change.counts
    }
  }

  @Test func `importing twice adds nothing`() throws {
    let store = try Store.inMemory(zone: "Europe/Oslo")
    let records = [
      Self.post("1", "2026-03-01T09:12:00+01:00", likes: 3),
      Self.post("2", "2026-03-01T23:30:00Z", kind: .reply, to: "@ana@example.social"),
    ]
    let first = try Self.importing(records, into: store)
    #expect(first.total == RecordCounts.Count(added: 2))
    let second = try Self.importing(records, into: store)
    #expect(second.total == RecordCounts.Count(unchanged: 2))
  }
}
