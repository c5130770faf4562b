// What rules are judged by, read back day by day.

import Domain
import GRDB

extension Reading {
  /// What was published on each of some days, in order; days without anything are left out.
  public func publishedFacts(
    over days: ClosedRange<Day>, _ body: (Day, PublishedDay) -> Void
  ) throws {
    try packed("published_day", over: days) { body($0, PublishedDay(packed: $1)) }
  }

  /// What came in on each of some days, in order; days without anything are left out.
  public func receivedFacts(
    over days: ClosedRange<Day>, _ body: (Day, ReceivedDay) -> Void
  ) throws {
    try packed("received_day", over: days) { body($0, ReceivedDay(packed: $1)) }
  }

  /// The people of each of some days, in order; days without any are left out.
  ///
  /// - Parameters:
  ///   - days: The days.
  ///   - people: Everybody with a higher score than one's own.
  ///   - body: Takes the days with people.
  /// - Throws: A `Diagnostic` when the store cannot be read.
  public func companyFacts(
    over days: ClosedRange<Day>, higher people: Set<Int64>, _ body: (Day, CompanyDay) -> Void
  ) throws {
    let higher = PersonSet(people)
    let met = try metDays()
    guard !higher.isEmpty || !met.isEmpty else {
      return try packed("company_day", over: days) { body($0, CompanyDay(packed: $1)) }
    }
    let friends = PersonSet(Set(met.keys))
    let crowd = try RawStatement(db, "SELECT data FROM crowd_day WHERE day = ?")
    var failure: (any Error)?
    try packed("company_day", over: days) { day, data in
      guard failure == nil else { return }
      var company = CompanyDay(packed: data)
      do {
        crowd.bind(1, day.number)
        if try crowd.step() {
          company.tellApart(crowd.bytes(0), higher: higher) { person in
            friends.contains(person) && met[person].map { $0 <= day.number } == true
          }
        }
        crowd.reset()
      } catch { failure = error }
      body(day, company)
    }
    if let failure { throw failure }
  }

  /// Everybody but oneself with a higher score.
  public func people(above score: Double) throws -> Set<Int64> {
    try Set(
      Int64.fetchAll(
        db,
        sql: "SELECT person FROM influence WHERE score > ? AND person NOT IN (\(Owners.persons))",
        arguments: [score]))
  }

  /// The first day on which each person was met.
  private func metDays() throws -> [Int64: Int] {
    var found: [Int64: Int] = [:]
    let rows = try RawStatement(
      db,
      """
      SELECT g.person, min(e.day) FROM guest g JOIN encounter e ON e.id = g.encounter
      GROUP BY g.person
      """)
    while try rows.step() { found[rows.int(0)] = Int(rows.int(1)) }
    return found
  }

  private func packed(
    _ table: String, over days: ClosedRange<Day>, _ body: (Day, [UInt8]) -> Void
  ) throws {
    let rows = try RawStatement(
      db, "SELECT day, data FROM \(table) WHERE day BETWEEN ? AND ? ORDER BY day")
    rows.bind(1, days.lowerBound.number)
    rows.bind(2, days.upperBound.number)
    while try rows.step() { body(Day(Int(rows.int(0))), rows.bytes(1)) }
  }
}

extension CompanyDay {
  /// Counts those with a higher score, and leaves out of the friends those who were met.
  fileprivate mutating func tellApart(
    _ crowd: [UInt8], higher: PersonSet, isMet: (Int64) -> Bool
  ) {
    Crowd.read(crowd) { responder in
      if higher.contains(responder.person) { higherResponders.add(responder.distance) }
      if let friend = responder.friend, isMet(responder.person) { unmetFriends.add(friend, -1) }
    } partner: { partner in
      guard higher.contains(partner.person) else { return }
      higherPartners.add(partner.distance)
      repliesToHigher &+= partner.n
    }
  }
}

/// Persons to be looked up very often: a bit each.
private struct PersonSet {
  private var words: [UInt64] = []
  private var others: Set<Int64> = []
  let isEmpty: Bool

  init(_ persons: Set<Int64>) {
    isEmpty = persons.isEmpty
    // Row numbers are counted up from 1; beyond what fits in some megabytes they are kept apart.
    let most: Int64 = 1 << 25
    let last = persons.lazy.filter { $0 < most }.max() ?? -1
    words = [UInt64](repeating: 0, count: last < 0 ? 0 : Int(last / 64) + 1)
    for person in persons {
      if person >= 0, person < most {
        words[Int(person / 64)] |= 1 << UInt64(person % 64)
      } else {
        others.insert(person)
      }
    }
  }

  func contains(_ person: Int64) -> Bool {
    if person >= 0, person / 64 < Int64(words.count) {
      return words[Int(person / 64)] >> UInt64(person % 64) & 1 == 1
    }
    return !others.isEmpty && others.contains(person)
  }
}
