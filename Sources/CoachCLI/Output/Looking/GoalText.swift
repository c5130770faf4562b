// The goal on a screen and as JSON.

import Coaching
import Domain

extension SetGoal.Answer: Answer {
  var json: JSON {
    .answer(
      "coach.goal/1",
      [
        "goal": goal.map { GoalText(goal: $0, course: course).json } ?? .null,
        "served_by": .array(served.map { .string($0) }), "cleared": .bool(isCleared),
      ])
  }

  func write(to page: inout Page) {
    guard let goal else {
      page.paragraph(
        isCleared
          ? "Your goal is gone; suggestions go by the score alone."
          : "No goal is set. Say in your own words what effective means for you:")
      if !isCleared { page.paragraph("coach goal more answers from the Swift field", indent: 2) }
      return
    }
    if isNew {
      page.paragraph(
        Words(
          "Your goal is kept. Suggestions that serve it count half as much again, and coach review looks at it."
        ))
    }
    let text = GoalText(goal: goal, course: course)
    page.paragraph(
      "Your goal since \(DayText.plain(goal.since, today: today)): \(goal.words, .strong)")
    page.paragraph(Words(text.sentence))
    if !served.isEmpty {
      page.paragraph(
        Words(
          "Advice that serves it: \(served.prefix(5).joined(separator: ", "))\(served.count > 5 ? ", and \(served.count - 5) more" : "").",
          .faint))
    }
  }
}

/// A goal and how it stands.
struct GoalText {
  let goal: PersonalGoal
  let course: SetGoal.Course?

  /// What it is seen by.
  private var sign: String {
    switch goal.sign {
    case .answers: "replies and mentions" + (goal.topic.map { " on #\($0)" } ?? "")
    case .people: "different people who respond"
    case .met: "people met"
    case .reshares: "times passed on"
    case .habit: goal.habit.map { "the habit \($0)" } ?? "steady habits"
    case .score: "the score"
    }
  }

  /// The last week beside a usual one, in one sentence.
  var sentence: String {
    guard goal.sign != .habit else { return "Seen by \(sign): coach streaks shows how it goes." }
    guard let week = course?.week else { return "Seen by \(sign); nothing is known of it yet." }
    func number(_ value: Double) -> String {
      goal.sign == .score || value != value.rounded() ? Numbers.tenths(value) : Numbers.whole(value)
    }
    let usual = course?.usual.map { ", usually \(number($0))" } ?? "; no usual yet"
    return "Seen by \(sign): \(number(week)) in the last seven days\(usual)."
  }

  var json: JSON {
    [
      "words": .string(goal.words), "sign": .string(goal.sign.rawValue),
      "topic": .optional(goal.topic), "habit": .optional(goal.habit),
      "since": .string(goal.since.description), "week": .optional(course?.week),
      "usual_week": .optional(course?.usual),
    ]
  }
}
