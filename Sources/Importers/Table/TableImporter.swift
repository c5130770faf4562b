// Reads a table of posts that is nobody's known format, by a mapping of its columns.

import Domain

/// The importer of last resort for `.csv` and `.tsv` files.
///
/// It needs a `TableMapping`, which is proposed by `proposal(for:)` and confirmed by the person.
public struct TableImporter: Importer {
  private let mapping: TableMapping?

  /// An importer; without a mapping it only recognises tables.
  public init(mapping: TableMapping? = nil) { self.mapping = mapping }

  /// `table`.
  public var format: String { "table" }

  /// Any other importer knows better.
  public var isLastResort: Bool { true }

  /// Whether it is a single file that is a table with a header, and not one of private messages.
  public func identify(_ source: ArchiveSource) throws -> Bool {
    try Self.sheet(of: source).map { !Self.isPrivate($0, source) } ?? false
  }

  /// What the table's columns seem to hold.
  public func proposal(for source: ArchiveSource) throws -> TableProposal {
    guard let entry = source.entries.first, let sheet = try Self.sheet(of: source) else {
      throw Diagnostic(
        .error, "is no table with a header", hint: "save it as CSV with a first row of names",
        place: .init(file: source.path))
    }
    var rows: [CSVRow] = []
    if let head = try source.heads(of: [entry.name], count: 256 << 10)[entry.name] {
      var bytes = CSVBytes(head)
      var reader = CSVReader(dialect: sheet.dialect)
      var number = 0
      while rows.count < 50, let row = try? reader.next(from: &bytes) {
        if number > sheet.preamble, !row.isCutOff, !row.cells.allSatisfy(\.isEmpty) {
          rows.append(row)
        }
        number += 1
      }
    }
    return TableProposal(path: source.path, sheet: sheet, rows: rows)
  }

  /// Emits the account, its posts and the span they cover.
  public func extract(
    _ source: ArchiveSource, context: ImportContext, into sink: inout some RecordSink
  ) throws -> [ImportReport] {
    guard let entry = source.entries.first, let sheet = try Self.sheet(of: source), let mapping,
      let network = mapping.network, let account = mapping.account
    else {
      throw Diagnostic(
        .error, "is a table that coach does not know", hint: "say what its columns are with --map",
        place: .init(file: source.path))
    }
    var reading = TableReading(
      mapping: mapping, account: Handle(network, account), path: source.path, context: context)
    try source.forEachEntry(named: [entry.name]) { _, reader in
      try sheet.forEachRow(of: &reader) { reading.look(at: $0) }
    }
    try reading.settle()
    try sink.receive(.account(AccountRecord(handle: Handle(network, account))))
    try source.forEachEntry(named: [entry.name]) { _, reader in
      try sheet.forEachRow(of: &reader) { row in
        if let post = try reading.post(row) { try sink.receive(.post(post)) }
      }
    }
    let report = reading.report(format: format)
    if let coverage = report.coverage { try sink.receive(.coverage(coverage)) }
    return [report]
  }

  private static func sheet(of source: ArchiveSource) throws -> CSVSheet? {
    guard source.shape == .file, let entry = source.entries.first else { return nil }
    let name = entry.fileName.lowercased()
    guard name.hasSuffix(".csv") || name.hasSuffix(".tsv"),
      let head = try source.heads(of: [entry.name], count: 64 << 10)[entry.name],
      !head.prefix(4096).contains(0) || head.starts(with: [0xFF, 0xFE])
        || head.starts(with: [0xFE, 0xFF])
    else { return nil }
    return CSVSheet(head: head)
  }

  /// Whether it is a table of messages to single people.
  private static func isPrivate(_ sheet: CSVSheet, _ source: ArchiveSource) -> Bool {
    if sheet.column("conversation id", "conversation title", "sender profile url") != nil {
      return true
    }
    let name = source.entries.first?.fileName.lowercased() ?? ""
    return name.hasPrefix("messages") || name.hasPrefix("direct")
  }
}
