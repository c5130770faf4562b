// Reads the activity file that `coach export` writes.

import Domain

/// The importer of the neutral `coach-activity` file: one JSON object a line, in any order.
///
/// Reading streams: memory does not grow with the file.
public struct ActivityImporter: Importer {
  /// The most bytes that a line may have.
  private static let lineLimit = 16 << 20

  /// An importer.
  public init() {}

  /// `coach-activity`.
  public var format: String { ActivityHeader.format }

  /// Whether this is a single file whose first line says that it is an activity file.
  public func identify(_ source: ArchiveSource) throws -> Bool {
    guard source.entries.count == 1, let entry = source.entries.first else { return false }
    let heads = try source.heads(of: [entry.name], count: 64 << 10)
    return heads[entry.name].map(ActivityHeader.begins) ?? false
  }

  /// What the first line says, for a store that has no zone of its own yet.
  ///
  /// - Parameter source: A source that `identify` said yes to.
  /// - Returns: Its zones and day boundaries.
  /// - Throws: `Diagnostic` when the line cannot be read or is of a newer coach.
  public func header(of source: ArchiveSource) throws -> ActivityHeader {
    guard let entry = source.entries.first,
      let head = try source.heads(of: [entry.name], count: 64 << 10)[entry.name]
    else { return ActivityHeader(rules: []) }
    return try ActivityHeader(firstLineOf: head, file: source.place(of: entry))
  }

  /// Emits every line's record.
  ///
  /// Lines and fields of unknown kinds are left out and counted; a malformed line is left out and
  /// told, or with `context.strict` thrown.
  public func extract(
    _ source: ArchiveSource, context: ImportContext, into sink: inout some RecordSink
  ) throws -> [ImportReport] {
    guard let entry = source.entries.first else { return [] }
    let file = source.place(of: entry)
    var tally = ActivityTally(path: source.path, clock: context.clock)
    var leftovers = ActivityLeftovers(file: file)
    var header: ActivityHeader?
    var clock = context.clock
    try source.forEachEntry(named: [entry.name]) { _, reader in
      try JSONLines.forEachLine(of: &reader, limit: Self.lineLimit) { number, line in
        guard header != nil else {
          let first = try ActivityHeader(
            firstLineOf: line.withUnsafeBufferPointer { Array($0) }, file: file)
          header = first
          clock = first.clock ?? clock
          if !first.rules.isEmpty, first.clock == nil {
            leftovers.add(
              malformed: Diagnostic(
                .warning, "names a zone that this machine does not know",
                hint: "your own zone is used for dates without a time",
                place: .init(file: file, line: number)))
          }
          return
        }
        let record: Record
        do {
          guard let read = try Self.record(line, &tally, &leftovers, clock: clock) else { return }
          record = read
        } catch {
          let problem = ActivityProblem(error, line: line).diagnostic(
            context.strict ? .error : .warning, file: file, number: number)
          if context.strict { throw problem }
          leftovers.add(malformed: problem)
          return
        }
        tally.count(record)
        try sink.receive(record)
        if case .post = record, tally.posts % 4096 == 0 { context.progress(tally.posts) }
      }
    }
    return tally.reports(
      rules: header?.rules ?? [], skipped: leftovers.skipped, warnings: leftovers.warnings)
  }

  /// One line's record; nil for a line of unknown type.
  private static func record(
    _ line: Span<UInt8>, _ tally: inout ActivityTally, _ leftovers: inout ActivityLeftovers,
    clock: DayClock
  ) throws -> Record? {
    let fields = try ActivityFields(line)
    let record = try fields.record(clock: clock) { tally.owner($0, $1) }
    guard let record, let known = fields.known else {
      leftovers.add(type: fields.type ?? "")
      return nil
    }
    for name in fields.unknown { leftovers.add(field: name) }
    let strange = fields.present.subtracting(known)
    if !strange.isEmpty {
      for (name, field) in ActivityField.table where strange.contains(ActivityField.Set(field)) {
        leftovers.add(field: name.description)
      }
    }
    return record
  }
}
