// A transcript: commands after `$`, what they print, and `? code` where they do not exit with 0.

import Domain
import Foundation
import TestSupport

@testable import CoachCLI

/// A transcript that can be played again.
///
/// Lines before the first command are kept as they are; of them `#! width 60`, `#! zone …`,
/// `#! now …` and `#! colour` set the stage. Lines after a command that begin with `< ` are typed
/// into it. `{tmp}` is a new folder, `{data}` the folder of small archives beside the transcripts,
/// `{demo}` that of the demo's archives; all three are copies in a place whose path is as long on
/// every machine, since lines are broken by the length of what they hold. `#! mastodon small-circle` or `#! bluesky …` starts a server
/// with that life, as far as it has come by the `--now` of each command; `{mastodon}` or `{bluesky}`
/// is its address.
/// Each transcript has a store of its own.
struct Session {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sessions")

  /// The demo's archives.
  static let demo = folder.deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/Coaching/Demo")

  static let all: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)))
    ?? []).filter { $0.hasSuffix(".session") }.sorted()

  struct Step {
    var before: [String]
    var command: String
    var input: [String] = []
  }

  var steps: [Step] = []
  var settings: [String: String] = [:]

  init(_ text: String) {
    var loose: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("$ ") {
        steps.append(Step(before: loose, command: String(line.dropFirst(2))))
        loose = []
      } else if line.hasPrefix("#") {
        if line.hasPrefix("#! ") {
          let words = line.dropFirst(3).split(separator: " ", maxSplits: 1).map(String.init)
          settings[words[0]] = words.count > 1 ? words[1] : ""
        }
        loose.append(line)
      } else if line.hasPrefix("< "), !steps.isEmpty {
        steps[steps.count - 1].input.append(String(line.dropFirst(2)))
      }
    }
  }

  /// Runs all commands and gives the transcript as it goes now.
  func play() throws -> String {
    let stage = URL(filePath: "/tmp/coach-session-\(UUID().uuidString.prefix(8))")
    defer { try? FileManager.default.removeItem(at: stage) }
    let folder = stage.appending(path: "tmp")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let (data, demo) = (stage.appending(path: "data"), stage.appending(path: "demo"))
    try FileManager.default.copyItem(at: Self.folder.appending(path: "data"), to: data)
    try FileManager.default.copyItem(at: Self.demo, to: demo)
    var places = [
      "{tmp}": folder.path(percentEncoded: false),
      "{data}": data.path(percentEncoded: false),
      "{demo}": demo.path(percentEncoded: false),
    ]
    var terminal = FakeTerminal()
    terminal.width = settings["width"].flatMap(Int.init) ?? 80
    terminal.isTerminal = settings["colour"] != nil
    terminal.environment["HOME"] = places["{tmp}"]
    terminal.environment["COACH_STORE"] = folder.appending(path: "coach.db")
      .path(percentEncoded: false)
    let mastodon = try isAsked("mastodon") ? LoopbackMastodon(LoopbackMastodon.Life()) : nil
    let bluesky = try isAsked("bluesky") ? LoopbackBluesky(LoopbackBluesky.Life()) : nil
    places["{mastodon}"] = mastodon?.origin
    places["{bluesky}"] = bluesky?.origin
    var blocks: [String] = []
    for step in steps {
      var words = try Self.words(step.command).map { word in
        places.reduce(word) { $0.replacing($1.key, with: $1.value) }
      }
      words.removeFirst()
      terminal.input = step.input
      let line = ["--now", now, "--zone", settings["zone"] ?? "Europe/Oslo"] + words
      let moment = line.lastIndex(of: "--now").flatMap { Instant(rfc3339: line[$0 + 1]) }
      if let moment {
        mastodon?.change { $0 = SmallCircle.life(at: moment) }
        bluesky?.change { $0 = SmallCircle.sky(at: moment) }
      }
      let result = terminal.run(line)
      var output = result.all
      for (name, path) in places { output = output.replacing(path, with: name) }
      // How large the store is depends on SQLite and on how many tables there are.
      output = output.replacing(/[0-9]+ kB/, with: "{size}")
      if !output.isEmpty, !output.hasSuffix("\n") { output += "\n" }
      blocks.append(
        (step.before + ["$ " + step.command] + step.input.map { "< " + $0 })
          .joined(separator: "\n") + "\n"
          + output.replacing("\u{1B}", with: "␛")
          + (result.code == 0 ? "" : "? \(result.code)\n"))
    }
    return blocks.joined(separator: "\n")
  }

  private var now: String { settings["now"] ?? "2026-03-09T09:00:00+01:00" }

  /// Whether the transcript asks for a server of a kind; the one life there is must be named.
  private func isAsked(_ kind: String) throws -> Bool {
    guard let life = settings[kind] else { return false }
    guard life == "small-circle" else { throw CocoaError(.fileNoSuchFile) }
    return true
  }

  /// The words of a command as a shell would hand them over.
  private static func words(_ line: String) throws -> [String] {
    try WordSplitter.split(line).map(\.text)
  }
}
