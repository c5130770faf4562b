// Connects accounts to their servers, and takes that back.

import Domain
import Foundation
import Store
import Sync

/// What lets coach ask networks: where secrets are kept, and the clock to wait by.
public struct Networks {
  /// The person's secrets.
  public var keyring: Keyring
  /// The clock to wait by.
  public var pace: Pace
  /// Asked whether to stop.
  public var isCancelled: () -> Bool

  /// Access to networks.
  public init(
    keyring: Keyring, pace: Pace = .real, isCancelled: @escaping () -> Bool = { false }
  ) {
    self.keyring = keyring
    self.pace = pace
    self.isCancelled = isCancelled
  }
}

/// Connects an account, so that `sync` can read it.
public struct ConnectAccount {
  /// What the person is asked for.
  public enum Question: Sendable {
    /// The code that a page shows after they said yes there.
    case code(page: String)
    /// A token made by hand.
    case token
    /// An app password.
    case password
    /// A code that the server sent them.
    case sentCode
  }

  /// What was connected.
  public struct Answer: Sendable {
    /// The account.
    public var account: Handle
    /// Its server, as in `https://example.social`.
    public var server: String
    /// Where the secret is kept, in plain words.
    public var keptIn: String
  }

  /// Mastodon or Bluesky.
  public var network: Network
  /// The server, or on Bluesky the handle.
  public var name: String
  /// On Bluesky, the server; the one most accounts are on where nil.
  public var server: String?
  /// Whether a token made by hand is given rather than a code.
  public var hasToken: Bool

  /// An account to connect.
  public init(network: Network, name: String, server: String? = nil, hasToken: Bool = false) {
    self.network = network
    self.name = name
    self.server = server
    self.hasToken = hasToken
  }

  /// Connects it.
  ///
  /// - Parameters:
  ///   - coach: The person's store.
  ///   - networks: Access to networks.
  ///   - ask: Asks the person; nil where they give no answer.
  /// - Returns: What was connected.
  /// - Throws: A `Diagnostic` or `SyncFailure`; then nothing is kept.
  public func run(
    in coach: Coach, networks: Networks, ask: (Question) -> String?
  ) throws -> Answer {
    let (found, secret) =
      switch network {
      case .mastodon: try mastodon(networks, ask)
      case .bluesky: try bluesky(networks, ask)
      default:
        throw Diagnostic(
          .error, "\(network.rawValue) cannot be connected; mastodon and bluesky can",
          hint: "coach import reads archives of other networks")
      }
    var connection = found
    connection.account = try known(found, in: coach)
    let place = try networks.keyring.keep(secret, of: connection.account)
    try coach.store.change(
      command: coach.command, summary: "connected \(connection.account)", at: coach.now
    ) { change in
      try change.rename(
        account: Handle(connection.account.network, connection.remote), to: connection.account)
      try change.receive(.account(AccountRecord(handle: connection.account)))
      try change.connect(
        connection.account, server: connection.server.origin, remote: connection.remote)
    }
    return Answer(
      account: connection.account, server: connection.server.origin, keptIn: place)
  }

  private func mastodon(
    _ networks: Networks, _ ask: (Question) -> String?
  ) throws -> (Connection, Secret) {
    let server = try Server(name)
    let access = MastodonAccess(
      server: server, pace: networks.pace, isCancelled: networks.isCancelled)
    let secret: Secret
    if hasToken {
      secret = Secret(access: try said(.token, ask))
    } else {
      let (app, page) = try access.register()
      secret = try access.token(for: said(.code(page: page), ask), app: app)
    }
    return (try access.connection(secret), secret)
  }

  private func bluesky(
    _ networks: Networks, _ ask: (Question) -> String?
  ) throws -> (Connection, Secret) {
    let access = BlueskyAccess(
      server: try Server(server ?? BlueskyAccess.usualServer), pace: networks.pace,
      isCancelled: networks.isCancelled)
    let password = try said(.password, ask)
    do {
      return try access.begin(name: name, password: password)
    } catch {
      guard case .wantsCode = error else { throw error }
    }
    let code = try said(.sentCode, ask)
    return try access.begin(name: name, password: password, code: code)
  }

  private func said(_ question: Question, _ ask: (Question) -> String?) throws -> String {
    let text = ask(question)?.trimmingCharacters(in: .whitespacesAndNewlines)
    guard let text, !text.isEmpty else {
      throw Diagnostic(.error, "nothing was given, so nothing is connected")
    }
    guard text.utf8.count < 8192, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      throw Diagnostic(
        .error, "that is no token, code or app password", hint: "copy it again, the whole of it")
    }
    return text
  }

  /// The account as it is known here already: an archive may name it by its server's other name.
  private func known(_ connection: Connection, in coach: Coach) throws -> Handle {
    let handle = connection.account
    guard handle.network == .mastodon,
      let name = handle.name.dropFirst().split(separator: "@").first
    else { return handle }
    let other = Handle(.mastodon, "@\(name)@\(connection.server.authority)")
    return try coach.store.read { reading in
      let accounts = try reading.accounts().map(\.handle)
      return accounts.first { $0 == handle } ?? accounts.first { $0 == other } ?? handle
    }
  }
}

/// Takes the connection of an account away, with its secret; what was read stays.
public struct DisconnectAccount {
  /// What was done.
  public struct Answer: Sendable {
    /// The account.
    public var account: Handle
    /// Whether the server took the token back.
    public var isRevoked: Bool
    /// Why it did not, where it should have.
    public var problem: Diagnostic?
  }

  /// Its handle, its network, or both.
  public var account: String

  /// An account to disconnect.
  public init(_ account: String) { self.account = account }

  /// Revokes the token at the server, deletes it here, and forgets the connection.
  public func run(in coach: Coach, networks: Networks) throws -> Answer {
    let handle = try coach.store.read { try $0.account(named: account).handle }
    let stored = try coach.store.read { try $0.connections().first { $0.account == handle } }
    var answer = Answer(account: handle, isRevoked: false)
    let secret = try networks.keyring.secret(of: handle)
    guard stored != nil || secret != nil else {
      throw Diagnostic(
        .error, "\(handle) is not connected", hint: "coach account lists what there is")
    }
    if let secret, let stored {
      do {
        answer.isRevoked = try revoke(secret, of: handle, at: Server(stored.server), networks)
      } catch let error as any DiagnosticConvertible {
        answer.problem = error.diagnostic
      }
    }
    try networks.keyring.forget(handle)
    try coach.store.change(
      command: coach.command, summary: "disconnected \(handle)", at: coach.now
    ) { try $0.disconnect(handle) }
    return answer
  }

  private func revoke(
    _ secret: Secret, of account: Handle, at server: Server, _ networks: Networks
  ) throws -> Bool {
    switch account.network {
    case .bluesky:
      try BlueskyAccess(server: server, pace: networks.pace, isCancelled: networks.isCancelled)
        .end(secret)
    default:
      try MastodonAccess(server: server, pace: networks.pace, isCancelled: networks.isCancelled)
        .revoke(secret)
    }
  }
}
