// check-in on a real terminal: one key a habit, nothing asked that may wait.

import Foundation
import Testing

@Suite(.serialized) struct CheckInTests {
  let home: URL
  let environment: [String: String]

  init() throws {
    home = FileManager.default.temporaryDirectory.appending(path: "coach-check-in-\(UUID())")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    environment = [
      "HOME": home.path(percentEncoded: false), "TERM": "xterm", "LANG": "C.UTF-8",
      "LC_ALL": "C.UTF-8", "TZ": "UTC", "PATH": "/usr/bin:/bin", "PAGER": "cat", "NO_COLOR": "1",
    ]
  }

  private static let moment = ["--now", "2026-03-02T08:30:00Z", "--zone", "UTC"]

  private func run(_ arguments: String...) throws {
    let terminal = try Terminal(Self.moment + arguments, environment: environment)
    #expect(terminal.end() == 0)
  }

  @Test func `each due habit takes one key, and the terminal is left as it was`() throws {
    try run("habits", "add", "Answer letters", "daily", "--from", "2026-03-01")
    try run("habits", "add", "Read a paper", "daily", "--from", "2026-03-01")
    try run("habits", "add", "Write drafts", "3/7", "--from", "2026-02-20")
    try run("habits", "tick", "Write drafts", "--from", "2026-02-27", "--to", "2026-03-01")
    let terminal = try Terminal(Self.moment + ["check-in"], environment: environment)
    #expect(terminal.shows("Answer letters"))
    #expect(terminal.shows("[y]"))
    terminal.type("y")
    #expect(terminal.shows("Ticked: "))
    #expect(terminal.shows("Read a paper"))
    terminal.type("?e")
    #expect(terminal.shows("Excused"))
    #expect(terminal.shows("That was all."))
    #expect(terminal.end() == 0)
    #expect(terminal.isCooked)
    // Three ticks in seven days: that one may wait.
    #expect(!terminal.screen.contains("Write drafts"))
  }

  @Test func `ctrl-C stops asking and changes nothing more`() throws {
    try run("habits", "add", "Answer letters", "daily")
    let terminal = try Terminal(Self.moment + ["check-in"], environment: environment)
    #expect(terminal.shows("[y]"))
    terminal.type("\u{3}")
    #expect(terminal.shows("1 habit still open."))
    #expect(terminal.end() == 0)
    #expect(terminal.isCooked)
  }
}
