// Track records on a screen and as JSON.

import Coaching
import Domain

extension RecognisedAdvice {
  /// What was recognised, for an import's report.
  var json: JSON {
    ["rule": .string(rule), "title": .string(title), "day": .string(day.description)]
  }
}

extension ShowTrackRecord.Answer: Answer {
  var json: JSON {
    .answer(
      "coach.advice/1",
      [
        "today": .string(today.description), "untried": .integer(untried),
        "rules": .array(
          entries.map { entry in
            [
              "rule": .string(entry.rule), "title": .string(entry.title),
              "advised": .integer(entry.advised), "followed": .integer(entry.followed),
              "recognised": .integer(entry.recognised), "skipped": .integer(entry.skipped),
              "snoozed": .integer(entry.snoozed), "follow_rate": .number(entry.followRate),
              "latest": .optional(entry.latest?.description),
              "outcomes": .array(entry.outcomes.map(\.json)),
              "summary": .string(entry.sentences.joined(separator: " ")),
            ]
          }),
      ])
  }

  func write(to page: inout Page) {
    guard !entries.isEmpty else {
      page.paragraph(
        "No advice has been given or decided on yet. coach today has some; coach done 1 tells me what became of it."
      )
      return
    }
    var table = Table([
      .flexible("advice"), .right("advised"), .right("followed"), .right("skipped"),
      .right("put off"), .right("next time"),
    ])
    for entry in entries {
      table.row([
        Words(entry.title), Words("\(entry.advised)"), Words("\(entry.followed)"),
        Words("\(entry.skipped)"), Words("\(entry.snoozed)"),
        Words(Numbers.percent(entry.followRate)),
      ])
    }
    page.table(table)
    for entry in entries where entry.followed > 0 {
      page.blank()
      page.heading(entry.title)
      for sentence in entry.sentences { page.paragraph(Words(sentence), indent: 2) }
    }
    page.blank()
    page.paragraph(
      Words(
        "“Next time” is how likely you follow it, from what you did before; it counts in the rank of suggestions. "
          + (untried == 0 ? "" : "\(Numbers.of(untried, "other rule")) never came up."), .faint))
  }
}

extension ShowTrackRecord.Entry {
  /// What came with it or after it, as far as it can be told.
  var sentences: [String] {
    guard followed > 0 else { return ["Never followed so far, so there is nothing to compare."] }
    var sentences: [String] = []
    if recognised > 0 {
      sentences.append(
        "Of \(Numbers.of(followed, "time")), \(Numbers.count(recognised)) as your posts showed.")
    }
    sentences +=
      outcomes.isEmpty
      ? ["Cannot tell yet what came of it: about \(Numbers.of(Self.weeksNeeded, "more week"))."]
      : OutcomeText.sentences(outcomes)
    return sentences
  }

  /// Weeks it takes at least before anything can be compared.
  private static let weeksNeeded = 16
}
