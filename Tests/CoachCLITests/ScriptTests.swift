// Commands from standard input.

import Testing

@testable import CoachCLI

@Suite struct ScriptTests {
  private func run(_ lines: [String], _ arguments: String...) -> FakeTerminal.Result {
    var terminal = FakeTerminal()
    terminal.input = lines
    return terminal.run(arguments)
  }

  @Test func `each line is a command, with or without coach in front`() {
    let result = run(["# a comment", "", "help --json", "coach help --json"])
    #expect(result.code == 0)
    #expect(result.output.split(separator: "\n").count == 2)
  }

  @Test func `a script stops at the first failure and names the line`() {
    let result = run(["help --json", "hepl", "help --json"])
    #expect(result.code == 2)
    #expect(result.output.split(separator: "\n").count == 1)
    #expect(result.errors.contains("at standard input:2"))
  }

  @Test func `with --keep-going it runs the rest and still fails`() {
    let result = run(["hepl", "help --json"], "--keep-going")
    #expect(result.code == 2)
    #expect(result.output.split(separator: "\n").count == 1)
    #expect(result.errors.contains("at standard input:1"))
  }

  @Test func `options said once hold for all lines`() {
    #expect(run(["help"], "--json").output.hasPrefix("{"))
  }

  @Test func `a quotation mark that is not closed is shown where it opens`() {
    let result = run(["help \"me"])
    #expect(result.code == 2)
    #expect(result.errors.contains("a quotation mark is not closed"))
    #expect(result.errors.contains("help \"me\n         ^"))
  }

  @Test func `no input at all is fine`() {
    #expect(run([]).code == 0)
  }
}
