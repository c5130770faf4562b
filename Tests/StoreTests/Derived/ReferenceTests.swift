// The stored sums beside those of the reference program, on the same activity files.

import Domain
import Foundation
import Scoring
import Testing

@testable import Store

/// `reference_signals.py` in `../shared/scenarios` or `$COACH_SCENARIOS`, where there is one.
enum ReferenceProgram {
  static let folder =
    ProcessInfo.processInfo.environment["COACH_SCENARIOS"] ?? "../shared/scenarios"

  static var isThere: Bool {
    guard FileManager.default.isReadableFile(atPath: "\(folder)/reference_signals.py") else {
      return false
    }
    return (try? run("import zoneinfo", [])) != nil
  }

  /// Runs a program that can import the reference; gives what it prints.
  static func run(_ program: String, _ arguments: [String]) throws -> Data {
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

  /// The five sums of an activity file on some days.
  static func signals(_ file: String, on days: [Int]) throws -> [Signals] {
    let program = """
      import sys, json
      sys.path.insert(0, sys.argv[1])
      import reference_signals as r
      d = r.Data(r.read(sys.argv[2]))
      print(json.dumps([d.signals(int(n) + 719163) for n in sys.argv[3:]]))
      """
    let data = try run(program, [file] + days.map(String.init))
    return try JSONDecoder().decode([[String: Double]].self, from: data).map { sums in
      var signals = Signals()
      for signal in Signal.allCases { signals[signal] = sums[signal.rawValue] ?? .nan }
      return signals
    }
  }
}

@Suite struct `The reference program` {
  @Test(
    .enabled(if: ReferenceProgram.isThere, "needs python3 and ../shared/scenarios"),
    arguments: 300..<312)
  func `agrees with the store to nine digits`(seed: Int) throws {
    let life = Life.random(seed, linked: false)
    let store = try LifeStore(life)
    try store.add(LifeStore.facts(life))
    let file = FileManager.default.temporaryDirectory
      .appending(path: "coach-\(UUID().uuidString).jsonl")
    try Data(life.activityFile.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let days = Array(stride(from: Life.first - 1, through: Life.first + Life.length + 40, by: 7))
    for (day, truth) in zip(days, try ReferenceProgram.signals(file.path, on: days)) {
      let sums = try store.read { try $0.signals(on: Day(day)) }
      #expect(`The sums of a day`.difference(sums, truth, "day \(day)") == nil)
    }
  }
}
