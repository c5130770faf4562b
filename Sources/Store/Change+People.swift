// Taking other people in: their names and public counts, and scores of others' making.

import Domain
import GRDB

extension Change {
  /// The handle of a name, made where it is new.
  mutating func known(_ network: Network, _ name: String) throws -> PersonBook.Known {
    try people.known(network, name, accounts: accounts, journal: &journal)
  }

  /// Takes a person in; of two sources the later is right, column by column.
  mutating func receive(_ record: PersonRecord) throws {
    let known = try known(record.handle.network, record.handle.name)
    guard
      let row = try Row.fetchOne(
        db, sql: "SELECT * FROM handle WHERE id = ?", arguments: [known.handle])
    else { return }
    let merged = HandleRow(row).merged(with: HandleRow(record))
    let changes = HandleRow(row).changes(to: merged)
    let isNew = HandleRow(row).isEmpty
    guard changes.contains(where: \.differs) else {
      try journal.alter(
        "handle", row: known.handle, madeBy: row["entry"], HandleRow(row).dates(to: merged))
      return counts.note(.unchanged, .person)
    }
    try journal.alter(
      "handle", row: known.handle, madeBy: row["entry"],
      changes + HandleRow(row).dates(to: merged))
    touched.people.insert(known.person)
    counts.note(isNew ? .added : .updated, .person)
  }

  /// Takes a score of somebody else's making in; of two on a day the larger.
  mutating func receive(_ record: OutsideScoreRecord) throws {
    try checkNumber(record.value, what: "a score of \(record.service)")
    let service = Self.clean(record.service)
    let row = try Row.fetchOne(
      db, sql: "SELECT id, value, entry FROM outside_score WHERE service = ? AND day = ?",
      arguments: [service, record.day.number])
    guard let row else {
      try db.execute(
        sql: "INSERT INTO outside_score (service, day, value, entry) VALUES (?, ?, ?, ?)",
        arguments: [service, record.day.number, record.value, entry])
      return counts.note(.added, .score)
    }
    let old: Double = row["value"]
    let changed = try journal.alter(
      "outside_score", row: row["id"], madeBy: row["entry"],
      [Column("value", old, max(old, record.value))])
    counts.note(changed ? .updated : .unchanged, .score)
  }

  /// Refuses what is no number.
  func checkNumber(_ value: Double, what: String) throws {
    guard value.isFinite else {
      throw Diagnostic(.error, "\(what) is not a number", hint: "give a number, as in 41.5")
    }
  }
}

/// The public part of a row of table `handle`.
struct HandleRow {
  var display: Agreement.Dated<String>
  var followers: Agreement.Dated<Int64>
  var following: Agreement.Dated<Int64>
  var listed: Agreement.Dated<Int64>
  var score: Agreement.Dated<Double>
  var asOf: Int64

  init(_ row: Row) {
    let asOf: Int64 = row["as_of"]
    self.asOf = asOf
    display = .init(value: row["display"], asOf: row["display_as_of"] ?? asOf)
    followers = .init(value: row["followers"], asOf: row["followers_as_of"] ?? asOf)
    following = .init(value: row["following"], asOf: row["following_as_of"] ?? asOf)
    listed = .init(value: row["listed"], asOf: row["listed_as_of"] ?? asOf)
    score = .init(value: row["score"], asOf: row["score_as_of"] ?? asOf)
  }

  init(_ record: PersonRecord) {
    let asOf = record.asOf?.milliseconds ?? 0
    self.asOf = asOf
    display = .init(value: record.name.map(Change.clean), asOf: asOf)
    followers = .init(value: record.followers.map { Int64(max(0, $0)) }, asOf: asOf)
    following = .init(value: record.following.map { Int64(max(0, $0)) }, asOf: asOf)
    listed = .init(value: record.listed.map { Int64(max(0, $0)) }, asOf: asOf)
    score = .init(value: record.score.flatMap { $0.isFinite ? $0 : nil }, asOf: asOf)
  }

  /// Whether nothing is known but the name.
  var isEmpty: Bool {
    display.value == nil && followers.value == nil && following.value == nil
      && listed.value == nil && score.value == nil
  }

  /// What two sources say together.
  func merged(with other: HandleRow) -> HandleRow {
    var row = self
    row.asOf = max(asOf, other.asOf)
    row.display = Agreement.latest(display, other.display, by: Agreement.precedes)
    row.followers = Agreement.latest(followers, other.followers, by: <)
    row.following = Agreement.latest(following, other.following, by: <)
    row.listed = Agreement.latest(listed, other.listed, by: <)
    row.score = Agreement.latest(score, other.score, by: <)
    return row
  }

  /// The columns that differ from another state of the row, dates left out.
  func changes(to new: HandleRow) -> [Column] {
    [
      Column("display", display.value, new.display.value),
      Column("followers", followers.value, new.followers.value),
      Column("following", following.value, new.following.value),
      Column("listed", listed.value, new.listed.value),
      Column("score", score.value, new.score.value),
    ]
  }

  /// The columns that say from when the others are.
  func dates(to new: HandleRow) -> [Column] {
    [
      Column("as_of", asOf, new.asOf),
      Column("display_as_of", date(display), new.date(new.display)),
      Column("followers_as_of", date(followers), new.date(new.followers)),
      Column("following_as_of", date(following), new.date(new.following)),
      Column("listed_as_of", date(listed), new.date(new.listed)),
      Column("score_as_of", date(score), new.date(new.score)),
    ]
  }

  private func date<Value>(_ value: Agreement.Dated<Value>) -> Int64? {
    value.value == nil || value.asOf == asOf ? nil : value.asOf
  }
}
