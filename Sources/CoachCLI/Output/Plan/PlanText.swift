// The coming week on a screen and as JSON.

import Coaching
import Domain

extension PlanWeek.Answer: Answer {
  var json: JSON {
    .answer(
      "coach.plan/1",
      [
        "today": .string(today.description), "from": .string(from.description),
        "to": .string(to.description), "zone": .string(zone), "usual_per_week": .number(usual),
        "days_off": .array(off.map { .string($0.description) }),
        "posts": .array(
          slots.map { slot in
            [
              "at": .string(slot.at.rfc3339(offset: 0)), "day": .string(slot.day.description),
              "hour": .integer(slot.hour), "kind": .string(slot.kind.rawValue),
              "form": .string(slot.form.rawValue), "topic": .optional(slot.topic),
              "follows": .optional(slot.follows?.native), "neglected_hour": .bool(slot.isNeglected),
              "what": .string(PlanWords.what(slot, today: today)), "uid": .string(slot.uid),
            ]
          }),
        "follow_ups": .array(
          due.map {
            [
              "name": .string($0.name), "handle": .optional($0.handle?.description),
              "day": .string($0.day.description), "event": .optional($0.event),
              "uid": .string($0.uid),
            ]
          }),
      ])
  }

  func write(to page: inout Page) {
    if isEmpty {
      page.paragraph("Nothing is known yet, so there is nothing to plan from.")
      page.paragraph(Words("Import an archive (coach import PATH), or try coach demo.", .faint))
      return
    }
    page.heading(
      "\(DayText.long(from, today: today)) to \(DayText.long(to, today: today))")
    if !off.isEmpty {
      page.paragraph(Words("\(Numbers.of(off.count, "day")) of it off, left free.", .faint))
    }
    page.blank()
    if slots.isEmpty {
      page.paragraph(
        off.count >= PlanWeek.days
          ? "A week off: nothing is planned."
          : "No posts are planned: nothing is known of your own.")
    }
    var table = Table([.left(""), .right(""), .flexible("")])
    var last: Day?
    for slot in slots {
      let day =
        slot.day == last
        ? "" : "\(DayText.weekdays[slot.day.weekday - 1].prefix(3)) \(DayText.short(slot.day))"
      last = slot.day
      table.row([
        Words(day),
        Words(SuggestionText.hour(slot.hour) + (slot.isNeglected ? " *" : "  "), .strong),
        Words(PlanWords.what(slot, today: today)),
      ])
    }
    if !slots.isEmpty { page.table(table) }
    if slots.contains(where: \.isNeglected) {
      page.paragraph(Words("* an hour you hardly use", .faint))
    }
    if !due.isEmpty {
      page.blank()
      page.heading("People to write to")
      for person in due {
        let handle = person.handle.map { $0.name == person.name ? "" : " (\($0.name))" } ?? ""
        page.bullet(
          "\(person.name, .strong)\(handle), by \(DayText.long(person.day, today: today))"
            + Words(person.event.map { ", met at \($0)" } ?? "", .faint))
      }
    }
    page.blank()
    page.paragraph(
      Words(
        (usual < 3
          ? "Three posts a week to begin with (\(Numbers.tenths(usual)) a week lately), as you like. "
          : "As much as you post anyway (\(Numbers.tenths(usual)) a week lately), spread over the day. ")
          + "coach plan --csv is for a scheduler, coach plan --ics for a calendar.", .faint))
  }
}

/// Planned posts in words.
enum PlanWords {
  static func what(_ slot: PlanWeek.Slot, today: Day) -> String {
    if let old = slot.follows {
      return
        "A follow-up to your post of \(DayText.plain(old.day, today: today)), which people still find: \(FirstWords.of(old.text))"
    }
    let about = slot.topic.map { " on #\($0)" } ?? ""
    switch (slot.kind, slot.form) {
    case (.quote, _): return "Somebody else's post, passed on with words of yours\(about)"
    case (_, .question): return "A question to your readers\(about)"
    case (_, .linkOnly): return "A link with a sentence of yours\(about)"
    default: return "A post in your own words\(about)"
    }
  }

  /// Whom to write to, in one line.
  static func what(_ due: PlanWeek.Due) -> String {
    "Write to \(due.name)" + (due.event.map { ", met at \($0)" } ?? "")
  }
}
