// What lets coach read an account, and must be seen by nobody.

import Domain
import Foundation

/// A token with what it takes to renew or revoke it; it never says itself.
public struct Secret: Codable, Hashable, Sendable {
  /// What goes along with each request.
  public var access: String
  /// What renews it, on Bluesky.
  public var refresh: String?
  /// The app that coach registered for itself, on Mastodon.
  public var client: String?
  /// That app's own secret.
  public var clientSecret: String?

  /// A secret.
  public init(
    access: String, refresh: String? = nil, client: String? = nil, clientSecret: String? = nil
  ) {
    self.access = access
    self.refresh = refresh
    self.client = client
    self.clientSecret = clientSecret
  }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// Not what it is.
  public var description: String { "a token" }
  /// Not what it is.
  public var debugDescription: String { description }
  /// Nothing to look into.
  public var customMirror: Mirror { Mirror(self, children: []) }
}

/// Keeps secrets outside the store: in the system's keyring where one answers, else in a file that
/// only the person can read.
public struct Keyring: Sendable {
  private let file: SecretFile
  private let service: SecretService?

  /// The secrets of a person.
  ///
  /// - Parameters:
  ///   - folder: `$XDG_CONFIG_HOME/coach`.
  ///   - environment: Says whether there is a keyring, and where programs lie.
  public init(folder: String, environment: [String: String]) {
    file = SecretFile(folder: folder)
    service = SecretService(environment: environment)
  }

  /// The secret of an account; nil where there is none.
  ///
  /// Throws a `Diagnostic` for a file that others can read, or a keyring that is locked.
  public func secret(of account: Handle) throws(Diagnostic) -> Secret? {
    // What could not go into the keyring is newer than what is there.
    var kept = try file.read()[account.description]
    if kept == nil, let service {
      switch service.read(account.description) {
      case .held(let text): kept = text
      case .locked: throw Self.locked(account)
      case .none: break
      }
    }
    return kept.flatMap { try? JSONDecoder().decode(Secret.self, from: Data($0.utf8)) }
  }

  private static func locked(_ account: Handle) -> Diagnostic {
    Diagnostic(
      .error, "the token of \(account) lies in the system keyring, which is locked",
      hint: "unlock the keyring, then try again")
  }

  /// Keeps a secret.
  ///
  /// - Returns: Where, in plain words.
  /// - Throws: A `Diagnostic` where that is not possible.
  @discardableResult
  public func keep(_ secret: Secret, of account: Handle) throws(Diagnostic) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    guard let data = try? encoder.encode(secret) else {
      throw Diagnostic(.error, "the token cannot be kept")
    }
    let text = String(decoding: data, as: UTF8.self)
    if let service, service.write(text, account.description) {
      try file.change { $0[account.description] = nil }
      return "the system keyring"
    }
    try file.change { $0[account.description] = text }
    return file.path
  }

  /// Deletes a secret, wherever it is.
  ///
  /// Throws a `Diagnostic` where it cannot be taken out of a keyring that is locked.
  public func forget(_ account: Handle) throws(Diagnostic) {
    if let service, !service.delete(account.description) { throw Self.locked(account) }
    try file.change { $0[account.description] = nil }
  }
}
