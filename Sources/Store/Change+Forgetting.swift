// Forgetting somebody: in the records, in the journal's images, and in what it says in words.

import Domain
import GRDB

/// What the store knows of a person.
public struct PersonTraces: Hashable, Sendable {
  /// Responses of theirs.
  public var responses: Int
  /// Posts that one wrote to them.
  public var posts: Int
  /// Meetings with them.
  public var meetings: Int
}

extension Reading {
  /// How much the store knows of a person.
  public func traces(of person: Int64) throws -> PersonTraces {
    func count(_ table: String) throws -> Int {
      try Int.fetchOne(
        db, sql: "SELECT count(*) FROM \(table) WHERE person = ?", arguments: [person]) ?? 0
    }
    return PersonTraces(
      responses: try count("response"), posts: try count("post"),
      meetings: try encounters(with: person).count)
  }
}

extension Change {
  /// Forgets everything about somebody, also from the journal: this cannot be taken back.
  ///
  /// Their handles, responses and score go, and their place at meetings; what one wrote to them
  /// stays without their name, and the journal calls them somebody. The pages that held them are
  /// overwritten.
  ///
  /// - Returns: The names and handles that were forgotten.
  /// - Throws: A `Diagnostic` where there is no such person.
  @discardableResult
  public mutating func forget(person: Int64) throws -> [String] {
    guard try reading.person(person) != nil else {
      throw Diagnostic(
        .error, "there is no person number \(person)", hint: "coach people lists them")
    }
    try db.execute(sql: "PRAGMA secure_delete = ON")
    try gather(person)
    let names = try namesOfGathered()
    try forgetImages()
    try forgetRows()
    try rename(names)
    try db.execute(sql: "DROP TABLE temp.gone_person; DROP TABLE temp.gone_handle")
    try db.execute(sql: "UPDATE entry SET undone = -1 WHERE id = ?", arguments: [entry])
    people.forget()
    journal.noteInsertion()
    touched.everything = true
    return names
  }

  /// The person, everybody once made one with them, and the handles of all of them.
  private func gather(_ person: Int64) throws {
    try db.execute(
      sql: """
        CREATE TEMP TABLE gone_person (id INTEGER PRIMARY KEY);
        CREATE TEMP TABLE gone_handle (id INTEGER PRIMARY KEY);
        """)
    try db.execute(sql: "INSERT INTO gone_person VALUES (?)", arguments: [person])
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO gone_person
          SELECT json_extract(before, '$.person') FROM entry_change
          WHERE json_extract(before, '$.person') IS NOT NULL AND (
            ("table" = 'handle' AND row IN (SELECT id FROM handle WHERE person = ?1))
            OR ("table" = 'guest' AND row IN (SELECT id FROM guest WHERE person = ?1)))
          AND json_extract(before, '$.person') NOT IN (SELECT id FROM person);
        """, arguments: [person])
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO gone_handle
          SELECT id FROM handle WHERE person IN (SELECT id FROM gone_person);
        INSERT OR IGNORE INTO gone_handle
          SELECT row FROM entry_change WHERE "table" = 'handle'
            AND json_extract(coalesce(after, before), '$.person') IN (SELECT id FROM gone_person)
            AND row NOT IN (SELECT id FROM handle);
        """)
  }

  private func namesOfGathered() throws -> [String] {
    let words = try String.fetchAll(
      db,
      sql: """
        SELECT word FROM (
          SELECT name AS word FROM person WHERE id IN (SELECT id FROM gone_person)
          UNION SELECT name FROM handle WHERE id IN (SELECT id FROM gone_handle)
          UNION SELECT display FROM handle WHERE id IN (SELECT id FROM gone_handle)
          UNION SELECT name FROM guest WHERE person IN (SELECT id FROM gone_person)
          UNION SELECT handle FROM guest WHERE person IN (SELECT id FROM gone_person)
          UNION SELECT value FROM detail
            WHERE kind = 'alias' AND person IN (SELECT id FROM gone_person)
          UNION SELECT json_extract(image, '$.value') FROM images
            WHERE "table" = 'detail' AND json_extract(image, '$.kind') = 'alias'
          UNION SELECT json_extract(image, '$.name') FROM images
            WHERE "table" IN ('person', 'handle', 'guest')
          UNION SELECT json_extract(image, '$.display') FROM images WHERE "table" = 'handle'
          UNION SELECT json_extract(image, '$.handle') FROM images WHERE "table" = 'guest')
        WHERE length(word) > 1
        """.withImages)
    let bare = words.filter { $0.hasPrefix("@") }.map { String($0.dropFirst()) }
    return Set(words + bare).filter { $0.count > 1 }
      .sorted { ($1.count, $0) < ($0.count, $1) }
  }

  private func forgetImages() throws {
    try db.execute(
      sql: """
        DELETE FROM entry_change WHERE (entry, seq) IN (
          SELECT entry, seq FROM images WHERE "table" <> 'post')
        """.withImages)
    for column in ["before", "after"] {
      try db.execute(
        sql: """
          UPDATE entry_change
          SET \(column) = json_set(\(column), '$.handle', NULL, '$.person', NULL)
          WHERE "table" = 'post'
            AND (json_extract(\(column), '$.handle') IN (SELECT id FROM gone_handle)
              OR json_extract(\(column), '$.person') IN (SELECT id FROM gone_person))
          """)
    }
  }

  private func forgetRows() throws {
    let alone = """
      SELECT encounter FROM guest GROUP BY encounter
      HAVING min(person IN (SELECT id FROM gone_person)) = 1
      """
    let meetings = try Int64.fetchAll(db, sql: alone)
    try db.execute(
      sql: """
        UPDATE post SET handle = NULL, person = NULL
          WHERE person IN (SELECT id FROM gone_person);
        DELETE FROM response WHERE person IN (SELECT id FROM gone_person);
        DELETE FROM guest WHERE person IN (SELECT id FROM gone_person);
        DELETE FROM detail WHERE person IN (SELECT id FROM gone_person)
          OR kind = 'notSame' AND value COLLATE NOCASE IN (\(goneMarks));
        DELETE FROM handle WHERE person IN (SELECT id FROM gone_person);
        DELETE FROM person WHERE id IN (SELECT id FROM gone_person);
        """)
    for meeting in meetings {
      try db.execute(
        sql: #"DELETE FROM entry_change WHERE "table" = 'encounter' AND row = ?"#,
        arguments: [meeting])
      try db.execute(sql: "DELETE FROM encounter WHERE id = ?", arguments: [meeting])
    }
  }

  /// Calls them somebody wherever words mention them, one's own posts left as they are.
  private func rename(_ names: [String]) throws {
    for (table, column) in [
      ("entry", "command"), ("entry", "summary"), ("decision", "act"), ("decision", "note"),
      ("encounter", "notes"), ("guest", "about"), ("detail", "value"),
    ] {
      for row in try Row.fetchAll(
        db, sql: "SELECT id, \(column) FROM \(table) WHERE \(column) IS NOT NULL")
      {
        let text: String = row[1]
        let nameless = Naming.without(names, in: text)
        guard nameless != text else { continue }
        try db.execute(
          sql: "UPDATE \(table) SET \(column) = ? WHERE id = ?",
          arguments: [nameless, row[0] as Int64])
      }
    }
  }
}

/// How those who are to be forgotten are named where others are said to be somebody else.
private let goneMarks = """
  SELECT network || ':' || name FROM handle WHERE id IN (SELECT id FROM gone_handle)
  UNION SELECT name FROM person WHERE id IN (SELECT id FROM gone_person) AND name IS NOT NULL
  """

extension String {
  /// A statement that may name `images`: what the journal keeps of those who are to be forgotten.
  fileprivate var withImages: String {
    """
    WITH image AS (
      SELECT entry, seq, "table", row, before AS image FROM entry_change WHERE before IS NOT NULL
      UNION ALL
      SELECT entry, seq, "table", row, after FROM entry_change WHERE after IS NOT NULL),
    images AS (
      SELECT * FROM image WHERE
        ("table" = 'person' AND row IN (SELECT id FROM gone_person))
        OR ("table" = 'handle' AND row IN (SELECT id FROM gone_handle))
        OR ("table" IN ('guest', 'response', 'detail')
          AND json_extract(image, '$.person') IN (SELECT id FROM gone_person))
        OR ("table" = 'detail' AND json_extract(image, '$.kind') = 'notSame'
          AND json_extract(image, '$.value') COLLATE NOCASE IN (\(goneMarks)))
        OR ("table" = 'response'
          AND json_extract(image, '$.handle') IN (SELECT id FROM gone_handle))
        OR ("table" = 'guest' AND row IN (
          SELECT id FROM guest WHERE person IN (SELECT id FROM gone_person)))
        OR ("table" = 'detail' AND row IN (
          SELECT id FROM detail WHERE person IN (SELECT id FROM gone_person)))
        OR ("table" = 'response' AND row IN (
          SELECT id FROM response WHERE person IN (SELECT id FROM gone_person))))
    """ + " " + self
  }
}
