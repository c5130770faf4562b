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
      page.paragraph("You are on a break\(until): no streak is at stake.")
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

/// Habits as a table, with what was reached below.
enum HabitList {
  static func write(_ habits: [HabitStanding], today: Day, to page: inout Page) {
    var table = Table([
      .flexible("habit"), .right("streak"), .right("strength"), .left("lately"), .left("today"),
    ])
    for habit in habits {
      table.row(HabitText(habit: habit, today: today).row(drawn: !page.isAccessible))
    }
    page.table(table)
    // Of one's own it was said when it was ticked.
    for habit in habits where !habit.isOwn {
      if let sentence = MilestoneText.sentence(habit.report.milestone) {
        page.paragraph("\(habit.name, .strong): \(sentence)")
      }
    }
  }
}
