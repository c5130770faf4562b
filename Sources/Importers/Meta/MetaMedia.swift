// A picture or film as Facebook, Instagram and Threads list it.

/// One medium of a post, with the words under it.
struct MetaMedia {
  var uri = ""
  var seconds: Int64?
  var title = ""
  var description = ""
  /// Of Threads, whether it is a reply, and to whom.
  var isReply = false
  var repliedTo: String?

  /// Reads a medium.
  init(_ bytes: Span<UInt8>, _ json: inout JSONReader) throws(JSONFault) {
    try json.forEachKey(bytes) { json, key throws(JSONFault) in
      if key.is("uri", bytes) {
        uri = try json.text(bytes) ?? ""
      } else if key.is("creation_timestamp", bytes) {
        seconds = try json.integer(bytes)
      } else if key.is("title", bytes) {
        title = Mojibake.repaired(try json.text(bytes) ?? "")
      } else if key.is("description", bytes) {
        description = Mojibake.repaired(try json.text(bytes) ?? "")
      } else if key.is("text_app_post", bytes) || key.is("text_post_app_post", bytes) {
        try json.forEachKey(bytes) { json, key throws(JSONFault) in
          if key.is("is_reply", bytes) {
            isReply = try json.bool(bytes) ?? false
          } else if key.is("in_reply_to_username", bytes) {
            repliedTo = try json.text(bytes)
          } else {
            try json.skip(bytes)
          }
        }
      } else {
        try json.skip(bytes)
      }
    }
  }

  /// All media of a list.
  static func list(
    _ bytes: Span<UInt8>, _ json: inout JSONReader
  ) throws(JSONFault) -> [MetaMedia] {
    var all: [MetaMedia] = []
    try json.forEachElement(bytes) { json throws(JSONFault) in
      all.append(try MetaMedia(bytes, &json))
    }
    return all
  }
}
