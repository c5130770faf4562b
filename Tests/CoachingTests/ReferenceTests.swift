// The score beside that of the reference program, on the lives that its generator draws.

import Coaching
import Domain
import Foundation
import Scoring
import Testing

/// `generate.py` and `reference_signals.py` in `../shared/scenarios` or `$COACH_SCENARIOS`; where
/// they or python3 are absent these tests are left out.
enum ReferenceProgram {
  static let folder =
    ProcessInfo.processInfo.environment["COACH_SCENARIOS"] ?? "../shared/scenarios"

  static var isThere: Bool {
    FileManager.default.isReadableFile(atPath: "\(folder)/generate.py")
      && (try? run("import zoneinfo", [])) != nil
  }

  /// A life that the generator draws, written to a file; gives now, and its score on some days.
  static func life(_ variant: Int, into file: String) throws -> Life {
    let program = """
      import sys, json
      sys.path.insert(0, sys.argv[1])
      import generate as g, reference_signals as r
      life = g.Life(4000 + int(sys.argv[2]), [g.VARIANTS[int(sys.argv[2])]])
      records, now = life.build(life.causes)
      with open(sys.argv[3], "w", encoding="utf-8") as f:
        for x in records: f.write(json.dumps(x, ensure_ascii=False) + "\\n")
      d = r.Data(records)
      days = list(range(life.last - 120, life.last + 1, 8))
      scores = [d.score(n) for n in days]
      print(json.dumps(dict(now=now.isoformat(), days=[n - 719163 for n in days], scores=scores)))
      """
    let data = try run(program, ["\(variant)", file])
    return try JSONDecoder().decode(Life.self, from: data)
  }

  struct Life: Decodable {
    var now: String
    var days: [Int]
    var scores: [Double]
  }

  private static func run(_ program: String, _ arguments: [String]) throws -> Data {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-B", "-c", program, folder] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Diagnostic(.error, "python3 stopped with \(process.terminationStatus)")
    }
    return data
  }
}

@Suite struct ReferenceTests {
  @Test(
    .enabled(if: ReferenceProgram.isThere, "needs python3 and ../shared/scenarios"),
    arguments: [0, 5, 8, 15, 16, 17])
  func `the score agrees with the reference program to nine digits`(variant: Int) throws {
    try withDesk { desk in
      let file = desk.folder.appending(path: "life.jsonl").path
      let life = try ReferenceProgram.life(variant, into: file)
      let now = try #require(Instant(rfc3339: life.now))
      let later = Desk(folder: desk.folder, coach: Coach(store: desk.coach.store, now: now))
      try later.take([file])
      for (day, expected) in zip(life.days, life.scores) {
        let score = try later.score(on: Day(day))
        #expect(abs(score - expected) < 1e-9 * expected, "day \(Day(day))")
      }
    }
  }
}
