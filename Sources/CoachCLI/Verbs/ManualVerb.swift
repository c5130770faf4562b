// manual: prints the man page and the completions that `make install` puts in place.

import ArgumentParser
import Domain

struct ManualVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Print the man page, or the completions for a shell.",
    shouldDisplay: false)
  static let isHarmless = true
  static let example = "coach manual"

  @Option(
    help: ArgumentHelp("Print completions for bash, zsh or fish.", valueName: "shell"),
    completion: .list(["bash", "zsh", "fish"]))
  var completions: String?
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func answer(_ invocation: Invocation) throws -> Ending {
    if let completions {
      guard let shell = CompletionShell(rawValue: completions) else {
        throw Diagnostic(
          .error, "there are no completions for “\(completions)”", hint: "bash, zsh or fish")
      }
      invocation.console.write(CoachCommand.completionScript(for: shell) + "\n")
    } else if let root = CommandTree.root {
      invocation.console.write(ManualText(root: root).text)
    }
    return .fine
  }
}
