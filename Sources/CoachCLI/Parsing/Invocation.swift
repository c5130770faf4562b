// Everything one command knows of its surroundings.

import Domain
import Foundation

/// One command's surroundings: where the store is, what time it is, how to print.
struct Invocation {
  let console: Console
  let environment: [String: String]
  let options: Everywhere
  /// The time: `--now`, or the clock.
  let now: Instant
  /// The zone that `--zone` names, or the machine's; a store that exists keeps its own.
  let zone: String
  /// Whether the command was typed in the REPL.
  var isInteractive = false
  /// The command as typed, for the journal.
  var command = ""

  /// Checks the options; throws a `Diagnostic` that says which is wrong.
  init(console: Console, environment: [String: String], options: Everywhere) throws(Diagnostic) {
    self.console = console
    self.environment = environment
    self.options = options
    if let text = options.now {
      guard let instant = Instant(rfc3339: text) else {
        throw Diagnostic(
          .error, "--now \(text) is not a time", hint: "write it as in 2026-03-01T09:00:00+01:00")
      }
      now = instant
    } else {
      now = Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
    }
    let name = options.zone ?? TimeZone.current.identifier
    guard TimeZone(identifier: name) != nil else {
      throw Diagnostic(
        .error, "there is no time zone \(name) on this machine",
        hint: "name a city, as in Europe/Oslo or America/New_York")
    }
    zone = name
  }

  var folders: Folders { Folders(environment: environment) }

  /// The store's file: `--store`, `COACH_STORE`, or the one in the data folder.
  var store: String {
    if let path = options.store { return path }
    if let path = environment["COACH_STORE"], !path.isEmpty { return path }
    return folders.store
  }

  var isAccessible: Bool { options.accessible }

  /// How to print on standard output, or on standard error.
  func style(error: Bool = false) -> Style {
    Style(
      environment: environment,
      isTerminal: error ? console.errorIsTerminal : console.outputIsTerminal,
      isPlain: options.noColor || options.accessible)
  }

  /// An empty page of the right width.
  var page: Page { Page(width: min(console.width(), 200), isAccessible: isAccessible) }

  /// Prints an answer, as JSON where that was asked for.
  func show(_ answer: some Answer) {
    guard !options.json else {
      console.write(answer.json.text + "\n")
      return
    }
    var page = self.page
    answer.write(to: &page)
    show(page)
  }

  /// Prints a page, through the pager when it is longer than the terminal.
  func show(_ page: Page) {
    let text = page.text(style())
    if console.outputIsTerminal, !isAccessible, environment["TERM"] != "dumb",
      let pager = console.page, let height = console.height(), page.lines.count > height,
      pager(text)
    {
      return
    }
    console.write(text)
  }

  /// Prints a line between answers; JSON stays alone.
  func announce(_ text: String) {
    guard !options.json else { return }
    var page = self.page
    page.heading(text)
    console.write("\n" + page.text(style()) + "\n")
  }

  /// Prints what is wrong, or worth knowing, on standard error.
  func tell(_ diagnostic: Diagnostic) {
    let page = DiagnosticText.page(
      diagnostic, width: min(console.width(), 200), isAccessible: isAccessible)
    console.writeError(page.text(style(error: true)))
  }
}
