// The REPL as somebody uses it: the built program on a real pseudo-terminal.

import Foundation
import Testing

@Suite(.serialized) struct ReplTests {
  let home: URL
  let environment: [String: String]

  init() throws {
    home = FileManager.default.temporaryDirectory.appending(path: "coach-repl-\(UUID())")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    let path = home.path(percentEncoded: false)
    environment = [
      "HOME": path, "TERM": "xterm", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "TZ": "UTC",
      "PATH": "/usr/bin:/bin", "INPUTRC": "\(path)/inputrc", "PAGER": "cat",
    ]
    try """
    set enable-bracketed-paste off
    $if coach
    "\\C-t": "help --json\\n"
    $endif
    """.write(to: home.appending(path: "inputrc"), atomically: true, encoding: .utf8)
  }

  private var history: String {
    let file = home.appending(path: ".local/state/coach/history")
    return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  }

  private func start() throws -> Terminal {
    let terminal = try Terminal(environment: environment)
    #expect(terminal.shows("> "))
    return terminal
  }

  @Test func `tab completes a verb, enter runs it, ctrl-D leaves`() throws {
    let terminal = try start()
    terminal.type("hel\t--js\t\r")
    #expect(terminal.shows("{\"schema\":\"coach.help/1\""))
    #expect(terminal.shows("> "))
    terminal.type("\u{4}")
    #expect(terminal.end() == 0)
    #expect(terminal.isCooked)
  }

  @Test func `ctrl-C drops the line and nothing runs`() throws {
    let terminal = try start()
    terminal.type("hepl")
    #expect(terminal.shows("hepl"))
    terminal.type("\u{3}")
    #expect(terminal.shows("> "))
    terminal.type("help --json\r")
    #expect(terminal.shows("coach.help/1"))
    #expect(terminal.shows("> "))
    terminal.type("exit\r")
    #expect(terminal.end() == 0)
    #expect(!terminal.screen.contains("there is no verb"))
    #expect(!history.contains("hepl"))
  }

  @Test func `what was typed comes back next time, but for lines that begin with a space`() throws {
    let first = try start()
    first.type("help --json\r")
    #expect(first.shows("coach.help/1"))
    #expect(first.shows("> "))
    first.type(" help secret\r")
    #expect(first.shows("no verb"))
    #expect(first.shows("> "))
    first.type("\u{4}")
    #expect(first.end() == 0)
    #expect(history.contains("help --json") && !history.contains("secret"))
    let file = home.appending(path: ".local/state/coach/history").path(percentEncoded: false)
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode == 0o600)

    let second = try start()
    second.type("\u{1B}[A\r")
    #expect(second.shows("coach.help/1"))
    #expect(second.shows("> "))
    second.type("\u{4}")
    #expect(second.end() == 0)
  }

  @Test func `a line continued with a backslash is one command and comes back whole`() throws {
    let first = try start()
    first.type("help \\\r")
    #expect(first.shows("... "))
    first.type("--json\r")
    #expect(first.shows("coach.help/1"))
    #expect(first.shows("> "))
    first.type("\u{4}")
    #expect(first.end() == 0)

    let second = try start()
    second.type("\u{1B}[A\r")
    #expect(second.shows("coach.help/1"))
    #expect(second.shows("> "))
    second.type("\u{4}")
    #expect(second.end() == 0)
  }

  @Test func `keys of the person's own .inputrc work`() throws {
    let terminal = try start()
    terminal.type("\u{14}")
    #expect(terminal.shows("coach.help/1"))
    #expect(terminal.shows("> "))
    terminal.type("\u{4}")
    #expect(terminal.end() == 0)
  }

  @Test func `with vi keys in .inputrc a line is edited as vi does`() throws {
    let keys = home.appending(path: "vi")
    try "set editing-mode vi\nset enable-bracketed-paste off\n".write(
      to: keys, atomically: true, encoding: .utf8)
    let terminal = try Terminal(
      environment: environment.merging(["INPUTRC": keys.path(percentEncoded: false)]) { $1 })
    #expect(terminal.shows("> "))
    terminal.type("kelp --json\u{1B}0rh\r")
    #expect(terminal.shows("coach.help/1"))
    #expect(terminal.shows("> "))
    terminal.type("\u{4}")
    #expect(terminal.end() == 0)
  }

  @Test func `ctrl-R finds what was typed before, also last time`() throws {
    let first = try start()
    first.type("help --json\r")
    #expect(first.shows("coach.help/1"))
    #expect(first.shows("> "))
    first.type("\u{4}")
    #expect(first.end() == 0)
    let second = try start()
    second.type("\u{12}lp --j")
    #expect(second.shows("help --json"))
    second.type("\r")
    #expect(second.shows("coach.help/1"))
    #expect(second.shows("> "))
    second.type("\u{4}")
    #expect(second.end() == 0)
  }

  @Test func `back from being stopped the prompt and the line stand there again`() throws {
    let terminal = try start()
    terminal.type("help --js")
    #expect(terminal.shows("help --js"))
    terminal.signal(SIGSTOP)
    terminal.signal(SIGCONT)
    #expect(terminal.shows("> help --js"))
    terminal.type("on\r")
    #expect(terminal.shows("coach.help/1"))
    #expect(terminal.shows("> "))
    terminal.type("\u{4}")
    #expect(terminal.end() == 0)
  }

  @Test func `meetings, tags, handles noted at a meeting and listed values complete`() throws {
    let terminal = try start()
    terminal.type("met Ana Ruiz (@ana@example.social) at \"Ink Days\" yesterday\r")
    #expect(terminal.shows("Logged for"))
    #expect(terminal.shows("> "))
    terminal.type("people tag Ana rust\r")
    #expect(terminal.shows("> "))
    for (begun, whole) in [
      ("events in", "events \"Ink Days\""), ("goal --see ans", "goal --see answers"),
      ("person @an", "person @ana@example.social"), ("people tag Ana ru", "people tag Ana rust"),
      ("day zone Europe/Osl", "day zone Europe/Oslo"), ("log score kr", "log score kred"),
    ] {
      terminal.type(begun + "\t")
      #expect(terminal.shows(String(whole.suffix(4))), "\(whole)")
      terminal.type("\u{3}")
      #expect(terminal.shows("> "))
    }
    terminal.type("\u{4}")
    #expect(terminal.end() == 0)
    for whole in ["Ink Days", "--see answers", "@ana@example.social"] {
      #expect(terminal.screen.contains(whole))
    }
  }

  @Test func `a smaller window narrows the next answer`() throws {
    let terminal = try start()
    terminal.resize(40)
    terminal.type("help\r")
    #expect(terminal.shows("--json."))
    #expect(terminal.shows("> "))
    terminal.type("\u{4}")
    #expect(terminal.end() == 0)
    let plain = terminal.screen.replacing(/\u{1B}\[[0-9;?]*[a-zA-Z]/, with: "")
    for line in plain.split(whereSeparator: \.isNewline) where line.contains("coach help") {
      #expect(line.count <= 40)
    }
  }

  @Test func `a signal leaves the terminal as it was`() throws {
    for number in [SIGTERM, SIGHUP, SIGSEGV, SIGABRT, SIGILL] {
      let terminal = try start()
      #expect(!terminal.isCooked)
      terminal.signal(number)
      #expect(terminal.end() == nil)
      #expect(terminal.isCooked)
    }
  }

  @Test func `a mistyped verb is run only where it changes nothing`() throws {
    let terminal = try start()
    terminal.type("unod\r")
    #expect(terminal.shows("did you mean"))
    #expect(terminal.shows("> "))
    terminal.type("hepl --json\r")
    #expect(terminal.shows("this is “help”"))
    #expect(terminal.shows("coach.help/1"))
    #expect(terminal.shows("> "))
    terminal.type("\u{4}")
    #expect(terminal.end() == 0)
  }

  @Test func `what is no command is a question, and a reading is picked by its number`() throws {
    let terminal = try start()
    terminal.type("purple monkey dishwasher\r")
    #expect(terminal.shows("say 1, 2 or 3"))
    #expect(terminal.shows("> "))
    terminal.type("7\r")
    #expect(terminal.shows("no reading 7"))
    #expect(terminal.shows("> "))
    terminal.type("1\r")
    #expect(terminal.shows("= coach "))
    #expect(terminal.shows("> "))
    terminal.type("\u{4}")
    #expect(terminal.end() == 0)
  }

  @Test func `a question may begin like a command, and the next keeps its context`() throws {
    let terminal = try start()
    terminal.type("why has my score gone down last week\r")
    #expect(terminal.shows("= coach why --from"))
    #expect(terminal.shows("> "))
    terminal.type("only bluesky\r")
    #expect(terminal.shows("--account bluesky"))
    #expect(terminal.shows("> "))
    terminal.type("\u{4}")
    #expect(terminal.end() == 0)
  }

  @Test func `two tabs list what may come, each with what it is`() throws {
    let terminal = try start()
    terminal.type("re\t\t")
    #expect(terminal.shows("redo"))
    #expect(terminal.shows("Bring"))
    #expect(terminal.shows("> re"))
    terminal.type("\u{3}")
    #expect(terminal.shows("> "))
    terminal.type("\u{4}")
    #expect(terminal.end() == 0)
  }

  @Test func `a name with a space or an accent completes, quoted or not`() throws {
    let terminal = try start()
    terminal.type("met Zoë Núñez at \"Café Æther\" yesterday\r")
    #expect(terminal.shows("Logged for"))
    #expect(terminal.shows("> "))
    terminal.type("forget zo\t\r")
    #expect(terminal.shows("This forgets Zoë Núñez"))
    #expect(terminal.shows("[y/N] "))
    terminal.type("\r")
    #expect(terminal.shows("nothing was changed"))
    #expect(terminal.shows("> "))
    terminal.type("forget \"Zoë\t\r")
    #expect(terminal.shows("This forgets Zoë Núñez"))
    #expect(terminal.shows("[y/N] "))
    terminal.type("\u{3}")
    #expect(terminal.shows("nothing was changed"))
    #expect(terminal.shows("> "))
    terminal.type("\u{4}")
    #expect(terminal.end() == 0)
  }

  @Test func `undo says what it takes back and asks; enter is yes`() throws {
    let terminal = try start()
    terminal.type("met Ana and Bo at \"Swift meetup\"\r")
    #expect(terminal.shows("Logged for"))
    #expect(terminal.shows("> "))
    terminal.type("undo\r")
    #expect(terminal.shows("Takes back: met Ana and Bo at Swift meetup on"))
    #expect(terminal.shows("2 follow-ups."))
    #expect(terminal.shows("[Y/n] "))
    terminal.type("n\r")
    #expect(terminal.shows("nothing was changed"))
    #expect(terminal.shows("> "))
    terminal.type("undo\r")
    #expect(terminal.shows("[Y/n] "))
    terminal.type("\r")
    #expect(terminal.shows("Took back: met Ana and Bo"))
    #expect(terminal.shows("> "))
    terminal.type("\u{4}")
    #expect(terminal.end() == 0)
  }

  @Test func `the first prompt of a day says what is due, the second nothing`() throws {
    func visit(_ now: String) throws -> Terminal {
      let terminal = try Terminal(["--now", now, "--zone", "UTC"], environment: environment)
      #expect(terminal.shows("> "))
      return terminal
    }
    let first = try visit("2026-03-09T09:00:00Z")
    for line in ["account add mastodon @me@example.social", "met Ana at the café"] {
      first.type(line + "\r")
      #expect(first.shows("> "))
    }
    first.type("\u{4}")
    #expect(first.end() == 0)
    for (now, isGreeted) in [
      ("2026-03-10T09:00:00Z", false), ("2026-03-12T09:00:00Z", true),
      ("2026-03-12T21:00:00Z", false),
    ] {
      let terminal = try visit(now)
      terminal.type("\u{4}")
      #expect(terminal.end() == 0)
      #expect(terminal.screen.contains("Due: write to Ana.") == isGreeted, "\(now)")
      #expect(terminal.screen.contains("1 due> ") == now.hasPrefix("2026-03-12"))
    }
  }
}
