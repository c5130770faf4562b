// Which table of X's analytics a file is, and in which columns it holds what.

import Domain

/// One table of X's analytics.
struct XAnalyticsTable {
  /// What a table holds.
  enum Content: Hashable {
    /// A row a post, up to 2024: `tweet_activity_metrics_….csv`.
    case tweets
    /// A row a post, since 2024: `account_analytics_content_….csv`.
    case posts
    /// A row a day, since 2024: `account_overview_analytics.csv`.
    case days
  }

  /// Its entry's name.
  let name: String
  /// What it holds.
  let content: Content
  /// How it is written.
  let sheet: CSVSheet

  /// Reads what a file's first bytes say; nil for any other table.
  init?(name: String, head: [UInt8]) {
    let kinds: [(Content, [String])] = [
      (.tweets, ["tweet id", "tweet text", "impressions"]),
      (.posts, ["post id", "impressions", "date"]),
      (.days, ["date", "impressions", "new follows"]),
    ]
    for (content, columns) in kinds {
      if let sheet = CSVSheet(head: head, required: columns) {
        (self.name, self.content, self.sheet) = (name, content, sheet)
        return
      }
    }
    return nil
  }

  /// The tables in a source, by name.
  static func all(in source: ArchiveSource) throws -> [XAnalyticsTable] {
    let names = source.entries.map(\.name).filter { name in
      let name = name.lowercased()
      guard name.hasSuffix(".csv") || name.hasSuffix(".tsv"), !name.hasPrefix("__macosx/") else {
        return false
      }
      return source.shape == .file || name.contains("metrics") || name.contains("analytics")
    }
    return try source.heads(of: Set(names), count: 8 << 10).sorted { $0.key < $1.key }
      .compactMap { XAnalyticsTable(name: $0.key, head: $0.value) }
  }

  /// The days that the file's name gives: `…_20190101_20190201_en.csv`, `…_2026-06-01_2026-06-28`.
  ///
  /// The names of old tables give the day after the last.
  var span: (from: Day, to: Day)? {
    let file = name.split(separator: "/").last ?? ""
    let days = file.split { !$0.isNumber && $0 != "-" }.compactMap { part -> Day? in
      let digits = part.filter { $0 != "-" }
      guard digits.count == 8, part.count == 8 || part.count == 10, let number = Int(digits) else {
        return nil
      }
      return Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }
    guard days.count == 2, days[0] <= days[1] else { return nil }
    return (days[0], content == .tweets && days[0] < days[1] ? days[1] - 1 : days[1])
  }

  /// Walks the table's rows.
  func forEachRow(of source: ArchiveSource, _ body: (CSVRow) throws -> Void) throws {
    try source.forEachEntry(named: [name]) { _, reader in
      try sheet.forEachRow(of: &reader, body)
    }
  }
}
