// What lies beside the posts: long texts, followers, likes, deleted posts.

import Domain

/// What the smaller files of an X archive hold, read in one pass before the posts.
struct XSideFiles: Sendable {
  /// The full texts of long posts.
  var notes = XNotes()
  /// Notes that were left out for want of room.
  var droppedNotes = 0
  /// The account's numeric id by `tweet-headers.js`.
  var headerID: Int64?
  /// How many elements each part holds; a part that is not there is nil.
  var counts: [XFiles.Part: Int] = [:]

  /// Reads them.
  init(_ source: ArchiveSource, _ files: XFiles) throws {
    let counted: [XFiles.Part] = [.followers, .following, .likes, .deleted, .circle]
    var parts: [String: XFiles.Part] = [:]
    for part in counted + [.notes, .headers] {
      for name in files.names[part] ?? [] {
        parts[name] = part
        if counted.contains(part) { counts[part, default: 0] += 0 }
      }
    }
    try source.forEachEntry(named: Set(parts.keys)) { entry, reader in
      switch parts[entry.name] {
      case .notes: try readNotes(&reader)
      case .headers: try readHeaders(&reader)
      case .some(let part): try count(part, &reader)
      case nil: break
      }
    }
  }

  private mutating func count(_ part: XFiles.Part, _ reader: inout EntryReader) throws {
    var stream = JSONStream()
    var count = 0
    try stream.forEachElement(
      of: &reader, parse: { bytes, json throws(JSONFault) in try json.skip(bytes) },
      emit: { count += 1 })
    counts[part, default: 0] += count
  }

  private mutating func readNotes(_ reader: inout EntryReader) throws {
    var stream = JSONStream()
    try stream.forEachElement(
      of: &reader, parse: XNotes.note,
      emit: { note in
        if !notes.add(note) { droppedNotes += 1 }
      })
  }

  private mutating func readHeaders(_ reader: inout EntryReader) throws {
    var stream = JSONStream()
    try stream.forEachElement(
      of: &reader, parse: XSideFiles.userID,
      emit: { id in
        if headerID == nil { headerID = id }
      })
  }

  private static func userID(
    _ bytes: Span<UInt8>, _ json: inout JSONReader
  ) throws(JSONFault) -> Int64? {
    var id: Int64?
    try json.forEachKey(bytes) { json, key throws(JSONFault) in
      if key.is("tweet", bytes) {
        id = try userID(bytes, &json) ?? id
      } else if key.is("user_id", bytes) {
        id = try json.integer(bytes)
      } else {
        try json.skip(bytes)
      }
    }
    return id
  }
}

/// What `account.js` says.
struct XAccount: Sendable {
  /// The numeric id.
  var id: Int64?
  /// The name without `@`.
  var name: String?
  /// When the account was opened.
  var created: Instant?

  /// An account nothing is said of.
  init() {}

  /// Reads `account.js`; e-mail addresses and the like in it are passed over.
  init(_ bytes: [UInt8], place: String) throws(Diagnostic) {
    self = try JSONStream.value(in: bytes, place: place) { bytes, json throws(JSONFault) in
      var account = XAccount()
      try json.forEachElement(bytes) { json throws(JSONFault) in
        try account.read(bytes, &json)
      }
      return account
    }
  }

  private mutating func read(_ bytes: Span<UInt8>, _ json: inout JSONReader) throws(JSONFault) {
    try json.forEachKey(bytes) { json, key throws(JSONFault) in
      if key.is("account", bytes) {
        try read(bytes, &json)
      } else if key.is("accountId", bytes) {
        id = try json.integer(bytes)
      } else if key.is("username", bytes) {
        name = try json.text(bytes)
      } else if key.is("createdAt", bytes) {
        created = try json.text(bytes).flatMap { Instant(rfc3339: $0) }
      } else {
        try json.skip(bytes)
      }
    }
  }
}
