// Every number of a movement is the same number: in the heading, the lines, JSON and the chart.

import Foundation
import Testing

@testable import CoachCLI

/// The demo's year in a store of its own.
private struct DemoStore {
  let folder = FileManager.default.temporaryDirectory.appending(path: "coach-\(UUID())")
  var terminal = FakeTerminal()

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    terminal.environment["COACH_STORE"] = folder.appending(path: "coach.db").path
    let names = try FileManager.default.contentsOfDirectory(atPath: Session.demo.path).sorted()
    let result = run(["import"] + names.map { Session.demo.appending(path: $0).path })
    #expect(result.code == 0, "\(result.errors)")
  }

  func run(_ words: [String], width: Int = 80) -> FakeTerminal.Result {
    var terminal = terminal
    terminal.width = width
    return terminal.run(
      ["--now", "2026-03-02T09:00:00+01:00", "--zone", "Europe/Oslo"] + words)
  }

  func json(_ words: [String]) throws -> [String: Any] {
    let result = run(words + ["--json"])
    let parsed = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    return try #require(parsed as? [String: Any], "\(result.all)")
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }
}

@Suite struct WhyNumbersTests {
  private static let windows = [
    ("2026-02-01", "2026-03-01"), ("2025-05-11", "2025-06-08"), ("2025-07-01", "2025-07-29"),
    ("2025-10-01", "2025-10-29"), ("2025-12-01", "2025-12-29"), ("2026-01-05", "2026-01-26"),
    ("2025-03-01", "2026-03-01"), ("2026-02-27", "2026-03-01"), ("2025-08-15", "2025-08-22"),
  ]

  /// Tenths of a signed number as screens write it.
  private func tenths(_ text: some StringProtocol) -> Int? {
    Double(text).map { Int(($0 * 10).rounded()) }
  }

  @Test func `the tenths on the screen sum to the heading, JSON and chart carry the same numbers`()
    throws
  {
    let demo = try DemoStore()
    defer { demo.remove() }
    for (from, to) in Self.windows {
      let words = ["why", "--from", from, "--to", to]
      let json = try demo.json(words)
      let score = try #require(json["score"] as? [String: Any])
      let delta = try #require(score["delta"] as? Double)
      let reasons = try #require(json["reasons"] as? [[String: Any]])
      let rest = try #require(json["rest"] as? Double)
      let signals = try #require(json["signals"] as? [[String: Any]])
      let sum = reasons.compactMap { $0["points"] as? Double }.reduce(rest, +)
      #expect(abs(sum - delta) < 1e-9, "\(from)")
      let bySignal = signals.compactMap { $0["points"] as? Double }.reduce(0, +)
      #expect(abs(bySignal - delta) < 1e-9, "\(from)")

      let lines = demo.run(words).output.split(separator: "\n")
      let points = lines.compactMap { line -> Int? in
        let parts = line.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[1].hasPrefix(" "), "+-".contains(parts[0].prefix(1)) else {
          return nil
        }
        return tenths(parts[0])
      }
      #expect(!points.isEmpty || abs(delta) < 0.05, "\(from)")
      #expect(points.reduce(0, +) == Int((delta * 10).rounded()), "\(from): \(points) \(delta)")
      #expect(points.count <= 5)

      let chart = try demo.json(["chart", "--from", from, "--to", to])
      let scores = try #require(chart["scores"] as? [[String: Any]])
      #expect(scores.first?["score"] as? Double == score["from"] as? Double)
      #expect(scores.last?["score"] as? Double == score["to"] as? Double)
      let days = try #require(chart["signals"] as? [[String: Any]])
      let last = try #require(days.last)
      let closing = last.values.compactMap { $0 as? Double }.reduce(1, +)
      #expect(abs(closing - (score["to"] as? Double ?? 0)) < 1e-9)
    }
  }

  @Test func `answers fit any width and are plain ASCII when they are to be heard`() throws {
    let demo = try DemoStore()
    defer { demo.remove() }
    let questions = [
      ["why"], ["why", "--from", "2025-05-11", "--to", "2025-06-08"], ["posts"],
      ["posts", "--when"], ["compare", "last month"], ["chart", "--signals"], ["score"],
    ]
    for question in questions {
      for width in [40, 80, 120, 200] {
        for line in demo.run(question, width: width).output.split(separator: "\n") {
          #expect(line.count <= width, "\(question) in \(width): \(line)")
        }
      }
      let heard = demo.run(question + ["--accessible"]).output
      #expect(heard.utf8.allSatisfy { $0 < 128 }, "\(question): \(heard)")
      #expect(heard.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }
  }

  @Test func `a rule named by a reason explains its cause and fired in the window`() throws {
    let demo = try DemoStore()
    defer { demo.remove() }
    let json = try demo.json(["why", "--from", "2026-02-01", "--to", "2026-03-01"])
    let reasons = try #require(json["reasons"] as? [[String: Any]])
    let mix = try #require(reasons.first { $0["cause"] as? String == "post-mix" })
    #expect(mix["rule"] as? String == "avoid-link-only-posting")
    let evidence = try #require(mix["evidence"] as? [[String: Any]])
    #expect(evidence.contains { $0["kind"] as? String == "post" })
  }
}
