// The pages of the feed and of notifications, and the names and counts behind them.

import Domain

extension BlueskySync {
  /// Reads one page of the author's feed.
  mutating func readFeed(
    into sink: inout some RecordSink
  ) throws -> (step: SyncStep, isLast: Bool, isWhole: Bool) {
    guard var walk = kept.posts.walk else { return (SyncStep(), true, false) }
    let page: BlueskyClient.Page<BlueskyFeedItem>? = try viewed(isFirst: walk.seen == 0) {
      try client.page(
        "app.bsky.feed.getAuthorFeed",
        [("actor", reading.own), ("filter", "posts_with_replies"), ("limit", "100")],
        after: walk.next, what: "your posts")
    }
    var step = SyncStep()
    guard let page else {
      // What was published is in the repository.
      kept.isAlone = true
      kept.posts.walk = nil
      return (step, true, true)
    }
    kept.isAlone = nil
    if page.broken > 0 { step.leftOut["posts that cannot be read"] = page.broken }
    for item in page.elements {
      if let parent = item.post.record?.parent, item.reason == nil, reading.isOwn(item.post.uri) {
        kept.ownAnswers[parent, default: 0] += 1
      }
      let isRepost = item.reason?.isRepost == true
      let own = isRepost ? 0 : kept.ownAnswers.removeValue(forKey: item.post.uri) ?? 0
      guard let post = reading.post(item, ownAnswers: own) else { continue }
      listed.insert(post.id)
      try sink.receive(.post(post))
      step.places.append(.init(remote: post.id, native: post.id))
      link(item, &step)
      // A pinned post stands first, whatever its age.
      guard item.reason?.type.hasSuffix("reasonPin") != true else { continue }
      let at = post.at.milliseconds
      walk.earliest = min(walk.earliest ?? at, at)
      kept.firstPost = min(kept.firstPost ?? at, at)
    }
    walk.seen += page.elements.count
    let isPast = walk.floor.map { floor in
      (walk.earliest ?? .max) <= floor && walk.seen >= MastodonSync.least
    }
    walk.next = page.next
    kept.posts.walk = walk
    let isWhole = !goesOn(page.next, isEmpty: page.elements.isEmpty)
    return (step, isWhole || isPast == true, isWhole)
  }

  /// What a server answers that tells of what came back; nil for one that has never told, and
  /// cannot.
  private func viewed<Value>(isFirst: Bool, _ ask: () throws -> Value) throws -> Value? {
    guard isFirst, kept.posts.done == nil else { return try ask() }
    if isWithoutView { return nil }
    do { return try ask() } catch let failure as SyncFailure where failure.isWithoutView {
      return nil
    }
  }

  /// Whom a post addresses is known by name here and by DID in a repository.
  private mutating func link(_ item: BlueskyFeedItem, _ step: inout SyncStep) {
    let isRepost = item.reason?.isRepost == true
    guard let actor = isRepost ? item.post.author : item.answered, actor.did != reading.own,
      actor.name != actor.did, linked.insert(actor.did).inserted
    else { return }
    step.same.append((Handle(.bluesky, actor.name), Handle(.bluesky, actor.did)))
  }

  /// Reads one page of notifications.
  mutating func readNotifications(
    into sink: inout some RecordSink
  ) throws -> (step: SyncStep, isLast: Bool) {
    guard var walk = kept.responses.walk else { return (SyncStep(), true) }
    let page: BlueskyClient.Page<BlueskyNotification>? = try viewed(isFirst: walk.seen == 0) {
      try client.page(
        "app.bsky.notification.listNotifications", [("limit", "100")], after: walk.next,
        what: "your notifications")
    }
    var step = SyncStep()
    guard let page else {
      step.leftOut["responses, of which the server does not tell"] = 1
      kept.responses.walk = nil
      return (step, true)
    }
    kept.isAlone = nil
    if page.broken > 0 { step.leftOut["notifications that cannot be read"] = page.broken }
    for notification in page.elements {
      let at = notification.indexedAt.milliseconds
      walk.earliest = min(walk.earliest ?? at, at)
      guard let response = reading.response(notification) else { continue }
      try tell(notification.author, to: &sink)
      try sink.receive(.response(response))
    }
    walk.seen += page.elements.count
    walk.next = page.next
    kept.responses.walk = walk
    let isPast = walk.floor.map { (walk.earliest ?? .max) <= $0 } ?? false
    return (step, !goesOn(page.next, isEmpty: page.elements.isEmpty) || isPast)
  }

  /// Asks who is behind the counts of one post that is older than the notifications.
  ///
  /// - Returns: Nil when there is none left to ask about.
  mutating func askWho(
    into sink: inout some RecordSink, memory: some SyncMemory
  ) throws -> SyncStep? {
    if pending == nil {
      let before = Instant(milliseconds: kept.knownFrom ?? context.now.milliseconds)
      let year = Instant(milliseconds: context.now.milliseconds - 365 * 86_400_000)
      pending = try memory.postsToAsk(after: year, before: before, limit: MastodonSync.asking)
        .reversed()
    }
    guard let post = pending?.popLast() else { return nil }
    var step = SyncStep()
    step.asked = [post.native]
    var found: [Responder] = []
    if post.likes {
      let likes: [BlueskyLike] = try all("app.bsky.feed.getLikes", of: post)
      found += likes.map { like in
        let at = BlueskyReading.time(claimed: like.createdAt, indexed: like.indexedAt)
        return Responder(kind: .like, actor: like.actor, at: at ?? post.at)
      }
    }
    if post.reshares {
      // The server does not say when: such a response counts at the time of the post.
      let actors: [BlueskyActor] = try all("app.bsky.feed.getRepostedBy", of: post)
      found += actors.map { Responder(kind: .reshare, actor: $0, at: post.at) }
    }
    for responder in found { try take(responder, of: post, into: &sink, memory: memory) }
    return step
  }

  private struct Responder {
    var kind: ResponseKind
    var actor: BlueskyActor
    var at: Instant
  }

  /// A whole list of a post's, five thousand names at most.
  private func all<Element: Decodable>(_ method: String, of post: PostToAsk) throws -> [Element] {
    var found: [Element] = []
    var cursor: String?
    for _ in 0..<50 {
      do throws(any Error) {
        let page: BlueskyClient.Page<Element> = try client.page(
          method, [("uri", post.remote), ("limit", "100")], after: cursor, what: "who responded")
        found += page.elements
        cursor = page.next
      } catch {
        guard let failure = error as? SyncFailure, failure.isOfOneAddress else { throw error }
        break
      }
      if cursor == nil { break }
    }
    return found
  }

  private mutating func take(
    _ responder: Responder, of post: PostToAsk, into sink: inout some RecordSink,
    memory: some SyncMemory
  ) throws {
    guard responder.actor.did != reading.own else { return }
    let id = BlueskyReading.id(responder.kind, post: post.native, by: responder.actor.did)
    guard try !memory.knows(response: id) else { return }
    try tell(responder.actor, to: &sink)
    try sink.receive(
      .response(
        ResponseRecord(
          account: reading.account, post: post.native, id: id, at: responder.at,
          kind: responder.kind, by: responder.actor.name)))
  }

  /// Reads the public counts of up to 25 people, which notifications do not hold.
  ///
  /// - Returns: Nil when there is nobody left.
  mutating func readPeople(
    into sink: inout some RecordSink, memory: some SyncMemory
  ) throws -> SyncStep? {
    if wanted == nil {
      let people = try memory.peopleWithoutCounts(limit: Self.people * 2)
      wanted = kept.worthAsking(people, limit: Self.people).reversed()
    }
    let count = min(takesMany ? 25 : 1, wanted?.count ?? 0)
    guard count > 0, let some = wanted?.suffix(count) else { return nil }
    let names = some.map { String($0.name.drop { $0 == "@" }) }
    do {
      if takesMany {
        let page: BlueskyClient.Page<BlueskyActor> = try client.page(
          "app.bsky.actor.getProfiles", names.map { ("actors", $0) }, after: nil, what: "people")
        for actor in page.elements { try sink.receive(.person(reading.person(actor))) }
      } else {
        let actor: BlueskyActor = try client.get(
          "app.bsky.actor.getProfile", [("actor", names[0])], what: "people")
        try sink.receive(.person(reading.person(actor)))
      }
    } catch let failure as SyncFailure where failure.isOfOneAddress || failure.isUnknownMethod {
      // A server that does not know the question for many is asked one by one.
      if takesMany {
        takesMany = false
        return SyncStep()
      }
    }
    kept.noteAsked(some)
    wanted?.removeLast(count)
    return SyncStep()
  }
}
