// How much of an archive is read before it is called hostile.

/// Bounds on what an archive may ask for, so that reading one ends in bounded memory and time.
public struct ArchiveLimits: Sendable {
  /// The most entries an archive or folder may have, pictures and films included.
  public var entries: Int
  /// The most bytes one pass may unpack for each byte of the archive.
  public var ratio: Int64
  /// Bytes that may always be unpacked, however small the archive is.
  public var floor: Int64
  /// The most bytes one pass may unpack, however large the archive is.
  public var total: Int64
  /// How many folders deep a folder is looked into.
  public var depth: Int
  /// The most entries that are gone over in all passes together, over archives within it too.
  public var visits: Int
  /// How often an archive of very many entries may be gone over nevertheless.
  public var passes: Int
  /// The most bytes of entries' beginnings that are kept.
  public var heads: Int

  /// Bounds; the defaults leave every real archive a margin of ten or more.
  ///
  /// The text of real archives packs 6 to 30 to 1, and deflate cannot pack more than 1,032 to 1.
  public init(
    entries: Int = 1_000_000, ratio: Int64 = 200, floor: Int64 = 64 << 20, total: Int64 = 64 << 30,
    depth: Int = 16, visits: Int = 6_000_000, passes: Int = 24, heads: Int = 32 << 20
  ) {
    self.entries = entries
    self.ratio = ratio
    self.floor = floor
    self.total = total
    self.depth = depth
    self.visits = visits
    self.passes = passes
    self.heads = heads
  }

  /// How many bytes a pass over an archive of `size` bytes may unpack.
  func allowance(archiveSize size: Int64) -> Int64 {
    let (scaled, overflow) = max(size, 0).multipliedReportingOverflow(by: ratio)
    return min(total, overflow ? total : max(floor, scaled))
  }
}
