// The breaks that were declared.

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
          pauses.map {
            [
              "from": .string($0.from.description),
              "to": .optional($0.to?.description), "reason": .optional($0.reason),
              "habit": .optional($0.habit),
            ]
          }),
      ])
  }

  func write(to page: inout Page) {
    guard !pauses.isEmpty else {
      page.paragraph("You have declared no breaks.")
      return
    }
    for pause in pauses {
      let first = DayText.plain(pause.from, today: today)
      let days =
        pause.to.map { $0 == pause.from ? first : "\(first) to \(DayText.plain($0, today: today))" }
        ?? "from \(first) on"
      let parts = [pause.habit.map { "only \($0)" }, pause.reason].compactMap(\.self)
      page.bullet(Words(([days] + parts).joined(separator: ", ")))
    }
  }
}
