// Makes small repositories of Bluesky, honest and otherwise.

import Foundation

@testable import Importers

/// A value as DAG-CBOR writes it.
indirect enum TestCBOR {
  case int(Int)
  case text(String)
  case bytes([UInt8])
  case list([TestCBOR])
  case map([String: TestCBOR])
  case link([UInt8])
  case null
  /// Bytes taken as they are.
  case raw([UInt8])

  var encoded: [UInt8] {
    switch self {
    case .int(let value):
      return value >= 0 ? head(0, UInt64(value)) : head(1, UInt64(-1 - value))
    case .text(let text): return head(3, UInt64(text.utf8.count)) + Array(text.utf8)
    case .bytes(let bytes): return head(2, UInt64(bytes.count)) + bytes
    case .list(let values): return head(4, UInt64(values.count)) + values.flatMap(\.encoded)
    case .map(let pairs):
      let sorted = pairs.sorted {
        ($0.key.utf8.count, $0.key) < ($1.key.utf8.count, $1.key)
      }
      return head(5, UInt64(pairs.count))
        + sorted.flatMap { TestCBOR.text($0.key).encoded + $0.value.encoded }
    case .link(let id): return [0xD8, 42] + TestCBOR.bytes([0] + id).encoded
    case .null: return [0xF6]
    case .raw(let bytes): return bytes
    }
  }

  private func head(_ kind: UInt8, _ value: UInt64) -> [UInt8] {
    if value < 24 { return [kind << 5 | UInt8(value)] }
    let width = value < 1 << 8 ? 1 : value < 1 << 16 ? 2 : value < 1 << 32 ? 4 : 8
    let info: UInt8 = width == 1 ? 24 : width == 2 ? 25 : width == 4 ? 26 : 27
    return [kind << 5 | info]
      + (0..<width).reversed().map { UInt8(truncatingIfNeeded: value >> UInt64($0 * 8)) }
  }
}

/// A repository in the making: blocks, and keys of records.
struct TestRepository {
  static let did = "did:plc:norahnorahnorahnorahnora"
  var did = TestRepository.did
  var version = 3
  /// 2026-03-01T12:00:00Z.
  var rev: String? = "3mfyouuy6222b"
  /// Blocks in the order they will be written, the commit first.
  var blocks: [(id: [UInt8], bytes: [UInt8])] = []
  private(set) var keys: [(key: String, id: [UInt8])] = []

  /// A block's CID.
  static func id(of bytes: [UInt8]) -> [UInt8] {
    [1, 0x71, 0x12, 32]
      + SHA256.sum(of: bytes.span).flatMap { word in
        (0..<4).map { UInt8(truncatingIfNeeded: word >> UInt32(24 - $0 * 8)) }
      }
  }

  /// A TID of a time.
  static func tid(_ rfc3339: String, clock: UInt64 = 7) -> String {
    let alphabet = Array("234567abcdefghijklmnopqrstuvwxyz")
    let date = (try? Date(rfc3339, strategy: .iso8601)) ?? Date(timeIntervalSince1970: 0)
    var value = UInt64(date.timeIntervalSince1970) * 1_000_000 << 10 | clock
    var text = ""
    for _ in 0..<13 {
      text = String(alphabet[Int(value & 31)]) + text
      value >>= 5
    }
    return text
  }

  @discardableResult
  mutating func block(_ value: TestCBOR) -> [UInt8] {
    let bytes = value.encoded
    let id = TestRepository.id(of: bytes)
    blocks.append((id, bytes))
    return id
  }

  /// Adds a record under a key.
  mutating func add(_ key: String, _ record: [String: TestCBOR]) {
    keys.append((key, block(.map(record))))
  }

  /// Adds a post written at a time.
  mutating func post(
    _ at: String, _ text: String, createdAt: String? = nil, clock: UInt64 = 7,
    _ more: [String: TestCBOR] = [:]
  ) {
    var record: [String: TestCBOR] = [
      "$type": .text("app.bsky.feed.post"), "text": .text(text),
      "createdAt": .text(createdAt ?? at),
    ]
    record.merge(more) { $1 }
    add("app.bsky.feed.post/" + TestRepository.tid(at, clock: clock), record)
  }

  /// Adds records of which only the kind matters.
  mutating func other(_ collection: String, _ key: String) {
    add(
      "\(collection)/\(key)",
      ["$type": .text(collection), "subject": .text("did:plc:a"), "is": .text(key)])
  }

  /// The file: header, commit, nodes of at most `perNode` keys, and the rest.
  func car(perNode: Int = 4, shuffled: Bool = false) -> [UInt8] {
    let (head, blocks) = parts(perNode: perNode)
    return TestRepository.file(root: head, shuffled ? blocks : blocks.reversed())
  }

  /// The name of the commit, and all blocks, each before those that name it.
  func parts(perNode: Int) -> (root: [UInt8], blocks: [(id: [UInt8], bytes: [UInt8])]) {
    var all = self
    let root = all.tree(all.keys.sorted { $0.key < $1.key }, perNode: perNode)
    var commit: [String: TestCBOR] = [
      "did": .text(did), "version": .int(version), "data": .link(root), "prev": .null,
      "sig": .bytes([1, 2, 3]),
    ]
    if let rev { commit["rev"] = .text(rev) }
    let head = all.block(.map(commit))
    return (head, all.blocks)
  }

  /// A CAR of blocks as they are.
  static func file(root: [UInt8], _ blocks: [(id: [UInt8], bytes: [UInt8])]) -> [UInt8] {
    let header = TestCBOR.map(["version": .int(1), "roots": .list([.link(root)])]).encoded
    return varint(header.count) + header
      + blocks.flatMap { varint($0.id.count + $0.bytes.count) + $0.id + $0.bytes }
  }

  static func varint(_ value: Int) -> [UInt8] {
    value < 128 ? [UInt8(value)] : [UInt8(value & 127 | 128)] + varint(value >> 7)
  }

  /// The node of some keys: every `perNode`th key stands in it, the others in nodes below.
  private mutating func tree(
    _ keys: [(key: String, id: [UInt8])], perNode: Int
  ) -> [UInt8] {
    var left: [UInt8]?
    var entries: [TestCBOR] = []
    var before: [UInt8] = []
    let stride = max(1, keys.count / perNode)
    var at = 0
    if keys.count > perNode {
      left = tree(Array(keys[..<stride]), perNode: perNode)
      at = stride
    }
    while at < keys.count {
      let key = Array(keys[at].key.utf8)
      let shared = zip(before, key).prefix { $0 == $1 }.count
      let below = keys[(at + 1)..<min(keys.count, at + stride)]
      entries.append(
        .map([
          "p": .int(shared), "k": .bytes(Array(key[shared...])), "v": .link(keys[at].id),
          "t": below.isEmpty ? .null : .link(tree(Array(below), perNode: perNode)),
        ]))
      before = key
      at += stride
    }
    return block(.map(["l": left.map { .link($0) } ?? .null, "e": .list(entries)]))
  }
}
