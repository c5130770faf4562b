// The first bytes of what an archive holds, read once: every importer asks what a file is.

import Domain

/// First bytes of entries by their full name; only of files that may be read, and only as far as
/// there is room.
struct EntryHeads: Sendable {
  /// How many bytes of an entry are kept; one shorter than that is there whole.
  static let length = 64 << 10

  private var heads: [String: [UInt8]] = [:]

  /// The first `count` bytes of an entry; nil where they were not kept.
  func head(of name: String, _ count: Int) -> [UInt8]? {
    guard let head = heads[name], count <= Self.length || head.count < Self.length else {
      return nil
    }
    return head.count <= count ? head : Array(head.prefix(count))
  }

  /// Reads the heads of entries in one pass over an archive.
  ///
  /// Where the archive is damaged, those before are kept; whoever needs the others is told.
  init(_ archive: consuming EntryReader, of entries: [ArchiveSource.Entry], effort: ArchiveEffort) {
    var left = Set(entries.lazy.map(\.name).filter(EntryName.mayBeRead))
    while !left.isEmpty, effort.room > 0, let entry = try? archive.next() {
      guard left.remove(entry.name) != nil else { continue }
      guard let head = try? archive.readHead(Self.length), effort.keep(head.count + 64) else {
        return
      }
      heads[entry.name] = head
    }
  }

  /// None.
  init() {}
}
