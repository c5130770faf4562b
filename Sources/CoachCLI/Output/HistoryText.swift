// What the person changed.

import Coaching
import Domain

struct HistoryText: Answer {
  /// One change.
  struct Line {
    var id: Int64
    var at: Instant
    var command: String
    var summary: String
    var isUndone: Bool
  }

  let entries: [Line]
  let clock: DayClock?
  let today: Day

  var json: JSON {
    .answer(
      "coach.history/1",
      [
        "entries": .array(
          entries.map {
            [
              "entry": .integer(Int($0.id)),
              "at": .string($0.at.rfc3339(offset: clock?.offset(at: $0.at) ?? 0)),
              "command": .string($0.command), "summary": .string($0.summary),
              "undone": .bool($0.isUndone),
            ]
          })
      ])
  }

  func write(to page: inout Page) {
    guard !entries.isEmpty else {
      page.paragraph("Nothing was changed yet.")
      return
    }
    var table = Table([.right("no."), .left("day"), .flexible("what")])
    for entry in entries {
      let day = clock.map { DayText.plain($0.day(of: entry.at), today: today) } ?? ""
      table.row([
        Words("\(entry.id)"), Words(day),
        Words(
          entry.summary + (entry.isUndone ? " (taken back)" : ""),
          entry.isUndone ? .faint : .plain),
      ])
    }
    page.table(table)
  }
}
