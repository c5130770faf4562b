// What ticking, beginning and altering habits answers.

import Coaching
import Domain
import Habits

extension TickHabit.Answer: Answer {
  private var span: String {
    days.count == 1
      ? DayText.long(days.lowerBound, today: today)
      : "\(DayText.plain(days.lowerBound, today: today)) to "
        + DayText.plain(days.upperBound, today: today)
  }

  var json: JSON {
    .answer(
      "coach.tick/1",
      [
        "habit": .string(habit.name), "done": .bool(isDone),
        "from": .string(days.lowerBound.description), "to": .string(days.upperBound.description),
        "changed": .integer(changed), "strength_before": .number(before.strength),
        "standing": habit.json(withHistory: false),
      ])
  }

  func write(to page: inout Page) {
    let name = habit.name
    if isDone {
      page.paragraph(
        changed == 0
          ? "\(name, .strong) was ticked already: \(span)." : "Ticked: \(name, .strong), \(span).")
    } else {
      page.paragraph(
        changed == 0
          ? "\(name, .strong) was not ticked: \(span)."
          : "No longer ticked: \(name, .strong), \(span).")
    }
    let report = habit.report
    var parts: [String] = []
    if let run = report.current {
      parts.append("Streak \(Numbers.of(run.length, habit.isWeekly ? "week" : "day"))")
    }
    parts.append(
      habit.running == .done
        ? "strength \(Numbers.percent(report.strength)) so far, "
          + "\(Numbers.percent(report.strengthIfDone)) with \(habit.isWeekly ? "this week" : "today")"
        : "strength \(Numbers.percent(report.strength))")
    page.paragraph(Words(Self.sentence(parts)))
    if let milestone = MilestoneText.sentence(habit.news, report) {
      page.paragraph(Words(milestone))
    }
  }

  private static func sentence(_ parts: [String]) -> String {
    let text = parts.joined(separator: "; ")
    return text.prefix(1).uppercased() + text.dropFirst() + "."
  }
}

extension ListHabits.Answer: Answer {
  var json: JSON {
    .answer(
      "coach.habits/1",
      [
        "today": .string(today.description),
        "habits": .array(habits.map { $0.json(withHistory: false) }),
      ])
  }

  func write(to page: inout Page) {
    guard !habits.isEmpty else {
      page.paragraph("You have no habits of your own yet.")
      page.paragraph(Words("coach habits add \"Write drafts\" 3/7 begins one.", .faint))
      return
    }
    HabitList.write(habits, today: today, to: &page)
  }
}

/// A habit that was begun, altered or retired.
struct HabitDone: Answer {
  let sentence: String
  let habit: HabitRecord
  let hint: String?

  init(_ sentence: String, _ habit: HabitRecord, hint: String? = nil) {
    self.sentence = sentence
    self.habit = habit
    self.hint = hint
  }

  var json: JSON {
    .answer(
      "coach.habit/1",
      [
        "name": .string(habit.name), "goal": .string("\(habit.times) of \(habit.span)"),
        "period": .string(habit.period.rawValue), "from": .string(habit.from.description),
        "retired": .optional(habit.until?.description),
      ])
  }

  func write(to page: inout Page) {
    page.paragraph(Words(sentence))
    if let hint { page.paragraph(Words(hint, .faint)) }
  }
}
