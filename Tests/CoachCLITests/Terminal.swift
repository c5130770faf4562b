// The built program on a real pseudo-terminal: keys in, screen out.

import Foundation
import Testing

/// A process whose standard input, output and error are a terminal of its own.
final class Terminal {
  private let master: Int32
  private var process: pid_t = 0
  /// Everything it has written so far.
  private(set) var screen = ""
  /// The beginning of a character whose end has not come yet.
  private var half: [UInt8] = []

  /// Starts the program; throws where the machine has no terminals to give.
  init(_ arguments: [String] = [], environment: [String: String], columns: UInt16 = 80) throws {
    var ends: (master: Int32, slave: Int32) = (-1, -1)
    try #require(openpty(&ends.master, &ends.slave, nil, nil, nil) == 0)
    master = ends.master
    // Other programs that tests start now must not hold this terminal open.
    for end in [ends.master, ends.slave] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let slave = "/dev/fd/\(ends.slave)"
    defer { close(ends.slave) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // In a session of its own the terminal opened first becomes the controlling one.
    posix_spawn_file_actions_addopen(&actions, 0, slave, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    posix_spawn_file_actions_addclose(&actions, master)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A test runner may hold signals back; the program gets all of them.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    // 0x80 is POSIX_SPAWN_SETSID, which Glibc keeps from Swift.
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | 0x80))
    resize(columns)
    let argv = ([Self.binary] + arguments).map { strdup($0) } + [nil]
    let envp = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in argv + envp { free(pointer) } }
    try #require(posix_spawn(&process, Self.binary, &actions, &attributes, argv, envp) == 0)
  }

  deinit {
    if process > 0 {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    close(master)
  }

  /// The program beside the tests.
  static let binary: String = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return root.appending(path: ".build/debug/coach").path(percentEncoded: false)
  }()

  /// Presses keys.
  func type(_ keys: String) {
    var bytes = ArraySlice(Array(keys.utf8))
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if count <= 0 { return }
      bytes = bytes.dropFirst(count)
    }
  }

  /// Reads until `text` has been written since the last such wait; false when the program ends, or
  /// stays silent, without it.
  func shows(_ text: String) -> Bool {
    while true {
      if let range = unseen.range(of: text) {
        seen += unseen[..<range.upperBound].count
        return true
      }
      guard readMore() else { return false }
    }
  }

  /// The exit code once the program has ended; nil when it was ended by a signal, also by ours
  /// when it would not end.
  func end() -> Int32? {
    while readMore() {}
    if !isClosed { kill(process, SIGKILL) }
    var status: Int32 = 0
    waitpid(process, &status, 0)
    process = 0
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : nil
  }

  func signal(_ number: Int32) { kill(process, number) }

  func resize(_ columns: UInt16) {
    var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Whether the terminal reads lines and echoes, as a shell expects to find it.
  var isCooked: Bool {
    var state = termios()
    guard tcgetattr(master, &state) == 0 else { return false }
    return state.c_lflag & UInt32(ICANON) != 0 && state.c_lflag & UInt32(ECHO) != 0
  }

  private var seen = 0
  private var isClosed = false
  private var unseen: Substring { screen.dropFirst(seen) }

  /// So many milliseconds of silence are the end: more than the busiest machine takes to answer.
  private static let patience: Int32 = 120_000

  private func readMore() -> Bool {
    var poll = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    var ready = Foundation.poll(&poll, 1, Self.patience)
    while ready < 0, errno == EINTR { ready = Foundation.poll(&poll, 1, Self.patience) }
    guard ready > 0 else { return false }
    var bytes = [UInt8](repeating: 0, count: 4096)
    var count = read(master, &bytes, bytes.count)
    while count < 0, errno == EINTR { count = read(master, &bytes, bytes.count) }
    guard count > 0 else {
      isClosed = true
      return false
    }
    half += bytes.prefix(count)
    let whole = Self.wholeCharacters(half)
    screen += String(decoding: half[..<whole], as: UTF8.self)
    half.removeFirst(whole)
    return true
  }

  /// How many bytes stand before a last character that is not all there yet.
  private static func wholeCharacters(_ bytes: [UInt8]) -> Int {
    guard let start = bytes.suffix(4).lastIndex(where: { $0 & 0xC0 != 0x80 }) else {
      return bytes.count
    }
    let length =
      switch bytes[start] {
      case 0xC0...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF7: 4
      default: 1
      }
    return bytes.count - start < length ? start : bytes.count
  }
}
