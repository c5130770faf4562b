// What a file of people or meetings holds, before it is taken.

import Coaching
import Domain
import Importers

/// How the columns of a table are understood.
struct MappingText: Answer {
  let path: String
  let mapping: PeopleMapping

  var json: JSON {
    .answer(
      "coach.people-columns/1",
      [
        "file": .string(path),
        "columns": .array(
          zip(mapping.header, mapping.columns).map {
            ["column": .string($0), "taken_as": .optional($1?.rawValue)]
          }),
      ])
  }

  func write(to page: inout Page) {
    page.paragraph("The columns of \(path) are understood so:")
    var table = Table([.flexible("column"), .left("taken as")])
    for (name, column) in zip(mapping.header, mapping.columns) {
      table.row([
        Words(name.isEmpty ? "(no name)" : name),
        column.map { Words($0.rawValue, .accent) } ?? Words("left out", .faint),
      ])
    }
    page.table(table)
    if !mapping.namesPeople {
      page.paragraph("None of them says who the people are: --columns name=COLUMN does.")
    }
  }
}

/// The meetings of a calendar that fit, with their numbers.
struct MeetingListText: Answer {
  let path: String
  let meetings: [ImportPeople.Meeting]
  let today: Day

  var json: JSON {
    .answer(
      "coach.calendar/1",
      [
        "file": .string(path),
        "meetings": .array(
          meetings.enumerated().map { index, meeting in
            [
              "number": .integer(index + 1), "day": .string(meeting.day.description),
              "event": .optional(meeting.record.event), "place": .optional(meeting.record.place),
              "people": .array(meeting.record.people.map { .string($0.name) }),
            ]
          }),
      ])
  }

  func write(to page: inout Page) {
    guard !meetings.isEmpty else {
      page.paragraph("No event of \(path) fits that has begun.")
      return
    }
    var table = Table([.right("no."), .left("day"), .flexible("event"), .flexible("with")])
    for (index, meeting) in meetings.enumerated() {
      table.row([
        Words("\(index + 1)"), Words(meeting.day.description),
        Words(meeting.record.event ?? meeting.record.place ?? "-"),
        Words(
          meeting.record.people.isEmpty
            ? "-" : meeting.record.people.map(\.name).joined(separator: ", ")),
      ])
    }
    page.table(table)
  }
}
