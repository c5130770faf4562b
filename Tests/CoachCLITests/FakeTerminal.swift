// Runs the program in process and keeps what it prints.

import CoachCLI

/// A terminal made of strings.
struct FakeTerminal {
  var input: [String] = []
  var width = 80
  var isTerminal = false
  var environment = ["HOME": "/nonexistent", "TERM": "xterm", "LANG": "C.UTF-8"]

  struct Result {
    var code: Int32
    var output: String
    var errors: String
    /// Output and messages in the order they were written.
    var all: String
  }

  func run(_ arguments: String...) -> Result { run(arguments) }

  func run(_ arguments: [String]) -> Result {
    final class Box {
      var input: ArraySlice<String> = []
      var output = ""
      var errors = ""
      var all = ""
    }
    let box = Box()
    box.input = input[...]
    let width = width
    let console = Console(
      readLine: { box.input.popFirst() },
      write: {
        box.output += $0
        box.all += $0
      },
      writeError: {
        box.errors += $0
        box.all += $0
      }, outputIsTerminal: isTerminal, errorIsTerminal: isTerminal,
      width: { width })
    let code = CoachCLI.run(arguments: arguments, environment: environment, console: console)
    return Result(code: code, output: box.output, errors: box.errors, all: box.all)
  }
}
