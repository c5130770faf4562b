// Habits on a screen and as JSON.

import Coaching
import Domain
import Habits

extension ShowStreaks.Answer: Answer {
  var json: JSON {
    .answer(
      "coach.streaks/1",
      [
        "today": .string(today.description), "from": .optional(first?.description),
        "known_to": .optional(known?.description),
        "habits": .array(habits.map { $0.json(withHistory: isSingle) }),
      ])
  }

  func write(to page: inout Page) {
    if let pause {
      let until = pause.to.map { " until \(DayText.long($0, today: today))" } ?? ""
      // A week with a day left can still be lost.
      let isSafe = !habits.contains { $0.report.state == .atRisk }
      page.paragraph(
        Words(
          "You are on a break\(until): \(isSafe ? "no streak is at stake" : "no day off is missed")."
        )
      )
      page.blank()
    }
    guard !habits.isEmpty else {
      page.paragraph("No rule asks for a habit.")
      return
    }
    if isSingle {
      for habit in habits { HabitText(habit: habit, today: today).write(to: &page) }
    } else {
      HabitList.write(habits, today: today, to: &page)
    }
    let isRule = habits.contains { !$0.isOwn }
    if let known, today - known > 1, isRule {
      page.paragraph(
        Words(
          "Your data ends on \(DayText.plain(known, today: today)); days after it are not known, "
            + "and not counted as missed.", .faint))
    }
  }
}

/// Habits as a table, with what is to be said of them below.
enum HabitList {
  static func write(_ habits: [HabitStanding], today: Day, to page: inout Page) {
    let isNarrow = page.width < 64 && !page.isAccessible
    var table = Table(
      isNarrow
        ? [.flexible("habit"), .right("streak"), .right(""), .left("due")]
        : [
          .flexible("habit"), .right("streak"), .right("strength"), .left("lately"), .left("today"),
        ])
    for habit in habits {
      let text = HabitText(habit: habit, today: today)
      table.row(isNarrow ? text.shortRow : text.row(drawn: !page.isAccessible))
    }
    page.table(table)
    for habit in habits {
      if let sentence = MilestoneText.sentence(habit.news, habit.report) {
        page.paragraph("\(habit.name, .strong): \(sentence)")
      }
    }
  }
}
