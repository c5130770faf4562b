// Puts a life's facts into an empty store's tables, in any order and in any portions.

import Domain
import GRDB

@testable import Store

/// A store in memory that takes facts one by one and keeps the derived tables in step.
final class LifeStore {
  /// One fact of a life.
  enum Fact: Hashable {
    case post(Life.Post)
    case response(Life.Response)
    case person(Life.Person)
    case coverage(Life.Coverage)
  }

  let queue: DatabaseQueue
  private let life: Life
  private let clock: DayClock
  private var people: [String: Int64] = [:]
  private(set) var accounts: [Life.Account: Int64] = [:]

  /// A store that knows the life's accounts and nothing else.
  init(_ life: Life) throws {
    self.life = life
    self.clock = try life.clock()
    self.queue = try DatabaseQueue()
    var touched = Touched()
    try queue.write { db in
      for sql in Schema.migrations { try db.execute(sql: sql) }
      for account in life.accounts {
        try db.execute(
          sql: "INSERT INTO account (network, key, handle) VALUES (?, ?, ?)",
          arguments: [account.network, account.handle.lowercased(), account.handle])
        accounts[account] = db.lastInsertedRowID
        _ = try person(db, account.network, account.handle, &touched)
      }
      try Derived.rebuild(db)
    }
  }

  /// All facts of the life.
  static func facts(_ life: Life) -> [Fact] {
    life.posts.map(Fact.post) + life.responses.map(Fact.response) + life.people.map(Fact.person)
      + life.coverage.map(Fact.coverage)
  }

  /// Reads the sums of the life's days.
  func read<Value>(_ body: (Reading) throws -> Value) throws -> Value {
    try queue.read { db in try body(Reading(db: db, clock: clock)) }
  }

  /// Adds facts in one change.
  func add(_ facts: [Fact]) throws {
    try queue.write { db in
      var touched = try start(db)
      for fact in facts {
        switch fact {
        case .post(let post): try add(db, post, &touched)
        case .response(let response): try add(db, response, &touched)
        case .person(let person): try add(db, person, &touched)
        case .coverage(let coverage): try add(db, coverage, &touched)
        }
      }
      try Derived.refresh(db, touched)
    }
  }

  /// Takes responses and posts out again in one change.
  func remove(_ facts: [Fact]) throws {
    try queue.write { db in
      var touched = try start(db)
      for fact in facts {
        switch fact {
        case .post(let post): try remove(db, post, &touched)
        case .response(let response): try remove(db, response, &touched)
        case .person, .coverage: break
        }
      }
      try Derived.refresh(db, touched)
    }
  }

  private func start(_ db: Database) throws -> Touched {
    var touched = Touched()
    touched.newPosts = try Int64.fetchOne(db, sql: "SELECT max(id) FROM post") ?? 0
    touched.newResponses = try Int64.fetchOne(db, sql: "SELECT max(id) FROM response") ?? 0
    return touched
  }

  private func person(
    _ db: Database, _ network: String, _ handle: String, _ touched: inout Touched
  ) throws -> Int64 {
    let name = life.person(network, handle)
    let id: Int64
    if let known = people[name] {
      id = known
    } else {
      try db.execute(sql: "INSERT INTO person DEFAULT VALUES")
      id = db.lastInsertedRowID
      people[name] = id
    }
    try db.execute(
      sql: "INSERT OR IGNORE INTO handle (network, key, name, person) VALUES (?, ?, ?, ?)",
      arguments: [network, handle.lowercased(), handle, id])
    touched.people.insert(id)
    return id
  }

  private func add(_ db: Database, _ post: Life.Post, _ touched: inout Touched) throws {
    let account = accounts[post.account] ?? 0
    let day = clock.day(of: post.at).number
    let to = try post.to.map { try person(db, post.account.network, $0, &touched) }
    try db.execute(
      sql: """
        INSERT INTO post (account, native, at, day, hour, kind, form, person, text, told, likes,
          reshares, replies, traits, fingerprint, media, tags)
        VALUES (?, ?, ?, ?, ?, ?, 3, ?, '', ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        account, "\(post.id)", post.at.milliseconds, day, clock.hour(of: post.at), post.kind.code,
        to, post.totals != nil, post.totals?.likes, post.totals?.reshares, post.totals?.replies,
        post.id % 8, post.id % 6, post.id % 2, post.id % 3 == 0 ? #"["T\#(post.id % 4)"]"# : nil,
      ])
    let id = db.lastInsertedRowID
    try db.execute(
      sql: "UPDATE response SET post = ?, missing = NULL WHERE account = ? AND missing = ?",
      arguments: [id, account, "\(post.id)"])
    touched.post(of: account, day: day, isReply: post.kind == .reply)
  }

  private func add(_ db: Database, _ response: Life.Response, _ touched: inout Touched) throws {
    let account = accounts[response.account] ?? 0
    let day = clock.day(of: response.at).number
    let by = try person(db, response.account.network, response.by, &touched)
    let native = response.post.map(String.init)
    let post = try Row.fetchOne(
      db, sql: "SELECT id FROM post WHERE account = ? AND native = ?",
      arguments: [account, native])
    try db.execute(
      sql: """
        INSERT INTO response (account, native, post, missing, kind, handle, person, at, day)
        VALUES (?, ?, ?, ?, ?, 0, ?, ?, ?)
        """,
      arguments: [
        account, "\(response.id)", post?[0] as Int64?, post == nil ? native : nil,
        response.kind.code, by, response.at.milliseconds, day,
      ])
    touched.response(to: account, day: day)
  }

  private func add(_ db: Database, _ person: Life.Person, _ touched: inout Touched) throws {
    _ = try self.person(db, person.network, person.handle, &touched)
    try db.execute(
      sql: """
        UPDATE handle SET followers = ?, listed = ?, score = ?, as_of = ?
        WHERE network = ? AND key = ?
        """,
      arguments: [
        person.followers, person.listed, person.score, -(life.people.firstIndex(of: person) ?? 0),
        person.network, person.handle.lowercased(),
      ])
  }

  private func add(_ db: Database, _ coverage: Life.Coverage, _ touched: inout Touched) throws {
    let account = accounts[coverage.account] ?? 0
    try db.execute(
      sql: """
        INSERT INTO coverage (account, from_day, to_day, responses) VALUES (?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET to_day = max(to_day, excluded.to_day)
        """,
      arguments: [
        account, coverage.from.number, coverage.to.number, coverage.responses.code,
      ])
    touched.coverage.insert(account)
  }

  private func remove(_ db: Database, _ post: Life.Post, _ touched: inout Touched) throws {
    let account = accounts[post.account] ?? 0
    let day = clock.day(of: post.at).number
    try db.execute(
      sql: """
        UPDATE response SET post = NULL, missing = :native WHERE post = (
          SELECT id FROM post WHERE account = :account AND native = :native);
        """, arguments: ["account": account, "native": "\(post.id)"])
    try db.execute(
      sql: "DELETE FROM post WHERE account = ? AND native = ?", arguments: [account, "\(post.id)"])
    touched.post(of: account, day: day, isReply: post.kind == .reply)
  }

  private func remove(_ db: Database, _ response: Life.Response, _ touched: inout Touched) throws {
    let account = accounts[response.account] ?? 0
    let arguments: StatementArguments = [account, "\(response.id)"]
    if let post = try Row.fetchOne(
      db,
      sql: """
        SELECT post FROM response WHERE account = ? AND native = ? AND post IS NOT NULL
        """, arguments: arguments)
    {
      touched.posts.insert(post[0])
    }
    try db.execute(
      sql: "DELETE FROM response WHERE account = ? AND native = ?", arguments: arguments)
    touched.response(to: account, day: clock.day(of: response.at).number)
    touched.oldResponses = true
  }
}
