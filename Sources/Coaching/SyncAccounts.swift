// Brings connected accounts up to date: page by page, each kept as it comes.

import Domain
import Store
import Sync

/// Syncs one connected account or all of them.
public struct SyncAccounts {
  /// What became of records of one kind.
  public typealias Count = RecordCounts.Count

  /// What a sync brought.
  public struct Answer: Sendable {
    /// By account, in order.
    public var accounts: [Outcome]
    /// The day it is.
    public var today: Day
    /// Whether nothing was kept.
    public var isDryRun: Bool
  }

  /// What the sync of one account brought.
  public struct Outcome: Sendable {
    /// Which account.
    public var account: Handle
    /// Its server, as in `https://example.social`.
    public var server: String
    /// What became of what was read.
    public var counts = RecordCounts()
    /// Posts that were deleted on the server.
    public var deleted = 0
    /// What was left out, by reason.
    public var leftOut: [String: Int] = [:]
    /// How many requests were made.
    public var requests = 0
    /// The spans that are known now.
    public var coverage: [CoverageRecord] = []
    /// Why it did not come to its end; nil where it did.
    public var problem: Diagnostic?
    /// Whether the person stopped it.
    public var isStopped = false
  }

  /// Its handle, its network, or both; all connected accounts where nil.
  public var account: String?
  /// Whether to read only, and keep nothing.
  public var isDryRun: Bool
  /// Whether to read everything again, not only what is new.
  public var isFull: Bool
  /// Called with what is being read, now and then.
  public var progress: (String) -> Void

  /// A sync.
  public init(
    account: String? = nil, isDryRun: Bool = false, isFull: Bool = false,
    progress: @escaping (String) -> Void = { _ in }
  ) {
    self.account = account
    self.isDryRun = isDryRun
    self.isFull = isFull
    self.progress = progress
  }

  /// Syncs.
  ///
  /// What was kept stays kept when a server fails or the person stops it; the next sync goes on
  /// from there. A dry run does the same to a copy of the store, which goes away with it: it finds
  /// all that the sync will find. Tokens that the server renews are kept either way, as the old ones
  /// are worth nothing from then on.
  ///
  /// - Throws: A `Diagnostic` where nothing is connected, or the store cannot be written.
  public func run(in coach: Coach, networks: Networks) throws -> Answer {
    let (all, clock) = try coach.store.read { (try $0.connections(), $0.clock) }
    var wanted = all
    if let account {
      let handle = try coach.store.read { try $0.account(named: account).handle }
      wanted = all.filter { $0.account == handle }
      guard !wanted.isEmpty else {
        throw Diagnostic(
          .error, "\(handle) is not connected",
          hint: "coach account connect mastodon HOST, or bluesky HANDLE")
      }
    }
    guard !wanted.isEmpty else {
      throw Diagnostic(
        .error, "no account is connected, so there is nothing to sync",
        hint: "coach account connect mastodon HOST, or bluesky HANDLE")
    }
    var answer = Answer(accounts: [], today: clock.day(of: coach.now), isDryRun: isDryRun)
    let place = isDryRun ? try coach.onCopy() : coach
    for connection in wanted {
      let run = SyncRun(
        coach: place, networks: networks, connection: connection, isFull: isFull,
        progress: progress)
      answer.accounts.append(try run.outcome())
      if answer.accounts.last?.isStopped == true { break }
    }
    return answer
  }
}
