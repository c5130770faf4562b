// The breaks that were declared, and those that ended.

import Coaching
import Domain

struct PauseListText: Answer {
  let pauses: [PauseRecord]
  let today: Day

  var json: JSON {
    .answer(
      "coach.pauses/1",
      [
        "today": .string(today.description),
        "pauses": .array(
          pauses.map(\.json)),
      ])
  }

  func write(to page: inout Page) {
    guard !pauses.isEmpty else {
      page.paragraph("You have declared no breaks.")
      return
    }
    for pause in pauses { page.bullet(Words(pause.text(today: today))) }
  }
}

/// What a resume ended, and what it left alone.
struct ResumeText: Answer {
  let answer: EndPause.Answer

  var json: JSON {
    .answer(
      "coach.resume/1",
      [
        "ended": .integer(answer.ended), "on": .string(answer.day.description),
        "holding": .array(answer.holding.map(\.json)),
        "ahead": .array(answer.ahead.map(\.json)),
      ])
  }

  func write(to page: inout Page) {
    let day =
      answer.day == answer.today
      ? "today" : DayText.long(answer.day, today: answer.today)
    if answer.ended > 0 {
      page.paragraph(
        Words("\(answer.day > answer.today ? "Noted" : "Welcome back"): \(day) counts again."))
    } else {
      page.paragraph("There was no break to end.")
    }
    if !answer.holding.isEmpty {
      page.paragraph(Words("Breaks that hold on \(day):"))
      for pause in answer.holding { page.bullet(Words(pause.text(today: answer.today))) }
    }
    if !answer.ahead.isEmpty {
      page.paragraph("Breaks ahead:")
      for pause in answer.ahead { page.bullet(Words(pause.text(today: answer.today))) }
    }
    if answer.ended == 0, let pause = answer.holding.first ?? answer.ahead.first {
      let habit = pause.habit.map { " --habit \"\($0)\"" } ?? ""
      let on = pause.from > answer.day ? " --on \(pause.from)" : ""
      page.paragraph(Words("coach resume\(habit)\(on) ends that one.", .faint))
    }
  }
}

extension PauseRecord {
  /// Its days, whom it is for and why.
  func text(today: Day) -> String {
    let first = DayText.plain(from, today: today)
    let days =
      to.map { $0 == from ? first : "\(first) to \(DayText.plain($0, today: today))" }
      ?? "from \(first) on"
    return [days, habit.map { "only \($0)" }, reason].compactMap(\.self).joined(separator: ", ")
  }

  /// Its days, whom it is for and why.
  var json: JSON {
    [
      "from": .string(from.description), "to": .optional(to?.description),
      "reason": .optional(reason), "habit": .optional(habit),
    ]
  }
}
