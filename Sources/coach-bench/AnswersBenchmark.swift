// How long answers take on the heaviest poster's store, on a tenth of its years, on an empty one.

import Domain
import Foundation
import RuleBook

/// Measures whole runs of `coach`, from the start of the process to its end.
enum AnswersBenchmark {
  /// The best of so many runs counts.
  private static let rounds = 7
  private static let file = "coach.db"

  enum Problem: Error { case noRules }

  /// Why the score moved, over a week of last week, of half a year and of a year and a half ago, and
  /// over 28 days.
  static func why() throws {
    let weeks = [0, 200, 600].map { ago in
      let to = HeavyStoreMaker.lastDay - ago
      return ["why", "--from", "\(to - 7)", "--to", "\(to)"]
    }
    try show(weeks + [["why"]])
  }

  /// Every other answer that is asked for day by day.
  static func answers() throws {
    let last = HeavyStoreMaker.lastDay
    let compare = ["compare", "\(last - 6)..\(last)", "\(last - 34)..\(last - 28)"]
    try show(
      ["score", "chart", "status", "today", "posts", "rules"].map { [$0] } + [compare])
    try show([["today"]], rules: sixfoldRules())
  }

  /// The whole catalogue on every day of the store, and the habits of all days.
  static func rules() throws { try show([["rules", "when"], ["streaks"]]) }

  private static func show(_ commands: [[String]], rules: URL? = nil) throws {
    let stores = try [10, 1, 0].map(store)
    let environment = rules.map { ["COACH_RULES": $0.path(percentEncoded: false)] } ?? [:]
    print(
      "  best of \(rounds) runs, process start to end; ten years, one year, empty"
        + (rules == nil ? ":" : "; six times as many rules as are bundled:"))
    for command in commands { try show(command, stores, environment) }
  }

  /// A folder that holds each bundled rule six times, under names of their own.
  private static func sixfoldRules() throws -> URL {
    guard let bundled = RuleFolders.standard().bundled else { throw Problem.noRules }
    let name = "rules-sixfold"
    // As the bundled ones are today.
    try? FileManager.default.removeItem(at: Workbench.folder.appending(path: name))
    return try Workbench.folder(name) { folder in
      let manager = FileManager.default
      for path in try manager.subpathsOfDirectory(atPath: bundled) where path.hasSuffix(".yaml") {
        let file = URL(filePath: bundled).appending(path: path)
        let text = try String(contentsOf: file, encoding: .utf8)
        let name = file.deletingPathExtension().lastPathComponent
        for copy in 1...6 {
          let own = copy == 1 ? name : "\(name)-\(copy)"
          let target = folder.appending(path: path).deletingLastPathComponent()
          try manager.createDirectory(at: target, withIntermediateDirectories: true)
          try text.replacing("\nrule: \(name)\n", with: "\nrule: \(own)\n", maxReplacements: 1)
            .write(to: target.appending(path: own + ".yaml"), atomically: true, encoding: .utf8)
        }
      }
    }
  }

  /// The path of a store of so many years, made once.
  private static func store(years: Int) throws -> String {
    try Workbench.folder("heavy-\(years)") { folder in
      if years > 1 { print("  making a store of \(years) years; this takes some minutes, once") }
      try HeavyStoreMaker(years: years).write(to: folder.appending(path: file))
    }.appending(path: file).path(percentEncoded: false)
  }

  private static func show(
    _ words: [String], _ stores: [String], _ environment: [String: String]
  ) throws {
    var best: [MeasuredRun] = []
    for store in stores {
      let runs = try (0..<rounds).map { _ in
        try MeasuredRun(
          [
            ImportBenchmark.coach, "--store", store, "--now",
            "\(HeavyStoreMaker.lastDay + 1)T09:00:00+01:00",
          ]
            + words, environment: environment)
      }
      // 0 and 1 are answers, anything else says that there is no such verb; what asks for an import
      // first says so in an empty store.
      guard store == stores.last || runs.allSatisfy({ $0.status < 2 }),
        let fastest = runs.min(by: { $0.wall < $1.wall })
      else { return }
      best.append(fastest)
    }
    let times = best.map { ImportBenchmark.rounded($0.wall * 1000, 0) }.joined(separator: ", ")
    print(
      "  \(words.joined(separator: " ")): \(times) ms; "
        + "\(ImportBenchmark.rounded(best[0].wall / best[1].wall, 2)) times a tenth, "
        + "\(ImportBenchmark.rounded((best[0].wall - best[2].wall) * 1000, 0)) ms over empty, "
        + "\(Int(best[0].memory)) MB")
  }
}
