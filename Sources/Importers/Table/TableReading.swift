// The rows of one table as posts.

import Domain

/// Reads rows by a mapping; times without an offset are by the person's own clock.
struct TableReading {
  private var mapping: TableMapping
  private let account: Handle
  private let path: String
  private let context: ImportContext
  private var evidence = DateEvidence()
  private var latest: Instant?
  private var tally = ReportTally()
  private var skipped: [String: Int] = [:]
  private var rows = 0
  private var seen: Set<String> = []

  init(mapping: TableMapping, account: Handle, path: String, context: ImportContext) {
    self.mapping = mapping
    self.account = account
    self.path = path
    self.context = context
  }

  private func cell(_ row: CSVRow, _ field: TableField) -> String {
    row[mapping.columns[field]].trimmingSpaces
  }

  /// Looks at a row before any is read.
  mutating func look(at row: CSVRow) {
    evidence.look(at: cell(row, .date))
    if case .time(let time) = SheetTime.read(cell(row, .date), order: mapping.dates) {
      let at = time.instant(context.clock)
      if at <= context.now { latest = max(latest ?? at, at) }
    }
  }

  /// Settles the order of day and month for the whole table.
  ///
  /// Throws a `Diagnostic` with both readings where neither the dates nor the person tell.
  mutating func settle() throws(Diagnostic) {
    if mapping.dates == nil { mapping.dates = evidence.order }
    guard mapping.dates == nil, let text = evidence.ambiguous,
      case .either(let dmy, let mdy) = SheetTime.read(text)
    else { return }
    throw Diagnostic(
      .error, "“\(text)” may be \(dmy.day) or \(mdy.day), and no other date here tells which",
      hint: "add --dates dmy for \(dmy.day), or --dates mdy for \(mdy.day)",
      place: .init(file: path))
  }

  /// The post of a row; nil where it is left out and counted.
  mutating func post(_ row: CSVRow) throws(Diagnostic) -> PostRecord? {
    rows += 1
    guard case .time(var time) = SheetTime.read(cell(row, .date), order: mapping.dates) else {
      guard !context.strict else {
        throw Diagnostic(
          .error, "“\(cell(row, .date).prefix(40))” is not a date",
          hint: "import it without --strict to leave the row out",
          place: .init(file: path, line: row.line))
      }
      skipped["rows without a date that can be read", default: 0] += 1
      return nil
    }
    if time.second == nil, let clock = SheetTime.clock(cell(row, .time)) { time.second = clock }
    let at = time.instant(context.clock)
    let text = cell(row, .text)
    var links = PlainMarks.links(in: text)
    for link in PlainMarks.links(in: cell(row, .link)).reversed() where !links.contains(link) {
      links.insert(link, at: 0)
    }
    let to = cell(row, .to)
    let kind = Self.kind(cell(row, .kind), isAddressed: !to.isEmpty)
    let told = cell(row, .id)
    let id =
      told.isEmpty
      ? "\(at.rfc3339(offset: 0))/\(PlainMarks.digest(text + "\u{1F}" + cell(row, .link)).prefix(8))"
      : told
    guard seen.insert(id).inserted else {
      skipped["the same post twice", default: 0] += 1
      return nil
    }
    let post = PostRecord(
      account: account, id: id, at: at, precision: time.precision, kind: kind, text: text,
      links: links, media: Self.media(cell(row, .media)), tags: tags(row, text),
      to: kind == .reply || kind == .reshare ? (to.isEmpty ? nil : to) : nil,
      parent: kind == .reply && to.isEmpty ? "table" : nil, totals: totals(row), asOf: latest)
    tally.add(post)
    return post
  }

  private var hasTotals: Bool {
    mapping.columns.keys.contains { $0.isCount }
  }

  private func totals(_ row: CSVRow) -> Totals? {
    guard hasTotals else { return nil }
    func count(_ field: TableField) -> Int? { SheetCount.read(cell(row, field)) }
    return Totals(likes: count(.likes), reshares: count(.reshares), replies: count(.replies))
  }

  private func tags(_ row: CSVRow, _ text: String) -> [String] {
    let told = cell(row, .tags).split { $0.isWhitespace || ",;|".contains($0) }
      .map { String($0.drop { $0 == "#" }) }.filter { !$0.isEmpty }
    return told.isEmpty ? PlainMarks.tags(in: text) : told
  }

  private static func media(_ text: String) -> Int {
    if let count = SheetCount.read(text) { return min(count, 100) }
    return text.isEmpty ? 0 : max(1, text.split { $0.isWhitespace || ",;|".contains($0) }.count)
  }

  private static func kind(_ text: String, isAddressed: Bool) -> PostKind {
    let words = text.lowercased()
    if let kind = PostKind(rawValue: words) { return kind }
    for (kind, names) in kinds where names.contains(where: words.contains) { return kind }
    return isAddressed ? .reply : .original
  }

  private static let kinds: [(PostKind, [String])] = [
    (.quote, ["quote"]), (.reshare, ["reshare", "repost", "retweet", "boost", "reblog"]),
    (.reply, ["reply", "comment", "answer"]), (.thread, ["thread"]),
  ]

  /// What the table held, with the span from its first row to its last.
  func report(format: String) -> ImportReport {
    var report = ImportReport(path: path, format: format, account: account)
    tally.fill(&report, clock: context.clock)
    report.delivered = rows
    report.skipped = skipped
    if let first = tally.first, let last = tally.last {
      report.coverage = CoverageRecord(
        account: account, from: context.clock.day(of: first), to: context.clock.day(of: last),
        responses: hasTotals ? .totals : .unknown)
    }
    return report
  }
}
