// Somebody who follows or is followed, as Instagram writes it.

/// One entry of `followers_1.json` or `following.json`.
struct InstagramPerson {
  var name = ""
  var seconds: Int64?

  /// Reads an entry: the name stands in its list, or above it.
  init(_ bytes: Span<UInt8>, _ json: inout JSONReader) throws(JSONFault) {
    var title = ""
    var href = ""
    try json.forEachKey(bytes) { json, key throws(JSONFault) in
      if key.is("title", bytes) {
        title = Mojibake.repaired(try json.text(bytes) ?? "")
      } else if key.is("string_list_data", bytes) {
        try json.forEachElement(bytes) { json throws(JSONFault) in
          try json.forEachKey(bytes) { json, key throws(JSONFault) in
            if key.is("value", bytes) {
              name = Mojibake.repaired(try json.text(bytes) ?? "")
            } else if key.is("href", bytes) {
              href = try json.text(bytes) ?? ""
            } else if key.is("timestamp", bytes) {
              seconds = try json.integer(bytes)
            } else {
              try json.skip(bytes)
            }
          }
        }
      } else {
        try json.skip(bytes)
      }
    }
    if name.isEmpty { name = title }
    if name.isEmpty, let last = href.split(separator: "/").last, href.contains("instagram.com/") {
      name = String(last)
    }
    if name.hasPrefix("@") { name.removeFirst() }
  }
}
