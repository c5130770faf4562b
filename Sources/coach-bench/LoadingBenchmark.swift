// How long the bundled rules take to load at the start of a process.

import Foundation
import RuleBook

/// Reads, compiles and checks all bundled rules as the first thing a process does.
enum LoadingBenchmark {
  /// The name under which the program runs itself to load once.
  static let onceName = "loading-once"
  private static let rounds = 15

  enum Problem: Error { case noNumber(String) }

  static func run() throws {
    let times = try (0..<rounds).map { _ in try oneProcess() }.sorted { $0.seconds < $1.seconds }
    let best = ImportBenchmark.rounded(times[0].seconds * 1000, 1)
    let middle = ImportBenchmark.rounded(times[rounds / 2].seconds * 1000, 1)
    print(
      "  \(times[0].rules) rules in \(best) ms at best, \(middle) ms in the middle of \(rounds) "
        + "new processes")
  }

  /// Loads the rules and prints how many there are and how many seconds that took.
  static func once() {
    let start = ContinuousClock.now
    let book = RuleBook.load()
    let time = start.duration(to: .now).components
    print(book.entries.count, Double(time.seconds) + Double(time.attoseconds) * 1e-18)
  }

  private static func oneProcess() throws -> (rules: Int, seconds: Double) {
    let process = Process()
    process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments = [onceName]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let text = String(decoding: data, as: UTF8.self)
    let words = text.split { $0.isWhitespace }
    guard words.count == 2, let rules = Int(words[0]), let seconds = Double(words[1]) else {
      throw Problem.noNumber(text)
    }
    return (rules, seconds)
  }
}
