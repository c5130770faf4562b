// One score a person, by hand or from the counts known latest: `influence`,
// `influence_page`.

import GRDB
import Scoring

/// How influential people are.
enum Influence {
  private static let handles = """
    SELECT p.id, p.score, h.score, h.followers, h.listed FROM person p
    LEFT JOIN handle h ON h.person = p.id
    """
  /// The one that decides comes first.
  private static let order = """
    ORDER BY p.id, h.score IS NULL, h.followers IS NULL, h.as_of DESC, h.score DESC,
      h.followers DESC, h.listed DESC
    """

  /// Builds all scores anew.
  static func build(_ db: Database) throws {
    let insert = try RawStatement(db, "INSERT INTO influence VALUES (?, ?)")
    var last: Int64?
    let rows = try RawStatement(db, "\(handles) \(order)")
    while try rows.step() {
      let person = rows.int(0)
      if person == last { continue }
      last = person
      guard let score = score(rows) else { continue }
      insert.bind(1, person)
      insert.bind(2, score)
      try insert.run()
    }
    try InfluencePages.build(db)
  }

  /// Brings the scores of these people up to date.
  ///
  /// - Returns: By person, what that changed in what they count in N.
  static func update(_ db: Database, people: Set<Int64>) throws -> [Int64: Double] {
    var changed: [Int64: Double] = [:]
    let rows = try RawStatement(db, "\(handles) WHERE p.id = ? \(order) LIMIT 1")
    let known = try RawStatement(db, "SELECT score FROM influence WHERE person = ?")
    let insert = try RawStatement(db, "INSERT OR REPLACE INTO influence VALUES (?, ?)")
    let delete = try RawStatement(db, "DELETE FROM influence WHERE person = ?")
    var pages = try InfluencePages(db)
    for person in people.sorted() {
      rows.bind(1, person)
      let now = try rows.step() ? score(rows) : nil
      rows.reset()
      known.bind(1, person)
      let old = try known.step() ? known.doubleIfAny(0) : nil
      known.reset()
      if now == old { continue }
      changed[person] =
        ScoreModel.influence(ofScore: now) - ScoreModel.influence(ofScore: old)
      try pages.set(now, of: person)
      if let now {
        insert.bind(1, person)
        insert.bind(2, now)
        try insert.run()
      } else {
        delete.bind(1, person)
        try delete.run()
      }
    }
    try pages.close()
    return changed
  }

  private static func score(_ row: RawStatement) -> Double? {
    PersonScore.estimate(
      followers: row.intIfAny(3).map { Int($0) }, listed: row.intIfAny(4).map { Int($0) },
      given: row.doubleIfAny(1) ?? row.doubleIfAny(2))
  }
}
