// Habits of one's own: what is ticked stays with its day, and every change can be taken back.

import Domain
import Testing

@testable import Store

@Suite struct HabitTests {
  private func change(_ store: Store, _ body: (inout Change) throws -> Void) throws {
    try store.change(command: "habit", summary: "habit", at: Instant(seconds: 1_773_000_000)) {
      try body(&$0)
    }
  }

  private func ticks(_ store: Store) throws -> [TickRecord] { try store.read { try $0.ticks() } }

  private func store() throws -> Store {
    let store = try Store.inMemory(zone: oslo)
    try change(store) { change in
      try change.receive(
        .habit(HabitRecord(name: "Über Brot", times: 3, span: 7, from: day("2026-03-01"))))
      try change.tick(TickRecord(habit: "über brot", day: day("2026-03-02"), amount: 2))
      try change.pause(PauseRecord(from: day("2026-03-05"), to: nil), habit: "Über Brot")
    }
    return store
  }

  @Test func `a second tick of a day adds what the first left out, and undo takes only that back`()
    throws
  {
    let store = try store()
    try change(store) {
      try $0.tick(TickRecord(habit: "Über Brot", day: day("2026-03-02"), note: "rye"))
    }
    let both = TickRecord(habit: "Über Brot", day: day("2026-03-02"), amount: 2, note: "rye")
    #expect(try ticks(store) == [both])
    _ = try store.undo()
    #expect(
      try ticks(store) == [TickRecord(habit: "Über Brot", day: day("2026-03-02"), amount: 2)])
    _ = try store.redo()
    #expect(try ticks(store) == [both])
  }

  @Test func `a new name takes ticks and breaks along, and undo brings the old one back`() throws {
    let store = try store()
    try change(store) { change in
      let habit = try #require(try change.reading.habits().first)
      var record = habit.record
      record.name = "Baking"
      record.until = day("2026-04-01")
      try change.set(habit, to: record)
    }
    #expect(try ticks(store).map(\.habit) == ["Baking"])
    #expect(try store.read { try $0.pauses().map(\.habit) } == ["Baking"])
    _ = try store.undo()
    #expect(try ticks(store).map(\.habit) == ["Über Brot"])
    #expect(try store.read { try $0.pauses().map(\.habit) } == ["Über Brot"])
    #expect(try store.read { try $0.habits().first?.record.until } == nil)
  }

  @Test func `what is no longer ticked comes back with undo`() throws {
    let store = try store()
    var count = 0
    try change(store) { count = try $0.untick("ÜBER brot", day("2026-03-01")...day("2026-03-09")) }
    #expect(count == 1)
    #expect(try ticks(store).isEmpty)
    _ = try store.undo()
    #expect(try ticks(store).count == 1)
  }

  @Test func `a tick stays on its day when zone and boundary change`() throws {
    let store = try store()
    try change(store) {
      try $0.setDays(from: day("2026-03-02"), zone: "Asia/Tokyo", boundary: 180)
    }
    #expect(try ticks(store).map(\.day) == [day("2026-03-02")])
  }

  @Test func `days are told from the ticks of any span, and of older stores too`() throws {
    let store = try store()
    let days = [-65, -33, -32, -1, 0, 1, 31, 32, 63, 64, 20_000, 20_031].map { Day($0) }
    try change(store) { change in
      for day in days { try change.tick(TickRecord(habit: "drafts", day: day)) }
      #expect(try change.untick("drafts", Day(32)...Day(32)) == 1)
    }
    let left = days.filter { $0 != Day(32) }
    func told(since first: Day? = nil) throws -> [[Day]] {
      try store.read { try $0.tickedDays(of: ["Drafts", "none"], since: first) }
    }
    #expect(try told() == [left, []])
    for first in [-70, -33, -2, 5, 32, 64, 20_001, 30_000] {
      #expect(try told(since: Day(first)) == [left.filter { $0 >= Day(first) }, []])
    }
    // As it is in a store that was made before there were such numbers.
    try store.transaction { db, _ in
      try db.execute(sql: "DROP TABLE ticked_days")
      for name in ["tick_added", "tick_taken", "tick_moved"] {
        try db.execute(sql: "DROP TRIGGER \(name)")
      }
      try db.execute(sql: Schema.tickedDays)
    }
    #expect(try told() == [left, []])
    _ = try store.undo()
    #expect(try told() == [[], []])
    _ = try store.redo()
    #expect(try told() == [left, []])
    _ = try dump(store)
  }

  @Test func `a resume ends only the break it names`() throws {
    let store = try store()
    try change(store) { try $0.pause(PauseRecord(from: day("2026-03-04"), to: nil)) }
    var ended = 0
    try change(store) { ended = try $0.resume(on: day("2026-03-08")) }
    #expect(ended == 1)
    let open = try store.read { try $0.pauses().filter { $0.record.to == nil }.map(\.habit) }
    #expect(open == ["Über Brot"])
  }
}
