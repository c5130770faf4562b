// streaks: how habits are going.

import ArgumentParser
import Coaching
import Domain

struct StreaksVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "streaks", abstract: "Your habits: streak, strength and what today asks.")
  static let example = "coach streaks"
  static let isHarmless = true

  @Argument(help: ArgumentHelp("One habit, by its name or rule.", valueName: "habit"))
  var name: [String] = []
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func answer(_ invocation: Invocation) throws -> Ending {
    let answer = try ShowStreaks(
      name: name.isEmpty ? nil : name.joined(separator: " "),
      folders: .standard(environment: invocation.environment)
    ).answer(try invocation.coach())
    invocation.show(answer)
    return .fine
  }
}
