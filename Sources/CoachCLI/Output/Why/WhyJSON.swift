// The answer to "why?" as JSON: every cause unrounded.

import Coaching
import Domain
import Scoring

extension ExplainScore.Answer {
  /// The answer as `coach.why/1`.
  var json: JSON {
    .answer(
      "coach.why/1",
      [
        "question": [
          "from": .string(movement.from.description), "to": .string(movement.to.description),
          "command": .string(command),
        ],
        "score": score, "outside": outside.map(Self.json) ?? .null,
        "verdict": .string(movement.verdict.rawValue), "sentence": .string(verdictSentence),
        "foreword": .array(foreword.map { .string($0) }),
        "reasons": .array(movement.reasons.map(reason)), "rest": .number(movement.rest),
        "signals": .array(
          movement.signals.map {
            [
              "signal": .string($0.signal.rawValue), "from": .number($0.from), "to": .number($0.to),
              "points": .number($0.points), "entered": .number($0.entered),
              "faded": .number($0.faded),
            ]
          }),
        "coverage": .array(
          accounts.map {
            [
              "account": .string($0.supply.handle.description),
              "to": .optional($0.supply.end?.description),
              "days_missing": .integer($0.daysMissing),
            ]
          }),
        "unknown": .array(unknown.map(\.rawValue).sorted().map { .string($0) }),
        "unfinished_today": .bool(movement.unfinishedToday),
        "steady_below": .number(threshold),
        "would_change": .array(wouldChange.map { .string($0) }),
      ])
  }

  private var score: JSON {
    [
      "service": "coach", "model": .integer(ScoreModel.number),
      "from": .optional(movement.scoreFrom), "to": .optional(movement.scoreTo),
      "delta": movement.verdict == .unknown ? .null : .number(movement.delta),
    ]
  }

  private static func json(_ outside: OutsideMovement) -> JSON {
    [
      "service": .string(outside.service), "from": .number(outside.from.value),
      "to": .number(outside.to.value), "delta": .number(outside.delta),
      "from_day": .string(outside.from.day.description),
      "to_day": .string(outside.to.day.description),
    ]
  }

  private func reason(_ reason: Movement.Reason) -> JSON {
    let text = CauseText(reason: reason, answer: self)
    return [
      "cause": .string(reason.cause.rawValue), "points": .number(reason.points),
      "title": .string(text.title), "sentence": .optional(text.sentence),
      "rule": .optional(rules[reason.cause]?.first?.id),
      "rules": .array((rules[reason.cause] ?? []).map { .string($0.id) }),
      "outcomes": .array(
        (rules[reason.cause]?.first).map { outcomes[$0.id] ?? [] }?.map(\.json) ?? []),
      "evidence": .array(reason.evidence.map(evidence)), "action": .optional(text.action),
    ]
  }

  private func evidence(_ item: Movement.Evidence) -> JSON {
    switch item {
    case .post(let id):
      let post = posts[id]
      return [
        "kind": "post", "id": .optional(post?.native),
        "account": .optional(post?.account.description), "day": .optional(post?.day.description),
        "note": .string(FirstWords.of(post?.text ?? "")),
      ]
    case .person(let id, let points):
      let person = people[id]
      return [
        "kind": "person", "id": .optional(person?.handle?.description),
        "note": .optional(person?.name), "score": .optional(person?.score),
        "points": .number(points),
      ]
    case .number(let measure, let usual, let now):
      return [
        "kind": "number", "id": .string(measure.rawValue), "usual": .number(usual),
        "now": .number(now),
      ]
    case .form(let kind, let form, let usual, let now):
      return [
        "kind": "form", "id": .string(kind == .original ? form.rawValue : kind.rawValue),
        "usual": .number(usual), "now": .number(now),
      ]
    case .hours(let first, let end, let usual, let now):
      return [
        "kind": "hours", "id": .string("\(first)-\(end)"), "usual": .number(usual),
        "now": .number(now),
      ]
    case .days(let days):
      return [
        "kind": "days", "from": .string(days.lowerBound.description),
        "to": .string(days.upperBound.description),
      ]
    case .missing(let account, let after, let days):
      let name = accounts.first { $0.supply.id == account }?.supply.handle.description
      return [
        "kind": "missing", "id": .optional(name), "after": .string(after.description),
        "days": .integer(days),
      ]
    case .noUsualYet: return ["kind": "no-usual-yet"]
    case .models(let from, let to, let until):
      return [
        "kind": "models", "from": .integer(from), "to": .integer(to),
        "until": .string(until.description),
      ]
    }
  }
}
