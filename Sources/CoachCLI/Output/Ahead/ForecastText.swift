// Where the score goes, on a screen and as JSON.

import Coaching
import Domain

extension ForecastScore.Answer: Answer {
  var json: JSON {
    .answer(
      "coach.forecast/1",
      [
        "question": [
          "from": .optional(close?.description), "to": .string(end.description),
          "command": .string("coach forecast --to \(end)"),
        ],
        "days": .integer(days), "score": .optional(score), "usual": OutlookText.json(usual),
        "silent": .optional(silent), "record_days": .integer(recordDays),
        "days_needed": .optional(daysNeeded),
      ])
  }

  func write(to page: inout Page) {
    guard let score, let close else {
      page.paragraph("There is no score yet, so there is nothing to foretell.")
      page.paragraph(Words("Import an archive (coach import PATH), or try coach demo.", .faint))
      return
    }
    let day = DayText.long(end, today: today)
    if let usual {
      let (low, high) = (Numbers.tenths(usual.low), Numbers.tenths(usual.high))
      page.paragraph(
        "If all goes on as usual, your score will be about \(Numbers.tenths(usual.likely), .strong) at the close of \(day): between \(low) and \(high) in eight of ten courses."
      )
      let moved = usual.likely - score
      page.paragraph(
        Words(
          abs(moved) < 0.1 || (usual.low <= score && score <= usual.high)
            ? "It is \(Numbers.tenths(score)) at the close of \(DayText.plain(close, today: today)): whether it rises or falls cannot be told."
            : "It is \(Numbers.tenths(score)) at the close of \(DayText.plain(close, today: today)), so \(moved > 0 ? "a rise" : "a fall") is likelier than not."
        ))
    } else {
      page.paragraph(
        "Cannot tell yet: it takes about \(Numbers.of(daysNeeded ?? 1, "more day", "more days")) of your own record."
      )
    }
    if let silent {
      page.paragraph(
        "In silence, with nothing posted and nobody responding, it would be \(Numbers.tenths(silent))."
      )
    }
    page.paragraph(
      Words(
        "From \(Numbers.of(recordDays, "day")) of your own record; what you start to do anew is not in it.",
        .faint))
  }
}
