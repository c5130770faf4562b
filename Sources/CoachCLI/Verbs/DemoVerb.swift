// demo: the main job on an invented life, in a store that is thrown away.

import ArgumentParser
import Coaching
import Domain
import Foundation

struct DemoVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "See it all on an invented year, in a store thrown away after.")
  static let isHarmless = true
  static let example = "coach demo"

  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  /// What the demo asks once the archives are in.
  private static let questions = [
    "score", "chart", "why", "why --from 2025-05-11 --to 2025-06-08", "today", "streaks",
  ]

  func answer(_ invocation: Invocation) throws -> Ending {
    let sample = try DemoSample()
    let folder = FileManager.default.temporaryDirectory.appending(path: "coach-demo-\(UUID())")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    var program = Program(console: invocation.console, environment: invocation.environment)
    program.environment["COACH_STORE"] = folder.appending(path: "coach.db").path
    program.isInteractive = true
    program.standing =
      [
        "--now", DemoSample.now.rfc3339(offset: 3600), "--zone", DemoSample.zone,
      ] + flags
    invocation.announce("A year of an invented librarian; it is Monday 2 March 2026.")
    try run(["import"] + sample.files, in: program, invocation)
    for question in Self.questions {
      let words = question.split(separator: " ").map(String.init)
      if VerbList.command(words[0]) != nil { try run(words, in: program, invocation) }
    }
    invocation.announce("That store is gone. Yours begins with: coach import PATH")
    return .fine
  }

  /// How to print is said once, for all answers.
  private var flags: [String] {
    [(everywhere.json, "--json"), (everywhere.noColor, "--no-color")]
      .filter(\.0).map(\.1) + (everywhere.accessible ? ["--accessible"] : [])
  }

  private func run(_ words: [String], in program: Program, _ invocation: Invocation) throws {
    let shown = words.map { $0.hasPrefix("/") ? URL(filePath: $0).lastPathComponent : $0 }
    invocation.announce("$ coach " + shown.joined(separator: " "))
    guard program.run(words.map { Word(text: $0, raw: $0) }) != .failed else {
      throw Diagnostic(.error, "the demo stopped at “coach \(shown.joined(separator: " "))”")
    }
  }
}
