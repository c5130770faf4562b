// Reading what must not be seen on the screen.

import Foundation

extension Console {
  /// The next line of standard input, which the terminal does not show while it is typed.
  ///
  /// Ctrl-C and ctrl-D give it up. However it ends, by a signal too, the terminal is put back first.
  ///
  /// - Returns: The line; nil where there is none, or it was given up.
  func hidden() -> String? {
    guard inputIsTerminal else { return readLine() }
    var before = termios()
    guard tcgetattr(STDIN_FILENO, &before) == 0 else { return readLine() }
    var silent = before
    silent.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG)
    withUnsafeMutableBytes(of: &silent.c_cc) { keys in
      keys[Int(VMIN)] = 1
      keys[Int(VTIME)] = 0
    }
    // Signals that end the program wait until the terminal is as it was.
    var (deadly, mask) = (sigset_t(), sigset_t())
    sigemptyset(&deadly)
    for signal in Self.deadly { sigaddset(&deadly, signal) }
    pthread_sigmask(SIG_BLOCK, &deadly, &mask)
    defer { pthread_sigmask(SIG_SETMASK, &mask, nil) }
    guard tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent) == 0 else { return readLine() }
    defer {
      tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
      writeError("\n")
    }
    return Self.typedLine()
  }

  /// Reads key by key, as the terminal gives no lines now.
  private static func typedLine() -> String? {
    var line: [UInt8] = []
    while true {
      var wait = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      let ready = poll(&wait, 1, 200)
      if Interrupt.isRaised || isEnding { return nil }
      if ready == 0 || ready < 0 && errno == EINTR { continue }
      var key: UInt8 = 0
      let count = read(STDIN_FILENO, &key, 1)
      if count < 0, errno == EINTR { continue }
      guard count == 1 else { return nil }
      switch key {
      case 0x03: return nil
      case 0x04 where line.isEmpty: return nil
      case 0x04, 0x0A, 0x0D: return String(decoding: line, as: UTF8.self)
      case 0x08, 0x7F:
        while let last = line.popLast(), last & 0xC0 == 0x80 {}
      case 0x15: line = []
      default: if line.count < 1 << 16 { line.append(key) }
      }
    }
  }

  private static let deadly = [SIGTERM, SIGHUP, SIGQUIT]

  /// Whether a signal that ends the program is waiting.
  private static var isEnding: Bool {
    var pending = sigset_t()
    sigpending(&pending)
    return deadly.contains { sigismember(&pending, $0) == 1 }
  }
}
