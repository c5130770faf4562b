// The pages of notifications, and the names behind counts.

import Domain

extension MastodonSync {
  /// Reads one page of notifications.
  mutating func readNotifications(
    into sink: inout some RecordSink, memory: some SyncMemory
  ) throws -> (step: SyncStep, isLast: Bool) {
    guard var walk = kept.responses.walk else { return (SyncStep(), true) }
    let list: MastodonClient.Page<MastodonNotification> = try client.page(
      "/api/v1/notifications", limit: 80, after: walk.next, what: "your notifications")
    var step = SyncStep()
    if list.broken > 0 { step.leftOut["notifications that cannot be read"] = list.broken }
    for notification in list.elements {
      let at = notification.createdAt.milliseconds
      walk.earliest = min(walk.earliest ?? at, at)
      try take(notification, &step, into: &sink, memory: memory)
    }
    walk.seen += list.elements.count
    walk.next = list.next
    kept.responses.walk = walk
    let isPast = walk.floor.map { (walk.earliest ?? .max) <= $0 } ?? false
    return (step, list.next == nil || isPast)
  }

  /// What a notification tells of, if that is a response; kinds that are none, or that nobody here
  /// knows yet, are passed over.
  private mutating func take(
    _ notification: MastodonNotification, _ step: inout SyncStep,
    into sink: inout some RecordSink, memory: some SyncMemory
  ) throws {
    guard let account = notification.account, !reading.isOwn(account.id) else { return }
    let status = notification.status
    switch notification.type {
    // Akkoma, Iceshrimp and others let people answer with an emoji, which is no less than a like.
    case "favourite", "reblog", "pleroma:emoji_reaction", "reaction":
      guard let status else { return }
      let post = status.passedOn?.value ?? status
      if let reason = reading.secrecy(post) {
        step.leftOut[reason, default: 0] += 1
        return
      }
      let by = try tell(account, to: &sink)
      try sink.receive(
        .response(
          reading.response(
            notification.type == "reblog" ? .reshare : .like, to: post.native,
            at: notification.createdAt, by: by)))
    case "follow":
      let by = try tell(account, to: &sink)
      try sink.receive(
        .response(reading.response(.follow, to: nil, at: notification.createdAt, by: by)))
    case "mention", "quote":
      guard let status else { return }
      if let reason = reading.secrecy(status) {
        step.leftOut[reason, default: 0] += 1
        return
      }
      try takeWords(status, notification, account, into: &sink, memory: memory)
    default: return
    }
  }

  /// A reply, mention or quote: it has an address and a text of its own.
  private mutating func takeWords(
    _ status: MastodonStatus, _ notification: MastodonNotification, _ account: MastodonAccount,
    into sink: inout some RecordSink, memory: some SyncMemory
  ) throws {
    var post: String?
    var kind = ResponseKind.mention
    if notification.type == "quote" {
      post = status.quote?.uri
      if post == nil, let id = status.quote?.id {
        post = try native(of: id, memory: memory)
      }
    } else if let parent = status.parent {
      let isMine = reading.isOwn(status.parentAccount)
      // A server that does not say whose post is answered: it is one's own if the server says so.
      if isMine || status.parentAccount == nil {
        post = try native(of: parent, memory: memory)
      }
      if isMine || post != nil { kind = .reply }
    }
    let by = try tell(account, to: &sink)
    try sink.receive(
      .response(
        ResponseRecord(
          account: reading.account, post: post, id: status.native,
          at: status.createdAt ?? notification.createdAt, kind: kind, by: by,
          text: reading.words(of: status))))
  }

  /// Asks who is behind the counts of one post that is older than the notifications.
  ///
  /// The server does not say when; such a response counts at the time of the post, as an anonymous
  /// one does.
  ///
  /// - Returns: Nil when there is none left to ask about.
  mutating func askWho(
    into sink: inout some RecordSink, memory: some SyncMemory
  ) throws -> SyncStep? {
    if pending == nil {
      let before = Instant(milliseconds: kept.knownFrom ?? context.now.milliseconds)
      let year = Instant(milliseconds: context.now.milliseconds - 365 * 86_400_000)
      pending = try memory.postsToAsk(after: year, before: before, limit: Self.asking).reversed()
    }
    guard let post = pending?.popLast() else { return nil }
    var step = SyncStep()
    step.asked = [post.native]
    for (kind, list, isWanted) in [
      (ResponseKind.like, "favourited_by", post.likes),
      (ResponseKind.reshare, "reblogged_by", post.reshares),
    ] where isWanted {
      var cursor: String?
      // Eighty names a page: four thousand are enough for a lifetime of one post.
      for _ in 0..<50 {
        let path = "/api/v1/statuses/\(Request.escaped(post.remote))/\(list)"
        let names: MastodonClient.Page<MastodonAccount>
        do throws(SyncFailure) {
          names = try client.page(
            path, limit: 80, after: cursor, what: "who responded", endsWithoutLink: true)
        } catch {
          guard error.isOfOneAddress else { throw error }
          break
        }
        for account in names.elements where !reading.isOwn(account.id) {
          let by = try tell(account, to: &sink)
          let response = reading.response(kind, to: post.native, at: post.at, by: by)
          if try !memory.knows(response: response.id) { try sink.receive(.response(response)) }
        }
        guard let next = names.next else { break }
        cursor = next
      }
    }
    return step
  }

  /// Reads the public counts of somebody who was written to and has not responded: notifications
  /// tell of all others.
  ///
  /// - Returns: Nil when there is nobody left.
  mutating func readPeople(
    into sink: inout some RecordSink, memory: some SyncMemory
  ) throws -> SyncStep? {
    if wanted == nil {
      let people = try memory.peopleWithoutCounts(limit: Self.people * 20)
      wanted = kept.worthAsking(people, limit: Self.people).reversed()
    }
    guard let handle = wanted?.popLast() else { return nil }
    kept.noteAsked([handle])
    let account: MastodonAccount? = try client.find(
      "/api/v1/accounts/lookup", [("acct", String(handle.name.drop { $0 == "@" }))],
      what: "who you answered")
    guard let account, account.hasCounts else { return SyncStep() }
    var person = reading.person(account)
    person.handle = handle
    try sink.receive(.person(person))
    return SyncStep()
  }
}
