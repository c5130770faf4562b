// Long answers a screen at a time.

import Foundation

/// Hands a text to the person's pager.
enum Pager {
  /// Shows `text` in `$PAGER`, or `less` where none is named; false when there is no pager.
  ///
  /// `less` is told to leave at once when all fits and to keep colours.
  static func show(_ text: String) -> Bool {
    let environment = ProcessInfo.processInfo.environment
    let command = environment["COACH_PAGER"] ?? environment["PAGER"] ?? "less"
    guard !command.isEmpty, command != "cat" else { return false }
    if environment["LESS"] == nil { setenv("LESS", "FRX", 0) }
    // A pager that is left early closes the pipe; that is no failure.
    let before = signal(SIGPIPE, SIG_IGN)
    // Ctrl-C is the pager's own while it shows; handlers do not outlive its start.
    let interrupt = signal(SIGINT) { _ in }
    defer {
      signal(SIGPIPE, before)
      signal(SIGINT, interrupt)
    }
    guard
      let pipe = popen(
        "command -v \(command.split(separator: " ").first ?? "less") "
          + ">/dev/null 2>&1 && exec \(command)", "w")
    else { return false }
    text.withCString { _ = fputs($0, pipe) }
    return pclose(pipe) == 0
  }
}
