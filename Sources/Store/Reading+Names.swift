// Finding people by what they are called.

import Domain
import GRDB
import People

/// What a person is called and where they are.
public struct PersonNames: Hashable, Sendable {
  /// The row number.
  public var id: Int64
  /// Names given by hand, own names and aliases.
  public var names: [String]
  /// Where they are online.
  public var handles: [Handle]
}

extension Reading {
  /// Whose a handle is, whatever its capitals, its network or a missing `@`.
  ///
  /// - Parameter text: A handle as typed, perhaps with its network: `@ana`, `mastodon:@ana`, `ana`.
  /// - Returns: Everybody with that handle, oneself left out.
  /// - Throws: A `Diagnostic` when the store cannot be read.
  public func people(handle text: String) throws -> [Int64] {
    var key = text.lowercased()
    var network: String?
    if let colon = key.firstIndex(of: ":"), !key.contains("://") {
      network = String(key[..<colon])
      key = String(key[key.index(after: colon)...])
    }
    let bare = key.hasPrefix("@") ? String(key.dropFirst()) : key
    return try Int64.fetchAll(
      db,
      sql: """
        SELECT DISTINCT person FROM handle
        WHERE key IN (?1, ?2) AND (?3 IS NULL OR network = ?3)
          AND person NOT IN (\(Owners.persons))
        UNION SELECT person FROM guest WHERE lower(handle) IN (?1, ?2) AND ?3 IS NULL
        ORDER BY person
        """, arguments: [bare, "@" + bare, network])
  }

  /// Everybody who is called exactly this, whatever its ASCII capitals: by a name given by hand, an
  /// alias or their own name; at most fifty.
  public func people(called name: String) throws -> [Int64] {
    try Int64.fetchAll(
      db,
      sql: """
        SELECT id FROM person WHERE name = ?1 COLLATE NOCASE
        UNION SELECT person FROM detail WHERE kind = 'alias' AND value = ?1 COLLATE NOCASE
        UNION SELECT person FROM handle WHERE display = ?1 COLLATE NOCASE
          AND person NOT IN (\(Owners.persons))
        LIMIT 50
        """, arguments: [name])
  }

  /// Everybody met or noted by hand who may be called this, and some more.
  ///
  /// - Parameter key: A name taken apart.
  /// - Returns: At least all whose names are the same, contain it or sound like it.
  /// - Throws: A `Diagnostic` when the store cannot be read.
  public func acquaintances(called key: NameKey) throws -> [Int64] {
    let sounds = Set(key.sounds).sorted()
    guard !sounds.isEmpty else { return [] }
    let each = sounds.indices.map { "SELECT person FROM name_mark WHERE mark = ?\($0 + 2)" }
    let rows = try RawStatement(
      db,
      """
      SELECT person FROM name_mark WHERE mark = ?1
      UNION SELECT person FROM (\(each.prefix(Self.words).joined(separator: " INTERSECT ")))
      """)
    rows.bind(1, key.counterpart)
    for (index, sound) in sounds.prefix(Self.words).enumerated() {
      rows.bind(Int32(index + 2), sound)
    }
    var found: [Int64] = []
    while try rows.step() { found.append(rows.int(0)) }
    return found
  }

  /// By so many words of a name people are looked up; a longer one is compared afterwards.
  private static let words = 8

  /// The names, handles and meetings of some people, all names by which they were met among them.
  ///
  /// - Parameter people: Row numbers, each once.
  /// - Returns: Them, by row number; those met or noted by hand only.
  /// - Throws: A `Diagnostic` when the store cannot be read.
  public func acquaintances(among people: [Int64]) throws -> [PersonNames] {
    let names = try RawStatement(db, "SELECT name FROM known_name WHERE person = ?")
    let handles = try RawStatement(
      db, "SELECT network, name FROM handle WHERE person = ? ORDER BY network, key")
    return try people.map { id in
      var person = PersonNames(id: id, names: [], handles: [])
      names.bind(1, id)
      while try names.step() { person.names.append(names.text(0)) }
      handles.bind(1, id)
      while try handles.step() {
        person.handles.append(
          Handle(Network(rawValue: handles.text(0)), handles.text(1)))
      }
      return person
    }
  }

  /// The names and handles of some people.
  public func names(of people: [Int64]) throws -> [PersonNames] {
    try people.compactMap { id in
      guard let person = try person(id) else { return nil }
      var names = [person.name] + person.details.aliases + person.handles.compactMap(\.name)
      names.removeAll { $0.hasPrefix("@") || $0.isEmpty }
      return PersonNames(id: id, names: names, handles: person.handles.map(\.handle))
    }
  }
}

extension Reading {
  /// What to call a person of table `person AS p`; see `StoredPerson.name`.
  private static let shownName = """
    coalesce(p.name,
      (SELECT display FROM handle WHERE person = p.id AND display IS NOT NULL
        ORDER BY network, key LIMIT 1),
      (SELECT name FROM guest
        WHERE person = p.id AND instr(name, '@') = 0 AND name IS NOT handle
        ORDER BY id DESC LIMIT 1),
      (SELECT name FROM handle WHERE person = p.id ORDER BY network, key LIMIT 1))
    """

  /// What to call a person, and whether they have a handle: without one, nothing online is theirs.
  public func shownName(of person: Int64) throws -> (name: String, isOnline: Bool)? {
    let rows = try RawStatement(
      kept: db,
      """
      SELECT \(Self.shownName), EXISTS (SELECT 1 FROM handle WHERE person = p.id)
      FROM person AS p WHERE p.id = ?
      """)
    rows.bind(1, person)
    var found: (name: String, isOnline: Bool)?
    while try rows.step() { found = (rows.text(0), rows.int(1) != 0) }
    return found
  }

  /// Everybody but oneself, in an order that depends on nothing but names and handles.
  public func peopleInOrder() throws -> [Int64] {
    try Int64.fetchAll(
      db,
      sql: """
        SELECT p.id FROM person AS p
        WHERE p.id NOT IN (\(Owners.persons))
        ORDER BY
          \(Self.shownName),
          (SELECT min(network || ':' || key) FROM handle WHERE person = p.id),
          (SELECT group_concat(told) FROM
            (SELECT kind || value AS told FROM detail WHERE person = p.id ORDER BY kind, value)),
          p.score
        """)
  }
}
