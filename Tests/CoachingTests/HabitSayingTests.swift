// What habits reached is said once, whoever asks and however often; two processes tick as one.

import Coaching
import Domain
import Foundation
import Habits
import RuleBook
import TestSupport
import Testing

@Suite struct HabitSayingTests {
  private static let noRules = RuleFolders(bundled: nil, personal: nil)

  private func said(_ desk: Desk, _ folders: RuleFolders) throws -> [Milestone] {
    let habits = try ShowStreaks(folders: folders).answer(desk.coach).habits
    return try TellMilestones(habits).run(in: desk.coach).compactMap(\.news)
  }

  @Test func `what a rule's habit reached is said once, and the next thing again`() throws {
    try withFolder { folder in
      let rule =
        "rule: daily-words\ntitle: Daily words\nadvice: Write.\nwhy: A test.\nwhen: posts > 1000\n"
        + "habit:\n  name: Daily words\n  day: posts >= 1\n  goal: 1 of 1\n"
      try Data(rule.utf8).write(to: folder.appending(path: "daily-words.yaml"))
      let folders = RuleFolders(bundled: folder.path, personal: nil)
      var life = try ActivityFile()
      for day in ["02-20", "02-21", "02-22", "02-23", "02-24", "02-25", "02-26"] {
        try life.post("2026-\(day) 09:00")
      }
      try life.cover("2026-02-20", "2026-02-26")
      let store = try storeFile { desk in
        try desk.take(life)
        #expect(try said(desk, folders) == [.firstWeek])
        #expect(try said(desk, folders) == [])
      }
      // Another run of the program knows of it, and a later import says what is new.
      try withDesk(on: store) { desk in
        #expect(try said(desk, folders) == [])
        try desk.take(life)
        #expect(try said(desk, folders) == [])
      }
    }
  }

  @Test func `one's own is said when it is ticked, and not again after undo or a new name`() throws
  {
    try withDesk { desk in
      func news(_ name: String, _ first: Int, _ last: Int = 0) throws -> Milestone? {
        let today = try desk.coach.today()
        let tick = TickHabit(name, days: (today - first)...(today - last), folders: Self.noRules)
        return try TellMilestones([try tick.run(in: desk.coach).habit]).run(in: desk.coach)
          .first?.news
      }
      let begin = try desk.coach.today() - 200
      _ = try AddHabit("Draw", goal: .daily, from: begin, folders: Self.noRules).run(in: desk.coach)
      #expect(try news("Draw", 5) == nil)
      #expect(try news("Draw", 7, 6) == .firstWeek)
      _ = try TakeBack(.undo).run(in: desk.coach)
      #expect(try news("Draw", 7, 6) == nil)
      _ = try EditHabit("Draw", [.name("Sketch")], folders: Self.noRules).run(in: desk.coach)
      #expect(try news("Sketch", 8) == nil)
      #expect(try news("Sketch", 101) == .days(100))
      #expect(try news("Sketch", 102) == nil)
    }
  }

  @Test func `many processes that tick at once lose nothing`() throws {
    try withProgram { program in
      #expect(program.run("habits", "add", "Draw", "daily", "--from", "2026-02-01").code == 0)
      let running = try (1...8).map { number in
        try program.start(["habits", "tick", "Draw", "--on", "2026-02-0\(number)"])
      }
      for each in running {
        let outcome = try each.wait()
        #expect(outcome.code == 0, "\(outcome.errors)")
      }
      let outcome = program.run("streaks", "Draw", "--json")
      #expect(
        outcome.output.contains(#""longest":{"length":8,"from":"2026-02-01","to":"2026-02-08"}"#))
    }
  }
}
