// The zones and day boundaries in force.

import Domain

struct DayRulesText: Answer {
  let rules: [DayClock.Rule]
  let today: Day

  var json: JSON {
    .answer(
      "coach.day/1",
      [
        "rules": .array(
          rules.enumerated().map { index, rule in
            [
              "from": index == 0 ? .null : .string(rule.from.description),
              "zone": .string(rule.zone), "boundary": .string(Self.time(rule.boundary)),
            ]
          })
      ])
  }

  func write(to page: inout Page) {
    for (index, rule) in rules.enumerated() {
      let first = index == 0 ? "" : "From \(DayText.long(rule.from, today: today)): "
      page.paragraph(
        "\(first)\(index == 0 ? "Your" : "your") day begins at \(Self.time(rule.boundary)) in \(rule.zone)."
      )
    }
  }

  private static func time(_ minutes: Int) -> String {
    let (hour, minute) = (minutes / 60, minutes % 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }
}
