// The conversation: reads a line, runs it, and asks for the next.

import Coaching
import Domain
import Foundation

/// The interactive session on a terminal.
struct Repl {
  let program: Program
  let invocation: Invocation

  private static let farewells: Set<String> = ["exit", "quit", "bye"]

  /// Reads and runs lines until ctrl-D or `exit`.
  func run() -> Ending {
    Interrupt.catchSignal()
    let vocabulary = Vocabulary(store: invocation.store, now: invocation.now)
    let completion = Completion { vocabulary.words($0) }
    let path = invocation.folders.history
    Readline.prepare(history: path) { completion.words(before: $0, word: $1) }
    var program = program
    program.isInteractive = true
    welcome()
    while true {
      switch read() {
      case .end:
        program.console.write("\n")
        return .fine
      case .dropped: continue
      case .text(let line):
        Readline.remember(line, path: path)
        let trimmed = line.trimmingCharacters(in: .whitespacesAndNewlines)
        if trimmed.isEmpty || trimmed.hasPrefix("#") { continue }
        if Self.farewells.contains(trimmed.lowercased()) { return .fine }
        run(trimmed, in: program)
      }
    }
  }

  /// An empty store is met by a short way in, not by an empty table.
  private func welcome() {
    do {
      let coach = try invocation.coach()
      guard try ListAccounts().answer(coach).isEmpty else { return }
      var page = invocation.page
      WelcomeText().write(to: &page)
      invocation.show(page)
    } catch {
      _ = Failure.tell(error, words: [], in: invocation)
    }
  }

  /// `coach 41> `; without the number while there is no score.
  private var prompt: String {
    let answer = try? ShowScore().answer(invocation.coach())
    return answer?.score.map { "coach \(Numbers.whole($0))> " } ?? "coach> "
  }

  /// A line, and the lines after it while one ends with a backslash.
  private func read() -> Readline.Line {
    var whole = ""
    while true {
      switch Readline.read(whole.isEmpty ? prompt : "   ... ") {
      case .text(let line) where line.hasSuffix("\\"): whole += line + "\n"
      case .text(let line): return .text(whole + line)
      case .dropped: return .dropped
      case .end: return .end
      }
    }
  }

  private func run(_ line: String, in program: Program) {
    do {
      var words = try WordSplitter.split(line.replacing("\\\n", with: " "))
      if words.first?.text == "coach" { words.removeFirst() }
      guard !words.isEmpty else { return }
      Interrupt.lower()
      _ = program.run(words)
    } catch {
      invocation.tell(error)
    }
  }
}
