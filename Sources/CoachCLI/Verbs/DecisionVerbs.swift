// done, skip and snooze: what became of one of today's suggestions.

import ArgumentParser
import Coaching
import Domain

struct DoneVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "done", abstract: "Note that you did one of today's suggestions.")
  static let example = "coach done 1"

  @Argument(help: ArgumentHelp("Its number in coach today.", valueName: "number")) var number: Int
  @Argument(help: ArgumentHelp("Anything to remember of it.", valueName: "note"))
  var note: [String] = []
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func answer(_ invocation: Invocation) throws -> Ending {
    let text = note.isEmpty ? nil : note.joined(separator: " ")
    let answer = try DecideSuggestion(
      number, .done, note: text, folders: .standard(environment: invocation.environment)
    ).run(in: try invocation.coach())
    invocation.show(answer)
    return .fine
  }
}

struct SkipVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "skip", abstract: "Turn one of today's suggestions down; it stays away a while.")
  static let example = "coach skip 2 not my thing"

  @Argument(help: ArgumentHelp("Its number in coach today.", valueName: "number")) var number: Int
  @Argument(help: ArgumentHelp("Why, if you like to say.", valueName: "reason"))
  var reason: [String] = []
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func answer(_ invocation: Invocation) throws -> Ending {
    let text = reason.isEmpty ? nil : reason.joined(separator: " ")
    let answer = try DecideSuggestion(
      number, .skipped, note: text, folders: .standard(environment: invocation.environment)
    ).run(in: try invocation.coach())
    invocation.show(answer)
    return .fine
  }
}

struct SnoozeVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "snooze", abstract: "Put one of today's suggestions off for some days.")
  static let example = "coach snooze 1 3"

  @Argument(help: ArgumentHelp("Its number in coach today.", valueName: "number")) var number: Int
  @Argument(help: ArgumentHelp("For how many days.", valueName: "days")) var days: Int
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func answer(_ invocation: Invocation) throws -> Ending {
    let answer = try DecideSuggestion(
      number, .snoozed, days: days, folders: .standard(environment: invocation.environment)
    ).run(in: try invocation.coach())
    invocation.show(answer)
    return .fine
  }
}
