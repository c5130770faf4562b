// How a JSON file of Facebook, Instagram or Threads is laid out, told from its beginning.

import Domain

/// The list in such a file: the whole file, one member of an object, or a single element alone.
struct MetaShape {
  /// The members that hold lists.
  static let members: [StaticString] = [
    "text_post_app_text_posts", "ig_reels_media", "relationships_following",
    "relationships_followers", "likes_media_likes", "status_updates", "your_posts",
  ]

  /// The member with the list; nil where the file is the list, or one element.
  private(set) var member: Int?
  /// Whether the file is one element alone.
  private(set) var isSingle = false
  /// The keys of the first element, as far as they can be seen.
  private(set) var keys: Set<String> = []

  /// How many bytes are looked at.
  static let headLength = 64 << 10

  /// Looks at a file's first bytes; nil when they are no such JSON.
  init?(head: [UInt8]) {
    let bytes = head.span
    var json = JSONReader(index: head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    do throws(JSONFault) {
      if try json.peek(bytes) == .array {
        try json.beginArray(bytes)
        if try json.nextElement(bytes) { try lookAt(bytes, &json) }
        return
      }
      guard try json.peek(bytes) == .object else { return nil }
      try json.beginObject(bytes)
      while let key = try json.nextKey(bytes) {
        let found = Self.members.firstIndex { key.is($0, bytes) }
        if let found, try json.peek(bytes) == .array {
          member = found
          try json.beginArray(bytes)
          if try json.nextElement(bytes) { try lookAt(bytes, &json) }
          return
        }
        keys.insert(key.text(bytes))
        try json.skip(bytes)
      }
      isSingle = true
    } catch {
      // The first bytes end within a value: what was seen by then is enough.
      guard error == .incomplete else { return nil }
      isSingle = isSingle || member == nil && !isList(head)
    }
  }

  /// Whether the list stands in a member of that name.
  func isMember(_ name: StaticString) -> Bool {
    member.map { "\(Self.members[$0])" == "\(name)" } ?? false
  }

  private func isList(_ head: [UInt8]) -> Bool {
    head.first { $0 > 32 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF } == UInt8(ascii: "[")
  }

  private mutating func lookAt(_ bytes: Span<UInt8>, _ json: inout JSONReader) throws(JSONFault) {
    guard try json.peek(bytes) == .object else { return }
    try json.beginObject(bytes)
    while let key = try json.nextKey(bytes) {
      keys.insert(key.text(bytes))
      try json.skip(bytes)
    }
  }

  /// Walks the elements of files, in the order stored.
  ///
  /// - Parameters:
  ///   - names: The files.
  ///   - source: Where they are.
  ///   - parse: Reads exactly one element.
  ///   - emit: Takes what `parse` read.
  /// - Throws: `Diagnostic` where the JSON is broken, or what `emit` throws.
  static func forEachElement<Element>(
    of names: [String], in source: ArchiveSource,
    parse: (Span<UInt8>, inout JSONReader) throws(JSONFault) -> Element,
    emit: (Element) throws -> Void
  ) throws {
    let heads = try source.heads(of: Set(names), count: headLength)
    try source.forEachEntry(named: Set(names)) { entry, reader in
      guard let head = heads[entry.name] else { return }
      guard let shape = MetaShape(head: head) else {
        _ = try JSONStream.value(in: head, place: source.place(of: entry)) {
          bytes, json throws(JSONFault) in try json.skip(bytes)
        }
        return
      }
      if shape.isSingle {
        let bytes = try reader.readAll(limit: 16 << 20)
        return try emit(
          try JSONStream.value(in: bytes, place: source.place(of: entry), parse: parse))
      }
      var stream = JSONStream()
      try stream.forEachElement(
        of: &reader, at: shape.member.map { members[$0] }, parse: parse, emit: emit)
    }
  }
}
