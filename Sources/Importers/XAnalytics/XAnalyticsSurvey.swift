// A first look through a table of X's analytics: whose it is, and of when.

import Domain

/// What a table tells before its rows are read.
struct XAnalyticsSurvey {
  /// The account's name without `@`, by the links to its posts.
  private(set) var name: String?
  /// The last day of its span.
  private(set) var asOf: Instant?
  /// What its dates tell of their order.
  private(set) var evidence = DateEvidence()

  init(_ table: XAnalyticsTable, _ source: ArchiveSource, _ context: ImportContext) throws {
    let columns = XAnalyticsColumns(table.sheet)
    var latest: Instant?
    try table.forEachRow(of: source) { row in
      let address = XAnalyticsColumns.address(row[columns.link])
      if name == nil { name = address?.name }
      evidence.look(at: row[columns.time])
      let number = table.content == .days ? nil : columns.number(row)
      if let at = number.flatMap(TweetTime.instant(ofID:)), at <= context.now {
        latest = max(latest ?? at, at)
      } else if case .time(let time) = SheetTime.read(row[columns.time]) {
        latest = max(latest ?? time.instant(), time.instant())
      }
    }
    let named = table.span.map { Instant(seconds: Int64($0.to.number) * 86_400 + 86_399) }
    asOf = [named, latest].compactMap { $0 }.max().map { min($0, context.now) }
  }
}
