// What Bluesky's servers answer, as far as it matters here.

import Domain

/// Somebody, or oneself.
struct BlueskyActor: Decodable {
  var did: String
  var handle: String?
  var display: String?
  var followers: Int?
  var following: Int?
  var createdAt: Instant?

  init(from decoder: any Decoder) throws {
    let fields = try Fields(decoder)
    guard let did = fields.text("did"), did.hasPrefix("did:") else { throw Missing() }
    self.did = did
    handle = fields.text("handle")
    display = fields.text("displayName")
    followers = fields.count("followersCount")
    following = fields.count("followsCount")
    createdAt = fields.text("createdAt").flatMap { Instant(rfc3339: $0) }
  }

  /// `@ana.example`; the DID of somebody whose handle is none at the moment.
  var name: String {
    guard let handle, !handle.isEmpty, handle != "handle.invalid" else { return did }
    return "@\(handle)"
  }
}

/// The address of a record, alone or in an object.
struct BlueskyReference: Decodable {
  var uri: String?

  init(from decoder: any Decoder) throws {
    let fields = try Fields(decoder)
    // With media the reference stands one deeper.
    uri = fields.text("uri") ?? fields.value("record", Boxed<BlueskyReference>.self)?.value.uri
  }
}

/// A post as its author wrote it.
struct BlueskyRecord: Decodable {
  /// A part of the text that is more than text, in bytes of UTF-8.
  struct Facet: Decodable {
    struct Range: Decodable {
      var start: Int?
      var end: Int?

      init(from decoder: any Decoder) throws {
        let fields = try Fields(decoder)
        start = fields.count("byteStart")
        end = fields.count("byteEnd")
      }
    }

    struct Feature: Decodable {
      var link: String?
      var tag: String?

      init(from decoder: any Decoder) throws {
        let fields = try Fields(decoder)
        link = fields.text("uri")
        tag = fields.text("tag")
      }
    }

    var range: Swift.Range<Int>
    var link: String?
    var tags: [String]

    init(from decoder: any Decoder) throws {
      let fields = try Fields(decoder)
      let index = fields.value("index", Range.self)
      guard let start = index?.start, let end = index?.end, start < end else { throw Missing() }
      range = start..<end
      let features = fields.list("features", Feature.self) ?? []
      link = features.compactMap(\.link).first
      tags = features.compactMap(\.tag)
    }
  }

  /// Pictures, a film, a card, a quoted post, or that with one of the others.
  struct Embed: Decodable {
    struct Anything: Decodable {
      init(from decoder: any Decoder) throws {}
    }

    var media = 0
    var card: String?
    var quoted: String?

    init(from decoder: any Decoder) throws {
      let fields = try Fields(decoder)
      media = (fields.list("images", Anything.self)?.count ?? 0) + (fields.has("video") ? 1 : 0)
      card = fields.value("external", BlueskyReference.self)?.uri
      quoted = fields.value("record", BlueskyReference.self)?.uri
      if let beside = fields.value("media", Boxed<Embed>.self)?.value {
        media += beside.media
        card = card ?? beside.card
      }
    }
  }

  struct Reply: Decodable {
    var parent: String?

    init(from decoder: any Decoder) throws {
      parent = try Fields(decoder).value("parent", BlueskyReference.self)?.uri
    }
  }

  var text: String
  var createdAt: Instant?
  var parent: String?
  var embed: Embed?
  var facets: [Facet]
  var tags: [String]

  init(from decoder: any Decoder) throws {
    let fields = try Fields(decoder)
    text = fields.text("text") ?? ""
    createdAt = fields.text("createdAt").flatMap { Instant(rfc3339: $0) }
    parent = fields.value("reply", Reply.self)?.parent
    embed = fields.value("embed", Embed.self)
    facets = (fields.list("facets", Facet.self) ?? [])
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
    tags = (fields.list("tags", String.self) ?? []) + facets.flatMap(\.tags)
  }
}

/// A post with its counts.
struct BlueskyPost: Decodable {
  struct Viewer: Decodable {
    var like: String?
    var repost: String?

    init(from decoder: any Decoder) throws {
      let fields = try Fields(decoder)
      like = fields.text("like")
      repost = fields.text("repost")
    }
  }

  var uri: String
  var author: BlueskyActor?
  var record: BlueskyRecord?
  var likes: Int?
  var reposts: Int?
  var replies: Int?
  var indexedAt: Instant?
  var viewer: Viewer?

  init(from decoder: any Decoder) throws {
    let fields = try Fields(decoder)
    guard let uri = fields.text("uri"), uri.hasPrefix("at://") else { throw Missing() }
    self.uri = uri
    author = fields.value("author", BlueskyActor.self)
    record = fields.value("record", BlueskyRecord.self)
    likes = fields.count("likeCount")
    reposts = fields.count("repostCount")
    replies = fields.count("replyCount")
    indexedAt = fields.text("indexedAt").flatMap { Instant(rfc3339: $0) }
    viewer = fields.value("viewer", Viewer.self)
  }
}

/// One entry of an author's feed.
struct BlueskyFeedItem: Decodable {
  struct Reply: Decodable {
    struct Parent: Decodable {
      var author: BlueskyActor?

      init(from decoder: any Decoder) throws {
        author = try Fields(decoder).value("author", BlueskyActor.self)
      }
    }

    var author: BlueskyActor?

    init(from decoder: any Decoder) throws {
      author = try Fields(decoder).value("parent", Parent.self)?.author
    }
  }

  struct Reason: Decodable {
    var type: String
    var uri: String?
    var indexedAt: Instant?

    init(from decoder: any Decoder) throws {
      let fields = try Fields(decoder)
      type = fields.text("$type") ?? ""
      uri = fields.text("uri")
      indexedAt = fields.text("indexedAt").flatMap { Instant(rfc3339: $0) }
    }

    var isRepost: Bool { type.hasSuffix("reasonRepost") }
  }

  var post: BlueskyPost
  var answered: BlueskyActor?
  var reason: Reason?

  init(from decoder: any Decoder) throws {
    let fields = try Fields(decoder)
    guard let post = fields.value("post", BlueskyPost.self) else { throw Missing() }
    self.post = post
    answered = fields.value("reply", Reply.self)?.author
    reason = fields.value("reason", Reason.self)
  }
}

/// Something that came back.
struct BlueskyNotification: Decodable {
  var uri: String
  var author: BlueskyActor
  var reason: String
  var subject: String?
  var record: BlueskyRecord?
  var indexedAt: Instant

  init(from decoder: any Decoder) throws {
    let fields = try Fields(decoder)
    guard let uri = fields.text("uri"), let author = fields.value("author", BlueskyActor.self),
      let reason = fields.text("reason"),
      let at = fields.text("indexedAt").flatMap({ Instant(rfc3339: $0) })
    else { throw Missing() }
    self.uri = uri
    self.author = author
    self.reason = reason
    subject = fields.text("reasonSubject")
    record = fields.value("record", BlueskyRecord.self)
    indexedAt = at
  }
}

/// Who liked a post.
struct BlueskyLike: Decodable {
  var actor: BlueskyActor
  var createdAt: Instant?
  var indexedAt: Instant?

  init(from decoder: any Decoder) throws {
    let fields = try Fields(decoder)
    guard let actor = fields.value("actor", BlueskyActor.self) else { throw Missing() }
    self.actor = actor
    createdAt = fields.text("createdAt").flatMap { Instant(rfc3339: $0) }
    indexedAt = fields.text("indexedAt").flatMap { Instant(rfc3339: $0) }
  }
}
