// Rules/rule.schema.json: what an editor checks and completes while a rule is being written.

import Foundation
import RuleEngine

/// The JSON Schema of rule files, from the same lists that the reader uses.
public enum RuleSchema {
  /// The schema as JSON, its keys in order.
  public static func render() -> String {
    let schema = Schema.map(
      [
        ("$schema", .text("http://json-schema.org/draft-07/schema#")),
        ("title", .text("A rule of Coach")), ("type", .text("object")),
        ("additionalProperties", .flag(false)),
        ("required", words(["rule", "title", "advice", "why", "when"])),
        ("properties", .map(properties)),
      ])
    return schema.write(indent: "") + "\n"
  }

  private static var properties: [(String, Schema)] {
    [
      ("rule", pattern("^[a-z0-9][a-z0-9-]*$", "The rule's name, the same as its file's.")),
      ("version", number(1, 10_000, "Rises whenever enough, when or the habit changes.")),
      ("status", choice(Rule.Status.allCases.map(\.rawValue), "Whether it is in use.")),
      ("deprecated", object(["since": "", "reason": ""], lists: ["instead"])),
      ("level", choice(Rule.Level.allCases.map(\.rawValue), "How much it matters.")),
      ("group", string(40, "At most one suggestion of a group is shown.")),
      ("title", string(60, "What it is about.")),
      ("advice", string(140, "What to do.")),
      ("why", string(600, "Why it helps.")),
      ("when_not", string(300, "When it does not apply.")),
      ("sources", list(source)),
      ("evidence", choice(Rule.Evidence.allCases.map(\.rawValue), "How far to trust the sources.")),
      ("window", pattern("^[1-9][0-9]?d$", "How far its metrics look back, up to 90d.")),
      ("let", .map([("type", .text("object")), ("additionalProperties", string(2000, "CEL."))])),
      ("enough", string(2000, "CEL: when there is enough to judge.")),
      ("when", string(2000, "CEL: when it fires.")),
      ("until", string(2000, "CEL: once it fires, when it falls quiet.")),
      ("explains", list(choice(Rule.causes, "A cause of a movement of the score."))),
      ("effort", number(1, 5, "1 for seconds to 5 for a new routine.")),
      ("suggest", string(400, "What it says; {{ metric | percent }} and {{ fix }} are filled in.")),
      ("fix", list(choice(FixAct.allCases.map(\.rawValue), "An act that may bring it to quiet."))),
      ("habit", object(["name": "", "day": "", "week": "", "rest": "", "goal": "As in 5 of 7."])),
      ("cooldown", pattern("^[0-9]+d$", "How long it keeps quiet after having spoken.")),
      ("related", list(relation)), ("tests", list(test)),
    ]
  }

  private static var source: Schema {
    closed([
      ("title", string(200, "The document's title.")), ("by", string(200, "Who wrote it.")),
      ("url", string(500, "Its address.")), ("page", string(200, "Where in it.")),
      ("seen", pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "The day it was read.")),
      ("says", choice(Rule.Source.Verdict.allCases.map(\.rawValue), "What it says of the advice.")),
      ("note", string(600, "In our own words.")),
    ])
  }

  private static var relation: Schema {
    closed([
      ("rule", string(60, "The other rule.")),
      ("as", choice(Rule.Relation.Kind.allCases.map(\.rawValue), "How they stand to each other.")),
    ])
  }

  private static var test: Schema {
    let numbers = Schema.map([("type", .text("number"))])
    func levels(_ names: [String]) -> Schema { closed(names.map { ($0, numbers) }) }
    return closed([
      ("name", string(120, "What it shows.")),
      ("example", choice(RuleTest.Example.allCases.map(\.rawValue), "Shown in the documentation.")),
      ("timeline", string(4000, "What happened, a line for each day or days.")),
      ("now", pattern("^[0-9]{1,2}:[0-9]{2}$", "The time of day 0.")),
      ("given", levels(RuleTest.levels.keys.sorted())),
      ("expect", choice(Answer.allCases.map(\.rawValue), "The answer it must bring.")),
      ("metrics", levels(MetricCatalogue.all.filter { $0.kind != .texts }.map(\.name))),
      (
        "habit",
        choice(HabitMark.allCases.map(\.rawValue), "What the habit makes of day 0 or its week.")
      ),
      ("fix", string(100, "The smallest change, as in 1 text.")),
    ])
  }

  private static func string(_ most: Int, _ text: String) -> Schema {
    .map([
      ("type", .text("string")), ("maxLength", .number(most)), ("description", .text(text)),
    ])
  }

  private static func pattern(_ pattern: String, _ text: String) -> Schema {
    .map([
      ("type", .text("string")), ("pattern", .text(pattern)), ("description", .text(text)),
    ])
  }

  private static func number(_ least: Int, _ most: Int, _ text: String) -> Schema {
    .map([
      ("type", .text("integer")), ("minimum", .number(least)), ("maximum", .number(most)),
      ("description", .text(text)),
    ])
  }

  private static func choice(_ choices: [String], _ text: String) -> Schema {
    .map([("enum", words(choices)), ("description", .text(text))])
  }

  private static func words(_ words: [String]) -> Schema { .list(words.map { .text($0) }) }

  private static func list(_ item: Schema) -> Schema {
    .map([("type", .text("array")), ("items", item)])
  }

  private static func closed(_ properties: [(String, Schema)]) -> Schema {
    .map([
      ("type", .text("object")), ("additionalProperties", .flag(false)),
      ("properties", .map(properties)),
    ])
  }

  private static func object(_ texts: [String: String], lists: [String] = []) -> Schema {
    closed(
      texts.sorted { $0.key < $1.key }.map { ($0.key, string(2000, $0.value)) }
        + lists.map { ($0, list(string(60, ""))) })
  }
}

/// A JSON value whose keys keep their order.
private indirect enum Schema {
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([Schema])
  case map([(String, Schema)])

  func write(indent: String) -> String {
    let inner = indent + "  "
    switch self {
    case .text(let text): return Self.quote(text)
    case .number(let number): return String(number)
    case .flag(let flag): return String(flag)
    case .list(let items):
      return "[" + items.map { $0.write(indent: inner) }.joined(separator: ", ") + "]"
    case .map(let pairs):
      let lines = pairs.map { "\(inner)\(Self.quote($0.0)): \($0.1.write(indent: inner))" }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
    }
  }

  private static func quote(_ text: String) -> String {
    let escaped = text.replacingOccurrences(of: "\\", with: "\\\\")
      .replacingOccurrences(of: "\"", with: "\\\"")
    return "\"\(escaped)\""
  }
}
