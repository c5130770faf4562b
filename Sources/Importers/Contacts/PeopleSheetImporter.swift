// Reads a table of people by a mapping of its columns.

import Domain

/// The importer of tables of people.
public struct PeopleSheetImporter: Importer {
  /// What the person said of columns: what is wanted, and the column's name.
  public var said: [PeopleColumn: String]

  /// An importer; columns are found by their names unless told.
  public init(said: [PeopleColumn: String] = [:]) { self.said = said }

  /// `people-csv`.
  public var format: String { "people-csv" }

  /// Whether this is a single file that is Mastodon's `following_accounts.csv` or coach's own table;
  /// any other table is only read where its columns were agreed on.
  public func identify(_ source: ArchiveSource) throws -> Bool {
    guard let sheet = try Self.sheet(source) else { return false }
    let names = Set(sheet.header.map(CSVSheet.folded))
    return names.isSuperset(of: ["account address", "show boosts"])
      || names.isSuperset(of: ["name", "handles", "counts"])
  }

  /// The columns of a single file and how they are understood; nil where it is no table.
  ///
  /// - Throws: `Diagnostic` where the file cannot be read, or a column does not exist.
  public func mapping(of source: ArchiveSource) throws -> PeopleMapping? {
    try Self.sheet(source).map { try PeopleMapping(header: $0.header, said: said) }
  }

  private static func sheet(_ source: ArchiveSource) throws -> CSVSheet? {
    guard source.entries.count == 1, let entry = source.entries.first else { return nil }
    let head = try source.heads(of: [entry.name], count: 64 << 10)[entry.name] ?? []
    guard !head.contains(0) || head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
    else { return nil }
    // A table of one column is a list of handles.
    return CSVSheet(head: head) ?? CSVSheet(head: head, required: ["account address"])
  }

  /// Emits everybody in the table.
  public func extract(
    _ source: ArchiveSource, context: ImportContext, into sink: inout some RecordSink
  ) throws -> [ImportReport] {
    guard let entry = source.entries.first, let sheet = try Self.sheet(source) else { return [] }
    let place = source.place(of: entry)
    let mapping = try PeopleMapping(header: sheet.header, said: said)
    guard mapping.namesPeople else {
      throw Diagnostic(
        .error, "no column of this table says who the people are",
        hint: "say which, as in --columns name=Who; there are: "
          + sheet.header.prefix(12).joined(separator: ", "), place: .init(file: place))
    }
    var report = ImportReport(path: source.path, format: format)
    try source.forEachEntry(named: [entry.name]) { _, reader in
      try sheet.forEachRow(of: &reader) { row in
        let person = PeopleRow(row, mapping)
        guard let identity = person.identity else {
          report.skipped["rows that name nobody", default: 0] += 1
          return
        }
        report.people += 1
        try emit(identity, person.profiles, into: &sink)
      }
    }
    return [report]
  }
}
