// Responses as single numbers, to be put in order of account, day and person in memory.

import Domain
import GRDB

/// Many responses by account, day and person, eight bytes each.
struct PackedResponses {
  private let accounts: [Int64]
  private let places: [Int64: UInt64]
  private let firstDay: Int
  private let personBits: UInt64
  private let dayBits: UInt64
  private var keys: [UInt64] = []

  /// Room for what the store holds.
  ///
  /// Throws a `Diagnostic` where its numbers are beyond anything that coach writes.
  init(_ db: Database) throws {
    self.accounts = try Int64.fetchAll(db, sql: "SELECT id FROM account ORDER BY id")
    self.places = Dictionary(
      accounts.enumerated().map { ($0.element, UInt64($0.offset)) }, uniquingKeysWith: { a, _ in a }
    )
    let people = try Int64.fetchOne(db, sql: "SELECT max(person) FROM response") ?? 0
    let days = try Row.fetchOne(db, sql: "SELECT min(day), max(day) FROM response")
    let (first, last): (Int, Int) = (days?[0] ?? 0, days?[1] ?? 0)
    func bits(_ n: Int) -> UInt64 { UInt64(Int.bitWidth - max(0, n).leadingZeroBitCount) }
    self.firstDay = first
    self.personBits = bits(Int(people))
    self.dayBits = bits(last.subtractingReportingOverflow(first).partialValue)
    guard personBits + dayBits + bits(accounts.count) + 1 <= 64, people >= 0 else {
      throw Diagnostic(
        .error, "the store's rows have impossible numbers", hint: "coach doctor says more")
    }
    self.keys.reserveCapacity(try Int.fetchOne(db, sql: "SELECT count(*) FROM response") ?? 0)
  }

  /// Adds one response of an account that is in the store.
  mutating func append(_ account: Int64, _ day: Int, _ person: Int64, isReshare: Bool) {
    guard let place = places[account] else { return }
    let days = place << dayBits | UInt64(day &- firstDay)
    keys.append((days << personBits | UInt64(person)) << 1 | (isReshare ? 1 : 0))
  }

  /// Writes them as days of responders; `from` has accounts of which earlier days are written.
  mutating func write(_ db: Database, from: [Int64: Int]) throws {
    keys.sort()
    let day = try RawStatement(
      db,
      """
      INSERT INTO responder_day (account, day, person, n, reshares, prev) VALUES (?, ?, ?, ?, ?, ?)
      """)
    let first = try RawStatement(
      db, "INSERT OR IGNORE INTO responder (person, account, since) VALUES (?, ?, ?)")
    let before = try RawStatement(
      db,
      """
      SELECT day FROM response WHERE person = ? AND account = ? AND day < ?
      ORDER BY day DESC LIMIT 1
      """)
    var previous: [UInt64: Int] = [:]
    var last: UInt64?
    var at = 0
    while at < keys.count {
      let key = keys[at] >> 1
      var (n, reshares) = (0, 0)
      while at < keys.count, keys[at] >> 1 == key {
        n += 1
        reshares += Int(keys[at] & 1)
        at += 1
      }
      let place = key >> (personBits + dayBits)
      if place != last { previous = [:] }
      last = place
      let account = accounts[Int(place)]
      let person = key & (1 << personBits - 1)
      let number = firstDay + Int(key >> personBits & (1 << dayBits - 1))
      var earlier = previous.updateValue(number, forKey: person)
      if earlier == nil, let start = from[account] {
        before.bind(1, Int64(person))
        before.bind(2, account)
        before.bind(3, start)
        if try before.step() { earlier = Int(before.int(0)) }
        before.reset()
      }
      if earlier == nil {
        first.bind(1, Int64(person))
        first.bind(2, account)
        first.bind(3, number)
        try first.run()
      }
      day.bind(1, account)
      day.bind(2, number)
      day.bind(3, Int64(person))
      day.bind(4, n)
      day.bind(5, reshares)
      day.bind(6, earlier)
      try day.run()
    }
  }
}
