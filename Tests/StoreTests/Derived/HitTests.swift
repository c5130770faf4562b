// Which posts the ledger takes for hits.

import Domain
import Scoring
import Testing

@testable import Store

@Suite struct HitTests {
  private func post(_ id: Int, on day: Day, likes: Int, kind: PostKind = .original) -> Domain.Record
  {
    .post(
      PostRecord(
        account: me, id: "\(id)", at: Instant(seconds: Int64(day.number * 86_400 + 43_200)),
        kind: kind, text: "words \(id)", to: kind == .reply ? "@ana@example.social" : nil,
        totals: Totals(likes: likes)))
  }

  @Test func `are the posts beyond everything usual, of the year before and of the window`() throws
  {
    let first = day("2026-01-01")
    let store = try Store.inMemory(zone: oslo)
    // Two posts a day of 2 responses each: a hit has more than 36.
    var records = (0..<80).map { post($0, on: first + $0 / 2, likes: 2) }
    records.append(post(90, on: first + 30, likes: 100))
    records.append(post(91, on: first + 12, likes: 37))
    records.append(post(92, on: first + 12, likes: 36))
    records.append(post(93, on: first + 12, likes: 400, kind: .reply))
    records.append(
      .coverage(CoverageRecord(account: me, from: first, to: first + 39, responses: .totals)))
    try importing(records, into: store)
    try store.read { reading in
      let today = first + 40
      let accounts = try reading.supplies(today: today).compactMap(\.span)
      let plan = try MovementPlan(
        from: first + 25, to: first + 39, today: today, accounts: accounts, pauses: [])
      let activity = try #require(try reading.movementInput(plan).accounts.first)
      #expect(activity.record.hits.map(\.anonymous) == [37, 100])
      #expect(activity.record.hits.map(\.day) == [first + 12, first + 30])
    }
  }
}
