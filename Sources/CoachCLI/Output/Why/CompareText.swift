// Two periods side by side on a screen.

import Coaching
import Domain
import Scoring

extension ComparePeriods.Answer: Answer {
  /// The same question as a command with exact dates.
  var command: String {
    "coach compare "
      + periods.map { "\($0.days.lowerBound)..\($0.days.upperBound)" }.joined(separator: " ")
      + (account.map { " --account \($0.description)" } ?? "")
  }

  var json: JSON {
    .answer(
      "coach.compare/1",
      [
        "command": .string(command), "periods": .array(periods.map(Self.json)),
        "responses_per_post": difference.map {
          [
            "difference": .number($0.difference), "low": .number($0.low), "high": .number($0.high),
            "clear": .bool($0.isClear),
          ]
        } ?? .null,
      ])
  }

  private static func json(_ period: ComparePeriods.Period) -> JSON {
    [
      "from": .string(period.days.lowerBound.description),
      "to": .string(period.days.upperBound.description),
      "known_from": .string(period.known.lowerBound.description),
      "known_to": .string(period.known.upperBound.description), "days": .integer(period.count),
      "score_from": .optional(period.scoreFrom), "score_to": .optional(period.scoreTo),
      "movement": .optional(period.movement), "posts": .integer(period.posts),
      "replies": .integer(period.replies), "reshares": .integer(period.reshares),
      "responses_per_post": .optional(period.responsesPerPost),
      "people": .optional(period.people), "new_people": .optional(period.newPeople),
      "sorts": .array(
        period.sorts.map {
          [
            "kind": .string($0.kind.rawValue), "form": .string($0.form.rawValue),
            "posts": .integer($0.posts),
          ]
        }),
    ]
  }

  /// Whether responses per post differ by more than chance, in a sentence.
  var sentence: String {
    guard let difference else {
      return "Too few posts to say whether responses per post differ."
    }
    let interval =
      "\(Numbers.points(difference.low)) to \(Numbers.points(difference.high))"
    let size = Numbers.points(difference.difference)
    if difference.isClear {
      return "Responses per post differ by \(size) (\(interval)), more than chance would."
    }
    return "Responses per post differ by \(size) (\(interval)): that can be chance."
  }

  func write(to page: inout Page) {
    let today = today
    var table = Table([.flexible(""), .right("first"), .right("second")])
    func row(_ name: String, _ value: (ComparePeriods.Period) -> String?) {
      let cells = periods.map { Words(value($0) ?? "not known") }
      table.row([Words(name)] + cells)
    }
    for (name, period) in zip(["First", "Second"], periods) {
      let known =
        period.known == period.days
        ? "" : ", known from \(Self.span(period.known, today: today))"
      page.paragraph(
        """
        \(name + ":", .strong) \(Self.span(period.days, today: today)), \
        \(Numbers.of(period.days.upperBound - period.days.lowerBound + 1, "day"))\(known)
        """, hang: 2)
    }
    page.blank()
    row("Score at the end") { $0.scoreTo.map(Numbers.tenths) }
    row("Movement") { $0.movement.map(Numbers.points) }
    row("Posts a week") { Numbers.tenths(7 * Double($0.posts) / Double($0.count)) }
    row("Replies a week") { Numbers.tenths(7 * Double($0.replies) / Double($0.count)) }
    row("Responses a post") { $0.responsesPerPost.map(Numbers.tenths) }
    row("Different people") { $0.people.map(Numbers.count) }
    row("For the first time") { $0.newPeople.map(Numbers.count) }
    for sort in sorts {
      row(Self.name(sort)) { period in
        let count = period.sorts.first { $0.kind == sort.kind && $0.form == sort.form }?.posts ?? 0
        return period.posts > 0
          ? Numbers.percent(Double(count) / Double(period.posts)) : "no posts"
      }
    }
    page.table(table)
    page.blank()
    page.paragraph(Words(sentence))
    page.blank()
    page.paragraph(Words("= " + command, .faint))
  }

  /// The sorts that make up a twentieth of either period.
  private var sorts: [ComparePeriods.Sort] {
    var found: [ComparePeriods.Sort] = []
    for period in periods {
      for sort in period.sorts where sort.posts * 20 >= period.posts {
        if !found.contains(where: { $0.kind == sort.kind && $0.form == sort.form }) {
          found.append(sort)
        }
      }
    }
    return found
  }

  private static func name(_ sort: ComparePeriods.Sort) -> String {
    let name = CauseText.name(sort.kind, sort.form)
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  private static func span(_ days: ClosedRange<Day>, today: Day) -> String {
    "\(DayText.plain(days.lowerBound, today: today)) to "
      + DayText.plain(days.upperBound, today: today)
  }
}
