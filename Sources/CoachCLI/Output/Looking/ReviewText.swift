// The week in one page, on a screen and as JSON.

import Coaching
import Domain
import Habits
import Scoring

extension ReviewWeek.Answer: Answer {
  func write(to page: inout Page) {
    if isEmpty {
      page.paragraph("Nothing is known yet, so there is nothing to look back on.")
      page.paragraph(Words("Import an archive (coach import PATH), or try coach demo.", .faint))
      return
    }
    page.heading("\(DayText.long(from, today: today)) to \(DayText.long(to, today: today))")
    writeAge(to: &page)
    page.blank()
    writeScore(to: &page)
    writeIntention(to: &page)
    writeAdvice(to: &page)
    writeHabits(to: &page)
    writePeople(to: &page)
    writeBest(to: &page)
    if let goal {
      page.paragraph("\("Your goal", .strong)  \(goal.goal.words)", hang: 2)
      page.paragraph(Words(GoalText(goal: goal.goal, course: goal.course).sentence), indent: 2)
    }
    page.blank()
    if let next {
      page.paragraph("\("Next week", .strong)  \(next.words)", hang: 2)
      page.paragraph(
        Words(
          isKept
            ? "One intention is enough; the next review looks at it. coach review --intend \"…\" puts it in your own words."
            : "One intention is enough.", .faint), indent: 2)
    } else {
      page.paragraph("\("Next week", .strong)  Go on as you do: nothing asks for a change.")
    }
  }

  /// Says plainly where newer days are not known.
  private func writeAge(to page: inout Page) {
    guard daysMissing > 0 else { return }
    let ended = "your data ends on \(DayText.long(to, today: today))"
    let days = Numbers.of(to - from + 1, "day")
    page.paragraph(
      Words(
        daysMissing >= 7
          ? "Nothing is known of the last seven days: \(ended), \(DayText.distance(to, today: today)). "
            + "This looks back on the last \(days) that are known; an import brings newer ones."
          : "The \(Numbers.of(daysMissing, "day")) since then are not known yet: an import brings them.",
        .faint))
  }

  private func writeScore(to page: inout Page) {
    guard let movement else {
      page.paragraph(
        "\("Score", .strong)  It cannot be told how it moved: these days are not known.", hang: 2)
      page.blank()
      return
    }
    page.paragraph("\("Score", .strong)  \(movement.verdictSentence)", hang: 2)
    if movement.movement.verdict != .unknown {
      for line in ShownMovement(movement.movement).lines.prefix(3) {
        page.bullet(
          "\(Numbers.points(Double(line.tenths) / 10))  "
            + Words(CauseText(reason: line.reason, answer: movement).title), indent: 2)
      }
    }
    page.blank()
  }

  private func writeIntention(to page: inout Page) {
    guard let last else { return }
    let outcome =
      switch last.outcome {
      case .done(let times): "done, \(Numbers.of(times, "time"))."
      case .quiet: "nothing asks for it any more."
      case .open: "still open; it is welcome to stay so."
      case .own: "how did it go?"
      }
    page.paragraph(
      "\("You intended", .strong)  \(last.intention.words): \(outcome)", hang: 2)
    page.blank()
  }

  private func writeAdvice(to page: inout Page) {
    guard !advised.isEmpty else { return }
    let done = advised.filter { $0.verdict == .done }
    page.paragraph(
      "\("Advice", .strong)  \(Numbers.count(done.count)) of \(Numbers.of(advised.count, "suggestion")) followed",
      hang: 2)
    for item in done {
      page.bullet(Words(item.title + (item.isRecognised ? ", as your posts show" : "")), indent: 2)
    }
    page.blank()
  }

  private func writeHabits(to page: inout Page) {
    guard !habits.isEmpty else { return }
    page.paragraph("\("Habits", .strong)")
    for habit in habits.prefix(4) {
      let run = habit.report.current.map {
        ", \(Numbers.of($0.length, habit.isWeekly ? "week" : "day")) in a row"
      }
      page.bullet(
        Words("\(habit.name): \(Numbers.percent(habit.report.strength))\(run ?? "")"),
        indent: 2)
    }
    page.blank()
  }

  private func writePeople(to page: inout Page) {
    var parts: [String] = []
    if !people.met.isEmpty {
      let names = people.met.prefix(4).joined(separator: ", ")
      parts.append("met \(names)\(people.met.count > 4 ? " and \(people.met.count - 4) more" : "")")
    }
    if people.writtenTo > 0 {
      parts.append(
        "wrote to \(Numbers.of(people.writtenTo, "person", "people")), \(Numbers.count(people.answered)) answered"
      )
    }
    if let responded = people.responded {
      parts.append(
        "\(Numbers.of(responded, "person", "people")) responded, \(Numbers.count(people.new)) for the first time"
      )
    }
    if people.waiting > 0 {
      parts.append("\(Numbers.of(people.waiting, "person waits", "people wait")) for an answer")
    }
    guard !parts.isEmpty else { return }
    page.paragraph("\("People", .strong)  \(parts.joined(separator: "; "))", hang: 2)
    page.blank()
  }

  private func writeBest(to page: inout Page) {
    guard let best else { return }
    page.paragraph("\("Best post", .strong)  “\(FirstWords.of(best.post.text))”", hang: 2)
    let reasons = best.reasons(isWorst: false)
    page.paragraph(
      Words(
        "\(Numbers.of(best.rating.responses, "response")) where about \(Numbers.tenths(best.rating.expected)) are usual. "
          + (reasons.isEmpty
            ? "It teaches nothing for sure: chance does as much."
            : "What it teaches: " + reasons.joined(separator: "; ") + ".")), indent: 2)
    page.blank()
  }
}
