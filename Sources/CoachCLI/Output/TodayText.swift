// Today's suggestions on a screen and as JSON.

import Coaching
import Domain
import RuleEngine

/// What to do today; with `--all` everything that fires and how it was ranked.
struct TodayText: Answer {
  let answer: SuggestToday.Answer
  let showsAll: Bool

  var json: JSON {
    .answer(
      "coach.today/1",
      [
        "today": .string(answer.today.description), "known_to": .string(answer.known.description),
        "score": .optional(answer.score),
        "pause": answer.pause.map {
          [
            "from": .string($0.from.description), "to": .optional($0.to?.description),
            "reason": .optional($0.reason),
          ]
        } ?? .null,
        "suggestions": .array(answer.shown.map(\.json)),
        "joint": GainText.json(answer.joint),
        "others": .array(
          showsAll ? answer.suggestions.filter { $0.hidden != nil }.map(\.json) : []),
        "resting": .array(
          answer.resting.map {
            [
              "rule": .string($0.rule.id), "verdict": .string($0.verdict.rawValue),
              "until": .string($0.until.description),
            ]
          }),
      ])
  }

  func write(to page: inout Page) {
    if let pause = answer.pause {
      let until = pause.to.map { " until \(DayText.long($0, today: answer.today))" } ?? ""
      page.paragraph("You are on a break\(until). Nothing is asked of you.")
      return
    }
    if answer.isEmpty {
      page.paragraph("Nothing is known yet, so there is nothing to suggest.")
      page.paragraph(Words("Import an archive (coach import PATH), or try coach demo.", .faint))
      return
    }
    page.heading(DayText.long(answer.today, today: answer.today))
    writeAge(to: &page)
    page.blank()
    if answer.shown.isEmpty {
      page.paragraph("Nothing needed today.")
      if !showsAll, answer.suggestions.contains(where: { $0.hidden == .canWait }) {
        page.paragraph(Words("coach today --all has tips that can wait.", .faint))
      }
      if showsAll { page.blank() }
    } else if answer.shown.allSatisfy({ $0.decision != nil }) {
      page.paragraph("That is all for today.")
      page.blank()
    }
    for suggestion in answer.shown {
      write(suggestion, to: &page)
      page.blank()
    }
    let open = answer.shown.count { $0.decision == nil }
    if let joint = answer.joint, joint.isShown, open == answer.shown.count {
      page.paragraph(
        "Together about \(Numbers.points(joint.likely), .strong) points in seven days; they do not "
          + Words("add up."))
      page.blank()
    }
    if showsAll { writeRest(to: &page) }
    if open > 0 {
      page.paragraph(
        Words(
          "coach done 1, coach skip 1, coach snooze 1 3 (days) tell me what became of it.", .faint))
    }
  }

  private func writeAge(to page: inout Page) {
    let missing = answer.today - answer.known
    guard missing > 1 else { return }
    page.paragraph(
      Words(
        "Your data ends on \(DayText.long(answer.known, today: answer.today)), \(DayText.distance(answer.known, today: answer.today)): a new import would make this fresher.",
        .faint))
  }

  private func write(_ suggestion: SuggestToday.Suggestion, to page: inout Page) {
    let gain = suggestion.gain.flatMap { $0.isShown ? GainText.short($0) : nil }
    var title: Words = "\(suggestion.number)  \(suggestion.rule.title, .strong)"
    if let decision = suggestion.decision {
      title = title + Words("  \(decision.verdict.rawValue)", .good)
    } else if let gain {
      title = title + Words("  ") + gain
    }
    page.paragraph(title, hang: 3)
    guard suggestion.decision == nil else { return }
    page.paragraph(Words(suggestion.rule.advice), indent: 3)
    for line in SuggestionText.people(suggestion, today: answer.today) {
      page.bullet(line, indent: 3)
    }
    if let hour = suggestion.hour {
      page.paragraph(Words("An hour you rarely use: \(SuggestionText.hour(hour))."), indent: 3)
    }
    if let topic = suggestion.topic {
      page.paragraph(Words("One of your topics: #\(topic)."), indent: 3)
    }
    if let old = suggestion.follows {
      page.paragraph(
        Words(
          "People still find your post of \(DayText.plain(old.day, today: answer.today)): “\(FirstWords.of(old.text))”"
        ), indent: 3)
    }
    page.paragraph(Words(suggestion.evidence, .faint), indent: 3)
  }

  private func writeRest(to page: inout Page) {
    let others = answer.suggestions.filter { $0.hidden != nil }
    if !others.isEmpty {
      page.heading("Left out")
      for other in others {
        page.paragraph(
          "\(other.number)  \(other.rule.title, .strong): \(SuggestionText.reason(other))", hang: 3)
      }
      page.blank()
    }
    if !answer.resting.isEmpty {
      page.heading("Resting")
      for resting in answer.resting {
        page.bullet(
          "\(resting.rule.title, .strong): \(resting.verdict.rawValue), back on "
            + Words(DayText.long(resting.until, today: answer.today)))
      }
      page.blank()
    }
    guard !answer.suggestions.isEmpty else { return }
    page.heading("How they were ranked")
    var table = Table([
      .right(""), .flexible("rule"), .right("points"), .right("followed"), .right("weight"),
      .right("effort"), .right("rank"),
    ])
    for suggestion in answer.suggestions {
      table.row([
        Words("\(suggestion.number)"), Words(suggestion.rule.id),
        Words(
          Numbers.fixed(suggestion.counted, digits: 2) + (suggestion.isCountedByLevel ? "*" : " ")),
        Words("× " + Numbers.fixed(suggestion.followRate, digits: 2)),
        Words("× " + Numbers.fixed(suggestion.weight, digits: 2)),
        Words("÷ \(suggestion.rule.effort)"), Words(Numbers.fixed(suggestion.value, digits: 3)),
      ])
    }
    page.table(table)
    page.paragraph(
      Words(
        "Rank is points × followed × weight ÷ effort. People who wait for an answer come first, and "
          + "one in four days has a place for what was never tried; other tips without a gain wait. * The rule's level stands in "
          + "where no more can be told: warning 0.15, advice 0.06, tip 0.02. What began lately "
          + "weighs 1.5, what serves your goal 1.5.", .faint))
    page.blank()
  }
}

/// A suggestion in words.
enum SuggestionText {
  /// One line a person, and one for all others.
  static func people(_ suggestion: SuggestToday.Suggestion, today: Day) -> [Words] {
    var lines = suggestion.people.map { person -> Words in
      let handle = person.handle.map { $0.name == person.name ? "" : " (\($0.name))" } ?? ""
      var line: Words = "\(person.name, .strong)\(handle)"
      let since = DayText.distance(person.day, today: today)
      let days = today - person.day
      switch person.tie {
      case .waiting:
        line = line + Words(days < 2 ? ", waiting since \(since)" : ", waiting for \(days) days")
      case .reshared: line = line + Words(", passed you on \(since)")
      case .met: line = line + Words(", met \(since)")
      case .contact: line = line + Words(", last contact \(since)")
      case .responded:
        line = line + Words(", last answered you \(since)")
        if suggestion.act == .engage, let score = person.score {
          line = line + Words(", score \(Numbers.whole(score))")
        }
      }
      if let words = person.words, !words.isEmpty {
        line =
          line
          + Words(
            person.tie == .met ? ": \(words)" : ": “\(FirstWords.of(words))”", .faint)
      }
      return line
    }
    if suggestion.others > suggestion.times {
      lines.append(Words("and more; a few a day are plenty", .faint))
    } else if suggestion.others > 0 {
      lines.append(Words("and \(Numbers.of(suggestion.others, "other"))", .faint))
    }
    return lines
  }

  static func hour(_ hour: Int) -> String { (hour < 10 ? "0" : "") + "\(hour):00" }

  /// Why a suggestion is not shown.
  static func reason(_ suggestion: SuggestToday.Suggestion) -> String {
    switch suggestion.hidden {
    case .group(let other): "one of its kind is enough a day, and \(other) comes first"
    case .insteadOf(let other): "\(other) stands before it"
    case .enough: "three are enough for a day"
    case .canWait: "a tip that can wait"
    case .costs: "it would cost points as things are"
    case nil: "shown"
    }
  }
}

/// A range of points.
enum GainText {
  /// `about +0.4 (0.1 to 0.9)`.
  static func short(_ gain: Suggested.Gain) -> Words {
    let about: Words = "\("about " + Numbers.points(gain.likely), .good)"
    let (low, high) = (Numbers.tenths(gain.low), Numbers.tenths(gain.high))
    return low == high ? about : about + Words(" (\(low) to \(high))")
  }

  static func json(_ gain: Suggested.Gain?) -> JSON {
    gain.map {
      ["low": .number($0.low), "likely": .number($0.likely), "high": .number($0.high)]
    } ?? .null
  }
}

extension SuggestToday.Suggestion {
  /// The suggestion with all that its rank depends on.
  var json: JSON {
    [
      "number": .integer(number), "rule": .string(rule.id), "group": .string(rule.group),
      "title": .string(rule.title), "advice": .string(rule.advice), "evidence": .string(evidence),
      "act": .optional(act?.rawValue), "times": .integer(times),
      "people": .array(
        people.map {
          [
            "name": .string($0.name), "handle": .optional($0.handle?.description),
            "score": .optional($0.score), "tie": .string($0.tie.rawValue),
            "day": .string($0.day.description),
            "words": .optional($0.words),
          ]
        }),
      "others": .integer(others), "hour": .optional(hour), "topic": .optional(topic),
      "follows": .optional(follows?.native), "gain": GainText.json(gain),
      "followed": .number(followRate), "effort": .integer(rule.effort), "rank": .number(value),
      "counted": .number(counted), "weight": .number(weight), "news": .bool(isNews),
      "serves_goal": .bool(servesGoal), "trial": .bool(isTrial),
      "awaited": .bool(isAwaited),
      "hidden": hidden == nil ? .null : .string(SuggestionText.reason(self)),
      "decision": .optional(decision?.verdict.rawValue),
    ]
  }
}

extension DecideSuggestion.Answer: Answer {
  var json: JSON {
    .answer(
      "coach.decision/1",
      [
        "rule": .string(suggestion.rule.id), "verdict": .string(verdict.rawValue),
        "until": .optional(until?.description), "open": .integer(open),
      ])
  }

  func write(to page: inout Page) {
    let title = suggestion.rule.title
    switch verdict {
    case .done: page.paragraph("Well done: \(title, .strong).")
    case .skipped: page.paragraph("All right, not that: \(title, .strong). It stays away a while.")
    case .snoozed:
      let day = until.map { DayText.long($0, today: today) } ?? "later"
      page.paragraph("Put off: \(title, .strong) comes again on \(day).")
    }
    page.paragraph(
      Words(
        open == 0
          ? "That was all for today." : "\(Numbers.of(open, "suggestion")) left today.", .faint))
  }
}

extension ShowStatus.Answer: Answer {
  var json: JSON {
    .answer(
      "coach.status/1",
      [
        "score": .optional(score), "week": .optional(week), "waiting": .integer(waiting),
        "due": .integer(due), "days_missing": .integer(daysMissing), "paused": .bool(isPaused),
      ])
  }

  func write(to page: inout Page) {
    var parts = [score.map { Numbers.whole($0) } ?? "no score yet"]
    if let week { parts.append("\(Numbers.points(week)) in 7 days") }
    if isPaused {
      parts.append("on a break")
    } else if waiting > 0 {
      parts.append("\(Numbers.count(waiting)) waiting")
    }
    if due > 0, !isPaused { parts.append("\(Numbers.count(due)) due") }
    if daysMissing > 1 { parts.append("data \(Numbers.of(daysMissing, "day")) old") }
    page.paragraph(Words("coach " + parts.joined(separator: " · ")))
  }
}

extension SuggestToday.Suggestion {
  /// Whether the rule's level stands in for a gain.
  fileprivate var isCountedByLevel: Bool { (gain?.likely ?? 0) < counted }
}
