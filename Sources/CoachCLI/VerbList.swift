// The verbs that exist, by task.

import ArgumentParser

/// The verbs by task; a verb is one line here and one file in Verbs.
enum VerbList {
  static let groups: [CommandGroup] = [
    CommandGroup(name: "Learning the ropes:", subcommands: [ManualVerb.self])
  ]

  /// All verbs; `help` is not in the groups, as ArgumentParser lists one of its own.
  static let all: [any Verb.Type] =
    groups.flatMap(\.subcommands).compactMap { $0 as? any Verb.Type } + [HelpVerb.self]

  /// The names of all verbs.
  static let names: [String] = all.map(name)

  static func name(_ verb: any ParsableCommand.Type) -> String {
    verb.configuration.commandName ?? verb._commandName
  }

  /// The verb of a name.
  static func verb(_ name: String) -> (any Verb.Type)? { all.first { Self.name($0) == name } }
}
