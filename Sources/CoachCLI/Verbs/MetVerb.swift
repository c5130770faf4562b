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
        guard let chosen = try invocation.choose(ambiguity) else { return .failed }
        act.chosen[ambiguity.name] = chosen
      }
    }
  }
}
