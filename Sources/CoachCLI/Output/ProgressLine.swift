// One line on standard error that tells how far long work has come.

/// A line that is rewritten in place, on a terminal only and not before a second has passed.
final class ProgressLine {
  private let console: Console
  private var next = ContinuousClock.now + .seconds(1)
  private var isShown = false

  init(_ console: Console) { self.console = console }

  /// Shows how far it is, at most four times a second.
  func show(_ text: String) {
    guard console.errorIsTerminal, ContinuousClock.now >= next else { return }
    next = .now + .milliseconds(250)
    isShown = true
    // A line that is broken across two could not be taken away.
    console.writeError("\r\u{1B}[K\(text.prefix(max(1, console.width() - 1)))")
  }

  /// Takes the line away.
  func clear() {
    if isShown { console.writeError("\r\u{1B}[K") }
    isShown = false
  }
}
