// One's own accounts by the names they have here, where an archive knows only an id.

import Domain
import Store

/// Gives records of a connected account its name: a repository of Bluesky calls it by its DID.
struct OwnNames {
  private let names: [Handle: Handle]

  init(_ reading: Reading) throws {
    names = Dictionary(
      try reading.connections().map { (Handle($0.account.network, $0.remote), $0.account) },
      uniquingKeysWith: { first, _ in first })
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
