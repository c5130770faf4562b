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

  /// Bounds; the defaults leave every real archive a margin of ten or more.
  ///
  /// The text of real archives packs 6 to 30 to 1, and deflate cannot pack more than 1,032 to 1.
  public init(
    entries: Int = 1_000_000, ratio: Int64 = 200, floor: Int64 = 64 << 20, total: Int64 = 64 << 30,
    depth: Int = 16
  ) {
    self.entries = entries
    self.ratio = ratio
    self.floor = floor
    self.total = total
    self.depth = depth
  }

  /// How many bytes a pass over an archive of `size` bytes may unpack.
  func allowance(archiveSize size: Int64) -> Int64 {
    let (scaled, overflow) = max(size, 0).multipliedReportingOverflow(by: ratio)
    return min(total, overflow ? total : max(floor, scaled))
  }
}
