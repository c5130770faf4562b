// Any changes, in any order, taken back and brought back: the whole store is as it was each time.

import Domain
import GRDB
import Testing

@testable import Store

@Suite struct UndoPropertyTests {
  private let now = instant("2026-03-09T12:00:00Z")

  /// Every row of every table that changes write, and what is derived from them.
  private func whole(_ store: Store) throws -> [String] {
    let rows = try store.read { reading in
      try RowRanges.tables.flatMap { table in
        try Row.fetchAll(reading.db, sql: "SELECT * FROM \(table) ORDER BY id").map { row in
          "\(table) " + row.databaseValues.map { "\($0)" }.joined(separator: "|")
        }
      }
    }
    #expect(try KnownNamesTests.leftBehind(store) == [])
    return try rows + dump(store)
  }

  /// One change of a random kind; nothing happens where it does not fit what there is.
  private func step(_ dice: inout Chance, _ change: inout Change) throws {
    func number(_ below: Int) -> Int { Int.random(in: 0..<below, using: &dice) }
    func any<Value>(_ values: [Value]) throws -> Value {
      try #require(values.randomElement(using: &dice))
    }
    let someDay = day("2026-02-20") + number(30)
    let habit = try any(["Write drafts", "Lauf früh", "Read"])
    let handle = Handle(
      .mastodon, try any(["@ana@example.social", "@bo@example.social", "@cy@example.social"]))
    let person = try change.reading.people(handle: handle.name).first
    let known = try change.reading.habits().first { $0.record.name == habit }
    switch number(22) {
    case 0, 1: for record in life(&dice).prefix(12) { try change.receive(record) }
    case 2: for record in life(&dice) { try change.receive(record) }
    case 3:
      try change.receive(
        .habit(HabitRecord(name: habit, times: 1 + number(3), span: 7, from: someDay)))
    case 4...6:
      try change.tick(
        TickRecord(habit: habit, day: someDay, amount: Double(number(9)), note: "\(number(9))"))
    case 7: _ = try change.untick(habit, someDay...(someDay + 9))
    case 8:
      guard let known else { return }
      var record = known.record
      record.name = number(2) == 0 ? habit : "Draw"
      record.times = 1 + number(6)
      record.until = number(2) == 0 ? nil : someDay
      let isTaken = try change.reading.habits().contains { $0.record.name == record.name }
      if record.name == habit || !isTaken { try change.set(known, to: record) }
    case 9:
      try change.pause(
        PauseRecord(from: someDay, to: number(2) == 0 ? nil : someDay + 3),
        habit: number(2) == 0 ? habit : nil)
    case 10: _ = try change.resume(on: someDay, habit: number(2) == 0 ? habit : nil)
    case 11:
      try change.decide(
        try any([.done, .skipped, .snoozed]), rule: "always-reply", act: "\(number(9))",
        until: someDay)
    case 12: try change.set("goal", to: number(3) == 0 ? nil : "more answers \(number(9))")
    case 13: try change.set("intention", to: number(3) == 0 ? nil : "write less \(number(9))")
    case 14:
      guard let person else { return }
      try change.add("Sasha \(number(3))", as: .alias, of: person)
      try change.add("rust", as: .tag, of: person)
      try change.set(.cadence, of: person, to: number(2) == 0 ? nil : "\(7 + number(30))")
    case 15:
      guard let person else { return }
      try change.rate(person: person, score: number(3) == 0 ? nil : Double(number(90)))
      try change.name(person: person, number(3) == 0 ? nil : "Ana \(number(3))")
      _ = try change.remove("rust", as: .tag, of: person)
    case 16:
      let other = try change.reading.people(handle: "@dee@example.social").first
      guard let person, let other, person != other else {
        let dee = try change.person(Handle(.mastodon, "@dee@example.social"))
        return try change.rate(person: dee, score: 30 + Double(number(60)))
      }
      try change.merge(other, into: person)
    case 17:
      try change.setDays(
        from: number(2) == 0 ? nil : someDay, zone: try any(["Asia/Tokyo", oslo]),
        boundary: 60 * number(5))
    case 18:
      try change.connect(me, server: "https://example.social", remote: "\(number(2))")
      try change.place("\(number(9))", remote: "remote\(number(9))", on: me)
      try change.noteAsked("\(number(9))", on: me)
      try change.keep(state: "page \(number(9))", of: me)
      _ = try change.removeGone("\(number(9))", of: me)
    case 19: try change.disconnect(me)
    case 20:
      let item = try any([
        Change.Item.post, .response, .snapshot, .encounter, .pause, .outsideScore,
      ])
      let row = try Int64.fetchOne(change.db, sql: "SELECT max(id) FROM \(item.rawValue)")
      if let row { try change.remove(item, row) }
    default:
      let accounts = try change.reading.accounts().map(\.handle)
      if number(3) == 0, let account = accounts.randomElement(using: &dice) {
        try change.remove(account: account)
      } else {
        try change.set(OutsideScoreRecord(service: "kred", day: someDay, value: Double(number(99))))
      }
    }
  }

  @Test(arguments: 0..<24 as Range<UInt64>)
  func `any changes undone are the empty store, redone the full one, step by step`(
    seed: UInt64
  ) throws {
    let store = try Store.inMemory(zone: oslo)
    var dice = Chance(state: seed)
    var states = [try whole(store)]
    for number in 0..<20 {
      let before = try store.read { try $0.undoable()?.id }
      try store.change(command: "coach", summary: "change \(number)", at: now) { change in
        try step(&dice, &change)
      }
      if try store.read({ try $0.undoable()?.id }) != before { states.append(try whole(store)) }
    }
    for state in states.dropLast().reversed() {
      _ = try store.undo()
      let differing = try difference(whole(store), state)
      #expect(differing == [], "seed \(seed)")
    }
    #expect(try store.undo() == nil)
    for state in states.dropFirst() {
      _ = try store.redo()
      let differing = try difference(whole(store), state)
      #expect(differing == [], "seed \(seed)")
    }
    #expect(try store.redo() == nil)
    // By number, in any order, where nothing later builds on a change.
    let final = try whole(store)
    var taken: [Int64] = []
    for _ in 0..<12 {
      let id = Int64.random(in: 1...Int64(states.count), using: &dice)
      if let entry = try? store.undo(id) { taken.append(entry.id) }
    }
    for id in taken.reversed() { _ = try store.redo(id) }
    let differing = try difference(whole(store), final)
    #expect(differing == [], "seed \(seed), \(taken)")
  }
}
