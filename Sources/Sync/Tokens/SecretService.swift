// The system's keyring, where there is one and it answers.

import Foundation

/// The Secret Service of the desktop, asked through libsecret's `secret-tool`.
///
/// The secret goes through pipes, never among arguments. The desktop may ask the person to unlock the
/// keyring; that is waited for, though not for ever.
struct SecretService: Sendable {
  /// What the keyring says of a secret.
  enum Answer: Hashable {
    /// Here it is.
    case held(String)
    /// It is there and cannot be had.
    case locked
    /// There is none, or nobody who would know.
    case none
  }

  private static let patience = 30.0
  private let tool: String
  private let environment: [String: String]

  /// Nil where there is no session bus or no `secret-tool`.
  init?(environment: [String: String]) {
    guard environment["DBUS_SESSION_BUS_ADDRESS"]?.isEmpty == false else { return nil }
    let folders = (environment["PATH"] ?? "").split(separator: ":").filter { $0.hasPrefix("/") }
    let tools = folders.map { String($0) + "/secret-tool" }
    guard let tool = tools.first(where: { access($0, X_OK) == 0 }) else { return nil }
    self.tool = tool
    self.environment = environment
  }

  func read(_ account: String) -> Answer {
    let (isFine, text) = run(["lookup"] + attributes(account))
    if isFine, !text.isEmpty { return .held(text) }
    return holds(account) ? .locked : .none
  }

  func write(_ secret: String, _ account: String) -> Bool {
    run(["store", "--label=coach: \(account)"] + attributes(account), input: secret).isFine
      && read(account) == .held(secret)
  }

  /// Says whether there is nothing left of it.
  func delete(_ account: String) -> Bool {
    run(["clear"] + attributes(account)).isFine || !holds(account)
  }

  /// Whether there is a secret of the account, locked or not.
  private func holds(_ account: String) -> Bool {
    let (isFine, text) = run(["search"] + attributes(account))
    return isFine && !text.isEmpty
  }

  private func attributes(_ account: String) -> [String] {
    ["application", "coach", "account", account]
  }

  private func run(_ arguments: [String], input: String = "") -> (isFine: Bool, text: String) {
    let process = Process()
    process.executableURL = URL(filePath: tool)
    process.arguments = arguments
    process.environment = environment
    let (stdin, stdout) = (Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return (false, "") }
    try? stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try? stdin.fileHandleForWriting.close()
    // A secret fits into the pipe, so that nobody waits for it to be emptied.
    let end = Date().addingTimeInterval(Self.patience)
    while process.isRunning, Date() < end { Thread.sleep(forTimeInterval: 0.01) }
    if process.isRunning {
      process.terminate()
      return (false, "")
    }
    let data = (try? stdout.fileHandleForReading.readToEnd()) ?? Data()
    return (process.terminationStatus == 0, String(decoding: data, as: UTF8.self))
  }
}
