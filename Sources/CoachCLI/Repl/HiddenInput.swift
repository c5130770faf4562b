// Reading what must not be seen on the screen.

import Foundation

extension Console {
  /// The next line of standard input, which the terminal does not show while it is typed.
  func hidden() -> String? {
    guard inputIsTerminal else { return readLine() }
    var before = termios()
    guard tcgetattr(STDIN_FILENO, &before) == 0 else { return readLine() }
    var silent = before
    silent.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
    defer {
      tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
      writeError("\n")
    }
    return readLine()
  }
}
