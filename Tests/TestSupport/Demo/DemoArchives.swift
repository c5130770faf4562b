// The three files that `coach demo` imports, made anew.

import Domain

/// Everything the demo ships: two archives as the networks hand them out, and an activity file.
public struct DemoArchives: Sendable {
  /// The file names in the demo folder.
  public static let xName = "twitter-2026-03-01-maren.zip"
  /// The Mastodon archive's name.
  public static let mastodonName = "archive-20260301214000-maren.tar.gz"
  /// The activity file's name.
  public static let activityName = "maren.jsonl"

  /// What lies in the X archive.
  public let x: [DemoEntry]
  /// What lies in the Mastodon archive.
  public let mastodon: [DemoEntry]
  /// The activity file.
  public let activity: String

  /// Draws the year and spells it three ways; the same every time.
  public init() throws {
    let life = try DemoLife()
    x = DemoXArchive(life).entries
    mastodon = DemoMastodonArchive(life).entries
    activity = try DemoActivity(life).text
  }

  /// The archives packed, by file name.
  public func packed() throws -> [String: [UInt8]] {
    [
      Self.xName: try x.packed(as: .zip, at: DemoLife.exported),
      Self.mastodonName: try mastodon.packed(as: .tarGzip, at: DemoLife.exported),
      Self.activityName: [UInt8](activity.utf8),
    ]
  }
}
