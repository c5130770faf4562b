// Rules/README.md, written from the rules themselves.

import Foundation
import RuleEngine

/// The documentation page of all bundled rules.
public enum RulePage {
  /// The page as Markdown.
  public static func render(_ book: RuleBook) -> String {
    let rules = book.entries.filter { !$0.isPersonal }.map(\.rule.rule)
    let topics = Dictionary(grouping: rules, by: \.topic).sorted { $0.key < $1.key }
    var page = """
      # The rules

      This page is written from the rule files: a test fails when it is stale, and
      `RECORD_SNAPSHOTS=1 swift test --filter PageTests` writes it anew.
      A rule is one file, `<topic>/<rule>.yaml`: copy one, change it, run `coach rules check` on it.
      `coach rules new ID` writes one with a comment on every key. Your own rules go to
      `$XDG_CONFIG_HOME/coach/Rules` and may replace a rule here by its name.

      """
    for (topic, rules) in topics {
      page += "\n## \(topic.prefix(1).uppercased() + topic.dropFirst())\n\n"
      for rule in rules { page += "- [\(rule.title)](#\(rule.id)): `\(rule.when)`\n" }
    }
    for (_, rules) in topics { for rule in rules { page += section(rule) } }
    return page + metrics() + timelines()
  }

  private static func section(_ rule: Rule) -> String {
    var text = "\n### \(rule.id)\n\n**\(rule.title).** \(rule.advice)\n\n\(rule.why)\n\n"
    if let whenNot = rule.whenNot { text += "Not when: \(whenNot)\n\n" }
    text += "| | |\n|---|---|\n"
    text += "| fires when | \(code(rule.when)) |\n"
    if let until = rule.until { text += "| until | \(code(until)) |\n" }
    if let enough = rule.enough { text += "| needs | \(code(enough)) |\n" }
    for name in rule.names { text += "| where | \(code("\(name.name) = \(name.expression)")) |\n" }
    text += "| looks back | \(rule.window) days |\n"
    if let habit = rule.habit {
      text += "| habit | \(habit.name): \(code(habit.condition)), \(habit.goal) of \(habit.span) "
      text += "\(habit.isWeekly ? "weeks" : "days") |\n"
    }
    text += "| explains | \(rule.explains.joined(separator: ", ")) |\n\n"
    for example in RuleTest.Example.allCases {
      for test in rule.tests where test.example == example && !test.timeline.events.isEmpty {
        text += "- \(example == .good ? "Good" : "Rather not"): \(test.name)\n"
      }
    }
    text += "\nWho says so (evidence: \(rule.evidence.rawValue)):\n\n"
    for source in rule.sources {
      let title = source.url.map { "[\(source.title)](\($0))" } ?? "*\(source.title)*"
      text += "- \(title) \(source.says.rawValue)"
      text += source.note.map { ": \($0)\n" } ?? "\n"
    }
    return text
  }

  private static func code(_ expression: String) -> String {
    "`\(expression.replacingOccurrences(of: "|", with: "\\|"))`"
  }

  private static func metrics() -> String {
    var text = """

      ## The metrics

      Conditions are written in CEL, the Common Expression Language, over these. Each speaks of the
      days of the rule's window; one whose facts are not known is missing, and then the rule answers
      "not enough data".

      | metric | unit | from | to | what it is |
      |---|---|---:|---:|---|

      """
    for metric in MetricCatalogue.all {
      let least = metric.least.map(number) ?? ""
      let greatest = metric.greatest.map(number) ?? ""
      text += "| `\(metric.name)` | \(metric.unit.rawValue) | \(least) | \(greatest) "
      text += "| \(metric.sentence) |\n"
    }
    return text
  }

  private static func number(_ value: Double) -> String {
    value == value.rounded() ? String(Int(value)) : String(format: "%.2f", value)
  }

  private static func timelines() -> String {
    let acts = TimelineAct.words.map { "`\($0)`" }.joined(separator: ", ")
    let fixes = FixAct.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
    return """

      ## The timelines of tests

      A line is `day[..day]  HH:MM act [xN] {#tag} {@person[:score]}, …`, days counted from now:
      `-3d..-1d  09:00 link x2, 12:15 text`. After a comma the time may be left out. `text "…"` gives
      the words, `on x` another account, `met @ana told` or `untold` whether they know where to find
      you. Acts: \(acts). `given: {followers: 100}` sets what no timeline tells.
      `fix:` may name: \(fixes). `habit:` says what the rule's habit makes of day 0 or its week: done,
      missed or rest.

      """
  }
}
