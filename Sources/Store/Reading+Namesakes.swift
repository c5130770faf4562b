// Names that several people have, or that sound like others.

import Domain
import GRDB

/// A name of two words or more of somebody met or noted by hand.
public struct KnownName: Hashable, Sendable {
  /// Its words in a fixed order, with spaces between.
  public var words: String
  /// The same as they sound.
  public var sounds: String
  /// Who is called so.
  public var person: Int64
}

extension Reading {
  /// The names of those met or noted by hand that sound like the name of another of them.
  public func namesThatSoundAlike() throws -> [KnownName] {
    try knownNames(
      RawStatement(
        db,
        """
        SELECT k.words, k.sounds, k.person FROM (
          SELECT sounds FROM known_name INDEXED BY known_name_sounds WHERE sounds <> ''
          GROUP BY sounds HAVING min(person) < max(person)) AS shared
        CROSS JOIN known_name AS k INDEXED BY known_name_sounds
          ON k.sounds = shared.sounds AND k.sounds <> ''
        """))
  }

  /// The names of those met or noted by hand that sound like any of these.
  public func names(sounding sounds: [String]) throws -> [KnownName] {
    let rows = try RawStatement(
      db,
      """
      SELECT words, sounds, person FROM known_name INDEXED BY known_name_sounds
      WHERE sounds = ? AND sounds <> ''
      """)
    return try sounds.flatMap { sound in
      rows.bind(1, sound)
      return try knownNames(rows)
    }
  }

  private func knownNames(_ rows: RawStatement) throws -> [KnownName] {
    var found: [KnownName] = []
    while try rows.step() {
      found.append(KnownName(words: rows.text(0), sounds: rows.text(1), person: rows.int(2)))
    }
    return found
  }

  /// Everybody else who calls themselves, but for ASCII capitals, as somebody met or noted by hand is
  /// called; names of two words or more, oneself left out.
  public func namesakes() throws -> [(name: String, person: Int64)] {
    var names: Set<String> = []
    var people = try Owners.all(db)
    let known = try RawStatement(
      db, "SELECT person, lower(name) FROM known_name WHERE sounds <> ''")
    while try known.step() {
      people.insert(known.int(0))
      names.insert(known.text(1))
    }
    var found: [(name: String, person: Int64)] = []
    let rows = try RawStatement(
      db,
      """
      SELECT person, lower(display) FROM handle INDEXED BY handle_display
      WHERE display IS NOT NULL
      """)
    while !names.isEmpty, try rows.step() {
      let person = rows.int(0)
      guard !people.contains(person) else { continue }
      let name = rows.text(1)
      if names.contains(name) { found.append((name, person)) }
    }
    return found
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
