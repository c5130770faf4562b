// Events, each with what came of it.

import Coaching
import Domain
import People

extension ListEvents.Answer: Answer {
  var json: JSON {
    .answer(
      "coach.events/1",
      [
        "total": .integer(total), "known_to": .string(known.description),
        "events": .array(items.map(json)),
      ])
  }

  private func json(_ item: ListEvents.Item) -> JSON {
    [
      "event": .optional(item.name), "place": .optional(item.place),
      "from": .string(item.days.lowerBound.description),
      "to": .string(item.days.upperBound.description),
      "people": .array(item.people.map { .string($0) }), "met": .integer(item.outcome.met),
      "connected": hasAccounts ? .integer(item.outcome.connected) : .null,
      "new": hasAccounts ? .integer(item.outcome.new) : .null,
      "settled": .bool(item.outcome.isSettled), "known_days": .integer(item.outcome.knownDays),
      "responses_before": hearsAnswers ? .integer(item.outcome.before) : .null,
      "responses_after": hearsAnswers ? .integer(item.outcome.after) : .null,
      "all_before": .optional(item.allBefore), "all_after": .optional(item.allAfter),
    ]
  }

  func write(to page: inout Page) {
    guard !items.isEmpty else {
      page.paragraph(total == 0 ? "No event is known that fits." : "No event fits.")
      page.paragraph(
        Words("coach met \"Ana and Bo at the Swift meetup yesterday\" logs one.", .faint))
      return
    }
    for item in items { write(item, to: &page) }
    page.blank()
    if total > items.count {
      page.paragraph(
        Words("\(Numbers.count(items.count)) of \(Numbers.of(total, "event")) shown.", .faint))
    }
    page.paragraph(
      Words(
        "Connected: either wrote to the other online within two weeks. What comes after an event "
          + "need not come from it.", .faint))
  }

  private func write(_ item: ListEvents.Item, to page: inout Page) {
    page.blank()
    let (first, last) = (item.days.lowerBound, item.days.upperBound)
    let days =
      first == last
      ? DayText.plain(last, today: today)
      : "\(DayText.plain(first, today: last)) to \(DayText.plain(last, today: today))"
    page.paragraph(
      "\(item.name ?? "A meeting", .strong)  \(days)\(item.place.map { ", " + $0 } ?? "", .faint)",
      hang: 2)
    let names = item.people.prefix(8).joined(separator: ", ")
    let more = item.people.count > 8 ? " and \(Numbers.count(item.people.count - 8)) more" : ""
    page.paragraph(Words("Met: \(names)\(more)"), indent: 2, hang: 4)
    guard hasAccounts else {
      page.paragraph("Who turned up online cannot be told: no account is known.", indent: 2)
      return
    }
    let outcome = item.outcome
    let new = outcome.new > 0 ? ", \(Numbers.count(outcome.new)) for the first time" : ""
    var line = "Connected \(outcome.connected) of \(outcome.met)\(new)"
    if !outcome.isSettled {
      let left = EventOutcome.window - outcome.knownDays
      line += " so far: \(Numbers.of(left, "day")) of two weeks \(left == 1 ? "is" : "are") "
      line += known < today ? "not known yet" : "still to come"
    }
    page.paragraph(Words(line + "."), indent: 2, hang: 4)
    guard outcome.isSettled else { return }
    guard hearsAnswers else {
      page.paragraph(
        Words("Only what you wrote is known: no account says who responded.", .faint), indent: 2)
      return
    }
    page.paragraph(
      Words(
        "Their responses to you: \(outcome.before) in the two weeks before, \(outcome.after) after"
          + (item.allBefore.flatMap { before in
            item.allAfter.map {
              "; everybody's: \(Numbers.count(before)) before, \(Numbers.count($0)) after"
            }
          } ?? "") + "."), indent: 2, hang: 4)
    if outcome.before + outcome.after < 20 {
      page.paragraph(Words("Too few to tell from chance.", .faint), indent: 2)
    }
  }
}
