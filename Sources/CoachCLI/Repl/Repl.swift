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
    TerminalState.keep()
    let vocabulary = Vocabulary(store: invocation.store, now: invocation.now)
    let completion = Completion { vocabulary.words($0, beginning: $1) }
    let path = invocation.folders.history
    Readline.prepare(history: path) { completion.words(before: $0, word: $1) }
    var program = program
    program.isInteractive = true
    welcome()
    var conversation = Conversation()
    var here = invocation
    here.isInteractive = true
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
        Interrupt.lower()
        conversation.take(trimmed.replacing("\\\n", with: " "), in: program, here)
      }
    }
  }

  /// An empty store is met by a short way in; otherwise the first prompt of a day says what is new.
  private func welcome() {
    do {
      let standing = try ShowStanding().answer(invocation.coach())
      let visit = Visit(folder: invocation.folders.state)
      var page = invocation.page
      if standing.hasAccounts {
        let last = visit.last(of: invocation.store)
        guard last?.day != standing.today else { return }
        if let last { GreetingText(standing: standing, last: last).write(to: &page) }
        visit.note(standing, of: invocation.store)
      } else {
        WelcomeText().write(to: &page)
      }
      if !page.lines.isEmpty { invocation.show(page) }
    } catch {
      _ = Failure.tell(error, words: [], in: invocation)
    }
  }

  /// `coach 41, 2 due> `; without what is not known.
  private var prompt: String {
    guard let standing = try? ShowStanding().answer(invocation.coach()) else { return "coach> " }
    let score = standing.score.map { " " + Numbers.whole($0) } ?? ""
    let due = standing.due.isEmpty ? "" : "\(score.isEmpty ? "" : ",") \(standing.due.count) due"
    return "coach\(score)\(due)> "
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
}
