// Ctrl-C and ctrl-Z: flags that long work and the line editor look at.

import Foundation
import Synchronization

/// Whether ctrl-C was pressed since the flag was last lowered.
enum Interrupt {
  private static let flag = Atomic<Bool>(false)
  private static let editing = Atomic<Bool>(false)

  private static let continued = Atomic<Bool>(false)

  /// Whether the program has been stopped and brought back since this was asked last.
  static var wasContinued: Bool { continued.exchange(false, ordering: .relaxed) }

  static var isRaised: Bool { flag.load(ordering: .relaxed) }

  static func lower() { flag.store(false, ordering: .relaxed) }

  /// While a line is edited a second ctrl-C is as good as the first.
  static func edit<Result>(_ body: () -> Result) -> Result {
    editing.store(true, ordering: .relaxed)
    defer { editing.store(false, ordering: .relaxed) }
    return body()
  }

  /// From now on ctrl-C raises the flag, and a second one before it is lowered ends the program.
  ///
  /// Reads are not restarted, so that whoever waits for a key notices.
  static func catchSignal() {
    lower()
    _ = editing.load(ordering: .relaxed)
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in Interrupt.raise() }
    sigaction(SIGINT, &action, nil)
    _ = continued.load(ordering: .relaxed)
    var back = sigaction()
    back.__sigaction_handler.sa_handler = { _ in Interrupt.come() }
    sigaction(SIGCONT, &back, nil)
  }

  private static func come() { continued.store(true, ordering: .relaxed) }

  /// From now on ctrl-C ends the program, as it does anywhere.
  static func release() {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = SIG_DFL
    sigaction(SIGINT, &action, nil)
    lower()
  }

  private static func raise() {
    let again = flag.exchange(true, ordering: .relaxed)
    if again, !editing.load(ordering: .relaxed) { _exit(130) }
  }
}
