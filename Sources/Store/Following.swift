// What a reversal of the journal means for everything that is derived from the rows.

import Domain
import GRDB

/// Looks at the rows of an entry before and after its reversal, and brings derived rows up to date.
struct Following {
  /// From so many rows on everything is built anew.
  private static let many = 50_000

  private let db: Database
  private let entry: Int64
  private let inserted: [(table: String, rows: String)]
  private var touched = Touched()
  private var owners: Set<Owner> = []

  private struct Owner: Hashable {
    var network: String
    var key: String
  }

  init(_ db: Database, entry: Int64, inserted: [(table: String, rows: String)]) throws {
    self.db = db
    self.entry = entry
    self.inserted = inserted
    touched.newPosts = try Int64.fetchOne(db, sql: "SELECT max(id) FROM post") ?? 0
    touched.newResponses = try Int64.fetchOne(db, sql: "SELECT max(id) FROM response") ?? 0
  }

  /// Notes the days and people of the entry's rows as they are now.
  mutating func survey() throws {
    for (table, rows) in inserted {
      switch table {
      case "post": try posts("SELECT account, day, kind FROM post WHERE \(rows)")
      case "response":
        try responses("SELECT account, day, post FROM response WHERE \(rows)")
      case "account": try accounts("SELECT network, key FROM account WHERE \(rows)")
      case "coverage":
        touched.coverage.formUnion(
          try Int64.fetchAll(db, sql: "SELECT account FROM coverage WHERE \(rows)"))
      case "handle":
        let people = try Int64.fetchAll(db, sql: "SELECT person FROM handle WHERE \(rows)")
        touched.people.formUnion(people)
      case "day_rule": touched.everything = true
      default: break
      }
    }
    let altered = #"SELECT row FROM entry_change WHERE entry = \#(entry) AND act > 0"#
    func rows(_ table: String) -> String { #"id IN (\#(altered) AND "table" = '\#(table)')"# }
    try posts("SELECT account, day, kind FROM post WHERE \(rows("post"))")
    touched.posts.formUnion(
      try Int64.fetchAll(db, sql: "SELECT id FROM post WHERE \(rows("post"))"))
    try responses("SELECT account, day, post FROM response WHERE \(rows("response"))")
    try accounts("SELECT network, key FROM account WHERE \(rows("account"))")
    touched.coverage.formUnion(
      try Int64.fetchAll(db, sql: "SELECT account FROM coverage WHERE \(rows("coverage"))"))
    touched.people.formUnion(
      try Int64.fetchAll(db, sql: "SELECT person FROM handle WHERE \(rows("handle"))"))
    touched.people.formUnion(
      try Int64.fetchAll(db, sql: "SELECT id FROM person WHERE \(rows("person"))"))
    try others()
  }

  /// What only the names of the tables tell.
  private mutating func others() throws {
    let counts = try Row.fetchOne(
      db,
      sql: """
        SELECT sum("table" = 'day_rule'), count(*),
          sum("table" = 'handle' AND json_type(before, '$.person') IS NOT NULL)
        FROM entry_change WHERE entry = ?
        """, arguments: [entry])
    if let rules: Int = counts?[0], rules > 0 { touched.everything = true }
    if let all: Int = counts?[1], all > Self.many { touched.everything = true }
    if let moved: Int = counts?[2], moved > 0 { touched.peopleMerged = true }
  }

  private mutating func posts(_ sql: String) throws {
    let statement = try RawStatement(db, sql)
    var count = 0
    while try statement.step() {
      touched.post(
        of: statement.int(0), day: Int(statement.int(1)),
        isReply: statement.int(2) == PostKind.reply.code)
      count += 1
    }
    if count > Self.many { touched.everything = true }
  }

  private mutating func responses(_ sql: String) throws {
    let statement = try RawStatement(db, sql)
    var count = 0
    while try statement.step() {
      touched.response(to: statement.int(0), day: Int(statement.int(1)))
      if let post = statement.intIfAny(2), count <= Self.many { touched.posts.insert(post) }
      touched.oldResponses = true
      count += 1
    }
    if count > Self.many { touched.everything = true }
  }

  private mutating func accounts(_ sql: String) throws {
    for row in try Row.fetchAll(db, sql: sql) {
      owners.insert(Owner(network: row[0], key: row[1]))
    }
  }

  /// Brings everything up to date.
  mutating func finish() throws {
    for owner in owners {
      try Threads.settle(db, network: owner.network, key: owner.key, in: &touched)
    }
    if touched.peopleMerged { try Merging.repoint(db) }
    if touched.everything {
      try Days.rebuild(db, from: nil, clock: DayRules.clock(DayRules.read(db)))
    }
    try Derived.refresh(db, touched)
    try KnownNames.settle(db)
  }
}
