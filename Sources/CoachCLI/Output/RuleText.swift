// Rules on a screen and as JSON: the list, one rule, its sources, its days, its check.

import Coaching
import Domain
import RuleEngine

extension ListRules.Answer: Answer {
  var json: JSON {
    .answer(
      "coach.rules/1",
      [
        "day": .string(day.description),
        "rules": .array(
          rules.map {
            [
              "rule": .string($0.rule.id), "topic": .string($0.rule.topic),
              "title": .string($0.rule.title), "level": .string($0.rule.level.rawValue),
              "status": .string($0.rule.status.rawValue), "own": .bool($0.isPersonal),
              "path": .string($0.path), "answer": .optional($0.outcome?.answer.rawValue),
              "since": .optional($0.outcome?.since?.description),
            ]
          }),
      ])
  }

  func write(to page: inout Page) {
    guard !rules.isEmpty else {
      page.paragraph("There are no rules.")
      return
    }
    var topic = ""
    var table = Table([.left(""), .left(""), .flexible(""), .left("")])
    func flush() {
      guard !table.cells.isEmpty else { return }
      page.heading(topic.prefix(1).uppercased() + topic.dropFirst())
      page.table(table, indent: 2)
      table = Table([.left(""), .left(""), .flexible(""), .left("")])
    }
    for line in rules {
      if line.rule.topic != topic {
        flush()
        topic = line.rule.topic
      }
      table.row([
        RuleText.sign(line.outcome?.answer), Words(line.rule.id), Words(line.rule.title, .faint),
        Words(line.isPersonal ? "yours" : ""),
      ])
    }
    flush()
    page.paragraph(
      RuleText.sign(.fires) + Words(" fires  ", .faint) + RuleText.sign(.quiet)
        + Words(" quiet  ", .faint) + RuleText.sign(.notEnoughData)
        + Words(" not enough data, as of \(DayText.plain(day, today: today))", .faint))
  }
}

/// Parts of rules in words.
enum RuleText {
  static func sign(_ answer: RuleEngine.Answer?) -> Words {
    switch answer {
    case .fires: Words("●", .accent)
    case .quiet: Words("○", .good)
    case .notEnoughData: Words("?", .faint)
    case nil: Words(" ")
    }
  }

  /// `fires since Tuesday 24 February`.
  static func words(_ outcome: Outcome, today: Day) -> String {
    let since = outcome.since.map { " since \(DayText.long($0, today: today))" } ?? ""
    return outcome.answer.rawValue + (outcome.answer == .fires ? since : "")
  }

  static func source(_ source: Rule.Source) -> Words {
    let by = source.by.map { ", \($0)" } ?? ""
    let place = [source.page, source.url].compactMap(\.self).map { ", \($0)" }.joined()
    let note = source.note.map { ": \($0)" } ?? ""
    return "\(source.says.rawValue, .strong)  \(source.title)\(by)\(place)\(note)"
  }

  static func json(_ source: Rule.Source) -> JSON {
    [
      "title": .string(source.title), "by": .optional(source.by), "url": .optional(source.url),
      "page": .optional(source.page), "seen": .optional(source.seen),
      "says": .string(source.says.rawValue), "note": .optional(source.note),
    ]
  }
}

extension ShowRule.Answer: Answer {
  var json: JSON {
    .answer(
      "coach.rule/1",
      [
        "rule": .string(rule.id), "version": .integer(rule.version), "topic": .string(rule.topic),
        "status": .string(rule.status.rawValue), "level": .string(rule.level.rawValue),
        "group": .string(rule.group), "title": .string(rule.title),
        "advice": .string(rule.advice), "why": .string(rule.why),
        "when_not": .optional(rule.whenNot), "evidence": .string(rule.evidence.rawValue),
        "window": .integer(rule.window), "enough": .optional(rule.enough),
        "when": .string(rule.when), "until": .optional(rule.until),
        "explains": .array(rule.explains.map { .string($0) }), "effort": .integer(rule.effort),
        "fix": .array(rule.fix.map { .string($0.rawValue) }), "cooldown": .integer(rule.cooldown),
        "habit": rule.habit.map {
          [
            "name": .string($0.name), "condition": .string($0.condition),
            "goal": .string("\($0.goal) of \($0.span)"),
            "period": .string($0.isWeekly ? "week" : "day"),
          ]
        } ?? .null,
        "sources": .array(rule.sources.map(RuleText.json)), "own": .bool(isPersonal),
        "path": .string(path),
      ])
  }

  func write(to page: inout Page) {
    page.heading(rule.title)
    page.paragraph(Words(rule.advice))
    page.paragraph(Words(rule.why))
    if let whenNot = rule.whenNot { page.paragraph("Not when: \(whenNot)") }
    page.blank()
    page.paragraph("Fires when  \(rule.when, .accent)", hang: 12)
    if let until = rule.until { page.paragraph("until       \(until, .accent)", hang: 12) }
    if let enough = rule.enough { page.paragraph("needs       \(enough, .accent)", hang: 12) }
    for name in rule.names {
      page.paragraph("where       \(name.name) = \(name.expression, .accent)", hang: 12)
    }
    page.paragraph("looks back  \(Numbers.of(rule.window, "day"))")
    if let habit = rule.habit {
      page.paragraph(
        "Habit       \(habit.name): \(habit.condition, .accent), \(habit.goal) of \(habit.span) "
          + Words(habit.isWeekly ? "weeks" : "days"), hang: 12)
    }
    page.blank()
    for source in rule.sources { page.bullet(RuleText.source(source)) }
    page.blank()
    page.paragraph(Words("\(rule.id), version \(rule.version), \(path)", .faint))
  }
}

/// Who says so.
struct RuleSourceText: Answer {
  let answer: ShowRule.Answer

  var json: JSON {
    .answer(
      "coach.rule-source/1",
      [
        "rule": .string(answer.rule.id), "evidence": .string(answer.rule.evidence.rawValue),
        "sources": .array(answer.rule.sources.map(RuleText.json)),
      ])
  }

  func write(to page: inout Page) {
    page.heading(answer.rule.title)
    guard !answer.rule.sources.isEmpty else {
      page.paragraph("The rule names no source.")
      return
    }
    for source in answer.rule.sources { page.bullet(RuleText.source(source)) }
    page.paragraph("Evidence: \(answer.rule.evidence.rawValue)")
    let says = Set(answer.rule.sources.map(\.says))
    if says.contains(.refutes) { page.paragraph("The sources disagree: judge for yourself.") }
  }
}
