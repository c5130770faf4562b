// Aliases, tags, cadences and the like, told of people by hand.

import Domain
import GRDB

/// A kind of thing told of a person by hand.
public enum PersonDetail: String, CaseIterable, Hashable, Sendable {
  /// Another name.
  case alias
  /// A word to file them under.
  case tag
  /// Days from one contact to the next.
  case cadence
  /// A date, or `--03-01` without a year.
  case birthday
  /// Whom they work for.
  case organisation
  /// What they do there.
  case role
  /// Anything else.
  case notes
  /// Somebody who looks like them and is not.
  case notSame

  /// Whether a person can have several.
  public var isList: Bool { self == .alias || self == .tag || self == .notSame }
}

extension Change {
  /// Tells another alias or tag of a person.
  ///
  /// - Parameters:
  ///   - value: The alias or tag; tags are stored in lower case.
  ///   - kind: Which of the two.
  ///   - person: The person's row number.
  /// - Returns: Whether it was new.
  /// - Throws: A `Diagnostic` when the store cannot be written.
  @discardableResult
  public mutating func add(
    _ value: String, as kind: PersonDetail, of person: Int64
  ) throws -> Bool {
    let value = Details.clean(value, kind)
    let rows = try Details.rows(kind, of: person, in: db)
    guard !value.isEmpty, !rows.contains(where: { Agreement.same($0["value"], value) }) else {
      return false
    }
    try db.execute(
      sql: "INSERT INTO detail (person, kind, value, entry) VALUES (?, ?, ?, ?)",
      arguments: [person, kind.rawValue, value, entry])
    journal.noteInsertion()
    return true
  }

  /// Takes an alias or tag of a person away.
  ///
  /// - Returns: Whether there was one.
  public mutating func remove(
    _ value: String, as kind: PersonDetail, of person: Int64
  ) throws -> Bool {
    let wanted = value.lowercased()
    let rows = try Details.rows(kind, of: person, in: db).filter {
      ($0["value"] as String).lowercased() == wanted
    }
    for row in rows { try journal.delete("detail", row: row["id"]) }
    return !rows.isEmpty
  }

  /// Sets or clears what a person has one of: cadence, birthday, organisation, role, notes.
  public mutating func set(_ kind: PersonDetail, of person: Int64, to value: String?) throws {
    let rows = try Details.rows(kind, of: person, in: db)
    guard let value = value.map({ Details.clean($0, kind) }), !value.isEmpty else {
      for row in rows { try journal.delete("detail", row: row["id"]) }
      return
    }
    guard let row = rows.first else {
      try db.execute(
        sql: "INSERT INTO detail (person, kind, value, entry) VALUES (?, ?, ?, ?)",
        arguments: [person, kind.rawValue, value, entry])
      journal.noteInsertion()
      return
    }
    try journal.alter(
      "detail", row: row["id"], madeBy: row["entry"], [Column("value", row["value"], value)])
  }

  /// Tells all of this of a person; what they have one of already stays.
  mutating func note(_ details: PersonDetails, of person: Int64) throws {
    for alias in details.aliases { try add(alias, as: .alias, of: person) }
    for tag in details.tags { try add(tag, as: .tag, of: person) }
    for other in details.notSame { try add(other, as: .notSame, of: person) }
    for (kind, value) in details.single {
      guard let value, try Details.rows(kind, of: person, in: db).isEmpty else { continue }
      try set(kind, of: person, to: value)
    }
  }

  /// Gives all that was told of one person to another, who keeps what they have one of.
  mutating func moveDetails(from gone: Int64, to kept: Int64) throws {
    let rows = try Row.fetchAll(
      db, sql: "SELECT * FROM detail WHERE person = ? ORDER BY id", arguments: [gone])
    for row in rows {
      let kind = PersonDetail(rawValue: row["kind"])
      let have = try Row.fetchAll(
        db, sql: "SELECT value FROM detail WHERE person = ? AND kind = ?",
        arguments: [kept, row["kind"] as String])
      let isTaken =
        kind?.isList == true
        ? have.contains { Agreement.same($0["value"], row["value"]) } : !have.isEmpty
      if isTaken {
        try journal.delete("detail", row: row["id"])
      } else {
        try journal.alter(
          "detail", row: row["id"], madeBy: row["entry"], [Column("person", gone, kept)])
      }
    }
  }
}

extension Reading {
  /// What was told of a person by hand.
  public func details(of person: Int64) throws -> PersonDetails {
    let rows = try RawStatement(
      kept: db, "SELECT kind, value FROM detail WHERE person = ? ORDER BY kind, value")
    rows.bind(1, person)
    var details = PersonDetails()
    while try rows.step() {
      let value = rows.text(1)
      switch PersonDetail(rawValue: rows.text(0)) {
      case .alias: details.aliases.append(value)
      case .tag: details.tags.append(value)
      case .cadence: details.cadence = Int(value)
      case .birthday: details.birthday = value
      case .organisation: details.organisation = value
      case .role: details.role = value
      case .notes: details.notes = value
      case .notSame: details.notSame.append(value)
      case nil: break
      }
    }
    return details
  }

  /// Everybody with a tag, by row number.
  public func people(tagged tag: String) throws -> Set<Int64> {
    try Set(
      Int64.fetchAll(
        db, sql: "SELECT person FROM detail WHERE kind = 'tag' AND value = ? COLLATE NOCASE",
        arguments: [Details.clean(tag, .tag)]))
  }

  /// All tags that people have, in order.
  public func tags() throws -> [String] {
    try String.fetchAll(
      db, sql: "SELECT DISTINCT value FROM detail WHERE kind = 'tag' ORDER BY value")
  }

  /// The days between contacts that the user set for tags.
  public func tagCadences() throws -> [String: Int] {
    var found: [String: Int] = [:]
    for setting in try settings() where setting.name.hasPrefix(Details.tagCadence) {
      found[String(setting.name.dropFirst(Details.tagCadence.count))] = Int(setting.value)
    }
    return found
  }
}

extension Change {
  /// Sets or clears the days between contacts of everybody with a tag.
  public mutating func setCadence(ofTag tag: String, to days: Int?) throws {
    try set(Details.tagCadence + Details.clean(tag, .tag), to: days.map(String.init))
  }
}

/// Rows of table `detail`.
enum Details {
  /// Settings with this beginning hold the cadence of a tag.
  static let tagCadence = "cadence:"

  static func rows(_ kind: PersonDetail, of person: Int64, in db: Database) throws -> [Row] {
    try Row.fetchAll(
      db, sql: "SELECT id, value, entry FROM detail WHERE person = ? AND kind = ? ORDER BY id",
      arguments: [person, kind.rawValue])
  }

  /// A value as it is stored: tags in lower case without their sign, no space around.
  static func clean(_ value: String, _ kind: PersonDetail) -> String {
    var text = Change.clean(value)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    text = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    guard kind != .notes else { return text }
    text = text.replacing("\n", with: " ")
    guard kind == .tag else { return text }
    text = text.replacing(",", with: " ").replacing(";", with: " ")
    return (text.hasPrefix("#") ? String(text.dropFirst()) : text).lowercased()
  }
}

extension PersonDetails {
  /// What a person has one of, as stored.
  var single: [(PersonDetail, String?)] {
    [
      (.cadence, cadence.map(String.init)), (.birthday, birthday), (.organisation, organisation),
      (.role, role), (.notes, notes),
    ]
  }

  /// As the store would give it back: sorted, without doubles, without what cannot be stored.
  var stored: PersonDetails {
    var stored = self
    func list(_ values: [String], _ kind: PersonDetail) -> [String] {
      var seen: [String] = []
      for value in values.map({ Details.clean($0, kind) })
      where !value.isEmpty && !seen.contains(where: { Agreement.same($0, value) }) {
        seen.append(value)
      }
      return seen.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    }
    func single(_ value: String?, _ kind: PersonDetail) -> String? {
      value.map { Details.clean($0, kind) }.flatMap { $0.isEmpty ? nil : $0 }
    }
    stored.aliases = list(aliases, .alias)
    stored.tags = list(tags, .tag)
    stored.notSame = list(notSame, .notSame)
    stored.cadence = cadence.flatMap { $0 > 0 ? $0 : nil }
    stored.birthday = single(birthday, .birthday)
    stored.organisation = single(organisation, .organisation)
    stored.role = single(role, .role)
    stored.notes = single(notes, .notes)
    return stored
  }
}
