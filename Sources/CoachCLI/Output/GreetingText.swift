// What is new since the last visit, once a day, and nothing more.

import Coaching
import Domain

struct GreetingText {
  let standing: ShowStanding.Answer
  let last: Visit.Last

  func write(to page: inout Page) {
    if let before = last.score, let now = standing.score, abs(now - before) >= 0.05 {
      let since = DayText.long(last.day, today: standing.today)
      page.paragraph(
        "Since \(since) your score went from \(Numbers.tenths(before)) to \(Numbers.tenths(now))."
      )
    }
    if !standing.due.isEmpty {
      let names = standing.due.prefix(3).joined(separator: ", ")
      let more = standing.due.count > 3 ? " and \(standing.due.count - 3) more" : ""
      page.paragraph("Due: write to \(names)\(more).")
    }
  }
}
