// events: where one met people, and what came of it.

import ArgumentParser
import Coaching
import Domain

struct EventsVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "events", abstract: "Where you met people, and what came of each event.",
    discussion: """
      Connected means that either of you wrote to the other online within two weeks. What comes after \
      an event need not come from it.
      """)
  static let example = "coach events"
  static let isHarmless = true

  @Argument(help: ArgumentHelp("Only events or places with these words.", valueName: "event"))
  var words: [String] = []
  @Option(help: ArgumentHelp("The first day looked at.", valueName: "day")) var since: String?
  @Option(help: ArgumentHelp("The last day looked at.", valueName: "day")) var to: String?
  @Option(help: ArgumentHelp("At most so many.", valueName: "number")) var limit = 10
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func validate() throws {
    guard (1...10_000).contains(limit) else {
      throw ValidationError("--limit is a number from 1 to 10000")
    }
  }

  func answer(_ invocation: Invocation) throws -> Ending {
    let coach = try invocation.coach()
    let today = try coach.today()
    let answer = try ListEvents(
      match: words.isEmpty ? nil : words.joined(separator: " "),
      from: try since.map { try invocation.day($0, .ask, today: today) },
      to: try to.map { try invocation.day($0, .ask, today: today, last: true) }, limit: limit
    ).answer(coach)
    invocation.show(answer)
    return answer.items.isEmpty ? .negative : .fine
  }
}
