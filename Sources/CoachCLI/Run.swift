// The way in: one command from arguments, a script from standard input, or the REPL.

import ArgumentParser
import Domain
import Foundation

/// Runs the program and gives its exit code: 0 fine, 1 a negative answer or finding, 2 bad use or
/// failure.
///
/// Without a verb it is the REPL on a terminal and reads commands from standard input otherwise.
public func run(arguments: [String], environment: [String: String], console: Console) -> Int32 {
  let program = Program(console: console, environment: environment)
  return program.run(arguments.map { Word(text: $0, raw: $0) }).rawValue
}

/// Runs commands in one set of surroundings.
struct Program {
  let console: Console
  var environment: [String: String]
  /// Options said once for all commands of a script or the REPL.
  var standing: [String] = []
  var isInteractive = false

  /// Runs one command line, already parted into words.
  func run(_ words: [Word]) -> Ending {
    let (options, rest) = Everywhere.extract(from: words)
    var invocation: Invocation?
    do {
      let everywhere = try Everywhere.parse(standing + options)
      var current = try Invocation(
        console: console, environment: environment, options: everywhere)
      current.isInteractive = isInteractive
      current.command = (["coach"] + rest.map(\.spelled)).joined(separator: " ")
      invocation = current
      if rest.isEmpty || rest.map(\.text) == ["--keep-going"], !isInteractive {
        var program = self
        program.standing = standing + options
        return console.inputIsTerminal
          ? Repl(program: program, invocation: current).run()
          : Script(program: program, keepsGoing: !rest.isEmpty).run(current)
      }
      return try parse(rest).answer(current)
    } catch {
      let teller =
        invocation
        ?? (try? Everywhere.parse([])).flatMap {
          try? Invocation(console: console, environment: environment, options: $0)
        }
      return teller.map { Failure.tell(error, words: rest.map(\.text), in: $0) } ?? .failed
    }
  }

  /// Whether words are a command that can run.
  func understands(_ words: [Word]) -> Bool {
    let (options, rest) = Everywhere.extract(from: words)
    return (try? Everywhere.parse(standing + options)) != nil && (try? parse(rest)) != nil
  }

  /// The verb that words spell.
  private func parse(_ words: [Word]) throws -> any Verb {
    if let name = words.first?.text, !name.hasPrefix("-"), VerbList.command(name) == nil {
      throw Diagnostic(
        .error, "there is no verb “\(name)”",
        hint: Nearest.to(name, among: VerbList.names).map { "did you mean “coach \($0)”?" }
          ?? "coach help lists what there is")
    }
    if words.first?.text == "help" { return try HelpVerb.parse(words.dropFirst().map(\.text)) }
    if !words.isEmpty, words.prefix(while: { $0.text != "--" }).contains(where: \.asksForHelp) {
      return try HelpVerb.parse(VerbList.path(of: words.map(\.text)))
    }
    let takesSentence =
      (VerbList.command(words.first?.text ?? "") as? any Verb.Type)?.takesSentence == true
    let command = try CoachCommand.parseAsRoot(
      takesSentence ? Self.sentence(words) : words.map(\.text))
    guard let verb = command as? any Verb else {
      throw CleanExit.helpRequest(type(of: command))
    }
    return verb
  }

  /// A verb, its flags, and all the rest as one word with its quotes.
  private static func sentence(_ words: [Word]) -> [String] {
    let flags = words.filter { $0.text.hasPrefix("--") && $0.text != "--" }.map(\.text)
    let said = words.dropFirst().filter { !$0.text.hasPrefix("--") }
    guard said.count > 1 else { return [words[0].text] + flags + ["--"] + said.map(\.text) }
    return [words[0].text] + flags + ["--", said.map(\.spelled).joined(separator: " ")]
  }
}

extension Word {
  /// Whether the word is the flag that every program answers with its help.
  fileprivate var asksForHelp: Bool { ["--help", "-h"].contains(raw) }
}
