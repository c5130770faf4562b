// Who is meant by an address on the fediverse, as far as the address tells.

/// Reads handles from addresses of people and posts.
enum MastodonAddress {
  /// `@name@host` of a person's or post's address; nil where it holds only a number.
  ///
  /// `https://a.example/users/ana/statuses/1`, `https://a.example/@ana/1`,
  /// `https://a.example/@ana@b.example/1` and `https://a.example/p/ana/1` name somebody.
  static func handle(_ address: String) -> String? {
    let (host, path) = parts(address)
    guard let host, let first = path.first else { return nil }
    if first.hasPrefix("@"), first.count > 1 {
      return first.dropFirst().contains("@") ? String(first) : "\(first)@\(host)"
    }
    let folders: Set<Substring> = [
      "users", "user", "u", "p", "profile", "author", "accounts", "people",
    ]
    guard path.count > 1, folders.contains(first), !path[1].isEmpty, path[1] != "statuses" else {
      return nil
    }
    return "@\(path[1])@\(host)"
  }

  /// The host of an address; nil when it is no web address.
  static func host(_ address: String) -> String? { parts(address).host }

  /// `@name@host` of a mention, whose name may leave out the host of its own server.
  static func handle(mention: MastodonItem.Tag) -> String? {
    let name = mention.name.hasPrefix("@") ? String(mention.name.dropFirst()) : mention.name
    if name.contains("@") { return "@" + name }
    guard !name.isEmpty, let host = host(mention.href) else { return handle(mention.href) }
    return "@\(name)@\(host)"
  }

  /// Whom a reply is addressed to: the mention of the parent's author, or what its address tells.
  static func author(of parent: String, mentions: [MastodonItem.Tag]) -> String? {
    let named = handle(parent)
    for mention in mentions {
      if !mention.href.isEmpty, parent.hasPrefix(mention.href + "/") {
        return handle(mention: mention)
      }
      if let named, handle(mention.href)?.lowercased() == named.lowercased() {
        return handle(mention: mention)
      }
    }
    if let named { return named }
    let there = mentions.filter { host($0.href) != nil && host($0.href) == host(parent) }
    return (there.first ?? mentions.first).flatMap { handle(mention: $0) }
  }

  private static func parts(_ address: String) -> (host: String?, path: [Substring]) {
    for scheme in ["https://", "http://"] where address.hasPrefix(scheme) {
      let rest = address.dropFirst(scheme.count).prefix { $0 != "?" && $0 != "#" }
      let parts = rest.split(separator: "/", omittingEmptySubsequences: true)
      guard let host = parts.first, !host.contains("@") else { return (nil, []) }
      return (host.lowercased(), Array(parts.dropFirst()))
    }
    return (nil, [])
  }
}
