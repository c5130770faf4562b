// ask: a question in plain words.

import ArgumentParser
import Coaching
import Domain
import Questions

struct AskVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "ask", abstract: "Ask in your own words.",
    discussion: """
      Says how the question is read, names the command that answers it, and runs that command, \
      unless it would change something. With - questions are read from standard input, one a line.
      """)
  static let takesSentence = true
  static let example = "coach ask why has my score gone down since the weekend"
  static let isHarmless = true

  @Flag(help: "Only say how the question is read.") var explainOnly = false
  @Argument(help: ArgumentHelp("The question, or - for standard input.", valueName: "question"))
  var question: [String]
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func answer(_ invocation: Invocation) throws -> Ending {
    let coach = try invocation.coach()
    let said = question.joined(separator: " ")
    guard said == "-" else { return try answer(said, coach, invocation) }
    var ending = Ending.fine
    while let line = invocation.console.readLine() {
      if try answer(line, coach, invocation) != .fine { ending = .negative }
    }
    return ending
  }

  private func answer(_ text: String, _ coach: Coach, _ invocation: Invocation) throws -> Ending {
    let reading = try AskQuestion(text).reading(coach)
    return try Self.answer(
      reading, to: text, coach, invocation, runs: reading.isConfident && !explainOnly)
  }

  /// Says how a question is read and, when told to, runs the command that answers it.
  static func answer(
    _ reading: QuestionReading, to text: String, _ coach: Coach, _ invocation: Invocation,
    runs: Bool
  ) throws -> Ending {
    let today = try coach.today()
    let words = EquivalentCommand.words(for: reading, text: text, today: today)
    let shown = AskedText(reading: reading, command: words, today: today)
    guard runs else {
      invocation.show(shown)
      return reading.isConfident ? .fine : .negative
    }
    if EquivalentCommand.changes(words) {
      // What was guessed never changes data: it is shown, to be typed.
      invocation.show(shown)
      return .fine
    }
    if invocation.options.json {
      invocation.tell(Diagnostic(.note, "coach \(EquivalentCommand.spelled(words))"))
    } else {
      invocation.show(shown)
      invocation.console.write("\n")
    }
    let program = Program(
      console: invocation.console, environment: invocation.environment,
      standing: invocation.options.spelled, isInteractive: invocation.isInteractive)
    return program.run(words.map { Word(text: $0, raw: $0) })
  }
}
