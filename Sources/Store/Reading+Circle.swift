// Who belongs to one's circle: met, noted by hand, written to, heard from.

import Domain
import GRDB

/// How often and when last.
public struct Tie: Hashable, Sendable {
  /// Meetings, or days on which something was written.
  public var times: Int
  /// The latest day of them.
  public var last: Day

  /// So many times, and when last.
  public init(times: Int, last: Day) {
    self.times = times
    self.last = last
  }
}

extension Reading {
  /// Everybody met offline, with the number of meetings.
  public func metPeople() throws -> [Int64: Tie] {
    let days = try meetingDays()
    var found: [Int64: Tie] = [:]
    let rows = try RawStatement(
      db, "SELECT person, encounter FROM guest INDEXED BY guest_person ORDER BY person, encounter")
    var last: (person: Int64, encounter: Int64)?
    var tie: Tie?
    while try rows.step() {
      let (person, encounter) = (rows.int(0), rows.int(1))
      if let last, last == (person, encounter) { continue }
      guard let day = days[encounter] else { continue }
      if let last, last.person != person {
        found[last.person] = tie
        tie = nil
      }
      last = (person, encounter)
      tie = Tie(times: (tie?.times ?? 0) + 1, last: max(tie?.last ?? day, day))
    }
    if let last { found[last.person] = tie }
    return found
  }

  /// The day of every meeting.
  private func meetingDays() throws -> [Int64: Day] {
    var days: [Int64: Day] = [:]
    let rows = try RawStatement(db, "SELECT id, day FROM encounter INDEXED BY encounter_day")
    while try rows.step() { days[rows.int(0)] = Day(Int(rows.int(1))) }
    return days
  }

  /// Of some people how often one met them, and when last; without those never met.
  public func meetings(with people: [Int64]) throws -> [Int64: Tie] {
    var found: [Int64: Tie] = [:]
    let rows = try RawStatement(
      db,
      """
      SELECT count(DISTINCT g.encounter), max(e.day)
      FROM guest g JOIN encounter e ON e.id = g.encounter WHERE g.person = ?
      """)
    for person in people {
      rows.bind(1, person)
      while try rows.step() {
        guard rows.int(0) > 0 else { continue }
        found[person] = Tie(times: Int(rows.int(0)), last: Day(Int(rows.int(1))))
      }
    }
    return found
  }

  /// Everybody one wrote replies to, with the number of days.
  public func writtenPeople() throws -> [Int64: Tie] {
    try ties("SELECT person, count(*), max(day) FROM reply_day GROUP BY person")
  }

  /// Everybody who responded, was written to or was met on some days, with the number of days.
  public func peopleInTouch(over days: ClosedRange<Day>) throws -> [Int64: Tie] {
    var byDay: [Int64: [Int64]] = [:]
    for source in [
      "responder_day WHERE account IN (SELECT id FROM account) AND",
      "reply_day WHERE account IN (SELECT id FROM account) AND",
      "encounter e JOIN guest g ON g.encounter = e.id WHERE",
    ] {
      let rows = try RawStatement(
        db, "SELECT day, person FROM \(source) day BETWEEN ? AND ?")
      rows.bind(1, days.lowerBound.number)
      rows.bind(2, days.upperBound.number)
      while try rows.step() { byDay[rows.int(0), default: []].append(rows.int(1)) }
    }
    var found: [Int64: Tie] = [:]
    for (number, people) in byDay.sorted(by: { $0.key < $1.key }) {
      let day = Day(Int(number))
      for person in people {
        let known = found[person]
        if known?.last == day { continue }
        found[person] = Tie(times: (known?.times ?? 0) + 1, last: day)
      }
    }
    return found
  }

  private func ties(_ sql: String) throws -> [Int64: Tie] {
    var found: [Int64: Tie] = [:]
    let rows = try RawStatement(db, sql)
    while try rows.step() {
      found[rows.int(0)] = Tie(times: Int(rows.int(1)), last: Day(Int(rows.int(2))))
    }
    return found
  }

  /// Everybody of whom something was told by hand: a name, a score, an alias, a tag, a cadence.
  public func notedPeople() throws -> Set<Int64> {
    var found: Set<Int64> = []
    let rows = try RawStatement(
      db,
      """
      SELECT id FROM person WHERE name IS NOT NULL
      UNION ALL SELECT id FROM person WHERE score IS NOT NULL
      UNION ALL SELECT person FROM detail WHERE kind <> 'notSame'
      """)
    while try rows.step() { found.insert(rows.int(0)) }
    return found
  }

  /// One's own accounts among the persons.
  public func ownPersons() throws -> Set<Int64> { try Owners.all(db) }

  /// How many people are known at all, oneself left out.
  public func peopleCount() throws -> Int {
    let all = try Int.fetchOne(db, sql: "SELECT count(*) FROM person") ?? 0
    return max(0, all - (try Owners.all(db)).count)
  }

  /// Everybody with a cadence set by hand, of their own or by a tag.
  public func pacedPeople() throws -> Set<Int64> {
    var found = try Set(
      Int64.fetchAll(db, sql: "SELECT person FROM detail WHERE kind = 'cadence'"))
    for tag in try tagCadences().keys { found.formUnion(try people(tagged: tag)) }
    return found
  }

  /// For everybody who ever responded, or to whom one replied or whom one reshared, a day on or after
  /// which their last contact was; whoever is missing was met at most.
  ///
  /// - Parameter isClose: Whether it shall be as late as can be, which takes a look at all responses.
  /// - Returns: The days by row number.
  /// - Throws: A `Diagnostic` when the store cannot be read.
  public func contactSince(isClose: Bool) throws -> [Int64: Day] {
    var found: [Int64: Day] = [:]
    found.reserveCapacity(try peopleCount())
    func note(_ sql: String) throws {
      let rows = try RawStatement(db, sql)
      var (person, day): (Int64, Day?) = (0, nil)
      while try rows.step() {
        let (next, number) = (rows.int(0), Day(Int(rows.int(1))))
        // Rows of one person come in a row.
        if next != person {
          if let day { found[person] = max(found[person] ?? day, day) }
          (person, day) = (next, number)
        } else {
          day = max(day ?? number, number)
        }
      }
      if let day { found[person] = max(found[person] ?? day, day) }
    }
    try note(
      isClose
        ? "SELECT person, day FROM response INDEXED BY response_person ORDER BY person"
        : "SELECT person, since FROM responder ORDER BY person")
    try note("SELECT person, day FROM reply_day INDEXED BY reply_person ORDER BY person")
    let posts = try RawStatement(
      db, "SELECT person FROM post INDEXED BY post_person WHERE person IS NOT NULL")
    while try posts.step() {
      let person = posts.int(0)
      if found[person] == nil { found[person] = DayRules.beginning }
    }
    return found
  }

  /// How often one met a person.
  public func meetingCount(with person: Int64) throws -> Int {
    let rows = try RawStatement(
      kept: db, "SELECT count(DISTINCT encounter) FROM guest WHERE person = ?")
    rows.bind(1, person)
    var count = 0
    while try rows.step() { count = Int(rows.int(0)) }
    return count
  }

  /// The scores of very many people; nil where nothing is known.
  public func scores(of people: [Int64]) throws -> [Double?] {
    var known = try KnownScores(db)
    return try people.map { try known.score(of: $0) }
  }

  /// Everybody, by row number.
  public func allPeople() throws -> [Int64] {
    var found: [Int64] = []
    let rows = try RawStatement(db, "SELECT id FROM person")
    while try rows.step() { found.append(rows.int(0)) }
    return found
  }

  /// Everybody with a handle on a network.
  public func people(on network: Network) throws -> Set<Int64> {
    var found: Set<Int64> = []
    let rows = try RawStatement(
      db, "SELECT person FROM handle INDEXED BY handle_person WHERE network = ?")
    rows.bind(1, network.rawValue)
    while try rows.step() { found.insert(rows.int(0)) }
    return found
  }
}

/// What went to and fro between a person and oneself.
public struct Exchange: Hashable, Sendable {
  /// What they did, by kind.
  public var received: [ResponseKind: Int] = [:]
  /// The first and last day on which they did.
  public var heard: ClosedRange<Day>?
  /// How many replies one wrote to them.
  public var written = 0
  /// The first and last day of that.
  public var wrote: ClosedRange<Day>?
  /// How many of those replies they answered within seven days.
  public var answered = 0
}

extension Reading {
  /// What went to and fro with a person.
  public func exchange(with person: Int64) throws -> Exchange {
    var exchange = Exchange()
    let received = try RawStatement(
      db, "SELECT kind, count(*), min(day), max(day) FROM response WHERE person = ? GROUP BY kind")
    received.bind(1, person)
    while try received.step() {
      exchange.received[ResponseKind(code: received.int(0))] = Int(received.int(1))
      let days = Day(Int(received.int(2)))...Day(Int(received.int(3)))
      exchange.heard =
        exchange.heard.map {
          min($0.lowerBound, days.lowerBound)...max($0.upperBound, days.upperBound)
        } ?? days
    }
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT count(*), min(p.day), max(p.day), sum(EXISTS (SELECT 1 FROM response r
          WHERE r.person = p.person AND r.day BETWEEN p.day AND p.day + 7 AND r.at > p.at))
        FROM post p WHERE p.person = ? AND p.kind = 1
        """, arguments: [person])
    if let row, let first: Int = row[1], let last: Int = row[2] {
      exchange.written = row[0]
      exchange.wrote = Day(first)...Day(last)
      exchange.answered = row[3] ?? 0
    }
    return exchange
  }
}
