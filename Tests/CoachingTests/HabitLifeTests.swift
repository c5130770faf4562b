// Habits of whole lives: the store agrees with a count by brute force, whatever happens in between.

import Coaching
import Domain
import Foundation
import Habits
import RuleBook
import Store
import TestSupport
import Testing

@Suite struct HabitLifeTests {
  private static let zones = [
    "Europe/Oslo", "Asia/Tokyo", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata",
    "America/Los_Angeles", "Pacific/Auckland", "Africa/Casablanca",
  ]
  private static let names = ["Write drafts", "Émile's ✍️", "قراءة"]
  private static let noRules = RuleFolders(bundled: nil, personal: nil)

  /// One life: a store and the brute-force counter beside it.
  private struct Life {
    let store: Store
    var model: HabitModel
    var today: Day
    var random: DemoRandom

    var coach: Coach { Coach(store: store, now: model.early(on: today), command: "by hand") }

    func export() throws -> String {
      var text = ""
      try ExportActivity().run(in: coach) { text += $0 }
      return text
    }
  }

  @Test(arguments: 1...12)
  func `streaks, strength and state are those of a count by hand, over random lives`(
    seed: UInt64
  ) throws {
    let first = day("2026-01-05") + Int(seed) * 20
    var life = Life(
      store: try Store.inMemory(zone: "Europe/Oslo"),
      model: HabitModel(zones: [.init(from: Day(-1_000_000), name: "Europe/Oslo")]),
      today: first, random: DemoRandom(seed: seed &* 7919))
    var undone = 0
    for _ in 0..<60 {
      life.today = life.today + life.random.below(4)
      let (before, text) = (life.model, try life.export())
      try step(&life)
      try check(life, seed)
      guard life.random.chance(0.3), try life.export() != text else { continue }
      let after = life.model
      _ = try TakeBack(.undo).run(in: life.coach)
      life.model = before
      try check(life, seed)
      #expect(try life.export() == text)
      undone += 1
      guard life.random.chance(0.5) else { continue }
      _ = try TakeBack(.redo).run(in: life.coach)
      life.model = after
      try check(life, seed)
    }
    #expect(undone > 0)
    // What is exported says all of it: a copy counts the same.
    let text = try life.export()
    try withDesk { desk in
      let file = desk.folder.appending(path: "export.jsonl")
      try Data(text.utf8).write(to: file)
      try desk.take([file.path])
      #expect(try desk.export() == text)
      let copy = Coach(store: desk.coach.store, now: life.coach.now)
      try compare(try ListHabits(retired: true).answer(copy), life, seed)
    }
  }

  private func check(_ life: Life, _ seed: UInt64) throws {
    try compare(try ListHabits(retired: true).answer(life.coach), life, seed)
    let due = try ShowStatus().answer(life.coach).due
    let atRisk = try ListHabits().answer(life.coach).habits.count { $0.report.state == .atRisk }
    #expect(due == atRisk, "seed \(seed)")
  }

  private func compare(_ answer: ListHabits.Answer, _ life: Life, _ seed: UInt64) throws {
    #expect(answer.today == life.today, "seed \(seed)")
    #expect(Set(answer.habits.map(\.name)) == Set(life.model.habits.keys), "seed \(seed)")
    for found in answer.habits {
      let habit = try #require(life.model.habits[found.name])
      let (marks, now) = life.model.marks(of: found.name, today: life.today)
      let said = "seed \(seed), \(found.name) on \(life.today): \(String(marks.map(\.mark))) \(now)"
      #expect(found.periods.map(\.day) == marks.map(\.day), "\(said)")
      #expect(
        String(found.periods.map { Self.sign($0.mark) }) == String(marks.map(\.mark)), "\(said)")
      #expect(Self.sign(found.running) == now, "\(said)")
      let closed = marks.map(\.mark)
      let strength = HabitModel.strength(
        closed, times: habit.times, span: habit.span, isWeekly: habit.isWeekly)
      #expect(abs(found.report.strength - strength) < 1e-9, "\(said)")
      let (runs, goesOn) = HabitModel.runs(
        now == "x" ? closed + ["x"] : closed, times: habit.times, span: habit.span)
      #expect(found.report.runs.map { [$0.length, $0.first, $0.last] } == runs, "\(said)")
      #expect(found.report.current?.length == (goesOn ? runs.last?[0] : nil), "\(said)")
      #expect(found.report.longest?.length == runs.map { $0[0] }.max(), "\(said)")
      let isDone = now == "x" || closed.contains("x")
      // At risk: missing what runs now would end the run, whatever is done afterwards.
      let lost =
        goesOn && now == "."
        && !Self.isSaved(closed + ["."], habit, from: runs.last?[1] ?? 0)
      let state: HabitReport.State =
        now == "p" ? .paused : !isDone ? .unstarted : !goesOn ? .broken : lost ? .atRisk : .active
      #expect(found.report.state == state, "\(said)")
    }
  }

  /// Whether doing all that comes after some marks keeps the run that began at a position.
  private static func isSaved(
    _ marks: [Character], _ habit: HabitModel.Habit, from first: Int
  ) -> Bool {
    let lived = marks + [Character](repeating: "x", count: 2 * habit.span)
    let (runs, _) = HabitModel.runs(lived, times: habit.times, span: habit.span)
    return runs.contains { $0[1] <= first && $0[2] >= lived.count - 1 }
  }

  private static func sign(_ mark: Mark) -> Character {
    switch mark {
    case .done: "x"
    case .missed: "."
    case .rest: "r"
    case .paused: "p"
    case .unknown: "?"
    }
  }

  private func step(_ life: inout Life) throws {
    let today = life.today
    let coach = life.coach
    let known = life.model.habits.keys.sorted()
    guard let name = known.isEmpty ? nil : known[life.random.below(known.count)],
      !life.random.chance(known.count < 3 ? 0.15 : 0)
    else { return try begin(&life) }
    switch life.random.below(20) {
    case 0..<9: try tick(name, &life)
    case 9..<12:
      let habit = life.random.chance(0.5) ? name : nil
      let from = today - 8 + life.random.below(14)
      let to = life.random.chance(0.2) ? nil : from + life.random.below(12)
      try DeclarePause(PauseRecord(from: from, to: to), habit: habit, folders: Self.noRules)
        .run(in: coach)
      life.model.pause(.init(from: from, to: to, habit: habit))
    case 12..<15:
      let habit = life.random.chance(0.5) ? name : nil
      let on = life.random.chance(0.5) ? today : today - 3 + life.random.below(7)
      _ = try EndPause(habit: habit, day: on, folders: Self.noRules).run(in: coach)
      life.model.resume(on: on, habit: habit)
    case 15:
      let until = life.model.habits[name]?.until
      let new = until == nil ? max(today, life.model.habits[name]?.from ?? today) : nil
      _ = try EditHabit(name, [.until(new)], folders: Self.noRules).run(in: coach)
      life.model.habits[name]?.until = new
    case 16:
      let goal = goal(&life.random)
      _ = try EditHabit(name, [.goal(goal)], folders: Self.noRules).run(in: coach)
      life.model.habits[name]?.times = goal.times
      life.model.habits[name]?.span = goal.span
      life.model.habits[name]?.isWeekly = goal.period == .week
    case 17:
      let new = "\(name.uppercased())!"
      _ = try EditHabit(name.lowercased(), [.name(new)], folders: Self.noRules).run(in: coach)
      life.model.habits[new] = life.model.habits.removeValue(forKey: name)
      for index in life.model.breaks.indices where life.model.breaks[index].habit == name {
        life.model.breaks[index].habit = new
      }
    default:
      // A journey: one zone holds up to yesterday, another from today or tomorrow on.
      let from = today + life.random.below(2)
      guard life.model.zones.allSatisfy({ $0.from < from - 3 }) else { return }
      let zone = Self.zones[life.random.below(Self.zones.count)]
      guard zone != life.model.zones.last?.name else { return }
      _ = try SetDays(zone: zone, from: from).run(in: coach)
      life.model.zones.append(.init(from: from, name: zone))
    }
  }

  private func begin(_ life: inout Life) throws {
    let name = Self.names[life.model.habits.count % Self.names.count]
    guard life.model.habits[name] == nil else { return }
    let goal = goal(&life.random)
    let from = life.today - life.random.below(30)
    _ = try AddHabit(name, goal: goal, from: from, folders: Self.noRules).run(in: life.coach)
    life.model.habits[name] = HabitModel.Habit(
      times: goal.times, span: goal.span, isWeekly: goal.period == .week, from: from)
  }

  private func tick(_ name: String, _ life: inout Life) throws {
    let isDone = life.random.chance(0.8)
    let first = life.today - (life.random.chance(0.5) ? 0 : life.random.below(45))
    let last = min(life.today, first + life.random.below(12))
    let tick = TickHabit(
      name, days: first == life.today ? nil : first...last, amount: 2, note: nil, isDone: isDone,
      folders: Self.noRules)
    if isDone, let until = life.model.habits[name]?.until, last > until {
      #expect(throws: Diagnostic.self) { _ = try tick.run(in: life.coach) }
      return
    }
    _ = try tick.run(in: life.coach)
    let days = Set(first...last)
    if isDone {
      life.model.habits[name]?.ticks.formUnion(days)
    } else {
      life.model.habits[name]?.ticks.subtract(days)
    }
  }

  private func goal(_ random: inout DemoRandom) -> Goal {
    let span = 1 + random.below(random.chance(0.8) ? 8 : 20)
    return Goal(
      times: 1 + random.below(span), of: span, period: random.chance(0.25) ? .week : .day) ?? .daily
  }
}
