// A post as Instagram writes it.

/// One entry of `posts_1.json`: a picture, a film or several of them.
struct InstagramPost {
  var title = ""
  var seconds: Int64?
  var media: [MetaMedia] = []

  /// Reads an entry; one with a single medium has its words and time there only.
  init(_ bytes: Span<UInt8>, _ json: inout JSONReader) throws(JSONFault) {
    try json.forEachKey(bytes) { json, key throws(JSONFault) in
      if key.is("media", bytes) {
        media = try MetaMedia.list(bytes, &json)
      } else if key.is("title", bytes) {
        title = Mojibake.repaired(try json.text(bytes) ?? "")
      } else if key.is("creation_timestamp", bytes) {
        seconds = try json.integer(bytes)
      } else {
        try json.skip(bytes)
      }
    }
    if title.isEmpty { title = media.lazy.map(\.title).first { !$0.isEmpty } ?? "" }
    seconds = seconds ?? media.lazy.compactMap(\.seconds).first
  }
}
