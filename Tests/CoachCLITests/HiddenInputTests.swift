// What is typed hidden stays hidden, and the terminal is as before however the typing ends.

import Foundation
import Testing

@testable import CoachCLI

@Suite(.serialized) struct HiddenInputTests {
  /// A connection that has asked for the app password and goes no further: nobody listens there.
  private func asked() throws -> Terminal {
    let home = FileManager.default.temporaryDirectory.appending(path: "coach-hidden-\(UUID())").path
    let terminal = try Terminal(
      ["account", "connect", "bluesky", "me.example", "--server", "http://127.0.0.1:9"],
      environment: ["HOME": home, "TERM": "xterm", "PATH": "/usr/bin:/bin"])
    #expect(terminal.shows("Give an app password"))
    let end = Date().addingTimeInterval(10)
    while terminal.isCooked, Date() < end { Thread.sleep(forTimeInterval: 0.01) }
    #expect(!terminal.isCooked)
    return terminal
  }

  @Test func `a password is not shown, and ctrl-C puts the terminal back and connects nothing`()
    throws
  {
    let terminal = try asked()
    terminal.type("hush-hush")
    terminal.type("\u{3}")
    #expect(terminal.shows("nothing was given, so nothing is connected"))
    #expect(terminal.isCooked)
    #expect(terminal.end() == 2)
    #expect(!terminal.screen.contains("hush"))
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func `a signal while a password is typed leaves the terminal as it was`(signal: Int32) throws {
    let terminal = try asked()
    terminal.type("hush")
    terminal.signal(signal)
    #expect(terminal.end() == (signal == SIGINT ? 2 : nil))
    #expect(terminal.isCooked)
    #expect(!terminal.screen.contains("hush"))
  }

  @Test func `what was mistyped can be taken back`() throws {
    let terminal = try asked()
    terminal.type("wrong\u{15}hé\u{7F}\u{7F}\r")
    #expect(terminal.shows("nothing was given"))
    #expect(terminal.end() == 2)
    #expect(terminal.isCooked)
  }
}
