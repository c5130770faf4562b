// Reads the archive that LinkedIn hands out: tables of shares, comments and connections.

import Domain

/// The importer of LinkedIn exports, whole or table by table.
///
/// They hold what one wrote and with whom one is connected since when; nothing of what came back.
/// Messages, e-mail addresses and the files on ads and logins are never read.
public struct LinkedInImporter: Importer {
  /// An importer.
  public init() {}

  /// `linkedin-export`.
  public var format: String { "linkedin-export" }

  /// Whether a table of shares, comments, reactions or connections is there.
  public func identify(_ source: ArchiveSource) throws -> Bool {
    try LinkedInFiles(source).isExport
  }

  /// Emits the account, its shares and comments, its connections and the span they cover.
  public func extract(
    _ source: ArchiveSource, context: ImportContext, into sink: inout some RecordSink
  ) throws -> [ImportReport] {
    let files = try LinkedInFiles(source)
    let told = try Self.name(in: source, files)
    let owner: Handle
    do throws(Diagnostic) {
      owner = try context.owner(on: .linkedin, told: told, place: source.path)
    } catch {
      guard files.isConnectionsOnly else { throw error }
      return [try connections(source, files, context, into: &sink)]
    }
    var reading = LinkedInReading(source: source, files: files, owner: owner, context: context)
    try sink.receive(.account(AccountRecord(handle: owner)))
    try reading.survey()
    try reading.emitShares(into: &sink)
    try reading.emitComments(into: &sink)
    try reading.emitConnections(into: &sink)
    try reading.countTheRest()
    let report = reading.finish(format: format)
    if let coverage = report.coverage { try sink.receive(.coverage(coverage)) }
    return [report]
  }

  /// Takes people from a table of connections alone, which need not be anybody's in particular.
  private func connections(
    _ source: ArchiveSource, _ files: LinkedInFiles, _ context: ImportContext,
    into sink: inout some RecordSink
  ) throws -> ImportReport {
    var reading = LinkedInReading(
      source: source, files: files, owner: Handle(.linkedin, ""), context: context)
    try reading.survey()
    try reading.emitConnections(into: &sink, isOwned: false)
    try reading.countTheRest()
    var report = reading.finish(format: format)
    report.account = nil
    report.coverage = nil
    return report
  }

  /// The name in `Profile.csv`: LinkedIn gives no handle.
  private static func name(in source: ArchiveSource, _ files: LinkedInFiles) throws -> String? {
    var name: String?
    for table in files.tables[.profile] ?? [] {
      let first = table.sheet.column("first name")
      let last = table.sheet.column("last name")
      try source.forEachEntry(named: [table.name]) { _, reader in
        try table.sheet.forEachRow(of: &reader) { row in
          let full = [row[first], row[last]].map(\.trimmingSpaces).filter { !$0.isEmpty }
          if name == nil, !full.isEmpty { name = full.joined(separator: " ") }
        }
      }
    }
    return name
  }
}
