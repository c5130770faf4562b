// What a sync of one account hands over, step by step, and what it may ask of what is known.

import Domain

/// An account as its server knows it.
public struct Connection: Hashable, Sendable {
  /// The account here.
  public var account: Handle
  /// Who is asked.
  public var server: Server
  /// The account's id there: opaque on Mastodon, the DID on Bluesky.
  public var remote: String

  /// A connected account.
  public init(account: Handle, server: Server, remote: String) {
    self.account = account
    self.server = server
    self.remote = remote
  }
}

/// What is being read; the phases follow each other in this order.
public enum SyncPhase: String, Hashable, Sendable {
  /// The account's own public counts.
  case account
  /// What was published.
  case posts
  /// Everything that the account's own server holds of it, where that can be had at once.
  case repository
  /// What was published and is no longer listed.
  case deletions
  /// What came back.
  case responses
  /// Who is behind counts that no notification tells of.
  case responders
  /// Public counts of those who responded.
  case people
}

/// What one step brought beside records.
public struct SyncStep: Sendable {
  /// The server's own id of a post, and the native one.
  public struct Place: Hashable, Sendable {
    /// As the server calls it.
    public var remote: String
    /// As every archive calls it.
    public var native: String

    /// A post in both.
    public init(remote: String, native: String) {
      self.remote = remote
      self.native = native
    }
  }

  /// Where a repository lies that was loaded; whoever takes the step takes the file away.
  public var repository: String?
  /// Native ids of posts that the server no longer has.
  public var gone: [String] = []
  /// Ids of posts.
  public var places: [Place] = []
  /// Posts whose responders have been asked for, by native id.
  public var asked: [String] = []
  /// Two handles of one person: a name, and the id that stays when the name changes.
  public var same: [(name: Handle, id: Handle)] = []
  /// How much was left out, by reason in plain words.
  public var leftOut: [String: Int] = [:]
}

/// What a sync may ask of what is stored, as of the last step that was kept.
public protocol SyncMemory {
  /// The native id of a post of the account by the server's own id; the case of letters may differ.
  func native(of remote: String) throws -> String?
  /// The account's posts whose counts say more than is known of who responded, the newest first.
  ///
  /// - Parameters:
  ///   - after: Posts from this time on.
  ///   - before: Posts before this time.
  ///   - limit: How many at most.
  /// - Returns: The posts.
  /// - Throws: What keeps the store from being read.
  func postsToAsk(after: Instant, before: Instant, limit: Int) throws -> [PostToAsk]
  /// The account's posts that a sync has seen, but none since a time; the newest first.
  ///
  /// - Parameters:
  ///   - after: Posts later than this; all where nil.
  ///   - before: Posts before this time, and not seen since then.
  ///   - limit: How many at most.
  /// - Returns: The posts.
  /// - Throws: What keeps the store from being read.
  func postsUnseen(after: Instant?, before: Instant, limit: Int) throws -> [SyncStep.Place]
  /// Native ids of all that the repository of this run holds; nil where none was read whole.
  var inRepository: Set<String>? { get }
  /// When the earliest post that a sync has seen was published.
  func firstPostSeen() throws -> Instant?
  /// Whether a response is known by its native id.
  func knows(response: String) throws -> Bool
  /// People who responded to the account or were written to, and whose public counts are not known.
  func peopleWithoutCounts(limit: Int) throws -> [Handle]
}

/// A post of which the server can tell who responded.
public struct PostToAsk: Hashable, Sendable {
  /// Its native id.
  public var native: String
  /// The server's own id.
  public var remote: String
  /// When it was published.
  public var at: Instant
  /// Whether more likes are counted than known.
  public var likes: Bool
  /// Whether more reshares are counted than known.
  public var reshares: Bool

  /// A post to ask about.
  public init(native: String, remote: String, at: Instant, likes: Bool, reshares: Bool) {
    self.native = native
    self.remote = remote
    self.at = at
    self.likes = likes
    self.reshares = reshares
  }
}

/// What every sync needs to know.
public struct SyncContext {
  /// The person's days.
  public var clock: DayClock
  /// The moment that the sync is of.
  public var now: Instant
  /// The clock to wait by.
  public var pace: Pace
  /// Whether everything is read again from the beginning.
  public var isFull: Bool
  /// Asked whether to stop.
  public var isCancelled: () -> Bool
  /// Told why nothing happens for a while.
  public var tell: (String) -> Void

  /// What a sync may know.
  public init(
    clock: DayClock, now: Instant, pace: Pace = .real, isFull: Bool = false,
    isCancelled: @escaping () -> Bool = { false }, tell: @escaping (String) -> Void = { _ in }
  ) {
    self.clock = clock
    self.now = now
    self.pace = pace
    self.isFull = isFull
    self.isCancelled = isCancelled
    self.tell = tell
  }
}

/// The sync of one account: it is taken step by step, so that each step can be kept as it comes.
public protocol AccountSync {
  /// What the next step reads.
  var phase: SyncPhase { get }
  /// How far it has come; a sync that begins with this text goes on from here.
  var state: String { get }
  /// How many requests were made.
  var requests: Int { get }

  /// Reads the next page.
  ///
  /// - Parameters:
  ///   - sink: Takes its records.
  ///   - memory: What is stored; all steps of earlier phases have been kept.
  /// - Returns: What else the page told; nil when all is read.
  /// - Throws: A `SyncFailure`, or what the sink or memory throw.
  mutating func step(into sink: inout some RecordSink, memory: some SyncMemory) throws -> SyncStep?
}
