// Everything in the store as records, in an order that depends on nothing but the records.

import Domain
import GRDB

extension Reading {
  /// Hands out every record: accounts, people, posts, responses, snapshots, coverage, meetings,
  /// outside scores, breaks, decisions, people as told by hand, settings, habits and ticks; within each by network,
  /// handle, time and id.
  ///
  /// One at a time, so memory does not grow with the store.
  public func records(_ receive: (Domain.Record) throws -> Void) throws {
    let accounts = try accounts()
    for account in accounts { try receive(.account(AccountRecord(handle: account.handle))) }
    try people(receive)
    for account in accounts {
      try each(
        "SELECT id FROM post WHERE account = \(account.id) ORDER BY at, native",
        "SELECT \(Self.postColumns) WHERE p.id = ?"
      ) { try receive(.post(StoredPost($0).record)) }
    }
    for account in accounts {
      try each(
        "SELECT id FROM response WHERE account = \(account.id) ORDER BY at, native",
        "SELECT \(Self.responseColumns) WHERE r.id = ?"
      ) { try receive(.response(StoredResponse($0).record)) }
    }
    for account in accounts {
      for snapshot in try snapshots(of: account) { try receive(.snapshot(snapshot)) }
    }
    for account in accounts {
      for coverage in try coverageRecords(of: account) { try receive(.coverage(coverage)) }
    }
    try meetings(receive)
    for score in try outsideScores() { try receive(.outsideScore(score)) }
    for pause in try pauses() { try receive(.pause(pause.record)) }
    for decision in try decisionRecords() { try receive(.decision(decision)) }
    for identity in try identities() { try receive(.identity(identity)) }
    for setting in try settings() { try receive(.setting(setting)) }
    for habit in try habits() { try receive(.habit(habit.record)) }
    for tick in try ticks() { try receive(.tick(tick)) }
  }

  /// People of whom more is known than their handle.
  private func people(_ receive: (Domain.Record) throws -> Void) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT * FROM handle
        WHERE display IS NOT NULL OR followers IS NOT NULL OR following IS NOT NULL
          OR listed IS NOT NULL OR score IS NOT NULL
        ORDER BY network, key
        """)
    while let row = try rows.next() {
      try receive(.person(PersonRecord(row)))
    }
  }

  /// Meetings by time; of several at one time by what was told of them.
  private func meetings(_ receive: (Domain.Record) throws -> Void) throws {
    let found = try encounters().map(\.record)
    func key(_ meeting: EncounterRecord) -> String {
      let guests = meeting.people.map {
        [$0.name, $0.handle ?? "", $0.network?.rawValue ?? "", $0.about ?? ""]
      }
      let parts = [meeting.event ?? "", meeting.place ?? "", meeting.notes ?? ""]
      return (parts + guests.flatMap(\.self)).joined(separator: "\u{0}")
        + (meeting.knowsHandles.map { $0 ? "1" : "0" } ?? "")
    }
    let sorted = found.map { ($0, key($0)) }.sorted { ($0.0.at, $0.1) < ($1.0.at, $1.1) }
    for (meeting, _) in sorted { try receive(.encounter(meeting)) }
  }

  /// Sorts row numbers only, and looks each row up when its turn comes.
  private func each(_ order: String, _ row: String, _ body: (Row) throws -> Void) throws {
    let ids = try Int64.fetchCursor(db, sql: order)
    let find = try db.makeStatement(sql: row)
    while let id = try ids.next() {
      if let found = try Row.fetchOne(find, arguments: [id]) { try body(found) }
    }
  }
}
