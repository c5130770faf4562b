// Reads the tables that X's analytics pages hand out, old and new.

import Domain

/// The importer of X analytics: likes, reposts and replies of one's posts, followers by day.
///
/// What it tells of a post joins what X's archive tells of it, in any order.
public struct XAnalyticsImporter: Importer {
  /// An importer.
  public init() {}

  /// `x-analytics`.
  public var format: String { "x-analytics" }

  /// Whether a table of posts or days is there.
  public func identify(_ source: ArchiveSource) throws -> Bool {
    try !XAnalyticsTable.all(in: source).isEmpty
  }

  /// Emits the account, its posts with their totals, and the days that are covered; a report a table.
  public func extract(
    _ source: ArchiveSource, context: ImportContext, into sink: inout some RecordSink
  ) throws -> [ImportReport] {
    let tables = try XAnalyticsTable.all(in: source)
    var surveys: [(table: XAnalyticsTable, survey: XAnalyticsSurvey)] = []
    for table in tables { surveys.append((table, try XAnalyticsSurvey(table, source, context))) }
    let told = surveys.compactMap(\.survey.name).first
    var reports: [ImportReport] = []
    for (table, survey) in surveys {
      let name = survey.name ?? told
      let handle = Handle(.x, "@" + (try name ?? context.xOwner(place: source.path)))
      try sink.receive(.account(AccountRecord(handle: handle)))
      var report = ImportReport(path: source.path, format: format, account: handle)
      if table.content == .days {
        try emitDays(table, survey, of: source, handle, context, &report, into: &sink)
      } else {
        try emitPosts(table, survey, of: source, handle, context, &report, into: &sink)
      }
      reports.append(report)
    }
    return reports
  }

  private func emitPosts(
    _ table: XAnalyticsTable, _ survey: XAnalyticsSurvey, of source: ArchiveSource,
    _ handle: Handle, _ context: ImportContext, _ report: inout ImportReport,
    into sink: inout some RecordSink
  ) throws {
    let columns = XAnalyticsColumns(table.sheet)
    let owner = TweetOwner(handle: handle, id: nil)
    var tally = ReportTally()
    var (rows, unreadable, repeated) = (0, 0, 0)
    var seen: Set<String> = []
    let order = survey.evidence.order
    try table.forEachRow(of: source) { row in
      rows += 1
      guard let post = columns.post(row, owner: owner, order: order, asOf: survey.asOf) else {
        if context.strict { throw Self.unreadable(source, table, row) }
        unreadable += 1
        return
      }
      guard seen.insert(post.id).inserted else {
        repeated += 1
        return
      }
      tally.add(post)
      try sink.receive(.post(post))
    }
    tally.fill(&report, clock: context.clock)
    report.delivered = rows
    if unreadable > 0 {
      report.skipped["rows whose post's number a spreadsheet has spoiled"] = unreadable
    }
    if repeated > 0 { report.skipped["the same post twice"] = repeated }
    if rows > unreadable {
      report.skipped["impressions, clicks and profile visits of posts"] = rows - unreadable
    }
    guard let from = [table.span?.from, report.first].compactMap({ $0 }).min(),
      let to = [table.span?.to, report.last].compactMap({ $0 }).max(),
      from <= to
    else { return }
    let today = context.clock.day(of: context.now)
    let coverage = CoverageRecord(
      account: handle, from: from, to: max(from, min(to, today)), responses: .totals)
    report.coverage = coverage
    try sink.receive(.coverage(coverage))
  }

  private func emitDays(
    _ table: XAnalyticsTable, _ survey: XAnalyticsSurvey, of source: ArchiveSource,
    _ handle: Handle, _ context: ImportContext, _ report: inout ImportReport,
    into sink: inout some RecordSink
  ) throws {
    let date = table.sheet.column("date")
    let (gained, lost) = (table.sheet.column("new follows"), table.sheet.column("unfollows"))
    var (rows, unreadable) = (0, 0)
    var (came, went) = (0, 0)
    try table.forEachRow(of: source) { row in
      rows += 1
      guard case .time(let time) = SheetTime.read(row[date], order: survey.evidence.order) else {
        if context.strict { throw Self.unreadable(source, table, row) }
        unreadable += 1
        return
      }
      report.first = min(report.first ?? time.day, time.day)
      report.last = max(report.last ?? time.day, time.day)
      came += SheetCount.read(row[gained]) ?? 0
      went += SheetCount.read(row[lost]) ?? 0
    }
    report.delivered = rows
    if unreadable > 0 { report.skipped["rows without a date that can be read"] = unreadable }
    report.warnings.append(
      Diagnostic(
        .note, "\(came) new followers and \(went) lost ones in these days",
        hint: "coach keeps how many there are: coach log followers NUMBER",
        place: .init(file: source.path)))
  }

  private static func unreadable(
    _ source: ArchiveSource, _ table: XAnalyticsTable, _ row: CSVRow
  ) -> Diagnostic {
    Diagnostic(
      .error, "the row that begins here has no date or no post's number that can be read",
      hint: "import it without --strict to leave it out",
      place: .init(file: "\(source.path): \(table.name)", line: row.line))
  }
}
