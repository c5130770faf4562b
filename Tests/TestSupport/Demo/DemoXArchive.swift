// The demo's year as the archive X hands out.

import Domain

/// Spells the demo's posts as X does: formats of 2022 and later, numbers as text, nothing sorted.
struct DemoXArchive {
  private let posts: [DemoPost]
  private let exported: Instant

  init(_ life: DemoLife) {
    posts = life.posts.filter { $0.network == .x }
    exported = DemoLife.exported
  }

  /// The archive's files.
  var entries: [DemoEntry] {
    // An edit adds a record of its own; the order in the file is nobody's.
    let tweets = posts.flatMap(versions)
      .enumerated().sorted { ($0.offset * 7_919 % 1_009) < ($1.offset * 7_919 % 1_009) }
      .map(\.element)
    let notes = posts.filter { $0.text == DemoLife.essay }.map(note)
    let parts: [(file: String, name: String, values: [JSONTree])] = [
      ("account", "account", [account]),
      ("community-tweet", "community_tweet", []),
      ("follower", "follower", (0..<231).map { connection("follower", $0, step: 11) }),
      ("following", "following", (0..<188).map { connection("following", $0, step: 17) }),
      ("like", "like", (0..<24).map(like)),
      ("note-tweet", "note_tweet", notes),
      ("tweets", "tweets", tweets),
    ]
    let files = parts.map { part in
      DemoEntry(
        name: "data/\(part.file).js",
        text: "window.YTD.\(part.name).part0 = " + JSONTree.array(part.values).spread())
    }
    return [
      DemoEntry(name: "Your archive.html", text: "<!DOCTYPE html><title>Your archive</title>\n"),
      DemoEntry(name: "data/manifest.js", text: manifest(parts.map { ($0.0, $0.1, $0.2.count) })),
    ] + files
  }

  /// The tweet's id: its time in milliseconds since November 2010, and a number within it.
  private func id(_ post: DemoPost, version: Int = 0) -> String {
    String(((post.at.milliseconds - 1_288_834_974_657) << 22) + Int64(post.number % 4096 + version))
  }

  private func versions(_ post: DemoPost) -> [JSONTree] {
    guard let before = post.before else { return [tweet(post, text: post.text, edits: nil)] }
    var first = post
    first.likes = 0
    first.reshares = 0
    let ids = [id(post), id(post, version: 1)]
    return [
      tweet(first, text: before, edits: (ids, 0)), tweet(post, text: post.text, edits: (ids, 1)),
    ]
  }

  private func tweet(_ post: DemoPost, text: String, edits: (ids: [String], version: Int)?)
    -> JSONTree
  {
    let id = id(post, version: edits?.version ?? 0)
    let spelling = DemoTweetText(post, text: text)
    let control: JSONTree = [
      "editTweetIds": .array((edits?.ids ?? [id]).map { .string($0) }),
      "editableUntil": .string(Instant(seconds: post.at.seconds + 3600).asMilliseconds),
      "editsRemaining": "5", "isEditEligible": true,
    ]
    let info: JSONTree =
      if let edits, edits.version > 0 {
        ["edit": ["initialTweetId": .string(edits.ids[0]), "editControlInitial": control]]
      } else {
        ["initial": control]
      }
    var fields: [(String, JSONTree)] = [
      ("edit_info", info), ("retweeted", false),
      (
        "source",
        "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>"
      ),
      ("entities", spelling.entities(id: id)),
      ("display_text_range", ["0", .string(String(spelling.length))]),
      ("favorite_count", .string(String(post.isReshare ? 0 : post.likes))),
    ]
    if case .reply(let to) = post.shape {
      fields += [
        ("in_reply_to_status_id_str", .string(parent(of: post))),
        ("in_reply_to_status_id", .string(parent(of: post))),
        ("in_reply_to_user_id", .string(to.xID)), ("in_reply_to_user_id_str", .string(to.xID)),
        ("in_reply_to_screen_name", .string(to.screenName)),
      ]
    } else if case .thread(let previous) = post.shape,
      let earlier = posts.first(where: { $0.number == previous })
    {
      fields += [
        ("in_reply_to_status_id_str", .string(self.id(earlier))),
        ("in_reply_to_status_id", .string(self.id(earlier))),
        ("in_reply_to_user_id", .string(DemoLife.xID)),
        ("in_reply_to_user_id_str", .string(DemoLife.xID)),
        ("in_reply_to_screen_name", .string(DemoLife.xAccount)),
      ]
    }
    fields += [
      ("id_str", .string(id)), ("truncated", false),
      ("retweet_count", .string(String(post.isReshare ? 0 : post.reshares))), ("id", .string(id)),
      ("created_at", .string(post.at.asTweetTime)), ("favorited", false),
      ("full_text", .string(spelling.text)), ("lang", "en"),
    ]
    if let media = spelling.media(id: id) {
      fields.append(("extended_entities", ["media": [media]]))
    }
    return ["tweet": .object(fields)]
  }

  /// The id of the post answered: ten minutes older.
  private func parent(of post: DemoPost) -> String {
    String(((post.at.milliseconds - 600_000 - 1_288_834_974_657) << 22) + Int64(post.number % 4096))
  }

  private var account: JSONTree {
    [
      "account": [
        "email": "maren@fjord.example", "createdVia": "web",
        "username": .string(DemoLife.xAccount), "accountId": .string(DemoLife.xID),
        "createdAt": "2025-02-27T19:04:11.512Z", "accountDisplayName": "Maren Holt",
      ]
    ]
  }

  private func connection(_ key: String, _ number: Int, step: Int) -> JSONTree {
    let id = String(800_000_000 + number * step * 104_729)
    return [
      key: [
        "accountId": .string(id),
        "userLink": .string("https://twitter.com/intent/user?user_id=\(id)"),
      ]
    ]
  }

  private func like(_ number: Int) -> JSONTree {
    let id = String(1_890_000_000_000_000_000 - number * 7_919_000_000_000_000)
    return [
      "like": [
        "tweetId": .string(id),
        "fullText": .string(DemoWords.answers[number % DemoWords.answers.count]),
        "expandedUrl": .string("https://twitter.com/i/web/status/\(id)"),
      ]
    ]
  }

  private func note(_ post: DemoPost) -> JSONTree {
    [
      "noteTweet": [
        "noteTweetId": .string(String((Int64(id(post)) ?? 0) - 90_112)),
        "updatedAt": .string(post.at.asMilliseconds),
        "lifecycle": ["value": "Value", "name": "Created", "originalName": "Created"],
        "createdAt": .string(post.at.asMilliseconds),
        "core": [
          "styletags": [], "urls": [], "text": .string(post.text), "mentions": [], "cashtags": [],
          "hashtags": [],
        ],
      ]
    ]
  }

  private func manifest(_ parts: [(file: String, name: String, count: Int)]) -> String {
    let types = parts.map { part -> (String, JSONTree) in
      let words = part.name.split(separator: "_")
      let camel = words.enumerated().map {
        $0.offset == 0 ? String($0.element) : $0.element.capitalized
      }
      return (
        camel.joined(),
        [
          "files": [
            [
              "fileName": .string("data/\(part.file).js"),
              "globalName": .string("YTD.\(part.name).part0"), "count": .string(String(part.count)),
            ]
          ]
        ]
      )
    }
    let config: JSONTree = [
      "userInfo": [
        "accountId": .string(DemoLife.xID), "userName": .string(DemoLife.xAccount),
        "displayName": "Maren Holt",
      ],
      "archiveInfo": [
        "sizeBytes": "1048576", "generationDate": .string(exported.asMilliseconds),
        "isPartialArchive": false, "maxPartSizeBytes": "53687091200",
      ],
      "dataTypes": .object(types),
    ]
    return "window.__THAR_CONFIG = " + config.spread()
  }
}

extension DemoPost {
  var isReshare: Bool {
    if case .reshare = shape { true } else { false }
  }
}

extension DemoPerson {
  /// A number of their own on X.
  var xID: String {
    String(screenName.utf8.reduce(7) { ($0 &* 31 &+ Int($1)) & 0x7FFF_FFFF } + 100_000)
  }
}
