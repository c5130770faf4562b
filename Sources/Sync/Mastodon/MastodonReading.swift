// From what a server answers to records.

import Domain
import TextTraits

/// Reads statuses and notifications of one account.
struct MastodonReading {
  static let direct = "direct messages are never read"
  static let followersOnly = "followers-only posts are left out"

  let account: Handle
  /// One's own id on the server.
  let own: String
  let asOf: Instant

  /// The server's name as handles have it.
  var domain: String { account.name.split(separator: "@").last.map(String.init) ?? "" }

  /// Whether an id is one's own; one server writes its ids in differing case.
  func isOwn(_ id: String?) -> Bool { id?.lowercased() == own.lowercased() }

  /// The reason for which a status is left out; nil where anybody may read it.
  func secrecy(_ status: MastodonStatus) -> String? {
    if status.isOpen { return nil }
    return status.visibility == "direct" ? Self.direct : Self.followersOnly
  }

  /// One's own status as a post.
  ///
  /// - Parameters:
  ///   - status: What was published.
  ///   - parent: The native id of what it answers, where known.
  ///   - addressee: Whom a reply answers, where known.
  ///   - ownAnswers: How many of the answers counted are one's own.
  /// - Returns: The post; nil where it has no time.
  func post(
    _ status: MastodonStatus, parent: String?, addressee: String?, ownAnswers: Int
  ) -> PostRecord? {
    guard let at = status.createdAt else { return nil }
    if let passedOn = status.passedOn?.value {
      return PostRecord(
        account: account, id: status.native, at: at, kind: .reshare,
        to: passedOn.account?.handle(domain: domain), parent: passedOn.native, asOf: asOf)
    }
    let html = html(of: status)
    let quoted = [status.quote?.uri, status.quote?.address].compactMap(\.self)
    var post = PostRecord(
      account: account, id: status.native, at: at,
      kind: status.quote == nil ? .original : .quote, text: text(of: status, html),
      links: html.links.filter { !quoted.contains($0) }, media: status.media,
      tags: status.tags.compactMap(\.name), parent: parent, asOf: asOf)
    if status.parent != nil {
      post.kind = isOwn(status.parentAccount) ? .thread : .reply
      post.to = post.kind == .reply ? addressee : nil
    }
    if status.likes != nil || status.reshares != nil || status.answers != nil {
      post.totals = Totals(
        likes: status.likes.map { max(0, $0 - (status.isLiked ? 1 : 0)) },
        reshares: status.reshares.map { max(0, $0 - (status.isReshared ? 1 : 0)) },
        replies: status.answers.map { max(0, $0 - ownAnswers) })
    }
    return post
  }

  /// Whom a reply answers, as far as its mentions tell.
  func addressee(_ status: MastodonStatus) -> String? {
    guard let wanted = status.parentAccount?.lowercased() else { return nil }
    return status.mentions.first { $0.id?.lowercased() == wanted }.flatMap { handle($0) }
  }

  /// The first that a reply mentions, where nobody tells whom it answers.
  func firstMentioned(_ status: MastodonStatus) -> String? {
    status.mentions.first { !isOwn($0.id) }.flatMap { handle($0) }
  }

  private func handle(_ mention: MastodonStatus.Mention) -> String? {
    guard let name = mention.name?.drop(while: { $0 == "@" }), !name.isEmpty else { return nil }
    return name.contains("@") ? "@\(name)" : "@\(name)@\(domain)"
  }

  /// What somebody wrote, as plain text.
  func words(of status: MastodonStatus) -> String { text(of: status, html(of: status)) }

  private func html(of status: MastodonStatus) -> HTMLText {
    let anchors = status.mentions.map(\.address) + status.tags.map(\.address)
    return HTMLText(
      status.content, notLinks: Set(anchors.compactMap(\.self).filter { !$0.isEmpty }))
  }

  private func text(of status: MastodonStatus, _ html: HTMLText) -> String {
    [status.warning, html.text].compactMap(\.self).filter { !$0.isEmpty }
      .joined(separator: "\n\n")
  }

  /// Somebody with their public counts.
  func person(_ account: MastodonAccount) -> PersonRecord {
    PersonRecord(
      handle: Handle(.mastodon, account.handle(domain: domain)),
      name: account.display.flatMap { $0.isEmpty ? nil : $0 },
      followers: account.hasCounts ? account.followers : nil,
      following: account.hasCounts ? account.following : nil, asOf: asOf)
  }

  /// What came back to a post by a like or reshare: known by who did it, so that a notification and
  /// a list of names tell of one thing.
  func response(
    _ kind: ResponseKind, to post: String?, at: Instant, by handle: String
  ) -> ResponseRecord {
    ResponseRecord(
      account: account, post: post, id: Self.id(kind, post: post, by: handle), at: at, kind: kind,
      by: handle)
  }

  /// The native id of a response without an id of its own.
  static func id(_ kind: ResponseKind, post: String?, by handle: String) -> String {
    ([kind.rawValue, post, handle.lowercased()] as [String?]).compactMap(\.self)
      .joined(separator: " ")
  }
}
