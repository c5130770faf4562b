// Every importer there is, and which of them reads a source.

import Domain

/// The importers, in an explicit list: a new one is a folder and a line here.
public enum Importers {
  /// Every importer.
  public static let all: [any Importer] = [
    XArchiveImporter(),
    GrailbirdImporter(),
    MastodonImporter(),
    BlueskyImporter(),
    LinkedInImporter(),
    XAnalyticsImporter(),
    YouTubeImporter(),
    TableImporter(),
    FacebookImporter(),
    InstagramImporter(),
    ThreadsImporter(),
    FeedImporter(),
    ActivityImporter(),
    VCardImporter(),
    PeopleSheetImporter(),
    CalendarImporter(),
  ]

  /// The one importer that reads a source.
  ///
  /// - Parameters:
  ///   - source: What lies on disk.
  ///   - importers: Who may claim it.
  /// - Returns: The only claimant.
  /// - Throws: `Diagnostic` when none claims it, or more than one does, naming them.
  public static func identify(
    _ source: ArchiveSource, among importers: [any Importer] = all
  ) throws -> any Importer {
    try only(one: claimants(of: source, among: importers), of: source)
  }

  /// The one claimant of a source.
  ///
  /// Throws a `Diagnostic` when there is none, or more than one, naming them.
  static func only(
    one claimants: [any Importer], of source: ArchiveSource
  ) throws -> any Importer {
    if let claimant = claimants.first, claimants.count == 1 { return claimant }
    guard claimants.isEmpty else {
      let names = claimants.map(\.format).joined(separator: " and ")
      throw Diagnostic(
        .error, "can be read as \(names), and only one can be right",
        hint: "give the archive as it came, without other files in it",
        place: .init(file: source.path))
    }
    throw Diagnostic(
      .error, "is no archive that can be read: it looks like \(look(of: source))",
      hint: try CalendarImporter.isCalendar(source)
        ? "events are taken by coach people import \(source.path) --match TEXT"
        : "looked for \(wanted); coach people import takes other lists of people",
      place: .init(file: source.path))
  }

  /// Everybody who can read a source; who reads what nobody else does only where nobody else does.
  static func claimants(
    of source: ArchiveSource, among importers: [any Importer]
  ) throws -> [any Importer] {
    let all = try importers.filter { try $0.identify(source) }
    return all.count > 1 ? all.filter { !$0.isLastResort } : all
  }

  private static let wanted =
    "an X archive (data/tweets.js or data/js/tweet_index.js), a Mastodon archive (outbox.json), "
    + "a Bluesky repository (repo.car), Facebook, Instagram and Threads exports as JSON, LinkedIn "
    + "and X tables (.csv), a feed (.xml, .json) and a coach-activity file (.jsonl)"

  /// A few words on what a source is: its shape and the first names in it.
  private static func look(of source: ArchiveSource) -> String {
    let names = source.entries.prefix(3).map(\.name).joined(separator: ", ")
    let more = source.entries.count > 3 ? " and \(source.entries.count - 3) more" : ""
    switch source.shape {
    case .file: return "a single file, \(source.entries.first?.size ?? 0) bytes long"
    case .folder:
      return source.entries.isEmpty ? "an empty folder" : "a folder with \(names)\(more)"
    case .zip: return "a zip with \(names)\(more)"
    case .tar: return "a tar with \(names)\(more)"
    }
  }
}
