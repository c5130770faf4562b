// Keeps the derived tables in step with the records, within the same transaction.

import Domain
import GRDB
import Scoring

/// The derived tables: tallies, days of responders and replies, arrivals, influence, signals,
/// facts of rules.
///
/// After any sequence of changes `refresh` leaves what `rebuild` would have built.
enum Derived {
  /// Brings the derived tables up to date with what a change touched.
  static func refresh(_ db: Database, _ touched: Touched) throws {
    guard !touched.isEmpty else { return }
    if touched.everything || touched.peopleMerged || touched.ownersChanged {
      return try rebuild(db)
    }
    if try isLarge(db, touched) { return try rebuild(db) }
    let facts = FactDays.Starts(touched)
    var touched = touched
    try noteAnsweredPosts(db, &touched)
    var from: [Int64: Int] = [:]
    for (account, days) in touched.accounts {
      let first = [days.posts, days.responses, days.replies].compactMap(\.self).min()
      if let first { from[account] = first }
    }
    try Responders.update(db, touched)
    for (account, days) in touched.accounts {
      if let day = days.replies { try Replies.build(db, account: account, from: day) }
    }
    try ArrivalDays.identify(db, from: from)
    for (account, days) in touched.accounts {
      if let day = days.posts {
        try ArrivalDays.count(db, account: account, from: day)
        try Tallies.build(db, account: account, from: day)
      }
      if let first = from[account] { try ArrivalDays.build(db, account: account, from: first) }
    }
    for account in try Basis.refresh(db) { from[account] = Int.min }
    let changed = try Influence.update(db, people: touched.people)
    try SignalSums.shift(db, influence: changed, before: from)
    for (account, day) in from { try SignalSums.build(db, account: account, from: day) }
    try Overlap.build(db)
    try FactDays.build(db, facts)
  }

  /// Builds all derived tables anew.
  static func rebuild(_ db: Database) throws {
    for table in [
      "tally", "responder_day", "responder", "reply_day", "arrival_day", "influence",
      "signal_day", "signal_basis", "overlap_day",
    ] {
      try db.execute(sql: "DELETE FROM \(table)")
    }
    try Influence.build(db)
    try Responders.build(db)
    let accounts = try Int64.fetchAll(db, sql: "SELECT id FROM account ORDER BY id")
    for account in accounts {
      try Replies.build(db, account: account, from: Int.min)
      try ArrivalDays.count(db, account: account, from: Int.min)
      try Tallies.build(db, account: account, from: Int.min)
      try ArrivalDays.build(db, account: account, from: Int.min)
    }
    _ = try Basis.refresh(db)
    for account in accounts { try SignalSums.build(db, account: account, from: Int.min) }
    try Overlap.build(db)
    try FactDays.rebuild(db)
  }

  /// Notes the days of posts that were there before and whose responses changed.
  private static func noteAnsweredPosts(_ db: Database, _ touched: inout Touched) throws {
    for row in try Row.fetchAll(
      db,
      sql: """
        SELECT p.account, min(p.day) FROM response r NOT INDEXED CROSS JOIN post p ON p.id = r.post
        WHERE r.id > ? AND p.id <= ? GROUP BY p.account
        """, arguments: [touched.newResponses, touched.newPosts])
    {
      touched.post(of: row[0], day: row[1], isReply: false)
    }
    for post in touched.posts {
      guard
        let row = try Row.fetchOne(
          db, sql: "SELECT account, day FROM post WHERE id = ?", arguments: [post])
      else { continue }
      touched.post(of: row[0], day: row[1], isReply: false)
    }
  }

  /// Whether so many rows are new that building everything is cheaper than following them.
  private static func isLarge(_ db: Database, _ touched: Touched) throws -> Bool {
    let last = try Int64.fetchOne(db, sql: "SELECT max(id) FROM response") ?? 0
    let new = last - touched.newResponses
    return new > 100_000 && new > touched.newResponses / 4
  }
}
