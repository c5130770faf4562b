// From an activity to a post, or to the reason why it is none.

import Domain
import TextTraits

/// Reads the activities of one account.
struct MastodonReading {
  /// What an activity is to the coach.
  enum Outcome {
    /// A post to keep.
    case post(PostRecord)
    /// Left out, for this reason in plain words.
    case leftOut(String)
    /// Without what every activity must have.
    case broken
  }

  static let direct = "direct messages are never read"
  static let followersOnly = "followers-only posts are left out"
  static let other = "activities that are no posts"

  private static let postTypes: Set<String> = [
    "Note", "Question", "Article", "Page", "Image", "Video", "Audio", "Event",
  ]

  let actor: MastodonActor
  let account: Handle
  /// The date of the archive, where it tells one.
  let asOf: Instant?

  init(actor: MastodonActor, asOf: Instant?) {
    self.actor = actor
    self.account = Handle(.mastodon, actor.handle)
    self.asOf = asOf
  }

  /// Reads one activity.
  func outcome(_ item: MastodonItem) -> Outcome {
    let announces = item.type == "Announce"
    guard announces || item.type == "Create" else { return .leftOut(Self.other) }
    let note = item.note
    if !announces, !Self.postTypes.contains(note.type ?? "") { return .leftOut(Self.other) }
    let own = note.audience.to.isEmpty && note.audience.cc.isEmpty
    switch visibility(announces || own ? item.audience : note.audience) {
    case .open: break
    case .followers: return .leftOut(Self.followersOnly)
    case .direct: return .leftOut(Self.direct)
    }
    guard let id = announces ? item.id : note.id ?? item.id, !id.isEmpty,
      let at = (announces ? item.published : note.published ?? item.published)
        .flatMap({ Instant(rfc3339: $0) })
    else { return .broken }
    if announces {
      let to = note.id.flatMap { MastodonAddress.handle($0) }
      return .post(
        PostRecord(
          account: account, id: id, at: at, kind: .reshare, to: to, parent: note.id, asOf: asOf))
    }
    return .post(post(note, id: id, at: at))
  }

  private enum Visibility {
    case open
    case followers
    case direct
  }

  private func visibility(_ audience: MastodonItem.Audience) -> Visibility {
    let all = audience.to + audience.cc
    let everyone = ["https://www.w3.org/ns/activitystreams#Public", "as:Public", "Public"]
    if all.contains(where: { everyone.contains($0) }) { return .open }
    let followers = all.contains { $0 == actor.followers || $0 == actor.id + "/followers" }
    return followers || all.contains { $0.hasSuffix("/followers") } ? .followers : .direct
  }

  private func post(_ note: MastodonItem.Note, id: String, at: Instant) -> PostRecord {
    let mentions = note.tags.filter { $0.type == "Mention" }
    let hashtags = note.tags.filter { $0.type == "Hashtag" }
    let html = HTMLText(
      note.content ?? "", notLinks: Set((mentions + hashtags).map(\.href).filter { !$0.isEmpty }))
    var post = PostRecord(
      account: account, id: id, at: at, kind: .original,
      text: [note.title, note.warning, html.text].compactMap { $0 }.filter { !$0.isEmpty }
        .joined(separator: "\n\n"),
      links: html.links.filter { $0 != note.quoted }, media: note.media,
      tags: hashtags.map { $0.name.hasPrefix("#") ? String($0.name.dropFirst()) : $0.name },
      parent: note.parent, asOf: asOf)
    if let parent = note.parent {
      if actor.owns(parent) {
        post.kind = .thread
      } else {
        post.kind = .reply
        let others = mentions.filter {
          MastodonAddress.handle(mention: $0)?.lowercased() != account.key
        }
        post.to = MastodonAddress.author(of: parent, mentions: others)
      }
    } else if note.quoted != nil {
      post.kind = .quote
    }
    if note.likes != nil || note.shares != nil {
      post.totals = Totals(likes: note.likes, reshares: note.shares, replies: note.replies)
    }
    return post
  }
}
