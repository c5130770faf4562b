// A coach of a later score formula keeps the scores that an earlier one showed.

import Domain
import Foundation
import GRDB
import Scoring
import Testing

@testable import Store

@Suite struct ModelHistoryTests {
  private let now = instant("2026-06-01T09:00:00Z")

  /// A store file with a random life in it, gone afterwards.
  private func withStore(_ body: (String, ClosedRange<Day>) throws -> Void) throws {
    let path = NSTemporaryDirectory() + "coach-model-\(UUID().uuidString).db"
    defer { for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) } }
    var dice = Chance(state: 7)
    let store = try Store.open(at: path, zone: oslo)
    try importing(life(&dice), into: store)
    let covered = try store.read { try $0.supplies(today: $0.clock.day(of: now)) }
      .compactMap(\.coverage)
    let days = try #require(
      covered.map(\.lowerBound).min().flatMap { first in
        covered.map(\.upperBound).max().map { first...min($0, Day(20_604)) }
      })
    try store.close()
    try body(path, days)
  }

  /// Makes the store one of an earlier formula that gave twice the points.
  private func age(_ path: String) throws {
    let store = try Store.open(at: path, now: now)
    try store.transaction { db, _ in
      try db.execute(
        sql:
          "UPDATE score_model SET number = 0, u = 2 * u, s = 2 * s, c = 2 * c, p = 2 * p, n = 2 * n"
      )
    }
    try store.close()
  }

  @Test func `a store knows the formula of its scores and keeps none of it`() throws {
    try withStore { path, days in
      let store = try Store.open(at: path, now: now)
      try store.read { reading in
        #expect(try reading.modelChanges(over: days).isEmpty)
        #expect(try reading.keptScores(over: days).isEmpty)
        let row = try Row.fetchOne(reading.db, sql: "SELECT * FROM score_model")
        #expect(row?["number"] == ScoreModel.number)
        let points: Double? = row?["u"]
        let unit = ScoreModel.pointsPerUnit * ScoreModel.weight(.responders)
        #expect(abs((points ?? 0) - unit) < 1e-12)
      }
      try store.close()
    }
  }

  @Test func `closed scores stay as an earlier formula gave them, later ones are the new one's`()
    throws
  {
    try withStore { path, days in
      try age(path)
      let store = try Store.open(at: path, now: now)
      try store.read { reading in
        let kept = try reading.keptScores(over: days)
        #expect(!kept.isEmpty)
        for (day, score) in kept {
          let unit = ScoreModel.unclamped(try reading.signals(on: day))
          #expect(abs(score.score - (1 + min(99, max(0, 2 * unit)))) < 1e-9)
          #expect(score.model == 0)
          #expect(try reading.score(on: day) == score.score)
        }
        let last = try #require(kept.keys.max())
        #expect(
          try reading.modelChanges(over: days.lowerBound...(days.upperBound + 400)).map(\.day)
            == [last + 1])
        #expect(kept[last]?.until == last)
        let after = last + 1
        #expect(try reading.score(on: after) == ScoreModel.score(try reading.signals(on: after)))
      }
      // Opening it again changes nothing.
      let before = try dump(store)
      try store.close()
      let again = try Store.open(at: path, now: now)
      #expect(try dump(again) == before)
      try again.close()
    }
  }

  @Test func `an empty store of an earlier formula just takes the new one`() throws {
    let path = NSTemporaryDirectory() + "coach-model-\(UUID().uuidString).db"
    defer { for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) } }
    try Store.open(at: path, zone: oslo).close()
    try age(path)
    let store = try Store.open(at: path, now: now)
    let changes = try store.read { try $0.modelChanges(over: Day(0)...Day(40_000)) }
    #expect(changes.isEmpty)
    try store.close()
  }

  @Test func `a store of a later formula is refused`() throws {
    try withStore { path, _ in
      let store = try Store.open(at: path, now: now)
      try store.transaction { db, _ in try db.execute(sql: "UPDATE score_model SET number = 999") }
      try store.close()
      #expect {
        try Store.open(at: path, now: now)
      } throws: {
        ($0 as? Diagnostic)?.message.contains("score model 999") == true
      }
    }
  }

  @Test func `bringing an older store up to date can be broken off and leaves it as it was`() throws
  {
    struct BrokenOff: Error {}
    try withStore { path, _ in
      try age(path)
      let calls = Calls()
      let store = try Store.open(at: path, now: now)  // takes the new formula
      let before = try dump(store)
      try store.transaction { db, _ in
        try db.execute(sql: "UPDATE setting SET value = '0' WHERE name = 'facts'")
        try db.execute(sql: "PRAGMA user_version = \(Schema.version - 4)")
        try db.execute(sql: "DROP TABLE score_model; DROP TABLE kept_score")
        try db.execute(sql: "DROP TABLE ticked_days")
        for name in ["tick_added", "tick_taken", "tick_moved"] {
          try db.execute(sql: "DROP TRIGGER \(name)")
        }
        try db.execute(sql: "ALTER TABLE influence_page DROP COLUMN people")
        for trigger in try String.fetchAll(
          db, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'")
        {
          try db.execute(sql: "DROP TRIGGER \(trigger)")
        }
        try db.execute(sql: "DROP TABLE known_name; DROP TABLE name_mark; DROP TABLE name_stale")
      }
      try store.close()
      defer { unlink("\(path).version-\(Schema.version - 4)") }
      #expect(throws: BrokenOff.self) {
        try Store.open(at: path, now: now) {
          calls.count += 1
          throw BrokenOff()
        }
      }
      #expect(calls.count > 0)
      let left = try DatabaseQueue(path: path)
      #expect(
        try left.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == Schema.version - 4)
      try left.close()
      let again = try Store.open(at: path, now: now)
      #expect(try again.read { try $0.journal() }.count == 1)
      #expect(try dump(again) == before)
      try again.close()
    }
  }

  private final class Calls { var count = 0 }
}
