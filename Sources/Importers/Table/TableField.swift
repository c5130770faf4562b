// What a column of somebody's own table may hold.

/// What a column means to the coach.
public enum TableField: String, CaseIterable, Hashable, Sendable {
  /// When it was published; the only one that must be there.
  case date
  /// The time of day, where it stands apart from the date.
  case time
  /// What it says.
  case text
  /// Where it points.
  case link
  /// What it is: a reply, a reshare, a quote; anything else is an original.
  case kind
  /// What tells it from all others.
  case id
  /// Whom a reply or reshare is addressed to.
  case to
  /// Tags, with spaces or commas between them.
  case tags
  /// Pictures and films: how many, or where they are.
  case media
  /// How many likes it has.
  case likes
  /// How many reshares it has.
  case reshares
  /// How many replies it has.
  case replies

  /// Names that columns of this meaning have, the surest first; lower case, words with spaces.
  var names: [String] {
    switch self {
    case .date:
      [
        "date", "created at", "created", "published at", "published", "timestamp", "datetime",
        "date time", "posted at", "posted", "post date", "create time", "creation time",
        "creation date", "created time", "created on", "publish date", "checkin date", "when",
        "day",
        "time",
      ]
    case .time: ["time", "hour", "clock", "time of day"]
    case .text:
      [
        "text", "body", "content", "message", "post text", "post", "caption", "status", "comment",
        "shout", "description", "note", "annotation", "title",
      ]
    case .link: ["link", "url", "shared url", "shared link", "source url", "attachment", "links"]
    case .kind: ["kind", "type", "post type", "verb", "activity"]
    case .id: ["id", "post id", "guid", "uuid", "permalink", "post link", "post url"]
    case .to: ["to", "in reply to", "reply to", "addressee", "recipient"]
    case .tags: ["tags", "hashtags", "labels"]
    case .media: ["media", "photos", "images", "photo", "image", "media url", "attachments"]
    case .likes:
      [
        "likes", "favorites", "favourites", "like count", "plusoners", "plus ones", "+1s", "+1",
        "hearts", "reactions",
      ]
    case .reshares:
      ["reshares", "reposts", "shares", "retweets", "boosts", "share count", "repost count"]
    case .replies: ["replies", "comments", "reply count", "comment count", "responses"]
    }
  }

  /// Whether its cells must be counts.
  var isCount: Bool { [.likes, .reshares, .replies].contains(self) }
}
