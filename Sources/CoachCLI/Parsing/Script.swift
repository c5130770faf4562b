// Commands read from standard input, one a line.

import Domain

/// Runs the lines of standard input; stops at the first that fails unless told to keep going.
struct Script {
  let program: Program
  let keepsGoing: Bool

  /// Runs all lines; the worst ending of them is the script's.
  ///
  /// Empty lines and lines that begin with `#` are skipped; `coach` before a verb is allowed.
  func run(_ invocation: Invocation) -> Ending {
    var worst = Ending.fine
    var number = 0
    while let line = program.console.readLine() {
      number += 1
      let trimmed = line.drop { $0.isWhitespace }
      if trimmed.isEmpty || trimmed.hasPrefix("#") { continue }
      let ending = run(line)
      if ending.rawValue > worst.rawValue { worst = ending }
      if ending == .failed {
        invocation.tell(
          Diagnostic(
            .note, keepsGoing ? "this line failed" : "stopped here",
            place: .init(file: "standard input", line: number), excerpt: line))
        if !keepsGoing { break }
      }
    }
    return worst
  }

  private func run(_ line: String) -> Ending {
    do {
      var words = try WordSplitter.split(line)
      if words.first?.text == "coach" { words.removeFirst() }
      guard !words.isEmpty else { return .fine }
      var nested = program
      nested.isInteractive = true
      return nested.run(words)
    } catch {
      program.console.writeError(
        DiagnosticText.page(error, width: program.console.width(), isAccessible: false)
          .text(Style(isColoured: false)))
      return .failed
    }
  }
}
