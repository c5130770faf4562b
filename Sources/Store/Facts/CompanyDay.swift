// Who responded on a day and whom you wrote to, each with the day before that.

import Domain
import GRDB

/// The people of a day; of each, how many days before they were last there, nil for never.
public struct CompanyDay: Hashable, Sendable {
  /// The day.
  public var day: Day
  /// Everybody who responded.
  public var responders: [Int?] = []
  /// Those of them with a higher score.
  public var higherResponders: [Int?] = []
  /// Those of them with three days of responses, whom you have written to and never met; nil where
  /// the day is the third.
  public var unmetFriends: [Int?] = []
  /// Everybody you wrote a reply to.
  public var partners: [Int?] = []
  /// Those of them with a higher score.
  public var higherPartners: [Int?] = []
  /// Replies written to people with a higher score.
  public var repliesToHigher = 0
  /// Replies written to people who had never responded until then.
  public var repliesToSilent = 0
}

extension Reading {
  /// The people of each of some days, in order; days without any are left out.
  ///
  /// - Parameters:
  ///   - days: The days.
  ///   - score: One's own score; nobody's is higher where nil.
  /// - Returns: The days with people in order.
  /// - Throws: A `Diagnostic` when the store cannot be read.
  public func companyFacts(
    over days: ClosedRange<Day>, higherThan score: Double?
  ) throws -> [CompanyDay] {
    var company = Company(
      first: days.lowerBound, higher: try score.map { try people(above: $0) } ?? [])
    company.found = days.map { CompanyDay(day: $0) }
    try addResponders(to: &company, over: days)
    try addPartners(to: &company, over: days)
    return company.found.filter { !$0.responders.isEmpty || !$0.partners.isEmpty }
  }

  /// Everybody but oneself with a higher score.
  public func people(above score: Double) throws -> Set<Int64> {
    try Set(
      Int64.fetchAll(
        db,
        sql: "SELECT person FROM influence WHERE score > ? AND person NOT IN (\(Owners.persons))",
        arguments: [score]))
  }

  private struct Company {
    let first: Day
    let higher: Set<Int64>
    var found: [CompanyDay] = []
  }

  /// Rows of person, day and the day before that, one a person and day, of all accounts together.
  private func pooled(
    _ table: String, over days: ClosedRange<Day>,
    _ take: (_ person: Int64, _ day: Int, _ previous: Int?, _ n: Int) -> Void
  ) throws {
    let several = try Int.fetchOne(db, sql: "SELECT count(*) FROM account") ?? 0 > 1
    let rows = try RawStatement(
      db,
      several
        ? """
        SELECT person, day, max(prev), sum(n) FROM \(table)
        WHERE account IN (SELECT id FROM account) AND day BETWEEN ? AND ? GROUP BY day, person
        """
        : """
        SELECT person, day, prev, n FROM \(table)
        WHERE account = (SELECT id FROM account) AND day BETWEEN ? AND ? ORDER BY day
        """)
    rows.bind(1, days.lowerBound.number)
    rows.bind(2, days.upperBound.number)
    // The day before may have been on another account.
    var seen: [Int64: Int] = [:]
    let before =
      several
      ? try RawStatement(
        db,
        """
        SELECT max(day) FROM \(table == "reply_day" ? "reply_day" : "response")
        WHERE person = ? AND day < ?
        """) : nil
    while try rows.step() {
      let (person, day) = (rows.int(0), Int(rows.int(1)))
      var previous = rows.intIfAny(2).map { Int($0) }
      if let before {
        if let last = seen.updateValue(day, forKey: person) {
          previous = last
        } else {
          before.bind(1, person)
          before.bind(2, day)
          if try before.step() { previous = before.intIfAny(0).map { Int($0) } }
          before.reset()
        }
      }
      take(person, day, previous, Int(rows.int(3)))
    }
  }

  private func addResponders(to company: inout Company, over days: ClosedRange<Day>) throws {
    let friends = try possibleFriends()
    let earlier = try RawStatement(
      db,
      """
      SELECT count(*) FROM
        (SELECT DISTINCT day FROM response WHERE person = ? AND day < ? ORDER BY day LIMIT 3)
      """)
    var counts: [Int64: Int] = [:]
    var unknown: [(person: Int64, day: Int, previous: Int?)] = []
    let owners = try Owners.all(db)
    try pooled("responder_day", over: days) { person, day, previous, _ in
      if owners.contains(person) { return }
      let index = day - company.first.number
      let distance = previous.map { day - $0 }
      company.found[index].responders.append(distance)
      if company.higher.contains(person) { company.found[index].higherResponders.append(distance) }
      if friends[person] != nil { unknown.append((person, day, previous)) }
    }
    for (person, day, previous) in unknown {
      var count = counts[person]
      if count == nil {
        earlier.bind(1, person)
        earlier.bind(2, day)
        count = try earlier.step() ? Int(earlier.int(0)) : 0
        earlier.reset()
      }
      let ordinal = (count ?? 0) + 1
      counts[person] = ordinal
      guard ordinal >= 3, let friend = friends[person], friend.written <= day,
        friend.met.map({ $0 > day }) ?? true
      else { continue }
      company.found[day - company.first.number].unmetFriends.append(
        ordinal == 3 ? nil : previous.map { day - $0 })
    }
  }

  /// Everybody one has written to, with the first day of that and of meeting them.
  private func possibleFriends() throws -> [Int64: (written: Int, met: Int?)] {
    let rows = try RawStatement(
      db,
      """
      SELECT q.person, min(q.day), (SELECT min(e.day) FROM guest g
        JOIN encounter e ON e.id = g.encounter WHERE g.person = q.person)
      FROM reply_day q GROUP BY q.person
      """)
    var friends: [Int64: (written: Int, met: Int?)] = [:]
    while try rows.step() {
      friends[rows.int(0)] = (Int(rows.int(1)), rows.intIfAny(2).map { Int($0) })
    }
    return friends
  }

  private func addPartners(to company: inout Company, over days: ClosedRange<Day>) throws {
    let heard = try RawStatement(db, "SELECT min(since) FROM responder WHERE person = ?")
    var since: [Int64: Int?] = [:]
    var partners: [(person: Int64, day: Int, n: Int)] = []
    try pooled("reply_day", over: days) { person, day, previous, n in
      let index = day - company.first.number
      let distance = previous.map { day - $0 }
      company.found[index].partners.append(distance)
      if company.higher.contains(person) {
        company.found[index].higherPartners.append(distance)
        company.found[index].repliesToHigher += n
      }
      partners.append((person, day, n))
    }
    for (person, day, n) in partners {
      if since[person] == nil {
        heard.bind(1, person)
        since[person] = try heard.step() ? heard.intIfAny(0).map { Int($0) } : .some(nil)
        heard.reset()
      }
      let first = since[person] ?? nil
      let silent =
        try first.map { $0 > day ? n : $0 < day ? 0 : try repliesBeforeFirst(person, on: day) } ?? n
      company.found[day - company.first.number].repliesToSilent += silent
    }
  }

  /// Replies written to a person on the day of their first response, before it.
  private func repliesBeforeFirst(_ person: Int64, on day: Int) throws -> Int {
    try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM post WHERE person = ?1 AND day = ?2 AND kind = 1
          AND at < (SELECT min(at) FROM response WHERE person = ?1 AND day = ?2)
        """, arguments: [person, day]) ?? 0
  }
}
