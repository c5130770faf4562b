// One LinkedIn export being read: a first look at its times, then its posts.

import Domain

/// What is known of one export, and what has been counted in it.
struct LinkedInReading {
  let source: ArchiveSource
  let files: LinkedInFiles
  let owner: Handle
  let context: ImportContext
  /// The export date by the file's name, or the last row's time where that says more.
  private(set) var asOf: Instant?
  var tally = ReportTally()
  var skipped: [String: Int] = [:]
  /// How many rows of shares and comments there were.
  private var rows = 0
  /// How many connections were told.
  var people = 0
  private var cutOff: String?
  /// By table, what its column of dates tells.
  private var dates: [String: LinkedInDates] = [:]
  /// The earliest time of each share: later rows of the same link pass it on again.
  private var firsts: [String: Instant] = [:]

  init(source: ArchiveSource, files: LinkedInFiles, owner: Handle, context: ImportContext) {
    self.source = source
    self.files = files
    self.owner = owner
    self.context = context
  }

  /// Looks through all dates: their order, the latest of them, and the first of each share.
  mutating func survey() throws {
    var latest: Instant?
    for part in [LinkedInFiles.Part.shares, .comments, .reactions] {
      for table in files.tables[part] ?? [] {
        var found = LinkedInDates(now: context.now)
        let (date, link) = (table.sheet.column("date"), table.sheet.column("sharelink", "link"))
        // A comment's link is that of the post above it, whose number tells another time.
        func urn(_ row: CSVRow) -> LinkedInURN? { part == .shares ? LinkedInURN(row[link]) : nil }
        try table.forEachRow(of: source) { found.look(at: $0[date], urn($0)) }
        dates[table.name] = found
        try table.forEachRow(of: source) { row in
          guard let at = found.time(row[date], urn(row))?.at, at <= context.now else { return }
          latest = max(latest ?? at, at)
          guard part == .shares else { return }
          let key = Self.key(row[link], urn(row))
          firsts[key] = min(firsts[key] ?? at, at)
        }
      }
    }
    asOf = [LinkedInDates.inName(of: source.path, before: context.now), latest]
      .compactMap { $0 }.max()
  }

  private static func key(_ link: String, _ urn: LinkedInURN?) -> String { urn?.text ?? link }

  /// Emits the shares, each once; a share of the same post at another time passes it on again.
  mutating func emitShares(into sink: inout some RecordSink) throws {
    let posts = LinkedInPosts(account: owner, asOf: asOf)
    var seen: Set<String> = []
    for table in files.tables[.shares] ?? [] {
      let columns = LinkedInPosts.Columns(table.sheet)
      try table.forEachRow(of: source) { row in
        rows += 1
        if row.isCutOff { cutOff = table.name }
        let link = row[columns.link]
        let urn = LinkedInURN(link)
        guard !link.isEmpty, let time = dates[table.name]?.time(row[columns.date], urn) else {
          return try leaveOut(row, table)
        }
        let key = Self.key(link, urn)
        let isAgain = firsts[key].map { abs(time.at.seconds - $0.seconds) > 2 } ?? false
        let id = isAgain ? "\(key)@\(time.at.rfc3339(offset: 0))" : key
        guard seen.insert(id).inserted else {
          skipped["the same post twice", default: 0] += 1
          return
        }
        let post = posts.share(row, columns, id: id, at: time, isAgain: isAgain)
        tally.add(post)
        try sink.receive(.post(post))
        if rows % 1000 == 0 { context.progress(rows) }
      }
    }
  }

  /// Emits the comments that one wrote below posts, each once.
  mutating func emitComments(into sink: inout some RecordSink) throws {
    let posts = LinkedInPosts(account: owner, asOf: asOf)
    var seen: Set<String> = []
    for table in files.tables[.comments] ?? [] {
      let (date, link) = (table.sheet.column("date"), table.sheet.column("link"))
      let message = table.sheet.column("message")
      try table.forEachRow(of: source) { row in
        rows += 1
        if row.isCutOff { cutOff = table.name }
        guard let time = dates[table.name]?.time(row[date], nil) else {
          return try leaveOut(row, table)
        }
        let post = posts.comment(link: row[link], message: row[message], at: time)
        guard seen.insert(post.id).inserted else {
          skipped["the same comment twice", default: 0] += 1
          return
        }
        tally.add(post)
        try sink.receive(.post(post))
      }
    }
  }

  private mutating func leaveOut(_ row: CSVRow, _ table: LinkedInFiles.Table) throws {
    if context.strict {
      throw Diagnostic(
        .error, "the row that begins here has no link or no date that can be read",
        hint: "import it without --strict to leave it out",
        place: .init(file: "\(source.path): \(table.name)", line: row.line))
    }
    skipped["rows without a link or a date that can be read", default: 0] += 1
  }

  /// Counts what is there and not read.
  mutating func countTheRest() throws {
    let parts: [(LinkedInFiles.Part, String)] = [
      (.reactions, "reactions given are only counted"),
      (.instantReposts, "instant reposts are only counted"),
      (.votes, "votes in polls are only counted"),
    ]
    for (part, reason) in parts {
      for table in files.tables[part] ?? [] {
        var count = 0
        try table.forEachRow(of: source) { _ in count += 1 }
        if count > 0 { skipped[reason, default: 0] += count }
      }
    }
    if files.messages > 0 { skipped["direct messages are never read"] = files.messages }
    if files.others > 0 {
      skipped["other tables, on ads, logins, jobs and the like, are never read"] = files.others
    }
  }

  /// The report, with the span from the first row to the export date.
  func finish(format: String) -> ImportReport {
    var report = ImportReport(path: source.path, format: format, account: owner)
    tally.fill(&report, clock: context.clock)
    report.people = people
    report.skipped = skipped
    report.delivered = rows
    if let cutOff {
      report.warnings.append(
        Diagnostic(
          .warning, "ends within a quoted cell: the file may be cut off",
          hint: "download the export again", place: .init(file: "\(source.path): \(cutOff)")))
    }
    if let first = tally.first, let end = [asOf, tally.last].compactMap({ $0 }).max() {
      report.coverage = CoverageRecord(
        account: owner, from: context.clock.day(of: first), to: context.clock.day(of: end),
        responses: .unknown)
    }
    return report
  }
}

extension LinkedInFiles.Table {
  /// Walks the table's rows.
  func forEachRow(of source: ArchiveSource, _ body: (CSVRow) throws -> Void) throws {
    try source.forEachEntry(named: [name]) { _, reader in
      try sheet.forEachRow(of: &reader, body)
    }
  }
}
