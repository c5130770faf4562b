// What every verb is.

import ArgumentParser

/// How a command ended, as its exit code.
enum Ending: Int32 {
  /// All is well.
  case fine = 0
  /// It ran, and the answer is no or names a finding.
  case negative = 1
  /// It was used wrongly, or failed.
  case failed = 2
}

/// A verb: its arguments are parsed by ArgumentParser, its work is a use case.
protocol Verb: ParsableCommand {
  /// The options that can be said anywhere.
  var everywhere: Everywhere { get }
  /// Calls the use case and shows what it answers.
  func answer(_ invocation: Invocation) throws -> Ending
  /// A line that works as it stands, for `help`.
  static var example: String { get }
  /// Whether everything after the verb is one sentence, quotes and all.
  static var takesSentence: Bool { get }
  /// Whether running it changes nothing, so that a guess may run it.
  static var isHarmless: Bool { get }
}

extension Verb {
  static var takesSentence: Bool { false }
  static var isHarmless: Bool { false }
}
