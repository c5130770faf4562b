// The answer to "why?" on a screen: a verdict, up to four reasons with evidence, a waterfall.

import Charts
import Coaching
import Domain
import Scoring

extension ExplainScore.Answer {
  /// The same question as a command with exact dates.
  var command: String {
    "coach why --from \(outside?.from.day ?? movement.from) --to "
      + "\(outside?.to.day ?? movement.to)"
      + (outside.map { " --score \($0.service)" } ?? "")
      + (account.map { " --account \($0.description)" } ?? "")
  }

  /// The verdict in one sentence; written here and nowhere else.
  var verdictSentence: String {
    if let outside { return outsideSentence(outside) }
    let shown = ShownMovement(movement)
    let points = Numbers.tenths(abs(Double(shown.totalTenths) / 10))
    switch (movement.verdict, movement.scoreFrom, movement.scoreTo) {
    case (.unknown, _, _), (_, nil, _), (_, _, nil):
      return "Your score cannot be known yet: no account says who responded or how many."
    case (.steady, _, let to?):
      let change =
        shown.totalTenths == 0 ? "" : " (\(Numbers.points(Double(shown.totalTenths) / 10)))"
      return "Your score held steady at \(Numbers.whole(to))\(change) \(span)."
    case (let verdict, let from?, let to?):
      // Whole numbers that would seem to say another movement are left out.
      let whole = to.rounded() - from.rounded()
      let ends =
        abs(whole - movement.delta) < 0.5 && whole != 0
        ? "\(Numbers.whole(from)) to \(Numbers.whole(to))" : "to \(Numbers.whole(to))"
      return "Your score \(verdict == .dropped ? "dropped" : "rose") "
        + "\(points) \(points == "1.0" ? "point" : "points"), \(ends), \(span)."
    }
  }

  private var span: String {
    "from the close of \(DayText.long(movement.from, today: today)) to the close of "
      + DayText.long(movement.to, today: today)
  }

  private func outsideSentence(_ outside: OutsideMovement) -> String {
    let (from, to) = (Numbers.plain(outside.from.value), Numbers.plain(outside.to.value))
    let days =
      "from \(DayText.long(outside.from.day, today: today)) to "
      + DayText.long(outside.to.day, today: today)
    if outside.delta == 0 { return "Your \(outside.service) score stayed at \(to) \(days)." }
    return
      "Your \(outside.service) score \(outside.delta < 0 ? "dropped" : "rose") from \(from) to "
      + "\(to), \(days)."
  }

  /// What is said before the reasons: what was asked and could not be taken as it stands.
  var foreword: [String] {
    var lines: [String] = []
    if let movedFrom {
      lines.append(
        "Nothing is known of \(DayText.plain(movedFrom, today: today)): your record begins on "
          + "\(DayText.long(movement.from, today: today)), so the movement is counted from there.")
    }
    if let outside {
      lines.append(
        "What changed in your activity, in points of coach's own score; \(outside.service) keeps "
          + "its own formula.")
    }
    return lines
  }

  /// What would change this answer, in sentences.
  var wouldChange: [String] {
    var lines = accounts.filter { $0.daysMissing > 0 }.compactMap { account -> String? in
      guard let end = account.supply.end else { return nil }
      return
        "Importing \(account.supply.handle) again: the \(Numbers.of(account.daysMissing, "day")) "
        + "after \(DayText.plain(end, today: today)) are not known."
    }
    guard movement.verdict != .unknown, outside == nil else { return lines }
    let close = threshold - abs(movement.delta)
    if abs(close) < 0.25 * threshold {
      let days = Numbers.of(movement.to - movement.from, "day")
      lines.append(
        "This is close: less than \(Numbers.fixed(threshold, digits: 1)) points in \(days) is called "
          + "steady, and this is \(Numbers.fixed(abs(movement.delta), digits: 2)).")
    }
    if movement.reasons.contains(where: { $0.evidence.contains(.noUsualYet) }) {
      lines.append("A few more weeks of data: there is nothing earlier to compare with yet.")
    }
    for account in accounts where account.supply.responses == .totals {
      lines.append(
        "Knowing who responded on \(account.supply.handle): its data says only how many did.")
    }
    return lines
  }
}

extension ExplainScore.Answer: Answer {
  func write(to page: inout Page) {
    page.paragraph(Words(verdictSentence, .strong))
    for line in foreword { page.paragraph(Words(line)) }
    guard movement.verdict != .unknown else { return writeUnknown(to: &page) }
    let shown = ShownMovement(movement)
    for note in shown.notes { write(note, to: &page) }
    if movement.verdict == .steady, !shown.lines.isEmpty {
      page.blank()
      page.paragraph(
        shown.lines.contains { $0.tenths > 0 } && shown.lines.contains { $0.tenths < 0 }
          ? "What pulled each way and cancelled:" : "What pulled a little:")
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
    writeEnd(to: &page)
  }

  private func writeEnd(to page: inout Page) {
    let changes = wouldChange
    if !changes.isEmpty {
      page.blank()
      page.paragraph("What would change this answer:")
      for change in changes { page.bullet(Words(change)) }
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
    writeEnd(to: &page)
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
    if let rule = rules[line.reason.cause]?.first, line.tenths < 0 {
      page.paragraph("\("Advice:", .accent) \(rule.title) \("(\(rule.id))", .faint)", indent: 6)
      for outcome in outcomes[rule.id] ?? [] {
        page.paragraph("\("So far:", .accent) \(OutcomeText(outcome).sentence)", indent: 6)
      }
    }
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
          \(DayText.short(post.day), .faint)\(place(post), .faint) “\(FirstWords.of(post.text))” \
          (\(Numbers.of(post.responses, "response")))
          """)
      case .person(let id, let points):
        guard let person = people[id], abs(points) >= 0.05 else { continue }
        let score = person.score.map { ", score \(Numbers.whole($0))" } ?? ""
        lines.append("\(person.name)\(score) (\(Numbers.points(points)))")
      default: continue
      }
      if lines.count == 3 { break }
    }
    return lines
  }

  /// Where a post was published, where that could be several places.
  private func place(_ post: PostEvidence) -> String {
    accounts.count > 1 ? " " + post.account.network.rawValue : ""
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
    // The start is told so that it and the steps sum to the end.
    let to = Numbers.tenths(movement.scoreTo ?? 0)
    let from = (Double(to) ?? 0) - Double(shown.totalTenths) / 10
    return Waterfall(
      start: Waterfall.Step(DayText.short(movement.from), from, Numbers.tenths(from)), steps: steps,
      end: (DayText.short(movement.to), to))
  }
}
