// What this machine lets a test do, and how a refusal must look.

import Foundation

/// Rights that only some machines give, and plain processes.
enum Machine {
  /// Whether a small disk can be mounted for a test.
  static let mounts =
    geteuid() == 0
    && (try? run(["unshare", "-m", "sh", "-c", "mount -t tmpfs tmpfs /mnt && echo fine"]))
      == "fine\n"

  /// What takes root's right to pass over permissions from the program that follows.
  static let withoutRights = [
    "setpriv", "--bounding-set=-dac_override,-dac_read_search",
    "--inh-caps=-dac_override,-dac_read_search",
  ]

  /// Whether that can be done here.
  static let dropsRights =
    geteuid() == 0
    && (try? run(withoutRights + ["cat", "/proc/self/status"]))
      .map { !$0.isEmpty && !$0.contains("setpriv:") } == true

  /// A shell on a session bus of its own, whose keyring lies in the home folder.
  static let keyring = ["dbus-run-session", "--", "sh", "-c"]

  /// Unlocks the keyring of a bus, which is made where there is none.
  static let unlocking =
    "printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1"

  /// Locks it again.
  static let locking = """
    gdbus call --session --dest org.freedesktop.secrets --object-path /org/freedesktop/secrets \
    --method org.freedesktop.Secret.Service.Lock \
    "['/org/freedesktop/secrets/collection/login']" >/dev/null
    """

  /// Whether there is all that such a keyring takes.
  static let hasKeyring: Bool = {
    let home = FileManager.default.temporaryDirectory.appending(path: "coach-keyring-\(UUID())")
    defer { try? FileManager.default.removeItem(at: home) }
    let trial = """
      HOME='\(home.path)'; export HOME; mkdir -p "$HOME"; \(unlocking)
      printf good | secret-tool store --label=x a b && secret-tool lookup a b && \(locking)
      """
    return (try? run(keyring + [trial]))?.contains("good") == true
  }()

  /// Runs a program to its end; gives what it prints on both outputs.
  static func run(_ line: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = line
    process.standardInput = FileHandle.nullDevice
    // A file ends with the program; a pipe is held open by whatever that leaves running.
    let file = FileManager.default.temporaryDirectory.appending(path: "coach-run-\(UUID())")
    _ = FileManager.default.createFile(atPath: file.path, contents: nil)
    defer { try? FileManager.default.removeItem(at: file) }
    let output = try FileHandle(forUpdating: file)
    process.standardOutput = output
    process.standardError = output
    try start(process)
    process.waitUntilExit()
    return String(decoding: try Data(contentsOf: file), as: UTF8.self)
  }

  /// Starts a process that gets all signals, though a test runner may hold them back.
  static func start(_ process: Process) throws {
    var (none, held) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &held)
    defer { pthread_sigmask(SIG_SETMASK, &held, nil) }
    try process.run()
  }

  /// Whether errors are one sentence of the coach's, with nothing besides its place, excerpt and
  /// hint.
  static func isOneSentence(_ errors: String) -> Bool {
    let lines = errors.split(separator: "\n")
    guard let first = lines.first, first.hasPrefix("coach: ") else { return false }
    return lines.count { $0.hasPrefix("coach:") } == 1
      && lines.dropFirst().allSatisfy { $0.hasPrefix("  ") } && !first.contains("Error")
  }
}
