// help: what coach can do, by task, or one verb in full.

import ArgumentParser
import Domain

struct HelpVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "help", abstract: "What coach can do, by task, or all about one verb.")
  static let isHarmless = true
  static let example = "coach help why"

  @Argument(help: ArgumentHelp("The verb to explain.", valueName: "verb")) var verbs: [String] = []
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func answer(_ invocation: Invocation) throws -> Ending {
    guard !verbs.isEmpty else {
      invocation.show(HelpText())
      return .fine
    }
    var command: any ParsableCommand.Type = CoachCommand.self
    for name in verbs {
      let known =
        command.configuration.subcommands
        + command.configuration.groupedSubcommands.flatMap(\.subcommands)
      guard let next = known.first(where: { VerbList.name($0) == name }) else {
        throw Diagnostic(
          .error, "there is no verb “\(name)”",
          hint: Nearest.to(name, among: known.map(VerbList.name)).map { "did you mean “\($0)”?" }
            ?? "coach help lists what there is")
      }
      command = next
    }
    invocation.show(VerbHelp(command: command))
    return .fine
  }
}
