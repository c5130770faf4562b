// Questions kept back from the phrases: how well the reader tells what it never saw.

import Domain
import Foundation
import Testing

@testable import Questions

/// Figures of readings that were compared with what was meant.
struct ReadingFigures {
  private(set) var inScope = 0
  private(set) var outOfScope = 0
  private(set) var right = 0
  private(set) var caught = 0
  private(set) var wrong = 0

  mutating func count(_ reading: QuestionReading, wanted: Set<Intent>) {
    let isSure = reading.isConfident && reading.intent != .outOfScope
    if wanted.contains(.outOfScope) {
      outOfScope += 1
      if isSure { wrong += 1 } else { caught += 1 }
    } else {
      inScope += 1
      guard isSure else { return }
      if wanted.contains(reading.intent) { right += 1 } else { wrong += 1 }
    }
  }

  var rightShare: Double { Double(right) / Double(max(inScope, 1)) }
  var caughtShare: Double { Double(caught) / Double(max(outOfScope, 1)) }
  var wrongShare: Double { Double(wrong) / Double(max(inScope + outOfScope, 1)) }
}

@Suite struct KeptBackTests {
  /// Reads lines that are never to be put among the phrases; counts intents and periods.
  private func read(
    _ name: String
  ) throws -> (figures: ReadingFigures, periods: (right: Int, all: Int)) {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Lines/\(name)")
    let reader = QuestionReader(today: try #require(Day(iso: "2026-03-04")))
    var figures = ReadingFigures()
    var periods = (right: 0, all: 0)
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    for line in lines where !line.hasPrefix("#") {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let intent = try #require(Intent(rawValue: parts[0]))
      figures.count(reader.read(parts[1]), wanted: [intent])
      guard intent != .outOfScope, parts.count < 3 || parts[2] != "?" else { continue }
      let period = reader.read(parts[1], as: intent).period
      let said = period.map { [$0.from.description, $0.to.description] } ?? []
      let isToday = intent == .today && said == ["2026-03-04", "2026-03-05"]
      periods.all += 1
      if said == Array(parts.dropFirst(2)) || isToday { periods.right += 1 }
    }
    return (figures, periods)
  }

  @Test func `lines that no phrase was made from are told as promised`() throws {
    let (figures, _) = try read("questions.tsv")
    #expect(figures.inScope + figures.outOfScope == 63)
    #expect(figures.rightShare >= 0.95)
    #expect(figures.caughtShare >= 0.9)
    #expect(figures.wrongShare <= 0.02)
  }

  @Test func `lines by writers who saw no phrase are told as promised`() throws {
    let (figures, _) = try read("questions-fair.tsv")
    #expect(figures.inScope + figures.outOfScope == 699)
    #expect(figures.rightShare >= 0.95, "\(figures.rightShare)")
    #expect(figures.caughtShare >= 0.9, "\(figures.caughtShare)")
    #expect(figures.wrongShare <= 0.02, "\(figures.wrongShare)")
  }

  @Test func `no line kept back is among the phrases`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    func lines(_ path: String) throws -> Set<Substring> {
      Set(
        try String(contentsOf: folder.appending(path: path), encoding: .utf8).split(separator: "\n")
      )
    }
    let phrases = try Intent.allCases.reduce(into: Set<Substring>()) { all, intent in
      all.formUnion(try lines("../../Sources/Questions/Phrases/\(intent.rawValue).txt"))
    }
    for name in ["questions.tsv", "questions-fair.tsv", "questions-hard.tsv"] {
      let kept = try lines("Lines/\(name)").filter { !$0.hasPrefix("#") }
        .map { $0.split(separator: "\t", omittingEmptySubsequences: false)[1] }
      #expect(phrases.isDisjoint(with: kept), "\(phrases.intersection(kept))")
    }
  }

  /// The promise is 95 % right and 2 % confidently wrong here, too, and is not kept yet.
  @Test func `harder lines are told no worse than they once were`() throws {
    let (figures, periods) = try read("questions-hard.tsv")
    #expect(figures.inScope + figures.outOfScope == 466)
    #expect(figures.rightShare >= 0.85, "\(figures.rightShare)")
    #expect(figures.caughtShare >= 0.95, "\(figures.caughtShare)")
    #expect(figures.wrongShare <= 0.04, "\(figures.wrongShare)")
    #expect(Double(periods.right) >= 0.98 * Double(periods.all), "\(periods)")
  }

  struct Sample: Decodable {
    var text: String
    var intent: String
    var accept: [String]?
    var now: String
    var from: String?
    var to: String?
  }

  static let samples = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../../../shared/questions/questions.sample.jsonl")

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: samples.path),
      "needs the samples at ../shared/questions"))
  func `the shared samples are told with their periods`() throws {
    let clock = try #require(DayClock(zone: "Europe/Oslo", boundary: 0))
    var figures = ReadingFigures()
    for line in try String(contentsOf: Self.samples, encoding: .utf8).split(separator: "\n") {
      let sample = try JSONDecoder().decode(Sample.self, from: Data(line.utf8))
      let today = clock.day(of: try #require(Instant(rfc3339: sample.now)))
      let reading = QuestionReader(today: today).read(sample.text)
      let wanted = Set(([sample.intent] + (sample.accept ?? [])).compactMap(Intent.init))
      figures.count(reading, wanted: wanted)
      if !reading.isConfident { #expect(reading.readings.count == 3, "\(sample.text)") }
      guard !wanted.contains(.outOfScope) else { continue }
      #expect(reading.period?.from.description == sample.from, "\(sample.text)")
      #expect(reading.period?.to.description == sample.to, "\(sample.text)")
    }
    #expect(figures.rightShare >= 0.95)
    #expect(figures.caughtShare >= 0.9)
    #expect(figures.wrongShare <= 0.02)
  }
}
