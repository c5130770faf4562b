// How long answers take on the heaviest poster's store, on a tenth of its years, on an empty one.

import Domain
import Foundation

/// Measures whole runs of `coach`, from the start of the process to its end.
enum AnswersBenchmark {
  /// The best of so many runs counts.
  private static let rounds = 7
  private static let file = "coach.db"

  static func run() throws {
    let stores = try [10, 1, 0].map(store)
    print("  best of \(rounds) runs, process start to end; ten years, one year, empty:")
    for ago in [0, 200, 600] {
      let to = HeavyStoreMaker.lastDay - ago
      try show(["why", "--from", "\(to - 7)", "--to", "\(to)"], stores)
    }
    for verb in ["why", "score", "chart", "status", "today", "streaks", "posts", "rules"] {
      try show([verb], stores)
    }
  }

  /// The path of a store of so many years, made once.
  private static func store(years: Int) throws -> String {
    try Workbench.folder("heavy-\(years)") { folder in
      if years > 1 { print("  making a store of \(years) years; this takes some minutes, once") }
      try HeavyStoreMaker(years: years).write(to: folder.appending(path: file))
    }.appending(path: file).path(percentEncoded: false)
  }

  private static func show(_ words: [String], _ stores: [String]) throws {
    var best: [MeasuredRun] = []
    for store in stores {
      let runs = try (0..<rounds).map { _ in
        try MeasuredRun(
          [
            ImportBenchmark.coach, "--store", store, "--now",
            "\(HeavyStoreMaker.lastDay + 1)T09:00:00+01:00",
          ]
            + words)
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
