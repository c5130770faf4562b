// From a record to a post.

import Domain

extension BlueskyRecord {
  /// Where every link points, in the order of the text, the card's last.
  var links: [String] {
    var links: [String] = []
    let inText = facets.sorted { $0.range.lowerBound < $1.range.lowerBound }.compactMap(\.link)
    for link in inText + (card.map { [$0] } ?? []) where !links.contains(link) {
      links.append(link)
    }
    return links
  }

  /// The text with links as they point, where only a part of them is shown.
  ///
  /// Words that are made a link stay words.
  var plainText: String {
    guard !facets.isEmpty else { return text }
    let bytes = Array(text.utf8)
    var out: [UInt8] = []
    var done = 0
    for facet in facets.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      guard let link = facet.link, facet.range.lowerBound >= done, !facet.range.isEmpty,
        facet.range.upperBound <= bytes.count,
        let shown = String(validating: bytes[facet.range], as: UTF8.self),
        Self.shows(shown, link)
      else { continue }
      out += bytes[done..<facet.range.lowerBound]
      out += link.utf8
      done = facet.range.upperBound
    }
    out += bytes[done...]
    return String(decoding: out, as: UTF8.self)
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

  /// The post that this record is.
  ///
  /// - Parameters:
  ///   - slot: Its collection and key.
  ///   - owner: Whose it is.
  ///   - at: When it was written.
  /// - Returns: The post; nil for a record of another type than its collection's.
  func post(_ slot: BlueskyTree.Slot, owner: BlueskyOwner, at: Instant) -> PostRecord? {
    switch slot.collection {
    case .post:
      guard type == nil || type == "app.bsky.feed.post" else { return nil }
      var post = PostRecord(
        account: owner.account, id: owner.address("app.bsky.feed.post", slot.key), at: at,
        kind: quoted == nil ? .original : .quote, text: plainText, links: links, media: media,
        tags: tagsOnce, parent: parent, asOf: owner.asOf)
      if let parent {
        let isOwn = BlueskyOwner.did(of: parent) == owner.did
        post.kind = isOwn ? .thread : .reply
        post.to = isOwn ? nil : owner.name(of: parent)
      }
      return post
    case .repost:
      guard type == nil || type == "app.bsky.feed.repost", let subject else { return nil }
      return PostRecord(
        account: owner.account, id: owner.address("app.bsky.feed.repost", slot.key), at: at,
        kind: .reshare, to: owner.name(of: subject), parent: subject, asOf: owner.asOf)
    }
  }

  private var tagsOnce: [String] {
    var seen: Set<String> = []
    return tags.map { $0.hasPrefix("#") ? String($0.dropFirst()) : $0 }
      .filter { seen.insert($0).inserted }
  }
}

/// Whose repository is read, and what others are called.
struct BlueskyOwner {
  var did: String
  var account: Handle
  /// The time of the commit.
  var asOf: Instant?
  /// Names by DID, where they are known.
  var names: [String: String]

  /// The address of one of the owner's records.
  func address(_ collection: String, _ key: String) -> String { "at://\(did)/\(collection)/\(key)" }

  /// Whose record an address is: by name where it is known, else the DID; nil for another text.
  func name(of address: String) -> String? {
    BlueskyOwner.did(of: address).map { names[$0] ?? $0 }
  }

  /// The first part of an `at://` address, as in `did:plc:…`.
  static func did(of address: String) -> String? {
    guard address.hasPrefix("at://") else { return nil }
    let did = address.dropFirst(5).prefix { $0 != "/" }
    return did.isEmpty ? nil : String(did)
  }
}
