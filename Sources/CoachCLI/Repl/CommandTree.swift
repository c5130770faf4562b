// The verbs with their flags and sub-verbs, read from the one definition of the command line.

import Foundation

/// A command as completions and the man page need it.
struct CommandTree: Decodable {
  struct Tool: Decodable {
    var command: CommandTree
  }

  struct Argument: Decodable {
    struct Name: Decodable {
      var kind: String
      var name: String
    }

    var kind: String
    var shouldDisplay: Bool
    var names: [Name]?
    var valueName: String?
    var abstract: String?
    var sectionTitle: String?
    /// The only values there are, where they can be listed.
    var allValues: [String]?

    /// `--from`, `-n`.
    var flags: [String] {
      (names ?? []).map { ($0.kind == "short" ? "-" : "--") + $0.name }
    }
  }

  var commandName: String
  var abstract: String?
  var discussion: String?
  var shouldDisplay: Bool
  var subcommands: [CommandTree]?
  var arguments: [Argument]?

  /// The whole command line.
  static let root: CommandTree? = {
    let data = Data(CoachCommand._dumpHelp().utf8)
    return try? JSONDecoder().decode(Tool.self, from: data).command
  }()

  func subcommand(_ name: String) -> CommandTree? {
    subcommands?.first { $0.commandName == name }
  }
}
