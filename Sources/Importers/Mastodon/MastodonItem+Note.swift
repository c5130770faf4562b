// Reading the note of an activity.

extension MastodonItem.Note {
  /// Reads a note, or the bare address of one.
  init(_ bytes: Span<UInt8>, _ json: inout JSONReader) throws(JSONFault) {
    guard try json.peek(bytes) == .object else {
      id = try json.text(bytes)
      return
    }
    var translated: String?
    try json.forEachKey(bytes) { json, key throws(JSONFault) in
      if key.is("id", bytes) {
        id = try json.text(bytes)
      } else if key.is("type", bytes) {
        type = try json.text(bytes)
      } else if key.is("published", bytes) {
        published = try json.text(bytes)
      } else if key.is("updated", bytes) {
        updated = try json.text(bytes)
      } else if key.is("inReplyTo", bytes) {
        parent = try MastodonItem.addresses(bytes, &json).first
      } else if key.is("to", bytes) {
        audience.to = try MastodonItem.addresses(bytes, &json)
      } else if key.is("cc", bytes) {
        audience.cc = try MastodonItem.addresses(bytes, &json)
      } else if key.is("name", bytes) {
        title = try json.text(bytes)
      } else if key.is("summary", bytes) {
        warning = try json.text(bytes)
      } else if key.is("content", bytes) {
        content = try json.text(bytes)
      } else if key.is("contentMap", bytes) {
        try json.forEachKey(bytes) { json, _ throws(JSONFault) in
          let text = try json.text(bytes)
          translated = translated ?? text
        }
      } else if key.is("attachment", bytes) {
        try readAttachments(bytes, &json)
      } else if key.is("tag", bytes) {
        try readTags(bytes, &json)
      } else if key.is("likes", bytes) {
        likes = try Self.total(bytes, &json)
      } else if key.is("shares", bytes) {
        shares = try Self.total(bytes, &json)
      } else if key.is("replies", bytes) {
        replies = try Self.total(bytes, &json)
      } else if key.is("quote", bytes) || key.is("quoteUrl", bytes) || key.is("quoteUri", bytes)
        || key.is("_misskey_quote", bytes)
      {
        let address = try MastodonItem.addresses(bytes, &json).first
        quoted = quoted ?? address
      } else {
        try json.skip(bytes)
      }
    }
    content = content ?? translated
  }

  private mutating func readAttachments(
    _ bytes: Span<UInt8>, _ json: inout JSONReader
  ) throws(JSONFault) {
    var count = 0
    func read(_ json: inout JSONReader) throws(JSONFault) {
      guard try json.peek(bytes) == .object else { return try json.skip(bytes) }
      var isMedia = true
      try json.forEachKey(bytes) { json, key throws(JSONFault) in
        if key.is("type", bytes) {
          let type = try json.text(bytes)
          isMedia = type != "Link" && type != "Page" && type != "PropertyValue"
        } else {
          try json.skip(bytes)
        }
      }
      if isMedia { count += 1 }
    }
    if try json.peek(bytes) == .array {
      try json.forEachElement(bytes) { json throws(JSONFault) in try read(&json) }
    } else {
      try read(&json)
    }
    media = count
  }

  private mutating func readTags(
    _ bytes: Span<UInt8>, _ json: inout JSONReader
  ) throws(JSONFault) {
    var read: [MastodonItem.Tag] = []
    func one(_ json: inout JSONReader) throws(JSONFault) {
      var tag = MastodonItem.Tag()
      try json.forEachKey(bytes) { json, key throws(JSONFault) in
        if key.is("type", bytes) {
          tag.type = try json.text(bytes) ?? ""
        } else if key.is("href", bytes) {
          tag.href = try json.text(bytes) ?? ""
        } else if key.is("name", bytes) {
          tag.name = try json.text(bytes) ?? ""
        } else {
          try json.skip(bytes)
        }
      }
      read.append(tag)
    }
    if try json.peek(bytes) == .array {
      try json.forEachElement(bytes) { json throws(JSONFault) in try one(&json) }
    } else {
      try one(&json)
    }
    tags = read
  }

  /// The `totalItems` of a collection; nil where there is none.
  private static func total(
    _ bytes: Span<UInt8>, _ json: inout JSONReader
  ) throws(JSONFault) -> Int? {
    var total: Int?
    try json.forEachKey(bytes) { json, key throws(JSONFault) in
      if key.is("totalItems", bytes) {
        total = try json.integer(bytes).flatMap { $0 < 0 ? nil : Int($0) }
      } else {
        try json.skip(bytes)
      }
    }
    return total
  }
}
