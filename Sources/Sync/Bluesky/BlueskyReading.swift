// From what a server answers to records.

import Domain

/// Reads posts and notifications of one account.
struct BlueskyReading {
  let account: Handle
  /// One's own DID.
  let own: String
  let asOf: Instant

  /// Whether a record is one's own.
  func isOwn(_ uri: String?) -> Bool { uri?.hasPrefix("at://\(own)/") == true }

  /// When something was, by its writer's word unless that cannot be.
  ///
  /// A past date may be given on purpose; nobody writes what is published later.
  static func time(claimed: Instant?, indexed: Instant?) -> Instant? {
    guard let claimed, claimed.seconds > 1_136_073_600 else { return indexed }
    guard let indexed else { return claimed }
    return claimed.seconds > indexed.seconds + 300 ? indexed : claimed
  }

  /// An entry of one's own feed as a post; nil for what is none of one's own.
  func post(_ item: BlueskyFeedItem, ownAnswers: Int) -> PostRecord? {
    let post = item.post
    if let reason = item.reason, reason.isRepost {
      guard let at = reason.indexedAt ?? post.indexedAt else { return nil }
      return PostRecord(
        account: account, id: reason.uri ?? post.viewer?.repost ?? "repost \(post.uri)", at: at,
        kind: .reshare, to: post.author?.name, parent: post.uri, asOf: asOf)
    }
    guard isOwn(post.uri), let record = post.record,
      let at = Self.time(claimed: record.createdAt, indexed: post.indexedAt)
    else { return nil }
    var read = PostRecord(
      account: account, id: post.uri, at: at,
      kind: record.embed?.quoted == nil ? .original : .quote, text: record.plainText,
      links: record.links, media: record.embed?.media ?? 0, tags: record.tagsOnce,
      parent: record.parent, asOf: asOf)
    if let parent = record.parent {
      read.kind = isOwn(parent) ? .thread : .reply
      read.to = isOwn(parent) ? nil : item.answered?.name ?? Self.did(of: parent)
    }
    if post.likes != nil || post.reposts != nil || post.replies != nil {
      read.totals = Totals(
        likes: post.likes.map { max(0, $0 - (post.viewer?.like == nil ? 0 : 1)) },
        reshares: post.reposts.map { max(0, $0 - (post.viewer?.repost == nil ? 0 : 1)) },
        replies: post.replies.map { max(0, $0 - ownAnswers) })
    }
    return read
  }

  /// What a notification tells of; nil for a reason that is no response, or that nobody here knows.
  func response(_ notification: BlueskyNotification) -> ResponseRecord? {
    let record = notification.record
    guard notification.author.did != own,
      let at = Self.time(claimed: record?.createdAt, indexed: notification.indexedAt)
    else { return nil }
    let subject = notification.subject.flatMap { isOwn($0) ? $0 : nil }
    func response(
      _ kind: ResponseKind, _ post: String?, id: String? = nil, text: String? = nil
    ) -> ResponseRecord {
      ResponseRecord(
        account: account, post: post,
        id: id ?? Self.id(kind, post: post, by: notification.author.did), at: at, kind: kind,
        by: notification.author.name, text: text)
    }
    switch notification.reason {
    case "like", "like-via-repost": return subject.map { response(.like, $0) }
    case "repost", "repost-via-repost": return subject.map { response(.reshare, $0) }
    case "follow": return response(.follow, nil)
    case "reply":
      let answered = [record?.parent, subject].compactMap(\.self).first { isOwn($0) }
      return response(.reply, answered, id: notification.uri, text: record?.plainText)
    case "mention": return response(.mention, nil, id: notification.uri, text: record?.plainText)
    case "quote":
      let quoted = [record?.embed?.quoted, subject].compactMap(\.self).first { isOwn($0) }
      return response(.mention, quoted, id: notification.uri, text: record?.plainText)
    default: return nil
    }
  }

  /// The native id of a like, repost or follow: by who did it, so that a notification and a list of
  /// names tell of one thing.
  static func id(_ kind: ResponseKind, post: String?, by did: String) -> String {
    ([kind.rawValue, post, did] as [String?]).compactMap(\.self).joined(separator: " ")
  }

  /// Somebody with what is told of them.
  func person(_ actor: BlueskyActor) -> PersonRecord {
    PersonRecord(
      handle: Handle(.bluesky, actor.name),
      name: actor.display.flatMap { $0.isEmpty ? nil : $0 }, followers: actor.followers,
      following: actor.following, asOf: asOf)
  }

  /// Whose record an address is.
  static func did(of uri: String) -> String? {
    let did = uri.dropFirst(5).prefix { $0 != "/" }
    return uri.hasPrefix("at://") && !did.isEmpty ? String(did) : nil
  }
}

extension BlueskyRecord {
  /// Where every link points, in the order of the text, the card's last.
  var links: [String] {
    var links: [String] = []
    for link in facets.compactMap(\.link) + (embed?.card.map { [$0] } ?? [])
    where !links.contains(link) { links.append(link) }
    return links
  }

  /// Its tags, each once.
  var tagsOnce: [String] {
    var seen: Set<String> = []
    return tags.map { $0.hasPrefix("#") ? String($0.dropFirst()) : $0 }
      .filter { seen.insert($0).inserted }
  }

  /// The text with links as they point, where only a part of them is shown.
  var plainText: String {
    let bytes = Array(text.utf8)
    var out: [UInt8] = []
    var done = 0
    for facet in facets {
      guard let link = facet.link, facet.range.lowerBound >= done,
        facet.range.upperBound <= bytes.count,
        let shown = String(validating: bytes[facet.range], as: UTF8.self), Self.shows(shown, link)
      else { continue }
      out += bytes[done..<facet.range.lowerBound]
      out += link.utf8
      done = facet.range.upperBound
    }
    return String(decoding: out + bytes[done...], as: UTF8.self)
  }

  /// Whether a text is an address or the visible part of one: `example.org/blog…`.
  private static func shows(_ shown: String, _ link: String) -> Bool {
    var part = Substring(shown)
    while part.hasSuffix("…") || part.hasSuffix(".") { part = part.dropLast() }
    for scheme in ["https://", "http://"] where part.hasPrefix(scheme) {
      part = part.dropFirst(scheme.count)
    }
    return part.contains(".") && !part.contains(" ") && link.contains(part)
  }
}
