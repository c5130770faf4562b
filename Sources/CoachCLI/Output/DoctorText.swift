// What the doctor found.

import Coaching

struct DoctorText: Answer {
  let items: [CheckHealth.Item]

  private var findings: Int { items.count { $0.fix != nil } }

  var json: JSON {
    .answer(
      "coach.doctor/1",
      [
        "findings": .integer(findings),
        "items": .array(
          items.map {
            [
              "area": .string($0.area), "sentence": .string($0.sentence), "fix": .optional($0.fix),
            ]
          }),
      ])
  }

  func write(to page: inout Page) {
    var area = ""
    for item in items {
      if item.area != area {
        page.heading(item.area.prefix(1).uppercased() + item.area.dropFirst())
      }
      area = item.area
      page.bullet(Words(item.sentence, item.fix == nil ? .plain : .bad), indent: 2)
      if let fix = item.fix { page.paragraph("\("fix:", .good) \(fix)", indent: 4, hang: 6) }
    }
    page.paragraph(
      Words(findings == 0 ? "All is well." : Numbers.of(findings, "finding") + ".", .strong))
  }
}
