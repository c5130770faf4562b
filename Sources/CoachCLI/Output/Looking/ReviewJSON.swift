// The week in one page, as JSON.

import Coaching
import Domain
import Scoring

extension ReviewWeek.Answer {
  var json: JSON {
    .answer(
      "coach.review/1",
      [
        "question": [
          "from": .string(from.description), "to": .string(to.description),
          "command": .string("coach review --since \(from)"),
        ],
        "days_missing": .integer(daysMissing),
        "score": scoreJSON,
        "last_intention": last.map { intention, outcome in
          [
            "words": .string(intention.words), "rule": .optional(intention.rule),
            "day": .string(intention.day.description), "outcome": Self.json(outcome),
          ]
        } ?? .null,
        "advised": .array(
          advised.map {
            [
              "rule": .string($0.rule), "title": .string($0.title),
              "verdict": .optional($0.verdict?.rawValue), "recognised": .bool($0.isRecognised),
            ]
          }),
        "habits": .array(
          habits.map {
            [
              "id": .string($0.id), "name": .string($0.name),
              "by": .string($0.isOwn ? "you" : "rule"),
              "strength": .number($0.report.strength),
              "streak": .optional($0.report.current?.length),
              "state": .string($0.report.state.rawValue),
            ]
          }),
        "people": [
          "met": .array(people.met.map { .string($0) }), "written_to": .integer(people.writtenTo),
          "answered": .integer(people.answered), "responded": .optional(people.responded),
          "new": .integer(people.new), "waiting": .integer(people.waiting),
        ],
        "best_post": best.map { best in
          [
            "id": .string(best.post.native), "text": .string(best.post.text),
            "responses": .integer(best.rating.responses), "expected": .number(best.rating.expected),
            "teaches": .array(best.reasons(isWorst: false).map { .string($0) }),
          ]
        } ?? .null,
        "goal": goal.map { GoalText(goal: $0.goal, course: $0.course).json } ?? .null,
        "intention": next.map {
          [
            "words": .string($0.words), "rule": .optional($0.rule),
            "day": .string($0.day.description), "kept": .bool(isKept),
          ]
        } ?? .null,
      ])
  }

  private var scoreJSON: JSON {
    guard let movement else { return .null }
    let moved = movement.movement
    return [
      "from": .optional(moved.scoreFrom), "to": .optional(moved.scoreTo),
      "delta": .number(moved.delta), "verdict": .string(moved.verdict.rawValue),
      "sentence": .string(movement.verdictSentence),
      "reasons": .array(
        ShownMovement(moved).lines.prefix(3).map {
          [
            "cause": .string($0.reason.cause.rawValue), "points": .number($0.reason.points),
            "title": .string(CauseText(reason: $0.reason, answer: movement).title),
          ]
        }),
    ]
  }

  private static func json(_ outcome: ReviewWeek.Outcome) -> JSON {
    switch outcome {
    case .done(let times): ["state": "done", "times": .integer(times)]
    case .quiet: ["state": "quiet", "times": 0]
    case .open: ["state": "open", "times": 0]
    case .own: ["state": "own", "times": .null]
    }
  }
}
