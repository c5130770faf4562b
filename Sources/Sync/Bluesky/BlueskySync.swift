// The sync of a Bluesky account, step by step.

import Domain

/// Reads the author's feed, notifications, likes and reposts that those no longer tell of, and the
/// public counts of who responded.
public struct BlueskySync: AccountSync {
  /// So many people are asked about in one run, 25 at a time.
  static let people = 2500

  let client: BlueskyClient
  let context: SyncContext
  let reading: BlueskyReading
  var kept: SyncState
  var told: Set<String> = []
  var linked: Set<String> = []
  var emptyPages = 0
  var pending: [PostToAsk]?
  var wanted: [Handle]?
  var takesMany = true
  var listed: Set<String> = []
  /// Whether the server was found to know nothing of what came back.
  var isWithoutView = false
  var unseen: [SyncStep.Place]?
  /// What the server calls the repository that this run loads.
  var revision: String?

  /// What the next step reads.
  public private(set) var phase = SyncPhase.account

  /// How far it has come.
  public var state: String { kept.text }

  /// How many requests were made.
  public var requests: Int { client.web.requests }

  /// A sync that goes on from a state.
  ///
  /// - Parameters:
  ///   - connection: The account and the server its data lies on.
  ///   - secret: What lets coach read it.
  ///   - state: What an earlier sync left; nil for the first.
  ///   - context: The person's days, and the clock.
  ///   - latest: What is kept by now: another coach may have renewed it.
  ///   - keep: Keeps a renewed secret, at once.
  public init(
    _ connection: Connection, secret: Secret, state: String?, context: SyncContext,
    latest: @escaping () -> Secret? = { nil },
    keep: @escaping (Secret) throws(Diagnostic) -> Void
  ) {
    let web = WebClient(
      server: connection.server, pace: context.pace, isCancelled: context.isCancelled,
      tell: context.tell)
    client = BlueskyClient(web: web, secret: secret, kept: latest, keep: keep)
    self.context = context
    reading = BlueskyReading(
      account: connection.account, own: connection.remote, asOf: context.now)
    kept = SyncState.read(state, now: context.now)
  }

  /// Reads the next page.
  public mutating func step(
    into sink: inout some RecordSink, memory: some SyncMemory
  ) throws -> SyncStep? {
    switch phase {
    case .account:
      try readProfile(into: &sink)
      kept.posts.begin(
        now: context.now, back: MastodonSync.window * 86_400, isFull: context.isFull)
      kept.responses.begin(now: context.now, back: 600, isFull: context.isFull)
      phase = .posts
      return SyncStep()
    case .posts:
      let (step, isLast, isWhole) = try readFeed(into: &sink)
      if isLast, kept.endPosts(now: context.now, isWhole: isWhole) {
        kept.ownAnswers = [:]
        phase = .repository
      }
      return step
    case .repository:
      let step = try readRepository()
      phase = .deletions
      return step
    case .deletions:
      if let step = try lookForDeletions(memory: memory) { return step }
      phase = .responses
      return SyncStep()
    case .responses:
      let (step, isLast) = try readNotifications(into: &sink)
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

  private mutating func readProfile(into sink: inout some RecordSink) throws {
    try sink.receive(.account(AccountRecord(handle: reading.account)))
    let own: BlueskyActor
    do {
      own = try client.get(
        "app.bsky.actor.getProfile", [("actor", reading.own)], what: "your profile")
    } catch let failure as SyncFailure where failure.isWithoutView {
      if case .failing(_, 502..., _) = failure { isWithoutView = true }
      return
    }
    try sink.receive(
      .snapshot(
        SnapshotRecord(
          account: reading.account, at: context.now, followers: own.followers,
          following: own.following)))
  }

  /// Hands somebody over, once a run.
  mutating func tell(_ actor: BlueskyActor, to sink: inout some RecordSink) throws {
    guard told.insert(actor.did).inserted else { return }
    if told.count > 200_000 { told = [actor.did] }
    try sink.receive(.person(reading.person(actor)))
  }

  /// Whether a list goes on; pages may be empty or short midway, yet not for ever.
  mutating func goesOn(_ next: String?, isEmpty: Bool) -> Bool {
    emptyPages = isEmpty ? emptyPages + 1 : 0
    defer { if next == nil || emptyPages >= 8 { emptyPages = 0 } }
    return next != nil && emptyPages < 8
  }
}
