// Turns whatever was thrown into one plain sentence and an exit code.

import ArgumentParser
import Domain
import Foundation

/// Tells errors in plain words.
enum Failure {
  /// Tells an error; asking for help or the version is none.
  static func tell(_ error: any Error, words: [String], in invocation: Invocation) -> Ending {
    if let failure = error as? any DiagnosticConvertible {
      invocation.tell(failure.diagnostic)
      return .failed
    }
    if error is CancellationError {
      invocation.tell(Diagnostic(.note, "stopped; nothing was changed"))
      return .failed
    }
    if CoachCommand.exitCode(for: error) == .success {
      let columns = min(invocation.console.width(), invocation.isAccessible ? 80 : 100)
      invocation.console.write(CoachCommand.fullMessage(for: error, columns: columns) + "\n")
      return .fine
    }
    invocation.tell(usage(error, words: words))
    return .failed
  }

  /// A mistake on the command line; its hint names the verb's help.
  private static func usage(_ error: any Error, words: [String]) -> Diagnostic {
    var message = CoachCommand.message(for: error)
    if message.isEmpty { message = String(describing: error) }
    // A list of what may be written comes as lines with dashes.
    let lines = message.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    let choices = lines.filter { $0.hasPrefix("- ") }.map { $0.dropFirst(2) }
    message = lines.filter { !$0.hasPrefix("- ") }.joined(separator: " ")
    if !choices.isEmpty { message += " " + choices.joined(separator: ", ") }
    while message.hasSuffix(".") { message.removeLast() }
    let verb = words.first { VerbList.command($0) != nil && $0 != "help" }
    return Diagnostic(
      .error, message.prefix(1).lowercased() + message.dropFirst(),
      hint: "coach help \(verb ?? "")".trimmingCharacters(in: .whitespaces))
  }
}
