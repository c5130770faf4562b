// Puts the terminal back as it was when the program crashes while a line is edited.

import Foundation

/// The terminal's settings as the program found them.
enum TerminalState {
  /// Written once by `keep`, before any handler is set; handlers only read it.
  nonisolated(unsafe) private static let found = UnsafeMutablePointer<termios>.allocate(capacity: 1)

  /// Remembers the settings; a crash brings them back and then ends the program as it would have.
  ///
  /// Signals that ask a program to end are readline's own affair.
  static func keep() {
    guard tcgetattr(STDIN_FILENO, found) == 0 else { return }
    for number in [SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP] {
      var action = sigaction()
      action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
      action.__sigaction_handler.sa_handler = { number in
        tcsetattr(STDIN_FILENO, TCSANOW, TerminalState.found)
        // Resetting the handler leaves the signal its usual end.
        raise(number)
      }
      sigaction(number, &action, nil)
    }
  }
}
