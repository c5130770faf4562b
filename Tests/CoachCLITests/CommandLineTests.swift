// Arguments, options and mistakes: what they answer and which code they exit with.

import Testing

@testable import CoachCLI

@Suite struct CommandLineTests {
  let terminal = FakeTerminal()

  @Test func `help lists the verbs and exits fine`() {
    let result = terminal.run("help")
    #expect(result.code == 0)
    #expect(result.output.contains("coach help"))
    #expect(result.errors.isEmpty)
  }

  @Test func `--help and --version are no failures`() {
    #expect(terminal.run("--help").code == 0)
    let version = terminal.run("--version")
    #expect(version.code == 0)
    #expect(version.output.hasPrefix("coach "))
  }

  @Test func `--help after a verb tells all about that verb`() throws {
    for line in [["why"], ["rules", "show"], ["account"], ["met", "Ana", "at", "the", "fair"]] {
      let verb = VerbList.path(of: line)
      let asked = terminal.run(line + ["--help"])
      #expect(asked.code == 0)
      #expect(asked.output.contains("USAGE: coach " + verb.joined(separator: " ")))
      #expect(asked.output == terminal.run(["help"] + verb).output)
    }
    #expect(terminal.run("rules", "-h").output == terminal.run("help", "rules").output)
  }

  @Test func `a mistyped verb is answered with the likely one and runs nothing`() {
    let result = terminal.run("hepl")
    #expect(result.code == 2)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("coach: there is no verb “hepl”"))
    #expect(result.errors.contains("did you mean “coach help”?"))
  }

  @Test func `an unknown flag is one plain sentence and exit code 2`() {
    let result = terminal.run("help", "--frobnicate")
    #expect(result.code == 2)
    #expect(result.output.isEmpty)
    #expect(result.errors.hasPrefix("coach: unknown option '--frobnicate'"))
  }

  @Test func `options that hold everywhere stand before or after the verb`() {
    let before = terminal.run("--json", "help")
    let after = terminal.run("help", "--json")
    #expect(before.output == after.output)
    #expect(before.output.hasPrefix("{\"schema\":\"coach.help/1\""))
  }

  @Test func `a time that is none is refused by its name`() {
    let result = terminal.run("--now", "yesterday", "help")
    #expect(result.code == 2)
    #expect(result.errors.contains("--now yesterday is not a time"))
    #expect(terminal.run("--zone=Mars/Olympus", "help").code == 2)
  }

  @Test func `no line of help is wider than the terminal`() {
    for width in [40, 60, 80, 120, 200] {
      var terminal = FakeTerminal()
      terminal.width = width
      for line in terminal.run("help").output.split(separator: "\n") {
        #expect(line.count <= width, "\(width): \(line)")
      }
    }
  }

  @Test func `colour is for terminals that want it`() {
    func escapes(_ change: (inout FakeTerminal) -> Void, _ arguments: String...) -> Bool {
      var terminal = FakeTerminal()
      terminal.isTerminal = true
      change(&terminal)
      return terminal.run(arguments).output.contains("\u{1B}")
    }
    #expect(escapes({ _ in }, "help"))
    #expect(!escapes({ $0.isTerminal = false }, "help"))
    #expect(!escapes({ $0.environment["NO_COLOR"] = "1" }, "help"))
    #expect(escapes({ $0.environment["NO_COLOR"] = "" }, "help"))
    #expect(!escapes({ $0.environment["TERM"] = "dumb" }, "help"))
    #expect(!escapes({ _ in }, "help", "--no-color"))
    #expect(!escapes({ _ in }, "help", "--accessible"))
  }
}
