// What a change of habits would bring, on a screen and as JSON.

import Coaching
import Domain
import Questions

extension WhatIf.Answer: Answer {
  var json: JSON {
    .answer(
      "coach.whatif/1",
      [
        "question": [
          "text": .string(text), "reading": .array(parts.map { .string($0.sentence) }),
          "days": .integer(days), "from": .optional(close?.description),
          "to": .optional(end?.description),
          "command": .string(command),
        ],
        "parts": .array(parts.map(\.json)), "score": .optional(score),
        "as_usual": OutlookText.json(usual), "with": OutlookText.json(with),
        "gain": GainText.json(gain), "days_needed": .optional(daysNeeded),
      ])
  }

  private var command: String {
    EquivalentCommand.spelled(["coach", "whatif", isSaid ? text : "\(text) for \(days) days"])
  }

  func write(to page: inout Page) {
    page.paragraph(
      Words(
        "= " + parts.map(\.sentence).joined(separator: "; ") + ", for \(Numbers.of(days, "day"))",
        .faint))
    page.blank()
    guard let score, let close, let end else {
      page.paragraph(
        "There is no score to start from yet, so there is nothing to play through. Import an "
          + "archive first: coach import PATH.")
      return
    }
    if let daysNeeded {
      page.paragraph(
        "Cannot tell yet: it takes about \(Numbers.of(daysNeeded, "more day", "more days")) of your own record."
      )
      return
    }
    guard let gain, let usual, let with else { return }
    page.paragraph(verdict(gain))
    page.blank()
    var table = Table([
      .left(""), .right("low"), .right("likely"), .right("high"),
    ])
    func row(_ name: String, _ low: Double, _ likely: Double, _ high: Double, signed: Bool = false)
    {
      let text = signed ? Numbers.points : Numbers.tenths
      table.row([Words(name), Words(text(low)), Words(text(likely), .strong), Words(text(high))])
    }
    row("as usual", usual.low, usual.likely, usual.high)
    row("with the change", with.low, with.likely, with.high)
    row("difference", gain.low, gain.likely, gain.high, signed: true)
    page.table(table)
    page.blank()
    page.paragraph(
      Words(
        "Your score is \(Numbers.tenths(score)) at the close of "
          + "\(DayText.plain(close, today: today)); this is the close of "
          + "\(DayText.plain(end, today: today)). Low and high hold eight of ten courses.", .faint))
    for part in parts where !part.counts {
      page.paragraph(Words("The score cannot tell a difference for: \(part.sentence).", .faint))
    }
  }

  /// The answer in one sentence.
  private func verdict(_ gain: Suggested.Gain) -> Words {
    let size = Numbers.tenths(abs(gain.likely))
    let range = "\(Numbers.points(gain.low)) to \(Numbers.points(gain.high))"
    let days = Numbers.of(days, "day")
    if abs(gain.likely) < 0.1 {
      return "That would hardly move your score in \(days) (\(range))."
    }
    if gain.low < -0.05, gain.high > 0.05 {
      return
        "Likely \("\(Numbers.points(gain.likely)) points", .strong) in \(days), but it can go either way (\(range))."
    }
    let after = parts.contains { $0.change == .silence } ? " They come back as you do." : ""
    return gain.likely > 0
      ? "That would likely bring \("\(size) points", .good) in \(days) (\(range))."
      : "That would likely cost \("\(size) points", .strong) in \(days) (\(range)).\(after)"
  }
}

extension WhatIf.Part {
  /// What was understood, with the person's own numbers.
  var sentence: String {
    switch change {
    case .silence: return "no post, no reply and no response"
    case .answerEveryone:
      return "everybody who writes to you gets an answer"
        + (waiting.map { $0 == 0 ? "" : " (\(Numbers.of($0, "person waits", "people wait")) now)" }
          ?? "")
    case .otherHours:
      return "half of your posts at other hours"
        + (hours.isEmpty
          ? "" : " (around \(hours.map(SuggestionText.hour).joined(separator: ", ")))")
    case .only(let kind):
      return
        "only \(Self.name(kind)): \(Self.often(then ?? 0)) a week, usually \(Self.often(usual ?? 0))"
    case .amount(let kind, _):
      let (usual, then) = (usual ?? 0, then ?? 0)
      let name = Self.name(kind)
      if then < 0.05 {
        return "no \(name)" + (usual < 0.05 ? "" : ", usually \(Self.often(usual)) a week")
      }
      return "\(Self.often(then)) \(name) a week, usually \(Self.often(usual))"
    }
  }

  private static func often(_ times: Double) -> String {
    times < 0.05 ? "none" : times == times.rounded() ? Numbers.whole(times) : Numbers.tenths(times)
  }

  private static func name(_ kind: Hypothesis.Kind) -> String {
    switch kind {
    case .originals: "posts in your own words"
    case .replies: "replies to others"
    case .reshares: "posts of others passed on"
    default: kind.rawValue
    }
  }

  var json: JSON {
    let name: String =
      switch change {
      case .silence: "silence"
      case .answerEveryone: "answer-everyone"
      case .otherHours: "other-hours"
      case .amount(let kind, _): kind.rawValue
      case .only(let kind): "only-\(kind.rawValue)"
      }
    return [
      "change": .string(name), "usual_per_week": .optional(usual), "then_per_week": .optional(then),
      "waiting": .optional(waiting), "hours": .array(hours.map { .integer($0) }),
      "counts": .bool(counts),
    ]
  }
}

/// A range of scores ahead.
enum OutlookText {
  static func json(_ outlook: Foreseen.Outlook?) -> JSON {
    outlook.map {
      ["low": .number($0.low), "likely": .number($0.likely), "high": .number($0.high)]
    } ?? .null
  }
}
