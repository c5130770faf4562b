// The demo's year as the archive a Mastodon server hands out.

import Domain

/// Spells the demo's posts as Mastodon does: activities in an outbox, oldest first, text as HTML.
struct DemoMastodonArchive {
  private static let everyone = "https://www.w3.org/ns/activitystreams#Public"
  private static let followers = DemoLife.actor + "/followers"
  private static let author = DemoLife.actor

  private let posts: [DemoPost]

  init(_ life: DemoLife) { posts = life.posts.filter { $0.network == .mastodon } }

  /// The archive's files.
  var entries: [DemoEntry] {
    let outbox: JSONTree = [
      "@context": .string("https://www.w3.org/ns/activitystreams"), "id": "outbox.json",
      "type": "OrderedCollection",
      // The server counts boosts and direct messages its own way.
      "totalItems": .number(posts.count - 6), "orderedItems": .array(posts.map(activity)),
    ]
    let likes: JSONTree = [
      "@context": "https://www.w3.org/ns/activitystreams", "id": "likes.json",
      "type": "OrderedCollection",
      "orderedItems": .array(
        (0..<40).map { number in
          let person = DemoPeople.regulars[number % DemoPeople.regulars.count]
          return .string(person.actor + "/statuses/\(114_200_000_000_000_000 + number * 7_919)")
        }),
    ]
    return [
      DemoEntry(name: "actor.json", text: actor.compact),
      DemoEntry(name: "likes.json", text: likes.compact),
      DemoEntry(
        name: "bookmarks.json",
        text: #"{"@context":"https://www.w3.org/ns/activitystreams","id":"bookmarks.json","#
          + #""type":"OrderedCollection","orderedItems":[]}"#),
      DemoEntry(name: "outbox.json", text: outbox.compact),
    ]
  }

  /// A post's own id: its time in milliseconds and a number within it.
  static func id(_ post: DemoPost) -> String {
    DemoLife.actor + "/statuses/\((post.at.milliseconds << 16) + Int64(post.number % 65_536))"
  }

  private var actor: JSONTree {
    [
      "@context": ["https://www.w3.org/ns/activitystreams", "https://w3id.org/security/v1"],
      "id": .string(DemoLife.actor), "type": "Person",
      "following": .string(DemoLife.actor + "/following"), "followers": .string(Self.followers),
      "inbox": .string(DemoLife.actor + "/inbox"), "outbox": "outbox.json",
      "preferredUsername": "maren", "name": "Maren Holt",
      "summary": "<p>Librarian in Bergen. Builds small tools. Swims. She/her.</p>",
      "url": "https://fjord.example/@maren", "manuallyApprovesFollowers": false,
      "discoverable": true, "published": "2025-02-27T00:00:00Z", "tag": [], "attachment": [],
      "likes": "likes.json", "bookmarks": "bookmarks.json",
    ]
  }

  private func activity(_ post: DemoPost) -> JSONTree {
    let id = Self.id(post)
    var (to, cc) = audience(post)
    if case .reshare(let person) = post.shape {
      cc = [person.actor] + cc
      return [
        "id": .string(id + "/activity"), "type": "Announce", "actor": .string(Self.author),
        "published": .string(post.at.asSeconds), "to": .array(to.map { .string($0) }),
        "cc": .array(cc.map { .string($0) }),
        "object": .string(person.actor + "/statuses/\((post.at.milliseconds - 900_000) << 16)"),
      ]
    }
    if case .reply(let person) = post.shape, post.visibility != .direct { cc.append(person.actor) }
    to = post.visibility == .direct ? [DemoPeople.regulars[5].actor] : to
    return [
      "id": .string(id + "/activity"), "type": "Create", "actor": .string(Self.author),
      "published": .string(post.at.asSeconds), "to": .array(to.map { .string($0) }),
      "cc": .array(cc.map { .string($0) }), "object": note(post, to: to, cc: cc),
    ]
  }

  private func audience(_ post: DemoPost) -> (to: [String], cc: [String]) {
    switch post.visibility {
    case .open: ([Self.everyone], [Self.followers])
    case .unlisted: ([Self.followers], [Self.everyone])
    case .followers: ([Self.followers], [])
    case .direct: ([], [])
    }
  }

  private func note(_ post: DemoPost, to: [String], cc: [String]) -> JSONTree {
    let id = Self.id(post)
    let number = String(id.split(separator: "/").last ?? "")
    let html = DemoPostHTML(post)
    var parent: String?
    switch post.shape {
    case .reply(let person):
      parent = person.actor + "/statuses/\((post.at.milliseconds - 600_000) << 16)"
    case .thread(let previous): parent = posts.first { $0.number == previous }.map(Self.id)
    default: break
    }
    var type = "Note"
    var fields: [(String, JSONTree)] = [
      ("summary", JSONTree(post.warning)), ("inReplyTo", JSONTree(parent)),
      ("published", .string(post.at.asSeconds)),
      ("url", .string("https://fjord.example/@maren/\(number)")),
      ("attributedTo", .string(Self.author)), ("to", .array(to.map { .string($0) })),
      ("cc", .array(cc.map { .string($0) })), ("sensitive", .bool(post.warning != nil)),
      ("atomUri", .string(id)), ("inReplyToAtomUri", JSONTree(parent)),
      (
        "conversation",
        .string(
          "tag:fjord.example,\(post.at.asSeconds.prefix(10)):objectId=\(number):objectType=Conversation"
        )
      ),
      ("content", .string(html.content)), ("contentMap", ["en": .string(html.content)]),
    ]
    if case .quote(let person) = post.shape {
      let quoted = person.actor + "/statuses/\((post.at.milliseconds - 7_200_000) << 16)"
      fields += [("quote", .string(quoted)), ("quoteUri", .string(quoted))]
    }
    fields += [("attachment", .array(html.attachments(post))), ("tag", .array(html.tags))]
    if case .poll(let choices) = post.shape {
      type = "Question"
      fields += [
        ("endTime", .string(Instant(seconds: post.at.seconds + 86_400).asSeconds)),
        (
          "oneOf",
          .array(
            choices.map {
              [
                "type": "Note", "name": .string($0),
                "replies": ["type": "Collection", "totalItems": 9],
              ]
            })
        ),
      ]
    }
    fields.append(
      (
        "replies",
        [
          "id": .string(id + "/replies"), "type": "Collection",
          "first": [
            "type": "CollectionPage",
            "next": .string(id + "/replies?only_other_accounts=true&page=true"),
            "partOf": .string(id + "/replies"), "items": [],
          ],
        ]
      ))
    return .object([("id", .string(id)), ("type", .string(type))] + fields)
  }
}

extension DemoPerson {
  /// Their address on their Mastodon server.
  var actor: String { "https://\(host)/users/\(screenName)" }
}
