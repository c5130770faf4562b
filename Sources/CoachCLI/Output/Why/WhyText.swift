// The answer to "why?" on a screen: a verdict, up to four reasons with evidence, a waterfall.

import Charts
import Coaching
import Domain
import Scoring

extension ExplainScore.Answer {
  /// The same question as a command with exact dates.
  var command: String {
    "coach why --from \(movement.from) --to \(movement.to)"
      + (account.map { " --account \($0.description)" } ?? "")
  }

  /// The verdict in one sentence; written here and nowhere else.
  var verdictSentence: String {
    let shown = ShownMovement(movement)
    let points = Numbers.tenths(abs(Double(shown.totalTenths) / 10))
    let span =
      "from the close of \(DayText.long(movement.from, today: today)) to the close of "
      + DayText.long(movement.to, today: today)
    switch (movement.verdict, movement.scoreFrom, movement.scoreTo) {
    case (.unknown, _, _), (_, nil, _), (_, _, nil):
      return "Your score cannot be known yet: no account says who responded or how many."
    case (.steady, _, let to?):
      let change =
        shown.totalTenths == 0 ? "" : " (\(Numbers.points(Double(shown.totalTenths) / 10)))"
      return "Your score held steady at \(Numbers.whole(to))\(change) \(span)."
    case (let verdict, let from?, let to?):
      return "Your score \(verdict == .dropped ? "dropped" : "rose") \(points) points, "
        + "\(Numbers.whole(from)) to \(Numbers.whole(to)), \(span)."
    }
  }
}

extension ExplainScore.Answer: Answer {
  func write(to page: inout Page) {
    page.paragraph(Words(verdictSentence, .strong))
    guard movement.verdict != .unknown else { return writeUnknown(to: &page) }
    let shown = ShownMovement(movement)
    for note in shown.notes { write(note, to: &page) }
    if movement.verdict == .steady, !shown.lines.isEmpty {
      page.blank()
      page.paragraph("What pulled each way and cancelled:")
    }
    for line in shown.lines { write(line, to: &page) }
    if shown.restTenths != 0 {
      page.blank()
      page.paragraph("\(Numbers.points(Double(shown.restTenths) / 10), .strong)  Everything else")
    }
    if !shown.lines.isEmpty {
      page.blank()
      page.chart(waterfall(shown), indent: 2)
    }
    page.blank()
    page.paragraph(Words("= " + command, .faint))
  }

  private func writeUnknown(to page: inout Page) {
    page.paragraph(
      """
      An X archive brings how many responded to each post; the activity file brings who did. \
      Everything about your own posting works without.
      """)
    page.blank()
    page.paragraph(Words("= " + command, .faint))
  }

  private func write(_ note: Movement.Reason, to page: inout Page) {
    let text = CauseText(reason: note, answer: self)
    page.paragraph(
      Words([text.title + ".", text.sentence].compactMap(\.self).joined(separator: " ")))
  }

  private func write(_ line: ShownMovement.Line, to page: inout Page) {
    let text = CauseText(reason: line.reason, answer: self)
    let points = Numbers.points(Double(line.tenths) / 10)
    page.blank()
    page.paragraph("\(points, line.tenths < 0 ? .bad : .good)  \(text.title, .strong)", hang: 6)
    if let sentence = text.sentence { page.paragraph(Words(sentence), indent: 6) }
    for words in evidence(line.reason) { page.bullet(words, mark: "·", indent: 6) }
    if let action = text.action { page.paragraph("\("What helps:", .accent) \(action)", indent: 6) }
  }

  private func evidence(_ reason: Movement.Reason) -> [Words] {
    var lines: [Words] = []
    for item in reason.evidence {
      switch item {
      case .post(let id):
        guard let post = posts[id] else { continue }
        lines.append(
          """
          \(DayText.short(post.day), .faint) “\(FirstWords.of(post.text))” \
          (\(Numbers.of(post.responses, "response")))
          """)
      case .person(let id, let points):
        guard let person = people[id] else { continue }
        let score = person.score.map { ", score \(Numbers.whole($0))" } ?? ""
        lines.append("\(person.name)\(score) (\(Numbers.points(points)))")
      default: continue
      }
      if lines.count == 3 { break }
    }
    return lines
  }

  private func waterfall(_ shown: ShownMovement) -> Waterfall {
    var steps = shown.lines.map { line in
      Waterfall.Step(
        CauseText(reason: line.reason, answer: self).title, Double(line.tenths) / 10,
        Numbers.points(Double(line.tenths) / 10))
    }
    if shown.restTenths != 0 {
      let rest = Double(shown.restTenths) / 10
      steps.append(Waterfall.Step("Everything else", rest, Numbers.points(rest)))
    }
    let from = movement.scoreFrom ?? 0
    return Waterfall(
      start: Waterfall.Step(DayText.short(movement.from), from, Numbers.whole(from)), steps: steps,
      end: (DayText.short(movement.to), Numbers.whole(movement.scoreTo ?? 0)))
  }
}
