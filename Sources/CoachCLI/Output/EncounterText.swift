// A meeting as it was read, and as it was logged.

import Coaching
import Domain
import Questions

/// How a line about a meeting is read, without logging it.
struct EncounterText: Answer {
  let reading: EncounterReading
  let today: Day

  var json: JSON {
    [
      "people": .array(
        reading.people.map { guest in
          var fields: [JSON.Field] = [.init(name: "name", value: .string(guest.name))]
          if guest.handles.count > 1 {
            fields.append(
              .init(name: "handle", value: .array(guest.handles.map { .string($0) })))
          } else if let handle = guest.handles.first {
            fields.append(.init(name: "handle", value: .string(handle)))
          }
          if let about = guest.about { fields.append(.init(name: "about", value: .string(about))) }
          return .object(fields)
        }),
      "event": .optional(reading.event), "place": .optional(reading.place),
      "date": .optional(reading.date?.description),
      "knows_handles": .optional(reading.knowsHandles), "ask": .optional(reading.ask?.rawValue),
    ]
  }

  func write(to page: inout Page) {
    for guest in reading.people {
      let handle = guest.handles.isEmpty ? "" : " (\(guest.handles.joined(separator: ", ")))"
      page.bullet("\(guest.name, .strong)\(handle)\(guest.about.map { ": " + $0 } ?? "")")
    }
    if let event = reading.event { page.paragraph("Event: \(event)") }
    if let place = reading.place { page.paragraph("Place: \(place)") }
    if let date = reading.date { page.paragraph("Day: \(DayText.long(date, today: today))") }
    if let knows = reading.knowsHandles {
      page.paragraph(
        Words(knows ? "They know where to find you." : "They do not know where to find you."))
    }
    switch reading.ask {
    case .people: page.paragraph("Whom did you meet?")
    case .date: page.paragraph("On which day was it?")
    case nil: break
    }
  }
}

extension LogEncounter.Answer: Answer {
  var json: JSON {
    .answer(
      "coach.met/1",
      [
        "people": .array(
          guests.map {
            [
              "name": .string($0.name), "handle": .optional($0.handle),
              "about": .optional($0.about), "new": .bool($0.isNew),
            ]
          }),
        "event": .optional(reading.event), "place": .optional(reading.place),
        "date": .optional(reading.date?.description),
        "knows_handles": .optional(reading.knowsHandles),
        "follow_up": .string(followUp.description),
      ])
  }

  func write(to page: inout Page) {
    let day = DayText.long(reading.date ?? today, today: today)
    let occasion = [day, reading.event, reading.place].compactMap(\.self)
    page.paragraph("Logged for \(Words(occasion.joined(separator: ", "))):")
    for guest in guests {
      // Who is meant, not what was typed: "Bo" may be several.
      let known = guest.known.flatMap { $0.hasPrefix("@") || $0 == guest.handle ? nil : $0 }
      let name = known ?? guest.name
      let handle = guest.handle.map { $0 == name ? "" : " (\($0))" } ?? ""
      let about = guest.about.map { ": " + $0 } ?? ""
      page.bullet("\(name, .strong)\(handle)\(about)\(guest.isNew ? ", new to me" : "")")
    }
    page.paragraph(
      followUp < today
        ? "A word to them would be welcome now."
        : "Write to them by \(DayText.long(followUp, today: today)).")
    page.paragraph(
      reading.knowsHandles == true
        ? "They know where to find you online."
        : reading.knowsHandles == false
          ? "They do not know yet where to find you online: tell them."
          : "Tell them where to find you online, if they do not know yet.")
  }
}
