// The files of an archive from 2012 to early 2019, and what they say of themselves.

import Domain

/// What lies in a Grailbird archive, apart from the posts.
struct GrailbirdFiles: Sendable {
  /// One month as the index lists it.
  struct Month: Sendable, Equatable {
    /// Its path, as in `data/js/tweets/2012_01.js`.
    var fileName = ""
    /// How many posts it should hold.
    var count: Int?
  }

  /// The entries that hold posts, a month each.
  let months: [String]
  /// The tables that hold posts, where no months are there.
  let tables: [GrailbirdTable]
  /// The months that should be there; empty without `tweet_index.js`.
  private(set) var index: [Month] = []
  /// The name without `@`, by `user_details.js`.
  private(set) var name: String?
  /// The numeric id, likewise.
  private(set) var id: Int64?
  /// When the account was opened, likewise.
  private(set) var opened: Instant?
  /// The export date, by `payload_details.js`.
  private(set) var exported: Instant?

  /// Reads the small files.
  ///
  /// - Throws: `Diagnostic` when one is broken, or two archives lie side by side.
  init(_ source: ArchiveSource) throws {
    months = try GrailbirdFiles.months(of: source)
    tables = months.isEmpty ? try GrailbirdFiles.tables(of: source) : []
    let names = ["tweet_index.js", "user_details.js", "payload_details.js"]
    var found: [String: String] = [:]
    for entry in source.entries where names.contains(String(entry.fileName)) {
      found[entry.name] = String(entry.fileName)
    }
    let folders = Set(found.keys.map { GrailbirdFiles.folder(of: $0) })
    guard folders.count <= 1 else {
      throw Diagnostic(
        .error, "holds more than one archive: \(folders.sorted().joined(separator: " and "))",
        hint: "import them one by one", place: .init(file: source.path))
    }
    for (name, bytes) in try source.contents(of: Set(found.keys)) {
      try read(bytes, found[name] ?? "", place: "\(source.path): \(name)")
    }
  }

  /// The names of entries that hold posts.
  static func months(of source: ArchiveSource) throws -> [String] {
    if source.shape == .file {
      let heads = try source.heads(of: Set(source.entries.map(\.name)), count: 100)
      return heads.filter { holdsPosts($0.value) }.map(\.key)
    }
    return source.entries.map(\.name).filter { name in
      guard !name.hasPrefix("__MACOSX/"), name.hasSuffix(".js") else { return false }
      let parts = name.split(separator: "/")
      return parts.count >= 2 && parts[parts.count - 2] == "tweets" && isMonth(parts.last ?? "")
    }
  }

  /// The tables that hold posts: `tweets.csv`, or in 2012 and 2013 `data/csv/2012_01.csv` a month.
  static func tables(of source: ArchiveSource) throws -> [GrailbirdTable] {
    let names = source.entries.filter { entry in
      let name = entry.fileName.lowercased()
      guard name.hasSuffix(".csv"), !entry.name.hasPrefix("__MACOSX/") else { return false }
      return source.shape == .file || name.hasPrefix("tweets")
        || isMonth(entry.fileName.dropLast(4) + ".js")
    }
    return try source.heads(of: Set(names.map(\.name)), count: 4 << 10)
      .sorted { $0.key < $1.key }.compactMap { GrailbirdTable(name: $0.key, head: $0.value) }
  }

  /// Whether a file's first bytes are those of a month of posts.
  static func holdsPosts(_ head: [UInt8]) -> Bool {
    String(decoding: head, as: UTF8.self).contains("Grailbird.data.tweets_")
  }

  private static func isMonth(_ fileName: Substring) -> Bool {
    let stem = fileName.dropLast(3)
    return stem.utf8.count == 7 && stem.utf8.dropFirst(4).first == UInt8(ascii: "_")
      && Int(stem.prefix(4)) != nil && Int(stem.suffix(2)) != nil
  }

  private static func folder(of name: String) -> String {
    String(name.split(separator: "/").dropLast().joined(separator: "/"))
  }

  private mutating func read(_ bytes: [UInt8], _ fileName: String, place: String) throws {
    if fileName == "tweet_index.js" {
      index = try JSONStream.value(in: bytes, place: place, parse: GrailbirdFiles.index)
      return
    }
    let details = try JSONStream.value(in: bytes, place: place, parse: GrailbirdFiles.details)
    if fileName == "user_details.js" {
      name = details.name
      id = details.id
      opened = details.time
    } else {
      exported = details.time
    }
  }

  private static func index(
    _ bytes: Span<UInt8>, _ json: inout JSONReader
  ) throws(JSONFault) -> [Month] {
    var months: [Month] = []
    try json.forEachElement(bytes) { json throws(JSONFault) in
      var month = Month()
      try json.forEachKey(bytes) { json, key throws(JSONFault) in
        if key.is("file_name", bytes) {
          month.fileName = try json.text(bytes) ?? ""
        } else if key.is("tweet_count", bytes) {
          month.count = try json.integer(bytes).flatMap { $0 >= 0 ? Int($0) : nil }
        } else {
          try json.skip(bytes)
        }
      }
      months.append(month)
    }
    return months
  }

  private static func details(
    _ bytes: Span<UInt8>, _ json: inout JSONReader
  ) throws(JSONFault) -> (name: String?, id: Int64?, time: Instant?) {
    var details: (name: String?, id: Int64?, time: Instant?)
    try json.forEachKey(bytes) { json, key throws(JSONFault) in
      if key.is("screen_name", bytes) {
        details.name = try json.text(bytes)
      } else if key.is("id", bytes) {
        details.id = try json.integer(bytes)
      } else if key.is("created_at", bytes), let text = try json.text(bytes) {
        details.time = TweetTime(Array(text.utf8).span)?.instant
      } else if !key.is("created_at", bytes) {
        try json.skip(bytes)
      }
    }
    return details
  }
}
