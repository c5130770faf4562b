// What is said when an older store takes long to open.

import Domain

/// A note on standard error, once, when bringing a store up to date has taken a second.
final class OpeningNote {
  private let console: Console
  private let due = ContinuousClock.now + .seconds(1)
  private var isTold = false

  init(_ console: Console) { self.console = console }

  /// Says it when it is time to; throws a `Diagnostic` where ctrl-C was pressed.
  func goOn() throws {
    if console.isInterrupted() {
      throw Diagnostic(
        .error, "broken off: the store is as it was", hint: "it will be tried again next time")
    }
    guard !isTold, ContinuousClock.now >= due else { return }
    isTold = true
    console.writeError(
      """
      Your store is of an older coach and is being brought up to date. That happens once and may
      take a minute. Ctrl-C leaves it as it was.

      """)
  }
}
