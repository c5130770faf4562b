// The stored sums are those of the definition, whatever arrives in whatever order.

import Domain
import Foundation
import GRDB
import Scoring
import Testing

@testable import Store

@Suite struct `The sums of a day` {
  /// The first sum that differs by more than nine digits, said in words.
  static func difference(_ a: Signals, _ b: Signals, _ what: String) -> String? {
    for signal in Signal.allCases where abs(a[signal] - b[signal]) > 1e-9 * max(1, abs(b[signal])) {
      return "\(what): \(signal.rawValue) is \(a[signal]) instead of \(b[signal])"
    }
    return nil
  }

  private func check(_ store: LifeStore, against life: Life, _ what: String) throws {
    let truth = try BruteForce(life)
    try store.read { reading in
      let (first, last) = (Life.first - 2, Life.first + Life.length + 60)
      let all = try reading.signals(over: Day(first)...Day(last))
      for day in stride(from: first, through: last, by: 3) {
        let sums = all[day - first]
        #expect(Self.difference(sums, truth.signals(day), "\(what), day \(day)") == nil)
      }
    }
  }

  @Test(arguments: 0..<24) func `are those of the definition, whatever the life`(seed: Int) throws {
    let life = Life.random(seed, linked: seed % 2 == 0)
    let store = try LifeStore(life)
    try store.add(LifeStore.facts(life))
    try check(store, against: life, "all at once")
    try store.queue.write { try Derived.rebuild($0) }
    try check(store, against: life, "rebuilt")
  }

  @Test(arguments: 100..<116) func `keep in step when facts arrive late and in any order`(
    seed: Int
  ) throws {
    let life = Life.random(seed, linked: seed % 2 == 0)
    var dice = Dice(seed)
    var left = LifeStore.facts(life).shuffled(using: &dice)
    let store = try LifeStore(life)
    while !left.isEmpty {
      let portion = 1 + dice.below(left.count / 2 + 1)
      try store.add(Array(left.prefix(portion)))
      left.removeFirst(portion)
      let kept = try Self.tables(store)
      try store.queue.write { try Derived.rebuild($0) }
      let rebuilt = try Self.tables(store)
      #expect(Self.firstDifference(kept, rebuilt) == nil)
    }
    try check(store, against: life, "in portions")
  }

  @Test(arguments: 200..<212) func `forget what is taken out again`(seed: Int) throws {
    let life = Life.random(seed, linked: seed % 2 == 0)
    var dice = Dice(seed)
    let store = try LifeStore(life)
    try store.add(LifeStore.facts(life))
    let out = Set(LifeStore.facts(life).filter { _ in dice.chance(0.3) })
    for portion in [out.prefix(3), out.dropFirst(3)] { try store.remove(Array(portion)) }
    let kept = try Self.tables(store)
    try store.queue.write { try Derived.rebuild($0) }
    #expect(Self.firstDifference(kept, try Self.tables(store)) == nil)
    var rest = life
    rest.posts.removeAll { out.contains(.post($0)) }
    rest.responses.removeAll { out.contains(.response($0)) }
    try check(store, against: rest, "without what was taken out")
  }

  @Test func `over a range are those of its days, one by one`() throws {
    let life = Life.random(7, linked: true)
    let store = try LifeStore(life)
    try store.add(LifeStore.facts(life))
    try store.read { reading in
      let range = Day(Life.first - 5)...Day(Life.first + Life.length + 20)
      let all = try reading.signals(over: range)
      #expect(all.count == 126)
      for (day, sums) in zip(range, all) {
        let single = try reading.signals(on: day)
        #expect(Self.difference(sums, single, "\(day)") == nil)
      }
    }
  }

  /// The rows of all derived tables.
  static func tables(_ store: LifeStore) throws -> [String: [[DatabaseValue]]] {
    let order = [
      "tally": "1, 2, 3, 4, 5", "responder_day": "1, 2, 3", "responder": "1, 2",
      "reply_day": "1, 2, 3", "arrival_day": "1, 2", "influence": "1", "signal_day": "1, 2",
      "signal_basis": "1", "overlap_day": "1", "published_day": "1", "received_day": "1",
      "company_day": "1", "crowd_day": "1", "influence_page": "1",
    ]
    return try store.queue.read { db in
      var tables: [String: [[DatabaseValue]]] = [:]
      for (table, columns) in order {
        tables[table] = try Row.fetchAll(db, sql: "SELECT * FROM \(table) ORDER BY \(columns)")
          .map { Array($0.databaseValues) }
      }
      tables["post"] = try Row.fetchAll(db, sql: "SELECT id, responses FROM post ORDER BY id")
        .map { Array($0.databaseValues) }
      return tables
    }
  }

  /// Where two sets of tables differ by more than nine digits.
  static func firstDifference(
    _ a: [String: [[DatabaseValue]]], _ b: [String: [[DatabaseValue]]]
  ) -> String? {
    for (table, rows) in a.sorted(by: { $0.key < $1.key }) {
      let others = b[table] ?? []
      for (row, other) in zip(rows, others) {
        for (x, y) in zip(row, other) where x != y {
          guard let p = Double.fromDatabaseValue(x), let q = Double.fromDatabaseValue(y),
            abs(p - q) <= 1e-9 * max(1, abs(q))
          else { return "\(table): \(row) instead of \(other)" }
        }
      }
      if rows.count != others.count {
        return "\(table) has \(rows.count) rows instead of \(others.count)"
      }
    }
    return nil
  }
}
