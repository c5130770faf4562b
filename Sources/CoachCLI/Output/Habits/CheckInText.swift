// What check-in asks and lists.

import Coaching
import Domain
import Habits

enum CheckInText {
  enum Said { case done, notYet, excused, stop }

  /// What each key says.
  static let answers: [Character: Said] = [
    "y": .done, "Y": .done, "\r": .done, "\n": .done, "n": .notYet, "N": .notYet, " ": .notYet,
    "e": .excused, "E": .excused, "q": .stop, "Q": .stop, "\u{1B}": .stop,
  ]

  static func question(_ habit: HabitStanding, day: Day, today: Day) -> Words {
    let when = habit.isWeekly ? "this week" : DayText.distance(day, today: today)
    return "\(habit.name, .strong): done \(when)? "
      + Words("[y] yes  [n] not yet  [e] excused  [q] enough", .faint)
  }

  static func excused(_ habit: HabitStanding) -> Done {
    Done(
      schema: "coach.pause/1", sentence: "Excused: \(habit.name) rests that day.",
      fields: ["habit": .string(habit.name)])
  }
}

extension CheckIn.Answer: Answer {
  var json: JSON {
    .answer(
      "coach.check-in/1",
      [
        "day": .string(day.description), "due": .array(due.map { $0.json(withHistory: false) }),
        "from_data": .array(watched.map { $0.json(withHistory: false) }),
      ])
  }

  func write(to page: inout Page) {
    if due.isEmpty, watched.isEmpty {
      page.paragraph("Nothing is due.")
      return
    }
    for habit in due {
      page.bullet("\(habit.name, .strong): " + HabitText(habit: habit, today: today).due)
      page.paragraph(Words("coach habits tick \"\(habit.name)\"\(flag)", .faint), indent: 2)
    }
    if !watched.isEmpty {
      if !due.isEmpty { page.blank() }
      page.paragraph("Seen from your data, nothing to tick:")
      for habit in watched {
        page.bullet("\(habit.name, .strong): " + HabitText(habit: habit, today: today).due)
      }
    }
  }

  private var flag: String { day == today ? "" : " --on \(day)" }

  /// What is said once all were asked.
  var closing: Done {
    Done(
      schema: "coach.check-in/1",
      sentence: due.isEmpty ? "That was all." : "\(Numbers.of(due.count, "habit")) still open.")
  }
}
