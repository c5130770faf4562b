// One activity of an outbox as it stands in the file.

/// An activity and the note in it: a post, a poll, or somebody else's post passed on.
struct MastodonItem {
  /// Somebody mentioned or a hashtag.
  struct Tag {
    var type = ""
    var href = ""
    var name = ""
  }

  /// What the activity is about; its address only, where it is somebody else's.
  struct Note {
    var id: String?
    var type: String?
    var published: String?
    var updated: String?
    var parent: String?
    var audience = Audience()
    var title: String?
    var warning: String?
    var content: String?
    var media = 0
    var tags: [Tag] = []
    var quoted: String?
    var likes: Int?
    var shares: Int?
    var replies: Int?
  }

  /// Who may see it.
  struct Audience {
    var to: [String] = []
    var cc: [String] = []
  }

  var id: String?
  var type: String?
  var actor: String?
  var published: String?
  var audience = Audience()
  var note = Note()

  /// Reads one activity.
  init(_ bytes: Span<UInt8>, _ json: inout JSONReader) throws(JSONFault) {
    try json.forEachKey(bytes) { json, key throws(JSONFault) in
      if key.is("id", bytes) {
        id = try json.text(bytes)
      } else if key.is("type", bytes) {
        type = try json.text(bytes)
      } else if key.is("actor", bytes) {
        actor = try Self.addresses(bytes, &json).first
      } else if key.is("published", bytes) {
        published = try json.text(bytes)
      } else if key.is("to", bytes) {
        audience.to = try Self.addresses(bytes, &json)
      } else if key.is("cc", bytes) {
        audience.cc = try Self.addresses(bytes, &json)
      } else if key.is("object", bytes) {
        note = try Note(bytes, &json)
      } else {
        try json.skip(bytes)
      }
    }
  }

  /// Addresses that stand alone, in a list, or as objects with an `id`.
  static func addresses(
    _ bytes: Span<UInt8>, _ json: inout JSONReader
  ) throws(JSONFault) -> [String] {
    switch try json.peek(bytes) {
    case .string: return [try json.string(bytes)]
    case .object:
      var id: String?
      try json.forEachKey(bytes) { json, key throws(JSONFault) in
        if key.is("id", bytes) { id = try json.text(bytes) } else { try json.skip(bytes) }
      }
      return id.map { [$0] } ?? []
    case .array:
      var all: [String] = []
      // An element that is a list itself is no address: lists in lists are passed over.
      try json.forEachElement(bytes) { json throws(JSONFault) in
        if try json.peek(bytes) == .array {
          try json.skip(bytes)
        } else {
          all += try addresses(bytes, &json)
        }
      }
      return all
    default:
      try json.skip(bytes)
      return []
    }
  }
}
