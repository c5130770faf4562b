// A post as Facebook writes it.

/// One entry of `your_posts_1.json`.
struct FacebookPost {
  var seconds: Int64?
  var texts: [String] = []
  var links: [String] = []
  var media: [MetaMedia] = []
  var place: String?

  /// Reads an entry.
  init(_ bytes: Span<UInt8>, _ json: inout JSONReader) throws(JSONFault) {
    try json.forEachKey(bytes) { json, key throws(JSONFault) in
      if key.is("timestamp", bytes) {
        seconds = try json.integer(bytes)
      } else if key.is("data", bytes) {
        try json.forEachElement(bytes) { json throws(JSONFault) in
          try json.forEachKey(bytes) { json, key throws(JSONFault) in
            guard key.is("post", bytes) else { return try json.skip(bytes) }
            let text = Mojibake.repaired(try json.text(bytes) ?? "")
            if !text.isEmpty { texts.append(text) }
          }
        }
      } else if key.is("attachments", bytes) {
        try json.forEachElement(bytes) { json throws(JSONFault) in
          try json.forEachKey(bytes) { json, key throws(JSONFault) in
            guard key.is("data", bytes) else { return try json.skip(bytes) }
            try json.forEachElement(bytes) { json throws(JSONFault) in
              try readAttachment(bytes, &json)
            }
          }
        }
      } else {
        try json.skip(bytes)
      }
    }
  }

  private mutating func readAttachment(
    _ bytes: Span<UInt8>, _ json: inout JSONReader
  ) throws(JSONFault) {
    try json.forEachKey(bytes) { json, key throws(JSONFault) in
      if key.is("external_context", bytes) {
        try json.forEachKey(bytes) { json, key throws(JSONFault) in
          guard key.is("url", bytes) else { return try json.skip(bytes) }
          let link = Mojibake.repaired(try json.text(bytes) ?? "")
          if !link.isEmpty, !links.contains(link) { links.append(link) }
        }
      } else if key.is("media", bytes) {
        media.append(try MetaMedia(bytes, &json))
      } else if key.is("place", bytes) {
        try json.forEachKey(bytes) { json, key throws(JSONFault) in
          guard key.is("name", bytes) else { return try json.skip(bytes) }
          place = try json.text(bytes).map { Mojibake.repaired($0) }
        }
      } else {
        try json.skip(bytes)
      }
    }
  }

  /// What was written; where that is nothing, the words under the first picture, or the place.
  var text: String {
    if !texts.isEmpty { return texts.joined(separator: "\n") }
    return media.lazy.map(\.description).first { !$0.isEmpty } ?? place ?? ""
  }
}
