// The pages of statuses.

import Domain

extension MastodonSync {
  private static let page = 40

  /// Reads one page of one's own statuses.
  mutating func readPosts(
    into sink: inout some RecordSink, memory: some SyncMemory
  ) throws -> (step: SyncStep, isLast: Bool, isWhole: Bool) {
    guard var walk = kept.posts.walk else { return (SyncStep(), true, false) }
    let list: MastodonClient.Page<MastodonStatus> = try client.page(
      "/api/v1/accounts/\(Request.escaped(reading.own))/statuses", limit: Self.page,
      after: walk.next, what: "your posts")
    var step = SyncStep()
    if list.broken > 0 { step.leftOut["posts that cannot be read"] = list.broken }
    // What a thread goes on from stands further down.
    for status in list.elements { places[status.id] = status.native }
    for status in list.elements {
      guard let at = status.createdAt else { continue }
      walk.earliest = min(walk.earliest ?? at.milliseconds, at.milliseconds)
      step.places.append(.init(remote: status.id, native: status.native))
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
      if let author = status.passedOn?.value.account { _ = try tell(author, to: &sink) }
    }
    walk.seen += list.elements.count
    let isPast = walk.floor.map { floor in
      (walk.earliest ?? .max) <= floor && walk.seen >= Self.least
    }
    walk.next = list.next
    kept.posts.walk = walk
    return (step, list.next == nil || isPast == true, list.next == nil)
  }

  /// Asks for one post that was known and is no longer listed: it may have been deleted.
  ///
  /// - Returns: Nil when there is none left to ask about.
  mutating func lookForDeletions(
    into sink: inout some RecordSink, memory: some SyncMemory
  ) throws -> SyncStep? {
    guard let check = kept.check else { return nil }
    if unseen == nil {
      unseen = try memory.postsUnseen(
        after: check.after.map { Instant(milliseconds: $0) },
        before: Instant(milliseconds: check.before), limit: Self.looking
      ).filter { places[$0.remote] == nil }.reversed()
    }
    guard let place = unseen?.popLast() else {
      kept.check = nil
      return nil
    }
    let path = "/api/v1/statuses/\(Request.escaped(place.remote))"
    do throws(SyncFailure) {
      let _: MastodonStatus = try client.get(path, what: "your posts")
    } catch {
      var step = SyncStep()
      switch error {
      case .missing, .failing(_, 410, _): step.gone = [place.native]
      default: guard error.isOfOneAddress else { throw error }
      }
      return step
    }
    return SyncStep()
  }

  /// The native id of one's own post that a status continues.
  private mutating func parent(
    of status: MastodonStatus, memory: some SyncMemory
  ) throws -> String? {
    guard let parent = status.parent, reading.isOwn(status.parentAccount) else { return nil }
    return try native(of: parent, memory: memory)
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

  /// The native id of one of one's own posts by the server's id; the server is asked for a post that
  /// has not been read.
  mutating func native(of remote: String, memory: some SyncMemory) throws -> String? {
    let folded = remote.lowercased()
    if let known = try places[remote] ?? places[folded] ?? memory.native(of: remote) {
      return known.isEmpty ? nil : known
    }
    let status: MastodonStatus? = try client.find(
      "/api/v1/statuses/\(Request.escaped(remote))", what: "your posts")
    let isOwn = status?.account.map { reading.isOwn($0.id) } ?? true
    places[remote] = isOwn ? status?.native ?? "" : ""
    return isOwn ? status?.native : nil
  }
}
