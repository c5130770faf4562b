// What an X archive says of itself: whose it is, of when, and how much should be there.

import Domain

/// The contents of `manifest.js`, as far as they are needed.
struct XManifest: Sendable, Equatable {
  /// One file that should be there.
  struct File: Sendable, Equatable {
    /// Its path in the archive, as in `data/tweets.js`.
    var name: String
    /// How many elements it should hold.
    var count: Int?
  }

  /// The account's numeric id.
  var accountID: Int64?
  /// The account's name without `@`.
  var userName: String?
  /// The export date.
  var generated: Instant?
  /// Whether the archive says that something is left out.
  var isPartial = false
  /// The files that should be there.
  var files: [File] = []

  /// An archive that says nothing of itself.
  init() {}

  /// Reads `manifest.js`.
  init(_ bytes: [UInt8], place: String) throws(Diagnostic) {
    self = try JSONStream.value(in: bytes, place: place) { bytes, json throws(JSONFault) in
      var manifest = XManifest()
      try json.forEachKey(bytes) { json, key throws(JSONFault) in
        if key.is("userInfo", bytes) {
          try manifest.readUser(bytes, &json)
        } else if key.is("archiveInfo", bytes) {
          try manifest.readArchive(bytes, &json)
        } else if key.is("dataTypes", bytes) {
          try manifest.readTypes(bytes, &json)
        } else {
          try json.skip(bytes)
        }
      }
      return manifest
    }
  }

  private mutating func readUser(
    _ bytes: Span<UInt8>, _ json: inout JSONReader
  ) throws(JSONFault) {
    try json.forEachKey(bytes) { json, key throws(JSONFault) in
      if key.is("accountId", bytes) {
        accountID = try json.integer(bytes)
      } else if key.is("userName", bytes) {
        userName = try json.text(bytes)
      } else {
        try json.skip(bytes)
      }
    }
  }

  private mutating func readArchive(
    _ bytes: Span<UInt8>, _ json: inout JSONReader
  ) throws(JSONFault) {
    try json.forEachKey(bytes) { json, key throws(JSONFault) in
      if key.is("generationDate", bytes) {
        generated = try json.text(bytes).flatMap { Instant(rfc3339: $0) }
      } else if key.is("isPartialArchive", bytes) {
        isPartial =
          try json.peek(bytes) == .string
          ? json.string(bytes) == "true" : json.bool(bytes) == true
      } else {
        try json.skip(bytes)
      }
    }
  }

  private mutating func readTypes(
    _ bytes: Span<UInt8>, _ json: inout JSONReader
  ) throws(JSONFault) {
    try json.forEachKey(bytes) { json, _ throws(JSONFault) in
      try json.forEachKey(bytes) { json, key throws(JSONFault) in
        guard key.is("files", bytes) else { return try json.skip(bytes) }
        try json.forEachElement(bytes) { json throws(JSONFault) in
          var file = File(name: "", count: nil)
          try json.forEachKey(bytes) { json, key throws(JSONFault) in
            if key.is("fileName", bytes) {
              file.name = try json.text(bytes) ?? ""
            } else if key.is("count", bytes) {
              file.count = try json.integer(bytes).flatMap { $0 >= 0 ? Int($0) : nil }
            } else {
              try json.skip(bytes)
            }
          }
          files.append(file)
        }
      }
    }
  }

  /// The files that should be there and hold one of these parts.
  func files(of parts: Set<XFiles.Part>) -> [File] {
    files.filter { file in
      let last = file.name.split(separator: "/").last ?? ""
      return XFiles.part(of: last).map { parts.contains($0) } ?? false
    }
  }
}
