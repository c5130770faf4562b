// met: people met offline, from one line of plain language.

import ArgumentParser
import Coaching
import Domain

struct MetVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "met", abstract: "Log whom you met, where and when, in one line.",
    discussion: """
      As in: coach met 'Ana Ruiz (@ana@example.social, talk on SQLite), Bo at "Swift meetup" \
      yesterday'
      """)
  static let takesSentence = true
  static let example = "coach met \"Ana Ruiz and Bo at the Swift meetup yesterday\""

  @Flag(help: "Only say how the line is read.") var dryRun = false
  @Argument(help: ArgumentHelp("Who, where and when.", valueName: "line")) var line: [String] = []
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func answer(_ invocation: Invocation) throws -> Ending {
    let coach = try invocation.coach()
    var act = LogEncounter(line.joined(separator: " "))
    if dryRun {
      let reading = try act.reading(coach)
      invocation.show(EncounterText(reading: reading, today: try coach.today()))
      return reading.ask == nil ? .fine : .negative
    }
    while true {
      do {
        invocation.show(try act.run(in: coach))
        return .fine
      } catch let ambiguity as LogEncounter.Ambiguity {
        guard let chosen = try choose(ambiguity, invocation) else { return .failed }
        act.chosen[ambiguity.name] = chosen
      }
    }
  }

  /// Asks which of several people is meant; refused with the choices where nobody can answer.
  private func choose(_ ambiguity: LogEncounter.Ambiguity, _ invocation: Invocation) throws
    -> Int64?
  {
    var page = invocation.page
    page.paragraph("Several people may be “\(ambiguity.name)”:")
    for (index, choice) in ambiguity.choices.enumerated() {
      let handle = choice.handle.map { " (\($0.name))" } ?? ""
      page.paragraph(
        "\(index + 1)  \(choice.name, .strong)\(handle), met "
          + Words(Numbers.of(choice.encounters, "time")), indent: 2)
    }
    guard invocation.console.inputIsTerminal else {
      let names = ambiguity.choices.map { $0.handle?.name ?? $0.name }
      throw Diagnostic(
        .error, "several people may be “\(ambiguity.name)”",
        hint: "say the handle: \(names.joined(separator: ", "))")
    }
    invocation.console.writeError(page.text(invocation.style(error: true)))
    guard case .text(let text) = Readline.read("which one? "), let number = Int(text),
      ambiguity.choices.indices.contains(number - 1)
    else {
      invocation.tell(Diagnostic(.note, "nothing was logged"))
      return nil
    }
    return ambiguity.choices[number - 1].person
  }
}
