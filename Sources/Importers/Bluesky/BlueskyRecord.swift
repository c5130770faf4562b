// A post or repost as it stands in its block.

/// What is read of a record; who wrote it and under what key is known from elsewhere.
struct BlueskyRecord {
  /// A part of the text that is more than text.
  struct Facet {
    /// Where it stands, in bytes of the text as UTF-8.
    var range = 0..<0
    /// Where it points, if it is a link.
    var link: String?
  }

  var type: String?
  var text = ""
  var createdAt: String?
  /// The post it answers.
  var parent: String?
  /// Of a repost, the post passed on.
  var subject: String?
  /// Where the card under it points.
  var card: String?
  /// The post quoted.
  var quoted: String?
  var media = 0
  var tags: [String] = []
  var facets: [Facet] = []

  /// Reads a record.
  init(_ bytes: Span<UInt8>) throws(CBORFault) {
    var reader = CBORReader()
    guard try reader.peek(bytes) == .map else { throw CBORFault(.kind, at: 0) }
    try reader.forEachKey(bytes) { reader, key throws(CBORFault) in
      if key.is("$type", bytes) {
        type = try reader.text(bytes)
      } else if key.is("text", bytes) {
        text = try reader.text(bytes) ?? ""
      } else if key.is("createdAt", bytes) {
        createdAt = try reader.text(bytes)
      } else if key.is("reply", bytes) {
        try reader.forEachKey(bytes) { reader, key throws(CBORFault) in
          if key.is("parent", bytes) {
            parent = try Self.address(bytes, &reader)
          } else {
            try reader.skip(bytes)
          }
        }
      } else if key.is("subject", bytes) {
        subject = try Self.address(bytes, &reader)
      } else if key.is("embed", bytes) {
        try readEmbed(bytes, &reader)
      } else if key.is("tags", bytes) {
        try reader.forEachElement(bytes) { reader throws(CBORFault) in
          if let tag = try reader.text(bytes) { tags.append(tag) }
        }
      } else if key.is("facets", bytes) {
        try reader.forEachElement(bytes) { reader throws(CBORFault) in
          try readFacet(bytes, &reader)
        }
      } else if key.is("entities", bytes) {
        try reader.forEachElement(bytes) { reader throws(CBORFault) in
          try readEntity(bytes, &reader)
        }
      } else {
        try reader.skip(bytes)
      }
    }
    try reader.end(bytes)
  }

  /// The `uri` of a reference, which may stand alone.
  private static func address(
    _ bytes: Span<UInt8>, _ reader: inout CBORReader
  ) throws(CBORFault) -> String? {
    guard try reader.peek(bytes) == .map else { return try reader.text(bytes) }
    var address: String?
    try reader.forEachKey(bytes) { reader, key throws(CBORFault) in
      if key.is("uri", bytes) {
        address = try reader.text(bytes)
      } else {
        try reader.skip(bytes)
      }
    }
    return address
  }

  /// Pictures, a film, a card, a quoted post, or that with one of the others.
  private mutating func readEmbed(
    _ bytes: Span<UInt8>, _ reader: inout CBORReader, depth: Int = 0
  ) throws(CBORFault) {
    try reader.forEachKey(bytes) { reader, key throws(CBORFault) in
      if key.is("images", bytes) {
        try reader.forEachElement(bytes) { reader throws(CBORFault) in
          try reader.skip(bytes)
          media += 1
        }
      } else if key.is("video", bytes) {
        try reader.skip(bytes)
        media += 1
      } else if key.is("external", bytes) {
        card = try Self.address(bytes, &reader)
      } else if key.is("media", bytes), depth == 0 {
        try readEmbed(bytes, &reader, depth: 1)
      } else if key.is("record", bytes), try reader.peek(bytes) == .map {
        // With media the reference stands one deeper.
        try reader.forEachKey(bytes) { reader, key throws(CBORFault) in
          if key.is("uri", bytes) || key.is("record", bytes) {
            quoted = try Self.address(bytes, &reader)
          } else {
            try reader.skip(bytes)
          }
        }
      } else {
        try reader.skip(bytes)
      }
    }
  }

  private mutating func readFacet(
    _ bytes: Span<UInt8>, _ reader: inout CBORReader
  ) throws(CBORFault) {
    var facet = Facet()
    try reader.forEachKey(bytes) { reader, key throws(CBORFault) in
      if key.is("index", bytes) {
        facet.range = try Self.range(bytes, &reader, "byteStart", "byteEnd")
      } else if key.is("features", bytes) {
        try reader.forEachElement(bytes) { reader throws(CBORFault) in
          try reader.forEachKey(bytes) { reader, key throws(CBORFault) in
            if key.is("uri", bytes) {
              facet.link = try reader.text(bytes)
            } else if key.is("tag", bytes), let tag = try reader.text(bytes) {
              tags.append(tag)
            } else if !key.is("tag", bytes) {
              try reader.skip(bytes)
            }
          }
        }
      } else {
        try reader.skip(bytes)
      }
    }
    if facet.link != nil { facets.append(facet) }
  }

  /// Reads what stood for facets in 2022 and 2023.
  private mutating func readEntity(
    _ bytes: Span<UInt8>, _ reader: inout CBORReader
  ) throws(CBORFault) {
    var facet = Facet()
    var type: String?
    try reader.forEachKey(bytes) { reader, key throws(CBORFault) in
      if key.is("index", bytes) {
        facet.range = try Self.range(bytes, &reader, "start", "end")
      } else if key.is("type", bytes) {
        type = try reader.text(bytes)
      } else if key.is("value", bytes) {
        facet.link = try reader.text(bytes)
      } else {
        try reader.skip(bytes)
      }
    }
    if type == "link", facet.link != nil { facets.append(facet) }
    if type == "hashtag" || type == "tag", let tag = facet.link { tags.append(tag) }
  }

  private static func range(
    _ bytes: Span<UInt8>, _ reader: inout CBORReader, _ start: StaticString, _ end: StaticString
  ) throws(CBORFault) -> Range<Int> {
    var from: Int64?
    var to: Int64?
    try reader.forEachKey(bytes) { reader, key throws(CBORFault) in
      if key.is(start, bytes) {
        from = try reader.integer(bytes)
      } else if key.is(end, bytes) {
        to = try reader.integer(bytes)
      } else {
        try reader.skip(bytes)
      }
    }
    guard let from, let to, from >= 0, from <= to, to < 1 << 24 else { return 0..<0 }
    return Int(from)..<Int(to)
  }
}
