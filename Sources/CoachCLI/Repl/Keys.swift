// Keys from the terminal, without waiting for Enter.

import Foundation

enum Keys {
  /// Runs `work` with a reader that gives key by key; nil at the end of input.
  ///
  /// All the while ctrl-C is a key, too: pressed just before a question is read it is not lost, and the
  /// terminal is always put back as it was.
  static func reading(_ work: (_ readKey: () -> Character?) throws -> Void) throws {
    var before = termios()
    guard tcgetattr(STDIN_FILENO, &before) == 0 else { return try work { nil } }
    var raw = before
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG)
    withUnsafeMutableBytes(of: &raw.c_cc) { keys in
      keys[Int(VMIN)] = 1
      keys[Int(VTIME)] = 0
    }
    guard tcsetattr(STDIN_FILENO, TCSADRAIN, &raw) == 0 else { return try work { nil } }
    defer { tcsetattr(STDIN_FILENO, TCSADRAIN, &before) }
    try work(next)
  }

  private static func next() -> Character? {
    var byte: UInt8 = 0
    while true {
      let count = Foundation.read(STDIN_FILENO, &byte, 1)
      if count == 1 { return Character(Unicode.Scalar(byte)) }
      if count == 0 || errno != EINTR { return nil }
    }
  }
}
