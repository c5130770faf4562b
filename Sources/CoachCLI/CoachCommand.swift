// The one definition of the command line: help, completions and the man page come from it.

import ArgumentParser

/// The root of all verbs.
struct CoachCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coach",
    abstract: "Coaches you on the influence you have with the people around you online.",
    discussion: """
      It keeps your own accounts' activity in one file on this machine, explains every movement of \
      your score and says what to do next. Without a verb it asks for one, line by line.
      """,
    version: CoachVersion.text,
    groupedSubcommands: VerbList.groups)

  @OptionGroup(title: "Everywhere") var everywhere: Everywhere
}

/// The program's version.
enum CoachVersion {
  static let text = "coach 0.1.0"
}
