// A zip, tar.gz, folder or single file, all read the same way: entry by entry, in pieces.

import Domain

/// Something on disk that an importer can look into.
public struct ArchiveSource: Sendable {
  /// One file inside.
  public struct Entry: Hashable, Sendable {
    /// Its path inside, with `/`, never absolute, never with `..`.
    public var name: String
    /// Its size in bytes, where known.
    public var size: Int64?
  }

  /// The path as the person gave it.
  public let path: String
  /// What lies inside, in the order stored.
  public let entries: [Entry]
}
