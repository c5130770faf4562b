// When rules would have fired, as text and as JSON.

import Coaching
import Domain

extension ShowRuleDays.Answer: Answer {
  var json: JSON {
    .answer(
      "coach.rule-when/1",
      [
        "rule": .string(rule.id), "from": .optional(days?.lowerBound.description),
        "to": .optional(days?.upperBound.description), "fired": .integer(fired),
        "quiet": .integer(quiet), "not_enough_data": .integer(undecided),
        "spans": .array(
          spans.map {
            ["from": .string($0.first.description), "to": .string($0.last.description)]
          }),
      ])
  }

  func write(to page: inout Page) {
    guard let days else {
      page.paragraph("Nothing is known yet.")
      return
    }
    page.heading(rule.title)
    let whole =
      "\(DayText.plain(days.lowerBound, today: today)) to \(DayText.plain(days.upperBound, today: today))"
    page.paragraph(
      "\(whole): it fires on \(Numbers.of(fired, "day")), is quiet on \(Numbers.count(quiet)), "
        + Words("and cannot tell on \(Numbers.count(undecided))."))
    let shown = page.isAccessible ? spans.suffix(20) : spans.suffix(40)
    if shown.count < spans.count {
      page.paragraph(Words("The latest \(shown.count) of \(spans.count) times:", .faint))
    }
    var table = Table([.left(""), .left(""), .right("")])
    for span in shown {
      let length = span.last - span.first + 1
      table.row([
        Words(DayText.plain(span.first, today: today)),
        Words(length == 1 ? "" : "to \(DayText.plain(span.last, today: today))"),
        Words(Numbers.of(length, "day"), .faint),
      ])
    }
    page.table(table, indent: 2)
  }
}

extension ShowAllRuleDays.Answer: Answer {
  var json: JSON {
    .answer(
      "coach.rules-when/1",
      [
        "from": .optional(days?.lowerBound.description),
        "to": .optional(days?.upperBound.description),
        "rules": .array(
          rules.map {
            [
              "rule": .string($0.rule.id), "fired": .integer($0.fired),
              "quiet": .integer($0.quiet), "not_enough_data": .integer($0.undecided),
              "last": .optional($0.spans.last?.last.description),
            ]
          }),
      ])
  }

  func write(to page: inout Page) {
    guard let days else {
      page.paragraph("Nothing is known yet.")
      return
    }
    page.paragraph(
      "On how many days each rule would have fired, "
        + "\(DayText.plain(days.lowerBound, today: today)) to "
        + "\(DayText.plain(days.upperBound, today: today)):")
    var table = Table([.flexible("rule"), .right("days"), .left("last")])
    for rule in rules {
      table.row([
        Words(rule.rule.id), Words(Numbers.count(rule.fired)),
        Words(
          rule.spans.last.map { DayText.plain($0.last, today: today) }
            ?? (rule.quiet > 0 ? "never" : "cannot tell"), .faint),
      ])
    }
    page.table(table, indent: 2)
  }
}
