// One change to the store: takes records in and small edits, within one transaction.

import Domain
import GRDB

/// A change under way.
///
/// Records may come in any order and any number of times: the natural key decides what is one
/// thing, and what two sources say of it is merged so that their order does not matter.
public struct Change: RecordSink {
  let db: Database
  let entry: Int64
  let now: Instant
  var clock: DayClock
  var touched: Touched
  private let rows: RowRanges
  private let isContinued: Bool
  var journal: JournalWriter
  var accounts: AccountBook
  var people: PersonBook
  var posts: PostTable
  var responses: ResponseTable
  /// Decisions that are stored, once one has been received.
  var decisions: Set<DecisionRecord>?
  /// People as they were told by hand before, once one has been received.
  var knownIdentities: KnownIdentities?
  /// People as told by hand, tied up at the end.
  var identities: [IdentityRecord] = []

  /// What was done, in plain words, for the journal.
  public var summary: String
  /// How many records were added, altered or already known, by kind.
  public internal(set) var counts = RecordCounts()

  /// What has been written so far, with reads as of now within this change.
  public var reading: Reading { Reading(db: db, clock: clock) }

  /// A change; one that continues an entry writes into the same, unless that was taken back.
  init(
    db: Database, clock: DayClock, command: String, summary: String, at now: Instant,
    continuing: Int64? = nil
  ) throws {
    self.db = db
    self.clock = clock
    self.now = now
    self.summary = summary
    let known = try Int64.fetchOne(
      db, sql: "SELECT id FROM entry WHERE id = ? AND undone = 0", arguments: [continuing])
    isContinued = known != nil
    if let known {
      self.entry = known
    } else {
      try db.execute(
        sql: "INSERT INTO entry (at, command, summary) VALUES (?, ?, ?)",
        arguments: [now.milliseconds, command, summary])
      self.entry = db.lastInsertedRowID
    }
    self.rows = try RowRanges(db)
    self.touched = Touched()
    self.touched.newPosts = rows.last("post")
    self.touched.newResponses = rows.last("response")
    self.journal = try JournalWriter(db, entry: entry)
    self.accounts = try AccountBook(db)
    self.people = try PersonBook(db, entry: entry)
    self.posts = try PostTable(db, entry: entry, rows: rows)
    self.responses = try ResponseTable(db, entry: entry, rows: rows)
  }

  /// How many rows were inserted or altered.
  var written: Int { counts.total.added + counts.total.updated + journal.inserted }

  /// Takes one record in.
  ///
  /// Throws a `Diagnostic` when the store cannot be written or the record has an impossible time.
  public mutating func receive(_ record: Domain.Record) throws {
    switch record {
    case .post(let post): try receive(post)
    case .response(let response): try receive(response)
    case .person(let person): try receive(person)
    case .account(let account): try receive(account)
    case .snapshot(let snapshot): try receive(snapshot)
    case .coverage(let coverage): try receive(coverage)
    case .outsideScore(let score): try receive(score)
    case .encounter(let encounter): try receive(encounter)
    case .pause(let pause): try receive(pause)
    case .decision(let decision): try receive(decision)
    case .identity(let identity): try receive(identity)
    case .setting(let setting): try receive(setting)
    case .habit(let habit): try receive(habit)
    case .tick(let tick): try receive(tick)
    }
  }

  /// Ties up what could only be known at the end, and closes the journal's entry.
  mutating func finish() throws {
    accounts.note(in: &touched)
    try resolveMissingPosts()
    try resolveGuests()
    try posts.restoreIndexes(db)
    try responses.restoreIndexes(db)
    try settleIdentities()
    try Derived.refresh(db, touched)
    try KnownNames.settle(db)
    try recogniseDone()
    if try isContinued || !journal.isEmpty || written > 0 || rows.haveGrown(db) {
      try rows.write(db, entry: entry)
      try db.execute(
        sql: "UPDATE entry SET summary = ? WHERE id = ?", arguments: [summary, entry])
    } else {
      try db.execute(sql: "DELETE FROM entry WHERE id = ?", arguments: [entry])
    }
  }
}
