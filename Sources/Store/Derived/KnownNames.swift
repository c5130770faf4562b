// Names of everybody met or noted by hand, taken apart once: `known_name`, `name_mark`.

import GRDB
import People

/// The names of acquaintances as they compare.
///
/// After any change they are what `rebuild` would have written.
enum KnownNames {
  /// The number of the way names are taken apart; another one takes all apart anew.
  static let version = 1
  /// What holds the number.
  private static let setting = OwnSetting(name: "names")
  /// From so many people on all names are taken apart anew.
  private static let many = 3000

  /// Everybody met or noted by hand.
  static let acquaintances = """
    SELECT person AS id FROM guest
    UNION SELECT person FROM detail WHERE kind <> 'notSame'
    UNION SELECT id FROM person WHERE name IS NOT NULL
    UNION SELECT id FROM person WHERE score IS NOT NULL
    """

  /// Takes apart the names of those whom the change at hand has touched.
  static func settle(_ db: Database) throws {
    let stale = try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT person FROM name_stale LIMIT \(many + 1)"))
    guard !stale.isEmpty else { return }
    if stale.count > many { return try rebuild(db) }
    let book = try Book(db)
    let names = try RawStatement(
      db,
      """
      SELECT name FROM person WHERE id = ?1 AND name IS NOT NULL
      UNION SELECT name FROM guest WHERE person = ?1
      UNION SELECT value FROM detail WHERE person = ?1 AND kind = 'alias'
      UNION SELECT display FROM handle WHERE person = ?1 AND display IS NOT NULL AND (
        EXISTS (SELECT 1 FROM guest WHERE person = ?1)
        OR EXISTS (SELECT 1 FROM detail WHERE person = ?1 AND kind <> 'notSame')
        OR EXISTS (SELECT 1 FROM person WHERE id = ?1 AND (name IS NOT NULL OR score IS NOT NULL)))
      """)
    for person in stale {
      try book.forget(person)
      names.bind(1, person)
      while try names.step() { try book.add(names.text(0), of: person) }
    }
    try db.execute(sql: "DELETE FROM name_stale")
  }

  /// Takes all names apart.
  static func rebuild(_ db: Database) throws {
    try db.execute(
      sql: "DELETE FROM known_name; DELETE FROM name_mark; DELETE FROM name_stale")
    let book = try Book(db)
    let rows = try RawStatement(
      db,
      """
      WITH known AS (\(acquaintances))
      SELECT id, name FROM person WHERE name IS NOT NULL
      UNION SELECT person, name FROM guest
      UNION SELECT person, value FROM detail WHERE kind = 'alias'
      UNION SELECT k.id, h.display FROM known k JOIN handle h ON h.person = k.id
        WHERE h.display IS NOT NULL
      """)
    while try rows.step() { try book.add(rows.text(1), of: rows.int(0)) }
  }

  /// Takes all names apart where another coach did it otherwise; within a transaction.
  static func refresh(_ db: Database) throws {
    guard try !isCurrent(db) else { return }
    try rebuild(db)
    try setting.set("\(version)", db)
  }

  /// Whether they were taken apart this coach's way.
  static func isCurrent(_ db: Database) throws -> Bool {
    try setting.value(db) == "\(version)"
  }
}

/// Writes names and their marks.
private struct Book {
  private let known: RawStatement
  private let addName: RawStatement
  private let addMark: RawStatement
  private let removeNames: RawStatement
  private let removeMark: RawStatement

  init(_ db: Database) throws {
    known = try RawStatement(db, "SELECT name FROM known_name WHERE person = ?")
    addName = try RawStatement(db, "INSERT INTO known_name VALUES (?, ?, ?, ?)")
    addMark = try RawStatement(db, "INSERT OR IGNORE INTO name_mark VALUES (?, ?)")
    removeNames = try RawStatement(db, "DELETE FROM known_name WHERE person = ?")
    removeMark = try RawStatement(db, "DELETE FROM name_mark WHERE mark = ? AND person = ?")
  }

  /// What a name is looked up by.
  private static func marks(_ key: NameKey) -> Set<String> { Set(key.sounds + [key.outline]) }

  func add(_ name: String, of person: Int64) throws {
    guard !name.hasPrefix("@") else { return }
    let key = NameKey(name)
    let sounds = key.sounds
    let isFull = sounds.count > 1
    addName.bind(1, person)
    addName.bind(2, name)
    addName.bind(3, isFull ? key.words.sorted().joined(separator: " ") : "")
    addName.bind(4, isFull ? sounds.sorted().joined(separator: " ") : "")
    try addName.run()
    for mark in Self.marks(key) {
      addMark.bind(1, mark)
      addMark.bind(2, person)
      try addMark.run()
    }
  }

  func forget(_ person: Int64) throws {
    var marks: Set<String> = []
    known.bind(1, person)
    while try known.step() { marks.formUnion(Self.marks(NameKey(known.text(0)))) }
    for mark in marks {
      removeMark.bind(1, mark)
      removeMark.bind(2, person)
      try removeMark.run()
    }
    removeNames.bind(1, person)
    try removeNames.run()
  }
}
