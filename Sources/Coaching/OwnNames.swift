// One's own accounts by the names they have here, where an archive knows only an id.

import Domain
import Store
import Sync

/// Gives records of a connected account its name: a repository of Bluesky calls it by its DID, an
/// archive of Mastodon by the address of its server.
struct OwnNames {
  private let names: [Handle: Handle]

  init(_ reading: Reading) throws {
    let accounts = Set(try reading.accounts().map(\.handle))
    names = Dictionary(
      try reading.connections().compactMap { connection in
        Self.other(connection).map { ($0, connection.account) }
      }.filter { !accounts.contains($0.0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What an archive calls a connected account: its id, or its name at the server's own address,
  /// which may not be the one in handles.
  private static func other(_ connection: StoredConnection) -> Handle? {
    let account = connection.account
    guard account.network == .mastodon else { return Handle(account.network, connection.remote) }
    guard let server = try? Server(connection.server),
      let name = account.name.dropFirst().split(separator: "@").first
    else { return nil }
    return Handle(.mastodon, "@\(name)@\(server.authority)")
  }

  /// The name of an account.
  func name(of account: Handle) -> Handle { names[account] ?? account }

  /// A record under that name.
  func renamed(_ record: Record) -> Record {
    guard !names.isEmpty else { return record }
    switch record {
    case .account(var account):
      account.handle = name(of: account.handle)
      return .account(account)
    case .post(var post):
      post.account = name(of: post.account)
      return .post(post)
    case .response(var response):
      response.account = name(of: response.account)
      return .response(response)
    case .snapshot(var snapshot):
      snapshot.account = name(of: snapshot.account)
      return .snapshot(snapshot)
    case .coverage(var coverage):
      coverage.account = name(of: coverage.account)
      return .coverage(coverage)
    default: return record
    }
  }
}
