// The line editor: GNU readline, its keys, its history and its completion.

import CReadline
import Foundation
import Synchronization

/// GNU readline as one function that reads a line.
///
/// `.inputrc` holds, with `$if coach` for what is meant for coach alone.
enum Readline {
  /// The words that may stand at a place, from the line up to the word and the word begun; nil
  /// where a file is wanted.
  typealias Completer = @Sendable (_ before: String, _ word: String) -> [Candidate]?

  private static let completer = Mutex<Completer?>(nil)
  private static let matches = Mutex<[String]>([])
  /// What was offered last, for the list of it.
  private static let offered = Mutex<[Candidate]>([])

  /// Prepares the editor once: keys, completion, history of the file at `path`.
  static func prepare(history path: String, completer closure: @escaping Completer) {
    completer.withLock { $0 = closure }
    coach_readline_prepare(readKey, complete, display)
    using_history()
    stifle_history(10_000)
    let folder = (path as NSString).deletingLastPathComponent
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    if !FileManager.default.fileExists(atPath: path) {
      _ = FileManager.default.createFile(
        atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
    }
    history_truncate_file(path, 10_000)
    read_history(path)
  }

  /// What a line came to.
  enum Line: Equatable {
    case text(String)
    /// Ctrl-C: the line is dropped.
    case dropped
    /// Ctrl-D.
    case end
  }

  /// Reads one line with the prompt.
  static func read(_ prompt: String) -> Line {
    Interrupt.lower()
    guard let line = Interrupt.edit({ readline(prompt) }) else { return .end }
    defer { free(line) }
    if Interrupt.isRaised {
      Interrupt.lower()
      return .dropped
    }
    return .text(String(cString: line))
  }

  /// Remembers a line at once, in memory and on disk; one that begins with a space, or repeats the
  /// last, is not remembered.
  static func remember(_ line: String, path: String) {
    guard let first = line.first, first != " " else { return }
    let length = coach_history_length()
    if length > 0, let last = coach_history_line(coach_history_base() + length - 1),
      String(cString: last) == line
    {
      return
    }
    add_history(line)
    append_history(1, path)
  }

  /// One byte from the keyboard; signals are seen to in between.
  private static let readKey: @convention(c) (UnsafeMutablePointer<FILE>?) -> Int32 = { _ in
    while true {
      rl_check_signals()
      switch Readline.waitForKey() {
      case .key: break
      case .signal: continue
      // Ctrl-G leaves a question of readline's own, a line end leaves the line.
      case .interrupt: return coach_readline_is_completing() != 0 ? 7 : 10
      }
      var byte: UInt8 = 0
      let count = Foundation.read(STDIN_FILENO, &byte, 1)
      if count == 1 { return Int32(byte) }
      if count < 0, errno == EINTR { continue }
      return EOF
    }
  }

  private enum Wait { case key, signal, interrupt }

  /// Waits for a key or a signal.
  ///
  /// Signals are held back until it waits, so that none comes unseen between the look and the wait.
  private static func waitForKey() -> Wait {
    var (held, mask) = (sigset_t(), sigset_t())
    sigemptyset(&held)
    for signal in [SIGINT, SIGCONT, SIGWINCH, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP] {
      sigaddset(&held, signal)
    }
    pthread_sigmask(SIG_BLOCK, &held, &mask)
    defer { pthread_sigmask(SIG_SETMASK, &mask, nil) }
    if Interrupt.isRaised { return .interrupt }
    if rl_pending_signal() != 0 { return .signal }
    // Back from ctrl-Z: the shell has written since.
    if Interrupt.wasContinued { rl_forced_update_display() }
    return coach_wait_to_read(STDIN_FILENO, &mask) < 0 && errno == EINTR ? .signal : .key
  }

  private static let complete:
    @convention(c) (UnsafePointer<CChar>?, Int32, Int32) ->
      UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = { text, start, _ in
        guard let text, let line = coach_readline_line() else { return nil }
        let whole = Array(String(cString: line).utf8)
        let before = String(decoding: whole.prefix(Int(start)), as: UTF8.self)
        let word = String(cString: text)
        guard let found = Readline.completer.withLock({ $0 })?(before, word) else { return nil }
        coach_readline_no_files()
        Readline.offered.withLock { $0 = found }
        Readline.matches.withLock { $0 = found.reversed().map(\.word) }
        return found.isEmpty ? nil : rl_completion_matches(text, Readline.next)
      }

  private static let next:
    @convention(c) (UnsafePointer<CChar>?, Int32) -> UnsafeMutablePointer<CChar>? = { _, _ in
      Readline.matches.withLock { $0.popLast() }.flatMap { strdup($0) }
    }

  /// Lists what may come, each with what it is; a list of files comes without.
  private static let display:
    @convention(c) (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?, Int32, Int32) -> Void = {
      words, count, _ in
      guard let words else { return }
      // The first is what all have in common.
      let shown = (0..<Int(count)).compactMap { words[$0 + 1].map { String(cString: $0) } }
      let offered = Readline.offered.withLock { $0 }
      CandidateList(
        candidates: shown.map { word in
          offered.first { $0.word == word } ?? Candidate(word)
        }
      ).show()
      rl_forced_update_display()
    }
}
