// The built program as a process: what it prints, how it ends, what happens when it is stopped.

import Foundation
import TestSupport

/// The program `coach` beside the tests, on a store of its own in a folder that goes away.
struct Program {
  /// What a run printed and how it ended.
  struct Outcome: Sendable {
    /// The exit code; minus the signal where one ended it.
    var code: Int32
    var output: String
    var errors: String
  }

  /// Where archives and the store lie.
  let folder: URL
  /// What stands before the program on the command line: another user, a limit.
  var before: [String] = []
  /// The moment it takes for now.
  var now = "2026-03-02T08:30:00+01:00"

  /// The store's file.
  var store: String { folder.appending(path: "coach.db").path }

  /// The binary that was built with the tests.
  static let binary: String = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let beside = Bundle.main.executableURL?.resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "coach").path
    if let beside, FileManager.default.isExecutableFile(atPath: beside) { return beside }
    return root.appending(path: ".build/debug/coach").path
  }()

  /// Runs a command to its end.
  func run(_ arguments: String...) -> Outcome { run(arguments) }

  /// Runs a command to its end.
  func run(_ arguments: [String]) -> Outcome {
    do { return try start(arguments).wait() } catch {
      return Outcome(code: -1, output: "", errors: "\(error)")
    }
  }

  /// Starts a command and leaves it running.
  func start(_ arguments: [String]) throws -> Running {
    let process = Process()
    let line =
      before + [Self.binary, "--store", store, "--now", now] + arguments
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = line
    process.environment = [
      "HOME": folder.path, "PATH": "/usr/bin:/bin:/usr/sbin", "TZ": "Europe/Oslo",
      "TERM": "dumb", "LC_ALL": "C.UTF-8",
    ]
    process.standardInput = FileHandle.nullDevice
    let name = UUID().uuidString
    let (output, errors) = (
      folder.appending(path: "\(name).out"), folder.appending(path: "\(name).err")
    )
    for file in [output, errors] {
      _ = FileManager.default.createFile(atPath: file.path, contents: nil)
    }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try Machine.start(process)
    return Running(process: process, output: output, errors: errors)
  }

  /// A command that runs.
  struct Running {
    let process: Process
    fileprivate let output: URL
    fileprivate let errors: URL

    /// Sends a signal.
    func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

    /// Waits until something has come about, or the program has ended.
    func wait(until isThere: () -> Bool) {
      while process.isRunning, !isThere() { Thread.sleep(forTimeInterval: 0.002) }
    }

    /// Whether the program takes note of ctrl-C itself: the kernel tells which signals a process
    /// catches.
    var hearsSignals: Bool {
      let file = "/proc/\(process.processIdentifier)/status"
      let status = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
      let caught = status.firstMatch(of: /SigCgt:\s*([0-9a-f]+)/).flatMap {
        UInt64($0.1, radix: 16)
      }
      return caught.map { $0 >> UInt64(SIGINT - 1) & 1 == 1 } ?? false
    }

    /// Waits for the end.
    func wait() throws -> Outcome {
      process.waitUntilExit()
      defer {
        try? FileManager.default.removeItem(at: output)
        try? FileManager.default.removeItem(at: errors)
      }
      let status = process.terminationStatus
      return Outcome(
        code: process.terminationReason == .uncaughtSignal ? -status : status,
        output: try String(contentsOf: output, encoding: .utf8),
        errors: try String(contentsOf: errors, encoding: .utf8))
    }
  }
}

/// Runs `body` with the program on a store that does not exist yet, or on a copy of one.
func withProgram<Result>(
  on store: Data? = nil, _ body: (Program) throws -> Result
) throws -> Result {
  try withFolder { folder in
    let program = Program(folder: folder)
    try store?.write(to: URL(filePath: program.store))
    return try body(program)
  }
}
