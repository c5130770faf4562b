// Reads a rule's inline tests.

import Domain
import Foundation
import RuleEngine
import Yams

/// Reads inline tests and reports what cannot be read in their timelines.
struct TestReader {
  let log: ReadingLog

  func test(_ reader: MapReader) -> RuleTest? {
    var map = reader
    let name = map.text("name", isRequired: true, most: 120)
    let example: RuleTest.Example? = map.choice("example")
    let text = map.text("timeline", most: 4000) ?? ""
    let expect: Answer? = map.choice("expect")
    if expect == nil, map.mark(of: "expect") == nil {
      log.report(
        "\(map.field("expect")) is missing", hint: "add expect: fires, quiet or not enough data",
        at: map.mark)
    }
    let (timeline, problems) = Timeline.parse(text)
    for problem in problems {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let before = lines.prefix(problem.line).reduce(0) { $0 + $1.unicodeScalars.count + 1 }
      log.report(
        problem.message, hint: problem.hint, field: map.field("timeline"),
        offset: before + problem.column)
    }
    let now = map.text("now")
    let given = levels(&map)
    let metrics = metrics(&map)
    let habit: HabitMark? = map.choice("habit")
    let fix = fix(&map)
    map.finish()
    guard let name, let expect else { return nil }
    var test = RuleTest(name: name, timeline: timeline, expect: expect)
    test.example = example
    test.given = given
    test.metrics = metrics
    test.habit = habit
    test.fix = fix
    if let now {
      if let minute = Self.minute(now) {
        test.minute = minute
      } else {
        log.report("\(now) is no time of day", hint: "write 20:00", at: map.mark(of: "now"))
      }
    }
    return test
  }

  private static func minute(_ text: String) -> Int? {
    let parts = text.split(separator: ":").compactMap { Int($0) }
    guard parts.count == 2, (0..<24).contains(parts[0]), (0..<60).contains(parts[1]) else {
      return nil
    }
    return parts[0] * 60 + parts[1]
  }

  private func levels(_ map: inout MapReader) -> [Level: Double] {
    var levels: [Level: Double] = [:]
    for (key, value, mark) in numbers("given", &map) {
      if let level = RuleTest.levels[key] {
        levels[level] = value
      } else {
        let near = Spelling.nearest(to: key, among: RuleTest.levels.keys)
        log.report(
          "a test cannot be given \(key)",
          hint: near.map { "did you mean \($0)?" }
            ?? "give \(RuleTest.levels.keys.sorted().joined(separator: ", "))", at: mark)
      }
    }
    return levels
  }

  private func metrics(_ map: inout MapReader) -> [String: Double] {
    var metrics: [String: Double] = [:]
    for (key, value, mark) in numbers("metrics", &map) {
      if MetricCatalogue.index(of: key) != nil {
        metrics[key] = value
      } else {
        let near = Spelling.nearest(to: key, among: MetricCatalogue.all.map(\.name))
        log.report(
          "no metric is called \(key)", hint: near.map { "did you mean \($0)?" }, at: mark)
      }
    }
    return metrics
  }

  private func numbers(
    _ key: String, _ map: inout MapReader
  ) -> [(key: String, value: Double, mark: Mark?)] {
    guard var inner = map.map(key) else { return [] }
    return inner.keys.compactMap { key, mark in
      guard let text = inner.text(key) else { return nil }
      guard let value = Double(text), value.isFinite else {
        log.report("\(inner.field(key)) must be a number", at: inner.mark(of: key))
        return nil
      }
      return (key, value, mark)
    }
  }

  /// `1 text, 2 reply`.
  private func fix(_ map: inout MapReader) -> [FixAct: Int]? {
    guard let text = map.text("fix") else { return nil }
    var acts: [FixAct: Int] = [:]
    for part in text.split(separator: ",") {
      let words = part.split(separator: " ")
      guard words.count == 2, let n = Int(words[0]), n > 0,
        let act: FixAct = map.choice(String(words[1]), "fix", at: map.mark(of: "fix"))
      else {
        log.report(
          "\(text) is no set of acts", hint: "write it as 1 text, 2 reply", at: map.mark(of: "fix"))
        return nil
      }
      acts[act] = n
    }
    return acts
  }
}
