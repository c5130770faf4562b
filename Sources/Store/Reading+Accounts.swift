// Reading one's own accounts: what is covered, how many follow, the person's settings.

import Domain
import GRDB

/// One of the person's own accounts.
public struct StoredAccount: Hashable, Sendable {
  /// Its row number.
  public let id: Int64
  /// Where and under what name.
  public let handle: Handle
}

/// For which days an account's data is known.
public struct AccountCoverage: Hashable, Sendable {
  /// The account's row number.
  public let account: Int64
  /// Where and under what name.
  public let handle: Handle
  /// The first covered day.
  public let from: Day
  /// The last covered day; the account's clock stops there.
  public let to: Day
  /// Whether some source said that responses are unknown: the account's posts stay out of P.
  public let isMuted: Bool
  /// Whether no source told the span, so that it is that of the account's own records.
  public let isGuessed: Bool
}

extension Reading {
  /// The person's own accounts, by network and handle.
  public func accounts() throws -> [StoredAccount] {
    try Row.fetchAll(db, sql: "SELECT id, network, handle FROM account ORDER BY network, key")
      .map { StoredAccount(id: $0[0], handle: Handle(Network(rawValue: $0[1]), $0[2])) }
  }

  /// How many posts and responses an account has, by its row number.
  public func holdings(of account: Int64) throws -> (posts: Int, responses: Int) {
    func count(_ table: String) throws -> Int {
      try Int.fetchOne(
        db, sql: "SELECT count(*) FROM \(table) WHERE account = ?", arguments: [account]) ?? 0
    }
    return (try count("post"), try count("response"))
  }

  /// Coverage of every account that has any data, by network and handle.
  public func coverage() throws -> [AccountCoverage] {
    try accounts().compactMap { account in
      let told = try Row.fetchOne(
        db,
        sql: """
          SELECT min(from_day), max(to_day), max(responses = 2) FROM coverage WHERE account = ?
          """, arguments: [account.id])
      if let told, let from: Int = told[0], let to: Int = told[1] {
        return AccountCoverage(
          account: account.id, handle: account.handle, from: Day(from), to: Day(to),
          isMuted: told[2], isGuessed: false)
      }
      guard let span = try span(of: account.id) else { return nil }
      return AccountCoverage(
        account: account.id, handle: account.handle, from: span.lowerBound, to: span.upperBound,
        isMuted: false, isGuessed: true)
    }
  }

  /// The days of an account's first and last post or response.
  private func span(of account: Int64) throws -> ClosedRange<Day>? {
    // The tallies know the days of posts; responses are read through their days of responders.
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT min(first), max(last) FROM (
          SELECT min(day) AS first, max(day) AS last FROM post WHERE account = ?1
          UNION ALL SELECT min(day), max(day) FROM response WHERE account = ?1)
        """, arguments: [account])
    guard let row, let first: Int = row[0], let last: Int = row[1] else { return nil }
    return Day(first)...Day(last)
  }

  /// The spans that sources told of an account.
  public func coverageRecords(of account: StoredAccount) throws -> [CoverageRecord] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT from_day, to_day, responses FROM coverage WHERE account = ?
        ORDER BY from_day, to_day, responses
        """, arguments: [account.id]
    ).map { row in
      CoverageRecord(
        account: account.handle, from: Day(row[0]), to: Day(row[1]),
        responses: ResponseKnowledge(code: row[2]))
    }
  }

  /// Public counts of an account, oldest first.
  public func snapshots(of account: StoredAccount) throws -> [SnapshotRecord] {
    try Row.fetchAll(
      db,
      sql: "SELECT at, followers, following, listed FROM snapshot WHERE account = ? ORDER BY at",
      arguments: [account.id]
    ).map { row in
      SnapshotRecord(
        account: account.handle, at: Instant(milliseconds: row[0]), followers: row[1],
        following: row[2], listed: row[3])
    }
  }

  /// Scores of others' making, by service and day; of one service where it is named.
  public func outsideScores(of service: String? = nil) throws -> [OutsideScoreRecord] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT service, day, value FROM outside_score WHERE ?1 IS NULL OR service = ?1
        ORDER BY service, day
        """, arguments: [service]
    ).map { OutsideScoreRecord(service: $0[0], day: Day($0[1]), value: $0[2]) }
  }

  /// The value of a named setting.
  public func setting(_ name: String) throws -> String? {
    try String.fetchOne(db, sql: "SELECT value FROM setting WHERE name = ?", arguments: [name])
  }
}
