// One's own accounts: adding one by hand, and how each stands.

import Domain
import Store

/// Adds an account that is logged by hand, or that an import will fill.
public struct AddAccount {
  /// Where and under what name.
  public var handle: Handle

  /// An account to add.
  public init(handle: Handle) { self.handle = handle }

  /// Adds it; false where it was known already.
  public func run(in coach: Coach) throws -> Bool {
    guard handle.name.contains(where: \.isLetter) else {
      throw Diagnostic(
        .error, "“\(handle.name)” is no handle", hint: "write it as in @me@example.social")
    }
    return try coach.store.change(
      command: coach.command, summary: "added the account \(handle)", at: coach.now
    ) { change in
      try change.receive(.account(AccountRecord(handle: handle)))
      return (change.counts.byKind[.account]?.added ?? 0) > 0
    }
  }
}

/// Takes an account out with everything on it.
public struct RemoveAccount {
  /// What goes with it.
  public struct Answer: Sendable {
    /// Which account.
    public var account: Handle
    /// How many posts.
    public var posts: Int
    /// How many responses.
    public var responses: Int
  }

  /// Its handle, its network, or both.
  public var account: String

  /// An account to take out.
  public init(_ account: String) { self.account = account }

  /// What would go; throws a `Diagnostic` for an unknown account.
  public func preview(_ coach: Coach) throws -> Answer {
    try coach.store.read { reading in
      let supply = try reading.account(named: account)
      let holdings = try reading.holdings(of: supply.id)
      return Answer(
        account: supply.handle, posts: holdings.posts, responses: holdings.responses)
    }
  }

  /// Takes it out; `undo` brings it back whole.
  public func run(in coach: Coach) throws -> Answer {
    let answer = try preview(coach)
    try coach.store.change(
      command: coach.command, summary: "removed the account \(answer.account)", at: coach.now
    ) { try $0.remove(account: answer.account) }
    return answer
  }
}

/// Lists one's accounts with what is known of each.
public struct ListAccounts {
  /// Every account.
  public init() {}

  /// Reads them, by network and handle.
  public func answer(_ coach: Coach) throws -> [AccountStanding] {
    try coach.store.read { reading in
      let today = reading.clock.day(of: coach.now)
      return try reading.supplies(today: today).map { AccountStanding($0, today: today) }
        .sorted { $0.supply.handle.description < $1.supply.handle.description }
    }
  }
}
