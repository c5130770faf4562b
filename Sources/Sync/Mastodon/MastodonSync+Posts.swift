// The pages of statuses.

import Domain

extension MastodonSync {
  private static let page = 40

  /// Reads one page of one's own statuses.
  mutating func readPosts(
    into sink: inout some RecordSink, memory: some SyncMemory
  ) throws -> (step: SyncStep, isLast: Bool) {
    guard var walk = kept.posts.walk else { return (SyncStep(), true) }
    let list: MastodonClient.Page<MastodonStatus> = try client.page(
      "/api/v1/accounts/\(Request.escaped(reading.own))/statuses", limit: Self.page,
      after: walk.next, what: "your posts")
    var step = SyncStep()
    if list.broken > 0 { step.leftOut["posts that cannot be read"] = list.broken }
    let before = walk.earliest
    var listed: Set<String> = []
    for status in list.elements {
      guard let at = status.createdAt else { continue }
      walk.earliest = min(walk.earliest ?? at.milliseconds, at.milliseconds)
      listed.insert(status.native)
      places[status.id] = status.native
      if status.passedOn == nil {
        step.places.append(.init(remote: status.id, native: status.native))
      }
      if let parent = status.parent, reading.isOwn(status.parentAccount) {
        kept.ownAnswers[parent, default: 0] += 1
      }
      if let reason = reading.secrecy(status) {
        step.leftOut[reason, default: 0] += 1
        continue
      }
      kept.firstPost = min(kept.firstPost ?? at.milliseconds, at.milliseconds)
      let post = reading.post(
        status, parent: try parent(of: status, memory: memory),
        addressee: try addressee(of: status),
        ownAnswers: kept.ownAnswers.removeValue(
          forKey: status.id) ?? 0)
      if let post { try sink.receive(.post(post)) }
    }
    walk.seen += list.elements.count
    let isPast = walk.floor.map { floor in
      (walk.earliest ?? .max) <= floor && walk.seen >= Self.least
    }
    if let end = walk.earliest, !listed.isEmpty {
      step.listing = SyncStep.Listing(
        after: Instant(milliseconds: end),
        before: before.map { Instant(milliseconds: $0) } ?? Instant(milliseconds: walk.began),
        posts: listed, seenSince: Instant(milliseconds: kept.since))
    }
    walk.next = list.next
    kept.posts.walk = walk
    return (step, list.next == nil || isPast == true)
  }

  /// The native id of one's own post that a status continues.
  private mutating func parent(
    of status: MastodonStatus, memory: some SyncMemory
  ) throws -> String? {
    guard let parent = status.parent, reading.isOwn(status.parentAccount) else { return nil }
    return try native(of: parent, memory: memory, asking: false)
  }

  /// Whom a reply answers: as it mentions them, or as the server says.
  private mutating func addressee(of status: MastodonStatus) throws -> String? {
    guard status.parent != nil, !reading.isOwn(status.parentAccount) else { return nil }
    if let named = reading.addressee(status) { return named }
    guard let id = status.parentAccount else { return reading.firstMentioned(status) }
    if let known = handles[id] { return known ?? reading.firstMentioned(status) }
    let account: MastodonAccount? = try client.find(
      "/api/v1/accounts/\(Request.escaped(id))", what: "who you answered")
    let handle = account?.handle(domain: reading.domain)
    handles[id] = .some(handle)
    return handle ?? reading.firstMentioned(status)
  }

  /// The native id of one of one's own posts by the server's id.
  ///
  /// With `asking` the server is asked for a post that has not been read.
  mutating func native(
    of remote: String, memory: some SyncMemory, asking: Bool
  ) throws -> String? {
    if let known = try places[remote] ?? memory.native(of: remote) { return known }
    let folded = remote.lowercased()
    if folded != remote, let known = places[folded] { return known }
    guard asking else { return nil }
    let status: MastodonStatus? = try client.find(
      "/api/v1/statuses/\(Request.escaped(remote))", what: "your posts")
    guard let status, status.account.map({ reading.isOwn($0.id) }) ?? true, status.isOpen else {
      return nil
    }
    places[remote] = status.native
    return status.native
  }
}
