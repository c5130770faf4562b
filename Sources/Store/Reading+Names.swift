// Finding people by what they are called.

import Domain
import GRDB

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

  /// The names of everybody met or noted by hand.
  public func acquaintances() throws -> [PersonNames] {
    let rows = try RawStatement(
      db,
      """
      WITH known AS (
        SELECT person AS id FROM guest
        UNION SELECT person FROM detail WHERE kind <> 'notSame'
        UNION SELECT id FROM person WHERE name IS NOT NULL
        UNION SELECT id FROM person WHERE score IS NOT NULL)
      SELECT k.id, p.name, NULL, NULL FROM known k JOIN person p ON p.id = k.id
        WHERE p.name IS NOT NULL
      UNION ALL SELECT DISTINCT person, name, NULL, NULL FROM guest
      UNION ALL SELECT k.id, d.value, NULL, NULL FROM known k
        JOIN detail d ON d.person = k.id AND d.kind = 'alias'
      UNION ALL SELECT k.id, h.display, h.network, h.name FROM known k
        JOIN handle h ON h.person = k.id
      """)
    var found: [Int64: PersonNames] = [:]
    while try rows.step() {
      let id = rows.int(0)
      let name = rows.textIfAny(1)
      if let name, found[id]?.names.contains(name) != true, !name.hasPrefix("@") {
        found[id, default: PersonNames(id: id, names: [], handles: [])].names.append(name)
      }
      if let network = rows.textIfAny(2), let handle = rows.textIfAny(3) {
        found[id, default: PersonNames(id: id, names: [], handles: [])].handles.append(
          Handle(Network(rawValue: network), handle))
      }
    }
    return found.values.sorted { $0.id < $1.id }
  }

  /// Who else is called as somebody is, name by name; oneself left out.
  public func namesakes(of names: [String]) throws -> [String: Set<Int64>] {
    let rows = try RawStatement(
      db,
      """
      SELECT n.value, h.person FROM json_each(?1) AS n
        CROSS JOIN handle AS h ON h.display = n.value COLLATE NOCASE
        WHERE h.person NOT IN (\(Owners.persons))
      UNION ALL SELECT n.value, p.id FROM json_each(?1) AS n
        CROSS JOIN person AS p ON p.name = n.value COLLATE NOCASE
      UNION ALL SELECT n.value, d.person FROM json_each(?1) AS n
        CROSS JOIN detail AS d ON d.kind = 'alias' AND d.value = n.value COLLATE NOCASE
      """)
    rows.bind(1, Json.list(names) ?? "[]")
    var found: [String: Set<Int64>] = [:]
    while try rows.step() {
      if let name = rows.textIfAny(0) { found[name, default: []].insert(rows.int(1)) }
    }
    return found
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

  /// Names of two words or more that two to four persons call themselves; the first by name.
  public func sharedNames(limit: Int) throws -> [(name: String, people: [Int64])] {
    try String.fetchAll(
      db,
      sql: """
        SELECT display FROM handle INDEXED BY handle_display
        WHERE display IS NOT NULL AND instr(display, ' ')
        GROUP BY display COLLATE NOCASE HAVING count(DISTINCT person) BETWEEN 2 AND 4
        ORDER BY display COLLATE NOCASE LIMIT ?
        """, arguments: [limit]
    ).map { ($0, try people(called: $0)) }
  }
}

extension Reading {
  /// Everybody but oneself, in an order that depends on nothing but names and handles.
  public func peopleInOrder() throws -> [Int64] {
    try Int64.fetchAll(
      db,
      sql: """
        SELECT p.id FROM person p
        WHERE p.id NOT IN (\(Owners.persons))
        ORDER BY
          coalesce(p.name,
            (SELECT display FROM handle WHERE person = p.id AND display IS NOT NULL
              ORDER BY network, key LIMIT 1),
            (SELECT name FROM guest
              WHERE person = p.id AND instr(name, '@') = 0 AND name IS NOT handle
              ORDER BY id DESC LIMIT 1),
            (SELECT name FROM handle WHERE person = p.id ORDER BY network, key LIMIT 1)),
          (SELECT min(network || ':' || key) FROM handle WHERE person = p.id),
          (SELECT group_concat(told) FROM
            (SELECT kind || value AS told FROM detail WHERE person = p.id ORDER BY kind, value)),
          p.score
        """)
  }
}
