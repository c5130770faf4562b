// The sync of a Mastodon account, step by step.

import Domain

/// Reads statuses, notifications and, where those no longer tell, the names of who responded.
public struct MastodonSync: AccountSync {
  /// So many days are read again each time, for counts, edits and deletions.
  static let window: Int64 = 30
  /// So many statuses are read again each time, however old.
  static let least = 80
  /// So many posts of the last year are asked about in one run.
  static let asking = 500
  /// So many posts that are no longer listed are looked at in one run.
  static let looking = 1000
  /// So many people are asked about in one run, one by one.
  static let people = 200

  let client: MastodonClient
  let context: SyncContext
  let reading: MastodonReading
  var kept: SyncState
  /// Native ids by the server's own, of this run.
  var places: [String: String] = [:]
  /// People handed over in this run, with the counts told.
  var told: [Handle: PersonRecord] = [:]
  /// Handles by the server's id of an account.
  var handles: [String: String?] = [:]
  var pending: [PostToAsk]?
  var unseen: [SyncStep.Place]?
  var wanted: [Handle]?

  /// What the next step reads.
  public private(set) var phase = SyncPhase.account

  /// How far it has come.
  public var state: String { kept.text }

  /// How many requests were made.
  public var requests: Int { client.web.requests }

  /// A sync that goes on from a state.
  ///
  /// - Parameters:
  ///   - connection: The account and its server.
  ///   - token: What lets coach read it.
  ///   - state: What an earlier sync left; nil for the first.
  ///   - context: The person's days, and the clock.
  public init(
    _ connection: Connection, token: String, state: String?, context: SyncContext
  ) {
    let web = WebClient(
      server: connection.server, pace: context.pace, isCancelled: context.isCancelled,
      tell: context.tell)
    client = MastodonClient(web: web, token: token)
    self.context = context
    reading = MastodonReading(
      account: connection.account, own: connection.remote, asOf: context.now)
    kept = SyncState.read(state, now: context.now)
  }

  /// Reads the next page.
  public mutating func step(
    into sink: inout some RecordSink, memory: some SyncMemory
  ) throws -> SyncStep? {
    switch phase {
    case .account:
      try readAccount(into: &sink)
      kept.posts.begin(now: context.now, back: Self.window * 86_400, isFull: context.isFull)
      kept.responses.begin(now: context.now, back: 600, isFull: context.isFull)
      phase = .posts
      return SyncStep()
    case .posts:
      let (step, isLast, isWhole) = try readPosts(into: &sink, memory: memory)
      if isLast, kept.endPosts(now: context.now, isWhole: isWhole) {
        kept.ownAnswers = [:]
        phase = .deletions
      }
      return step
    case .repository, .deletions:
      if let step = try lookForDeletions(into: &sink, memory: memory) { return step }
      phase = .responses
      return SyncStep()
    case .responses:
      let (step, isLast) = try readNotifications(into: &sink, memory: memory)
      if isLast {
        kept.noteWhatIsKnown()
        if kept.responses.end(now: context.now) {
          try kept.tellCoverage(
            of: reading.account, listsFrom: kept.firstPost, context: context, memory: memory,
            to: &sink)
          phase = .responders
        }
      }
      return step
    case .responders:
      if let step = try askWho(into: &sink, memory: memory) { return step }
      phase = .people
      return SyncStep()
    case .people: return try readPeople(into: &sink, memory: memory)
    }
  }

  private mutating func readAccount(into sink: inout some RecordSink) throws {
    let own: MastodonAccount = try client.get(
      "/api/v1/accounts/verify_credentials", what: "your account")
    guard reading.isOwn(own.id) else {
      throw Diagnostic(
        .error, "the token for \(reading.account) is another account's: \(own.name)",
        hint: "connect it again: coach account connect mastodon \(client.web.server.authority)")
    }
    try sink.receive(.account(AccountRecord(handle: reading.account)))
    try sink.receive(
      .snapshot(
        SnapshotRecord(
          account: reading.account, at: context.now, followers: own.followers,
          following: own.following)))
  }

  /// Hands somebody over, once a run.
  mutating func tell(_ account: MastodonAccount, to sink: inout some RecordSink) throws -> String {
    let person = reading.person(account)
    if told[person.handle] != person {
      if told.count >= 100_000 { told.removeAll() }
      told[person.handle] = person
      try sink.receive(.person(person))
    }
    return person.handle.name
  }
}
