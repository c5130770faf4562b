// What a server that speaks Mastodon's language answers, as far as it matters here.

import Domain

/// An account: one's own or somebody else's.
struct MastodonAccount: Decodable {
  var id: String
  /// `ana` on the server itself, `ana@b.example` from elsewhere.
  var name: String
  var display: String?
  var address: String?
  var createdAt: Instant?
  var followers: Int?
  var following: Int?
  var statuses: Int?

  init(from decoder: any Decoder) throws {
    let fields = try Fields(decoder)
    guard let id = fields.text("id"),
      let name = fields.text("acct") ?? fields.text("username"), !name.isEmpty
    else { throw Missing() }
    self.id = id
    self.name = name
    display = fields.text("display_name")
    address = fields.text("url")
    createdAt = fields.text("created_at").flatMap { Instant(rfc3339: $0) }
    followers = fields.count("followers_count")
    following = fields.count("following_count")
    statuses = fields.count("statuses_count")
  }

  /// Whether the counts say anything: a server that does not know them says zero to all.
  var hasCounts: Bool { [followers, following, statuses].contains { ($0 ?? 0) > 0 } }

  /// `@ana@b.example`, with the server's own name where the account's leaves it out.
  func handle(domain: String) -> String {
    name.contains("@") ? "@\(name.drop { $0 == "@" })" : "@\(name)@\(domain)"
  }
}

/// Thrown where an object lacks what it cannot do without.
struct Missing: Error {}

/// A status: something published, by anybody.
struct MastodonStatus: Decodable {
  /// Somebody mentioned.
  struct Mention: Decodable {
    var id: String?
    var name: String?
    var address: String?

    init(from decoder: any Decoder) throws {
      let fields = try Fields(decoder)
      id = fields.text("id")
      name = fields.text("acct") ?? fields.text("username")
      address = fields.text("url")
    }
  }

  /// A tag.
  struct Tag: Decodable {
    var name: String?
    var address: String?

    init(from decoder: any Decoder) throws {
      let fields = try Fields(decoder)
      name = fields.text("name")
      address = fields.text("url")
    }
  }

  /// A picture or film.
  struct Media: Decodable {
    init(from decoder: any Decoder) throws {}
  }

  /// What is quoted: a status, or an object that holds one.
  struct Quote: Decodable {
    var uri: String?
    var address: String?
    var id: String?

    init(from decoder: any Decoder) throws {
      let fields = try Fields(decoder)
      let status = fields.value("quoted_status", Boxed<Quote>.self)?.value
      uri = status?.uri ?? fields.text("uri")
      address = status?.address ?? fields.text("url")
      id = status?.id ?? fields.text("quoted_status_id") ?? fields.text("id")
    }
  }

  var id: String
  var uri: String?
  var address: String?
  var createdAt: Instant?
  var parent: String?
  var parentAccount: String?
  var passedOn: Boxed<MastodonStatus>?
  var quote: Quote?
  var visibility: String
  var content: String
  var warning: String?
  var likes: Int?
  var reshares: Int?
  var answers: Int?
  var isLiked: Bool
  var isReshared: Bool
  var mentions: [Mention]
  var tags: [Tag]
  var media: Int
  var account: MastodonAccount?

  init(from decoder: any Decoder) throws {
    let fields = try Fields(decoder)
    guard let id = fields.text("id"), !id.isEmpty else { throw Missing() }
    self.id = id
    uri = fields.text("uri").flatMap { $0.isEmpty ? nil : $0 }
    address = fields.text("url").flatMap { $0.isEmpty ? nil : $0 }
    createdAt = fields.text("created_at").flatMap { Instant(rfc3339: $0) }
    parent = fields.text("in_reply_to_id")
    parentAccount = fields.text("in_reply_to_account_id")
    passedOn = fields.value("reblog", Boxed<MastodonStatus>.self)
    quote = fields.has("quote") ? fields.value("quote", Quote.self) : nil
    visibility = fields.text("visibility") ?? "public"
    content = fields.text("content") ?? ""
    warning = fields.text("spoiler_text")
    likes = fields.count("favourites_count")
    reshares = fields.count("reblogs_count")
    answers = fields.count("replies_count")
    isLiked = fields.flag("favourited")
    isReshared = fields.flag("reblogged")
    mentions = fields.list("mentions", Mention.self) ?? []
    tags = fields.list("tags", Tag.self) ?? []
    media = fields.list("media_attachments", Media.self)?.count ?? 0
    account = fields.value("account", MastodonAccount.self)
  }

  /// What every archive calls it; the server's own id where it says nothing better.
  var native: String { uri ?? address ?? id }

  /// Whether anybody may read it.
  var isOpen: Bool { ["public", "unlisted", "local"].contains(visibility) }
}

/// Something that came back.
struct MastodonNotification: Decodable {
  var id: String
  var type: String
  var createdAt: Instant
  var account: MastodonAccount?
  var status: MastodonStatus?

  init(from decoder: any Decoder) throws {
    let fields = try Fields(decoder)
    guard let id = fields.text("id"), let type = fields.text("type"),
      let at = fields.text("created_at").flatMap({ Instant(rfc3339: $0) })
    else { throw Missing() }
    self.id = id
    self.type = type
    createdAt = at
    account = fields.value("account", MastodonAccount.self)
    status = fields.value("status", MastodonStatus.self)
  }
}
