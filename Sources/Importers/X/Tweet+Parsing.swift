// Reads a post's JSON, keeping what is needed and passing over the rest.

extension Tweet {
  /// Reads one element: a post, or an object whose key `tweet` holds it.
  ///
  /// An outline has the post's id, its time and whom it answers, nothing else.
  init(
    _ bytes: Span<UInt8>, _ json: inout JSONReader, outline: Bool = false
  ) throws(JSONFault) {
    var tweet = Tweet()
    try tweet.readFields(bytes, &json, outline: outline)
    self = tweet
  }

  private mutating func readFields(
    _ bytes: Span<UInt8>, _ json: inout JSONReader, outline: Bool
  ) throws(JSONFault) {
    try json.beginObject(bytes)
    while let key = try json.nextKey(bytes) {
      if key.is("tweet", bytes), try json.peek(bytes) == .object {
        try readFields(bytes, &json, outline: outline)
      } else if outline, !Tweet.isOfOutline(key, bytes) {
        try json.skip(bytes)
      } else {
        try readField(key, bytes, &json)
      }
    }
  }

  private static func isOfOutline(_ key: JSONKey, _ bytes: Span<UInt8>) -> Bool {
    key.is("id", bytes) || key.is("id_str", bytes) || key.is("created_at", bytes)
      || key.begins(with: "in_reply_to_", bytes)
  }

  private mutating func readField(
    _ key: JSONKey, _ bytes: Span<UInt8>, _ json: inout JSONReader
  ) throws(JSONFault) {
    switch key.end - key.start {
    case 2 where key.is("id", bytes): id = try Tweet.either(id, json.integer(bytes))
    case 4 where key.is("text", bytes) && text.isEmpty: text = try json.text(bytes) ?? ""
    case 4 where key.is("user", bytes): try readAuthor(bytes, &json)
    case 6 where key.is("id_str", bytes): id = try json.integer(bytes) ?? id
    case 8 where key.is("entities", bytes): try readEntities(bytes, &json, extended: false)
    case 9 where key.is("full_text", bytes): text = try json.text(bytes) ?? text
    case 9 where key.is("edit_info", bytes): try readEdits(bytes, &json)
    case 10 where key.is("created_at", bytes): try readTime(bytes, &json)
    case 13 where key.is("retweet_count", bytes): reshares = try count(bytes, &json)
    case 14 where key.is("favorite_count", bytes): likes = try count(bytes, &json)
    case 16 where key.is("retweeted_status", bytes): try readReshared(bytes, &json)
    case 17 where key.is("extended_entities", bytes):
      try readEntities(bytes, &json, extended: true)
    case 19 where key.is("in_reply_to_user_id", bytes):
      replyUser = try Tweet.either(replyUser, json.integer(bytes))
    case 21 where key.is("in_reply_to_status_id", bytes):
      replyPost = try Tweet.either(replyPost, json.integer(bytes))
    case 23 where key.is("in_reply_to_user_id_str", bytes):
      replyUser = try json.integer(bytes) ?? replyUser
    case 23 where key.is("in_reply_to_screen_name", bytes): replyName = try json.text(bytes)
    case 25 where key.is("in_reply_to_status_id_str", bytes):
      replyPost = try json.integer(bytes) ?? replyPost
    default: try json.skip(bytes)
    }
  }

  /// The first of two that there is; both are read.
  private static func either(_ first: Int64?, _ second: Int64?) -> Int64? { first ?? second }

  /// A count, which is never below zero.
  private func count(
    _ bytes: Span<UInt8>, _ json: inout JSONReader
  ) throws(JSONFault) -> Int64? {
    guard let count = try json.integer(bytes) else { return nil }
    return min(max(count, 0), 1 << 40)
  }

  private mutating func readTime(
    _ bytes: Span<UInt8>, _ json: inout JSONReader
  ) throws(JSONFault) {
    guard try json.peek(bytes) == .string else { return try json.skip(bytes) }
    let start = json.index + 1
    try json.skip(bytes)
    time = TweetTime(bytes.extracting(start..<json.index - 1))
  }

  /// The last of `editTweetIds`, at whatever depth it stands.
  private mutating func readEdits(
    _ bytes: Span<UInt8>, _ json: inout JSONReader
  ) throws(JSONFault) {
    guard try json.peek(bytes) == .object else { return try json.skip(bytes) }
    try json.beginObject(bytes)
    while let key = try json.nextKey(bytes) {
      if key.is("editTweetIds", bytes), try json.peek(bytes) == .array {
        try json.beginArray(bytes)
        while try json.nextElement(bytes) { lastEdit = try json.integer(bytes) ?? lastEdit }
      } else {
        try readEdits(bytes, &json)
      }
    }
  }

  private mutating func readAuthor(
    _ bytes: Span<UInt8>, _ json: inout JSONReader
  ) throws(JSONFault) {
    author = try Tweet.person(bytes, &json)
  }

  private mutating func readReshared(
    _ bytes: Span<UInt8>, _ json: inout JSONReader
  ) throws(JSONFault) {
    guard try json.peek(bytes) == .object else { return try json.skip(bytes) }
    try json.beginObject(bytes)
    var name = ""
    while let key = try json.nextKey(bytes) {
      if key.is("user", bytes) {
        name = try Tweet.person(bytes, &json).name
      } else {
        try json.skip(bytes)
      }
    }
    reshared = name
  }

  private static func person(
    _ bytes: Span<UInt8>, _ json: inout JSONReader
  ) throws(JSONFault) -> Mention {
    var person = Mention()
    guard try json.peek(bytes) == .object else {
      try json.skip(bytes)
      return person
    }
    try json.beginObject(bytes)
    while let key = try json.nextKey(bytes) {
      if key.is("screen_name", bytes) {
        person.name = try json.text(bytes) ?? ""
      } else if key.is("id_str", bytes) {
        person.id = try json.integer(bytes) ?? person.id
      } else if key.is("id", bytes) {
        person.id = try Tweet.either(person.id, json.integer(bytes))
      } else if key.is("indices", bytes) {
        person.start = try Tweet.firstIndex(bytes, &json)
      } else {
        try json.skip(bytes)
      }
    }
    return person
  }

  /// Reads `entities`, or `extended_entities`, which alone lists all pictures.
  private mutating func readEntities(
    _ bytes: Span<UInt8>, _ json: inout JSONReader, extended: Bool
  ) throws(JSONFault) {
    guard try json.peek(bytes) == .object else { return try json.skip(bytes) }
    try json.beginObject(bytes)
    while let key = try json.nextKey(bytes) {
      guard try json.peek(bytes) == .array else {
        try json.skip(bytes)
        continue
      }
      if key.is("media", bytes) {
        let found = try Tweet.links(bytes, &json)
        if extended || media.count < found.count { media = found }
      } else if !extended, key.is("urls", bytes) {
        links = try Tweet.links(bytes, &json)
      } else if !extended, key.is("user_mentions", bytes) {
        mentions = []
        try json.beginArray(bytes)
        while try json.nextElement(bytes) { mentions.append(try Tweet.person(bytes, &json)) }
      } else if !extended, key.is("hashtags", bytes) {
        try readTags(bytes, &json)
      } else {
        try json.skip(bytes)
      }
    }
  }

  private mutating func readTags(
    _ bytes: Span<UInt8>, _ json: inout JSONReader
  ) throws(JSONFault) {
    tags = []
    try json.beginArray(bytes)
    while try json.nextElement(bytes) {
      guard try json.peek(bytes) == .object else {
        try json.skip(bytes)
        continue
      }
      try json.beginObject(bytes)
      while let key = try json.nextKey(bytes) {
        if key.is("text", bytes), let tag = try json.text(bytes) {
          tags.append(tag)
        } else if !key.is("text", bytes) {
          try json.skip(bytes)
        }
      }
    }
  }

  static func links(
    _ bytes: Span<UInt8>, _ json: inout JSONReader
  ) throws(JSONFault) -> [Link] {
    var links: [Link] = []
    try json.beginArray(bytes)
    while try json.nextElement(bytes) {
      var link = Link()
      guard try json.peek(bytes) == .object else {
        try json.skip(bytes)
        continue
      }
      try json.beginObject(bytes)
      while let key = try json.nextKey(bytes) {
        if key.is("url", bytes) || key.is("shortUrl", bytes) {
          link.short = try json.text(bytes) ?? ""
        } else if key.is("expanded_url", bytes) || key.is("expandedUrl", bytes) {
          link.expanded = try json.text(bytes) ?? ""
        } else if key.is("indices", bytes) {
          link.start = try firstIndex(bytes, &json)
        } else {
          try json.skip(bytes)
        }
      }
      links.append(link)
    }
    return links
  }

  private static func firstIndex(
    _ bytes: Span<UInt8>, _ json: inout JSONReader
  ) throws(JSONFault) -> Int {
    guard try json.peek(bytes) == .array else {
      try json.skip(bytes)
      return -1
    }
    var first: Int64?
    try json.beginArray(bytes)
    while try json.nextElement(bytes) {
      let index = try json.integer(bytes)
      if first == nil { first = index ?? -1 }
    }
    return Int(first ?? -1)
  }
}
