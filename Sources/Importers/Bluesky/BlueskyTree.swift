// Which records a repository holds, and under what keys: the tree that the commit points to.

import Domain

/// The list of records, a Merkle search tree read from its root on.
///
/// Records do not know their own keys, and a file may hold blocks that are no longer part of the
/// repository: only what the tree names counts.
struct BlueskyTree {
  /// The records that become posts.
  enum Collection: UInt8 {
    case post
    case repost
  }

  /// One record that is wanted.
  struct Slot {
    var collection: Collection
    var key: String
    /// Another key of the same contents, or -1.
    var next: Int32
  }

  /// Records wanted, and the first slot of each.
  private(set) var wanted: [ContentID: Int32] = [:]
  /// Keys of what is wanted.
  private(set) var slots: [Slot] = []
  /// How many posts and reposts the tree names.
  var declared: Int { slots.count }
  /// How many likes given it names.
  private(set) var likes = 0
  /// How many accounts followed it names.
  private(set) var follows = 0
  /// How many other records of Bluesky it names: profile, lists, blocks, settings.
  private(set) var others = 0
  /// How many records of other applications it names.
  private(set) var foreign = 0
  /// How many nodes are not in the file.
  private(set) var missingNodes = 0
  /// How many nodes or keys cannot be read.
  private(set) var broken = 0
  /// The first and last times in keys of Bluesky's own records.
  private(set) var span: (first: Instant, last: Instant)?

  /// Walks the tree from `root` through `nodes`; every node counts once.
  init(root: ContentID, nodes: BlueskyNodes) {
    var waiting = [root]
    var seen: Set<ContentID> = [root]
    while let id = waiting.popLast() {
      let children = nodes.withNode(id) { bytes in
        var children: [ContentID] = []
        do throws(CBORFault) {
          try read(bytes, &children)
        } catch {
          broken += 1
        }
        return children
      }
      guard let children else {
        missingNodes += 1
        continue
      }
      for child in children where seen.insert(child).inserted { waiting.append(child) }
    }
  }

  /// Whether every node was there and readable.
  var isWhole: Bool { missingNodes == 0 && broken == 0 }

  /// Takes a record's slots out; nil when it is not wanted, or was taken already.
  mutating func take(_ id: ContentID) -> [Slot]? {
    guard var next = wanted.removeValue(forKey: id) else { return nil }
    var found: [Slot] = []
    while next >= 0 {
      let slot = slots[Int(next)]
      found.append(slot)
      next = slot.next
    }
    return found
  }

  private mutating func read(
    _ bytes: Span<UInt8>, _ children: inout [ContentID]
  ) throws(CBORFault) {
    var name: [UInt8] = []
    var reader = CBORReader()
    try reader.forEachKey(bytes) { reader, key throws(CBORFault) in
      if key.is("l", bytes) {
        if let left = try reader.link(bytes) { children.append(left) }
      } else if key.is("e", bytes) {
        try reader.forEachElement(bytes) { reader throws(CBORFault) in
          let entry = try BlueskyTreeEntry(bytes, &reader)
          if let tree = entry.tree { children.append(tree) }
          guard entry.shared <= name.count, name.count + entry.rest.count <= 2048 else {
            throw CBORFault(.key, at: reader.index)
          }
          name.removeLast(name.count - entry.shared)
          for index in entry.rest { name.append(bytes[index]) }
          add(name, entry.value)
        }
      } else {
        try reader.skip(bytes)
      }
    }
    try reader.end(bytes)
  }

  private mutating func add(_ name: [UInt8], _ value: ContentID?) {
    guard let slash = name.firstIndex(of: UInt8(ascii: "/")), slash > 0,
      let key = BlueskyTree.recordKey(name[(slash + 1)...])
    else {
      broken += 1
      return
    }
    let collection = String(decoding: name[..<slash], as: UTF8.self)
    let isOwn = collection.hasPrefix("app.bsky.") || collection.hasPrefix("chat.bsky.")
    if isOwn, let time = BlueskyTID.time(of: key) {
      span = span.map { (min($0.first, time), max($0.last, time)) } ?? (time, time)
    }
    switch collection {
    case "app.bsky.feed.post": want(value, .post, key)
    case "app.bsky.feed.repost": want(value, .repost, key)
    case "app.bsky.feed.like": likes += 1
    case "app.bsky.graph.follow": follows += 1
    default: if isOwn { others += 1 } else { foreign += 1 }
    }
  }

  private mutating func want(_ value: ContentID?, _ collection: Collection, _ key: String) {
    guard let value, slots.count < Int(Int32.max) else {
      broken += 1
      return
    }
    slots.append(Slot(collection: collection, key: key, next: wanted[value] ?? -1))
    wanted[value] = Int32(slots.count - 1)
  }

  /// A record's key as the protocol allows it; nil for another text, and for one beyond 64 letters,
  /// which no post has.
  private static func recordKey(_ bytes: ArraySlice<UInt8>) -> String? {
    guard (1...64).contains(bytes.count) else { return nil }
    for byte in bytes {
      switch byte {
      case 48...57, 65...90, 97...122, 45, 46, 58, 95, 126: continue
      default: return nil
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// One entry of a node.
private struct BlueskyTreeEntry {
  /// How much of the key before it is its own beginning.
  var shared = 0
  /// Where the rest of its key stands.
  var rest = 0..<0
  /// The record.
  var value: ContentID?
  /// The node of the keys that follow.
  var tree: ContentID?

  init(_ bytes: Span<UInt8>, _ reader: inout CBORReader) throws(CBORFault) {
    var shared: Int64?
    var rest: Range<Int>?
    let start = reader.index
    try reader.forEachKey(bytes) { reader, key throws(CBORFault) in
      if key.is("p", bytes) {
        shared = try reader.integer(bytes)
      } else if key.is("k", bytes) {
        rest = try reader.byteString(bytes)
      } else if key.is("v", bytes) {
        value = try reader.link(bytes)
      } else if key.is("t", bytes) {
        tree = try reader.link(bytes)
      } else {
        try reader.skip(bytes)
      }
    }
    guard let shared, let rest, let count = Int(exactly: shared), count >= 0 else {
      throw CBORFault(.kind, at: start)
    }
    self.shared = count
    self.rest = rest
  }
}
