// Reads a JSON Feed, entry by entry.

import Domain

/// Reads what stands in a JSON Feed.
enum FeedJSON {
  /// What the feed says of itself.
  static func head(of source: ArchiveSource, _ name: String) throws -> FeedHead {
    var head = FeedHead()
    try source.forEachEntry(named: [name]) { _, reader in
      var stream = JSONStream()
      try stream.forEachElement(
        of: &reader, at: "items",
        member: { bytes, json, key throws(JSONFault) in
          if key.is("title", bytes) {
            head.title = try json.text(bytes) ?? ""
          } else if key.is("home_page_url", bytes) {
            head.home = try json.text(bytes) ?? ""
          } else if key.is("feed_url", bytes) {
            head.own = try json.text(bytes) ?? ""
          } else {
            try json.skip(bytes)
          }
        }, parse: { bytes, json throws(JSONFault) in try json.skip(bytes) }, emit: {})
    }
    return head
  }

  /// Hands every entry over.
  static func forEachItem(
    of source: ArchiveSource, _ name: String, _ body: (FeedItem) throws -> Void
  ) throws {
    try source.forEachEntry(named: [name]) { _, reader in
      var stream = JSONStream()
      try stream.forEachElement(
        of: &reader, at: "items",
        parse: { bytes, json throws(JSONFault) in try item(bytes, &json) }, emit: body)
    }
  }

  private static func item(
    _ bytes: Span<UInt8>, _ json: inout JSONReader
  ) throws(JSONFault) -> FeedItem {
    var item = FeedItem()
    var plain = ""
    try json.forEachKey(bytes) { json, key throws(JSONFault) in
      if key.is("id", bytes) {
        item.id = try json.text(bytes) ?? ""
      } else if key.is("url", bytes) {
        item.link = try json.text(bytes) ?? ""
      } else if key.is("external_url", bytes) {
        item.external = try json.text(bytes) ?? ""
      } else if key.is("title", bytes) {
        item.title.text = try json.text(bytes) ?? ""
      } else if key.is("summary", bytes) {
        item.summary.text = try json.text(bytes) ?? ""
      } else if key.is("content_html", bytes) {
        item.content = FeedItem.Words(text: try json.text(bytes) ?? "", isHTML: true)
      } else if key.is("content_text", bytes) {
        plain = try json.text(bytes) ?? ""
      } else if key.is("date_published", bytes) {
        item.published = try json.text(bytes) ?? ""
      } else if key.is("date_modified", bytes) {
        item.updated = try json.text(bytes) ?? ""
      } else if key.is("tags", bytes) {
        try json.forEachElement(bytes) { json throws(JSONFault) in
          if let tag = try json.text(bytes) { item.tags.append(tag) }
        }
      } else if key.is("attachments", bytes) {
        try json.forEachElement(bytes) { json throws(JSONFault) in
          try json.skip(bytes)
          item.media += 1
        }
      } else {
        try json.skip(bytes)
      }
    }
    if item.content.text.isEmpty { item.content = FeedItem.Words(text: plain) }
    return item
  }
}
