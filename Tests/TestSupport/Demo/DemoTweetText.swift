// A tweet's text with its entities, counted in code points of the escaped text.

/// The `full_text` of a tweet and where its links, names and tags stand in it.
struct DemoTweetText {
  private(set) var text: String
  private var urls: [JSONTree] = []
  private var mentions: [JSONTree] = []
  private var hashtags: [JSONTree] = []
  private var mediaURL: String?
  private var mediaRange: JSONTree = []

  /// How many code points the text has.
  var length: Int { text.unicodeScalars.count }

  init(_ post: DemoPost, text words: String) {
    var body = words
    text = ""
    switch post.shape {
    case .reply(let person): mention(person)
    case .reshare(let person):
      text = "RT "
      mention(person, colon: true)
      if body.count > 110 { body = body.prefix(108) + "…" }
    default: break
    }
    let long = body.count > 280
    if long { body = body.prefix(274) + "…" }
    append(
      body.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;"))
    for tag in post.tags where !tag.isEmpty { hashtag(tag) }
    if let link = post.link { url(link, number: post.number) }
    if case .quote(let person) = post.shape {
      let id = 1_840_000_000_000_000_000 + post.number * 1_000_003
      url("https://twitter.com/\(person.screenName)/status/\(id)", number: post.number)
    }
    if long { append("https://t.co/\(Self.code(post.number + 5))") }
    if post.media > 0 {
      let short = "https://t.co/\(Self.code(post.number + 9))"
      mediaRange = append(short)
      mediaURL = short
    }
  }

  func entities(id: String) -> JSONTree {
    var fields: [(String, JSONTree)] = [
      ("hashtags", .array(hashtags)), ("symbols", []), ("user_mentions", .array(mentions)),
      ("urls", .array(urls)),
    ]
    if let media = media(id: id) { fields.append(("media", [media])) }
    return .object(fields)
  }

  func media(id: String) -> JSONTree? {
    guard let mediaURL else { return nil }
    return [
      "expanded_url": .string("https://twitter.com/\(DemoLife.xAccount)/status/\(id)/photo/1"),
      "indices": mediaRange, "url": .string(mediaURL),
      "media_url_https": .string("https://pbs.twimg.com/media/\(mediaURL.suffix(10)).jpg"),
      "type": "photo", "display_url": .string("pic.twitter.com/\(mediaURL.suffix(10))"),
    ]
  }

  /// Appends words behind a space.
  ///
  /// - Returns: The `indices` of the words.
  @discardableResult
  private mutating func append(_ words: String) -> JSONTree {
    if !words.isEmpty, !text.isEmpty, text.last != " " { text += " " }
    let start = length
    text += words
    return [.string(String(start)), .string(String(length))]
  }

  private mutating func mention(_ person: DemoPerson, colon: Bool = false) {
    let indices = append("@" + person.screenName)
    if colon { text += ":" }
    mentions.append([
      "name": .string(person.name), "screen_name": .string(person.screenName), "indices": indices,
      "id_str": .string(person.xID), "id": .string(person.xID),
    ])
  }

  private mutating func hashtag(_ tag: String) {
    let indices = append("#" + tag)
    hashtags.append(["text": .string(tag), "indices": indices])
  }

  private mutating func url(_ target: String, number: Int) {
    let short = "https://t.co/\(Self.code(number))"
    let indices = append(short)
    urls.append([
      "url": .string(short), "expanded_url": .string(target),
      "display_url": .string(String(target.dropFirst(8).prefix(26)) + "…"), "indices": indices,
    ])
  }

  /// Ten letters and digits that look like X's short links.
  private static func code(_ number: Int) -> String {
    var random = DemoRandom(seed: UInt64(number) &* 2_654_435_761 &+ 17)
    let letters = Array("abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789")
    return String((0..<10).map { _ in random.pick(letters, or: "a") })
  }
}
