// Why a rule fires or is silent, on a screen and as JSON.

import Coaching
import Domain
import RuleEngine

/// A rule's answer with the values it rests on.
struct RuleWhyText: Answer {
  let answer: ExplainRule.Answer
  let isWhyNot: Bool

  private var account: RuleAccount { answer.account }

  var json: JSON {
    .answer(
      "coach.rule-why/1",
      [
        "rule": .string(answer.rule.id), "day": .string(account.day.description),
        "answer": .string(answer.outcome.answer.rawValue),
        "since": .optional(answer.outcome.since?.description),
        "facts": .array(
          account.facts.map {
            [
              "metric": .string($0.metric.name), "value": Self.json($0.value),
              "unit": .string($0.metric.unit.rawValue), "sentence": .string($0.metric.sentence),
            ]
          }),
        "conditions": .array(
          account.parts.map { ["field": .string($0.field), "tree": Self.json($0.part)] }),
        "missing": .array(
          account.missing.map {
            [
              "condition": .string($0.text), "field": .string($0.field),
              "metric": .optional($0.metric), "value": .optional($0.value),
              "needed": .optional($0.needed), "distance": .number($0.distance),
            ]
          }),
        "text": .optional(answer.text),
        "fix": answer.fix.map { acts in
          .array(
            FixAct.allCases.compactMap { act in
              acts[act].map { ["act": .string(act.rawValue), "times": .integer($0)] }
            })
        } ?? .null,
      ])
  }

  func write(to page: inout Page) {
    page.heading(answer.rule.title)
    page.paragraph(
      "On \(DayText.long(account.day, today: answer.today)): "
        + Words(RuleText.words(answer.outcome, today: answer.today), .strong))
    if let text = answer.text { page.paragraph(Words(text)) }
    if answer.outcome.answer == .fires, account.answer == .quiet {
      page.paragraph("Its condition no longer holds, but what ends it is not reached yet.")
    }
    page.blank()
    for (name, tree) in account.parts {
      page.paragraph(Words(name, .faint))
      write(tree, depth: 1, to: &page)
    }
    page.blank()
    if isWhyNot, answer.outcome.answer != .fires { writeMissing(to: &page) }
    if !isWhyNot, answer.outcome.answer != .fires {
      page.paragraph(Words("coach rules why-not \(answer.rule.id) says what is missing.", .faint))
    }
    if let acts = answer.fix {
      let phrases = FixAct.allCases.compactMap { act in acts[act].map { act.phrase($0) } }
      page.paragraph("Quiet again after: \(phrases.joined(separator: " and "), .strong)")
    }
  }

  private func writeMissing(to page: inout Page) {
    guard !account.missing.isEmpty else {
      page.paragraph("Nothing single is missing: a value it needs is not known.")
      return
    }
    page.paragraph("It would speak if:")
    for missing in account.missing {
      if let metric = missing.metric, let needed = missing.needed {
        let now = missing.value.map { Numbers.fixed($0, digits: $0 == $0.rounded() ? 0 : 2) }
        page.bullet("\(metric, .strong) were \(needed); it is \(now ?? "not known")")
      } else {
        page.bullet("\(missing.text, .strong) \(missing.shouldHold ? "held" : "did not hold")")
      }
    }
  }

  private func write(_ tree: ConditionPart, depth: Int, to page: inout Page) {
    guard depth < 12 else { return }
    page.paragraph(
      "\(tree.text, .accent) = \(tree.value)\(tree.isUndecisive ? ", decides nothing here" : "")",
      indent: 2 * depth)
    for child in tree.children { write(child, depth: depth + 1, to: &page) }
  }

  private static func json(_ tree: ConditionPart) -> JSON {
    [
      "text": .string(tree.text), "value": .string(tree.value),
      "decides": .bool(!tree.isUndecisive), "parts": .array(tree.children.map { json($0) }),
    ]
  }

  private static func json(_ value: Metric.Value?) -> JSON {
    switch value {
    case .whole(let n): .integer(n)
    case .number(let x): .number(x)
    case .texts(let texts): .array(texts.map { .string($0) })
    case nil: .null
    }
  }
}

extension CheckRules.Answer: Answer {
  var json: JSON {
    .answer(
      "coach.rules-check/1",
      [
        "rules": .integer(rules), "tests": .integer(tests),
        "findings": .array(
          diagnostics.map {
            [
              "severity": .string($0.severity.rawValue), "file": .optional($0.place?.file),
              "line": .optional($0.place?.line), "column": .optional($0.place?.column),
              "message": .string($0.message), "hint": .optional($0.hint),
            ]
          }),
      ])
  }

  func write(to page: inout Page) {
    let what = "\(Numbers.of(rules, "rule")), \(Numbers.of(tests, "test"))"
    page.paragraph(
      Words(
        isClean ? "\(what): all is well." : "\(what): \(Numbers.of(diagnostics.count, "finding")).")
    )
  }
}
