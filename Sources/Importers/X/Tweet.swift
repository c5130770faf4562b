// A post as X writes it, in archives of every age.

import Domain

/// What is needed of one post in an X archive, before it is known what kind of post it is.
struct Tweet: Sendable {
  /// A link in the text, and what stands behind it.
  struct Link: Hashable, Sendable {
    /// As it stands in the text: `https://t.co/…`.
    var short = ""
    /// Where it points.
    var expanded = ""
    /// Where it begins, in code points of the escaped text.
    var start = -1
  }

  /// Somebody named in the text.
  struct Mention: Hashable, Sendable {
    /// Without `@`.
    var name = ""
    /// Their numeric id.
    var id: Int64?
    /// Where the mention begins, in code points of the escaped text.
    var start = -1
  }

  /// Its id; nil when missing or no number.
  var id: Int64?
  /// When, as far as the text of `created_at` tells.
  var time: TweetTime?
  /// The text, HTML-escaped and with short links.
  var text = ""
  /// `favorite_count`; nil where the format has none.
  var likes: Int64?
  /// `retweet_count`; nil where the format has none.
  var reshares: Int64?
  /// The post it answers.
  var replyPost: Int64?
  /// Whom it answers.
  var replyUser: Int64?
  /// Whom it answers, by name without `@`.
  var replyName: String?
  /// Links that are not media.
  var links: [Link] = []
  /// Links to pictures and films on it, once for each of them.
  var media: [Link] = []
  /// Who is named.
  var mentions: [Mention] = []
  /// Tags without `#`.
  var tags: [String] = []
  /// The last version's id, where the post tells of its versions.
  var lastEdit: Int64?
  /// Whose post it passes on, where the format says so outside the text.
  var reshared: String?
  /// Its author, in old archives.
  var author: Mention?
}
