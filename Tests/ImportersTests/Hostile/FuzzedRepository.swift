// Damages the contents of a repository's blocks and makes every name right again.

import TestSupport

@testable import Importers

/// A repository in which damage gets past the checksums.
struct FuzzedRepository {
  static let sample: TestRepository = {
    var repository = TestRepository()
    let other = TestCBOR.map(["uri": .text("at://did:plc:ana/app.bsky.feed.post/3k")])
    let link = TestCBOR.map([
      "index": .map(["byteStart": .int(0), "byteEnd": .int(9)]),
      "features": .list([.map(["uri": .text("https://a.example/b")])]),
    ])
    repository.post("2026-02-01T09:00:00Z", "a.example…", ["facets": .list([link])])
    repository.post("2026-02-02T09:00:00Z", "hi", ["reply": .map(["parent": other])])
    repository.post(
      "2026-02-03T09:00:00Z", "see",
      [
        "embed": .map([
          "record": .map(["record": other]), "media": .map(["images": .list([.null])]),
        ])
      ])
    repository.add(
      "app.bsky.feed.repost/" + TestRepository.tid("2026-02-04T09:00:00Z"),
      ["$type": .text("app.bsky.feed.repost"), "subject": other, "createdAt": .text("2026")])
    repository.other("app.bsky.feed.like", "3k")
    repository.other("sh.tangled.repo", "x")
    return repository
  }()

  /// The file with one block damaged and all names made right.
  static func damaged(_ mutation: inout Mutation) -> [UInt8] {
    var (root, blocks) = sample.parts(perNode: 2)
    let victim = mutation.below(blocks.count)
    mutation.damage(&blocks[victim].bytes, words: .cbor)
    // Blocks come before what names them, so that one pass makes every name right.
    for index in victim..<blocks.count {
      let old = blocks[index].id
      let new = TestRepository.id(of: blocks[index].bytes)
      guard old != new else { continue }
      blocks[index].id = new
      for later in (index + 1)..<max(index + 1, blocks.count) {
        while let found = blocks[later].bytes.firstRange(of: old) {
          blocks[later].bytes.replaceSubrange(found, with: new)
        }
      }
      if root == old { root = new }
    }
    return TestRepository.file(root: root, blocks)
  }
}
