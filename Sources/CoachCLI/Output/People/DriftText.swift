// Whom one is losing touch with.

import Coaching
import Domain
import People

extension ListDrift.Answer: Answer {
  var json: JSON {
    .answer(
      "coach.drift/1",
      [
        "known_to": .string(known.description), "drifting": .integer(drifting),
        "looked_at": .integer(looked), "no_usual_gap": .integer(unknown),
        "people": .array(
          items.map {
            [
              "name": .string($0.person.name),
              "handle": .optional($0.person.handle?.description),
              "score": $0.score.json, "met": .integer($0.person.encounters),
              "last_contact": .string($0.drift.lastContact.description),
              "silence": .integer($0.drift.silence), "usual_gap": .number($0.drift.usual.days),
              "n": .integer($0.drift.usual.gaps), "ratio": .number($0.drift.ratio),
            ]
          }),
      ])
  }

  func write(to page: inout Page) {
    guard !items.isEmpty else {
      page.paragraph("Nobody has been silent for long by your own measure with them.")
      if unknown > 0 {
        page.paragraph(
          """
          Of \(Numbers.of(unknown, "person", "people")) it cannot be told yet: a usual gap takes \
          four days of contact.
          """)
      }
      return
    }
    var table = Table([
      .flexible("who"), .left("score"), .right("silent"), .left("usual gap"), .left("last contact"),
    ])
    for item in items {
      let handle = item.person.handle.map { $0.name == item.person.name ? "" : " " + $0.name } ?? ""
      table.row([
        "\(item.person.name, .strong)\(handle, .faint)", Words(item.score.text),
        Words(Numbers.of(item.drift.silence, "day")),
        Words(
          "\(ShowPerson.Answer.days(item.drift.usual.days)) (n \(item.drift.usual.gaps))"),
        Words(DayText.plain(item.drift.lastContact, today: today)),
      ])
    }
    page.table(table)
    page.blank()
    let shown = drifting > items.count ? " \(Numbers.count(items.count)) of them are shown." : ""
    page.paragraph(
      Words(
        "\(Numbers.of(drifting, "person is", "people are")) silent for more than twice the usual "
          + "gap (the median of n).\(shown)", .faint))
    if known < today {
      page.paragraph(
        Words(
          "Silence is counted to \(DayText.plain(known, today: today)), where data ends.", .faint))
    }
  }
}
