// person: everything about one person.

import ArgumentParser
import Coaching
import Domain

struct PersonVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "person", abstract: "One person from both sides: met, wrote to, answered.",
    discussion: "A name, a part of one, an alias or a handle; of several you are asked which.")
  static let example = "coach person Ana"
  static let isHarmless = true

  @Argument(help: ArgumentHelp("Their name or handle.", valueName: "person")) var person: [String]
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func answer(_ invocation: Invocation) throws -> Ending {
    let coach = try invocation.coach()
    let name = person.joined(separator: " ")
    let answer = try invocation.asking {
      try ShowPerson(WhichPerson(name, chosen: $0)).answer(coach)
    }
    guard let answer else { return .failed }
    invocation.show(answer)
    return .fine
  }
}
