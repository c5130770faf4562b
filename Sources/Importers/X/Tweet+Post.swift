// What kind of post it is, and to whom.

import Domain

/// Whose archive it is.
struct TweetOwner: Sendable {
  /// `x:@name`.
  var handle: Handle
  /// Their numeric id; nil while unknown.
  var id: Int64?

  /// The name without `@`, in lower case.
  var key: String { String(handle.key.drop { $0 == "@" }) }
}

extension Tweet {
  /// The record of the post; nil when it has no id or no time.
  ///
  /// Kinds exclude each other: a retweet is a reshare; an answer to oneself is a thread, any other
  /// a reply, and so is a text that begins with `@name`; a link to another post is a quote.
  func post(of owner: TweetOwner, asOf: Instant?, full note: XNotes.Note? = nil) -> PostRecord? {
    guard let id, let at = time?.instant ?? TweetTime.instant(ofID: id) else { return nil }
    let (kind, addressee) = kind(of: owner)
    return PostRecord(
      account: owner.handle, id: String(id), at: at, precision: time?.precision ?? .second,
      kind: kind,
      text: note.map { TweetText.plain($0.text, links: $0.links, media: media) }
        ?? TweetText.plain(text, links: links, media: media),
      links: (note.map(\.links) ?? links).map { $0.expanded.isEmpty ? $0.short : $0.expanded },
      media: media.count, tags: note.map(\.tags) ?? tags, to: addressee.map { "@" + $0 },
      parent: kind == .reshare ? nil : replyPost.map(String.init),
      totals: kind == .reshare ? nil : totals, asOf: asOf)
  }

  private var totals: Totals? {
    likes == nil && reshares == nil
      ? nil : Totals(likes: likes.map { Int($0) }, reshares: reshares.map { Int($0) })
  }

  private func kind(of owner: TweetOwner) -> (PostKind, to: String?) {
    if let reshared {
      return (.reshare, reshared.isEmpty ? retweetedName : reshared)
    }
    if let name = retweetedName {
      // A retweet made by the button has no counts of its own and names its author at index 3; in
      // the oldest format it would have said so above.
      let byButton = likes == 0 && reshares ?? 0 == 0 && (mentions.first?.start ?? 3) == 3
      return byButton ? (.reshare, name) : (.quote, nil)
    }
    if replyUser != nil || replyPost != nil || replyName != nil {
      let name = replyName ?? mentions.first { $0.id != nil && $0.id == replyUser }?.name
      let own =
        owner.id != nil && replyUser != nil
        ? owner.id == replyUser : name?.lowercased() == owner.key
      return own ? (.thread, nil) : (.reply, name)
    }
    if let name = Tweet.name(after: "@", in: text) {
      return name.lowercased() == owner.key ? (.thread, nil) : (.reply, name)
    }
    if links.contains(where: { Tweet.isPost($0.expanded) }) { return (.quote, nil) }
    return (.original, nil)
  }

  /// The name in a text that begins with `RT @name`.
  private var retweetedName: String? { Tweet.name(after: "RT @", in: text) }

  /// The name of 1 to 20 letters, digits and `_` that follows `prefix` at a text's beginning.
  static func name(after prefix: String, in text: String) -> String? {
    guard text.utf8.starts(with: prefix.utf8) else { return nil }
    let name = text.utf8.dropFirst(prefix.utf8.count).prefix { byte in
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        || byte == 95
    }
    return name.isEmpty || name.count > 20 ? nil : String(Substring(name))
  }

  /// Whether a link points to a post on X: `https://mobile.twitter.com/name/status/1?s=20`, or
  /// `https://x.com/i/web/status/1`.
  static func isPost(_ link: String) -> Bool {
    var rest = link.utf8[...]
    func next() -> Substring {
      let part = rest.prefix { $0 != UInt8(ascii: "/") }
      rest = rest[part.endIndex...].dropFirst()
      return Substring(part)
    }
    let scheme = next()
    guard scheme == "https:" || scheme == "http:", next().isEmpty,
      hosts.contains(next().lowercased()), !next().isEmpty
    else { return false }
    var kind = next()
    if kind == "web" { kind = next() }
    guard kind == "status" || kind == "statuses", let digit = next().utf8.first else {
      return false
    }
    return (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit)
  }

  private static let hosts: Set<String> = [
    "twitter.com", "www.twitter.com", "mobile.twitter.com", "m.twitter.com", "x.com", "www.x.com",
    "mobile.x.com",
  ]
}
