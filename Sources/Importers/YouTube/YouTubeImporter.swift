// Reads the comments in a Takeout of YouTube.

import Domain

/// The importer of `comments.csv` from Google Takeout: what one wrote below others' videos.
///
/// Nothing else of a Takeout is read: not what was watched or searched for.
public struct YouTubeImporter: Importer {
  /// An importer.
  public init() {}

  /// `youtube-comments`.
  public var format: String { "youtube-comments" }

  /// Whether a table of comments is there.
  public func identify(_ source: ArchiveSource) throws -> Bool {
    try !YouTubeComments.tables(in: source).isEmpty
  }

  /// Emits the account, its comments and the span they cover.
  public func extract(
    _ source: ArchiveSource, context: ImportContext, into sink: inout some RecordSink
  ) throws -> [ImportReport] {
    let tables = try YouTubeComments.tables(in: source)
    var channel: String?
    var latest: Instant?
    for table in tables {
      try table.forEachRow(of: source) { row in
        let found = row[table.channel].trimmingSpaces
        if channel == nil, !found.isEmpty { channel = found }
        if let at = table.time(row)?.at { latest = max(latest ?? at, at) }
      }
    }
    let owner = try context.owner(on: .youtube, told: channel, place: source.path)
    let asOf = [YouTubeComments.inName(of: source.path, before: context.now), latest]
      .compactMap { $0 }.max()
    try sink.receive(.account(AccountRecord(handle: owner)))
    var report = ImportReport(path: source.path, format: format, account: owner)
    var tally = ReportTally()
    var rows = 0
    var seen: Set<String> = []
    for table in tables {
      try table.forEachRow(of: source) { row in
        rows += 1
        guard let post = table.post(row, account: owner, asOf: asOf) else {
          if context.strict {
            throw Diagnostic(
              .error, "the row that begins here has no id or no time that can be read",
              hint: "import it without --strict to leave it out",
              place: .init(file: "\(source.path): \(table.name)", line: row.line))
          }
          report.skipped["rows without an id or a time", default: 0] += 1
          return
        }
        guard seen.insert(post.id).inserted else {
          report.skipped["the same comment twice", default: 0] += 1
          return
        }
        tally.add(post)
        try sink.receive(.post(post))
      }
    }
    tally.fill(&report, clock: context.clock)
    report.delivered = rows
    if let first = tally.first, let end = [asOf, tally.last].compactMap({ $0 }).max() {
      let coverage = CoverageRecord(
        account: owner, from: context.clock.day(of: first), to: context.clock.day(of: end),
        responses: .unknown)
      report.coverage = coverage
      try sink.receive(.coverage(coverage))
    }
    return [report]
  }
}
