// Takes archives in: one change, all of it or nothing.

import Domain
import Importers
import Store

/// Imports archives, folders and single files.
public struct ImportArchive {
  /// What the files held and what of it was new.
  public struct Answer: Sendable {
    /// One report a file and account.
    public var reports: [ImportReport]
    /// What became of the records.
    public var counts: RecordCounts
    /// Suggestions that the posts show to have been followed, by rule.
    public var recognised: [RecognisedAdvice] = []
    /// The person's last closed day, to say how old the data is.
    public var today: Day
    /// What lay in folders and archives and was not recognised.
    public var unknown: [Diagnostic] = []
    /// How many more such things there were.
    public var more = 0
  }

  /// What to read.
  public var paths: [String]
  /// Whose archive it is, where the archive does not say.
  public var account: String?
  /// How to read tables that are nobody's known format.
  public var tables: TableChoice
  /// Whether a malformed part stops the import.
  public var strict: Bool
  /// What reads the files; found by what is in them where nil.
  public var importer: (any Importer)?
  /// Called with the number of records read so far, now and then.
  public var progress: (Int) -> Void
  /// Asked now and then whether to stop; nothing is stored then.
  public var isCancelled: () -> Bool

  /// An import of some paths.
  public init(
    paths: [String], account: String? = nil, tables: TableChoice = TableChoice(),
    strict: Bool = false, importer: (any Importer)? = nil,
    progress: @escaping (Int) -> Void = { _ in },
    isCancelled: @escaping () -> Bool = { false }
  ) {
    self.paths = paths
    self.account = account
    self.tables = tables
    self.strict = strict
    self.importer = importer
    self.progress = progress
    self.isCancelled = isCancelled
  }

  /// Imports everything.
  ///
  /// Throws a `Diagnostic` for what cannot be read, with nothing stored.
  public func run(in coach: Coach) throws -> Answer {
    // Sources are looked at before the store is locked.
    let survey = try survey(in: coach)
    let header = try survey.sources.lazy.compactMap { source, importer in
      try (importer as? ActivityImporter)?.header(of: source)
    }.first
    var answer = try coach.store.change(
      command: coach.command, summary: "imported \(paths.joined(separator: ", "))", at: coach.now
    ) { change in
      // A file's own zone is taken over while nothing is stored that another zone was meant for.
      if let header, try change.isEmpty() {
        for (index, rule) in header.rules.enumerated() {
          try change.setDays(
            from: index == 0 ? nil : rule.from, zone: rule.zone, boundary: rule.boundary)
        }
      }
      let clock = change.reading.clock
      let context = ImportContext(
        clock: clock, now: coach.now, account: account,
        accounts: try change.reading.accounts().map(\.handle), strict: strict)
      let sources = survey.sources
      var count = 0
      let names = try OwnNames(change.reading)
      var reports = try RecordQueue.run { inlet in
        var reports: [ImportReport] = []
        for (source, importer) in sources {
          reports += try importer.extract(source, context: context, into: &inlet)
        }
        return reports
      } consume: { record in
        count += 1
        if count & 0xFF == 0 {
          progress(count)
          try stopIfCancelled()
        }
        try change.receive(names.renamed(record))
      }
      for index in reports.indices {
        reports[index].account = reports[index].account.map { names.name(of: $0) }
      }
      try stopIfCancelled()
      for (name, value) in survey.remembered where try change.reading.setting(name) != value {
        try change.set(name, to: value)
      }
      return Answer(
        reports: reports, counts: change.counts, today: clock.day(of: coach.now),
        unknown: survey.unknown, more: survey.more)
    }
    if answer.counts.total.added > 0 {
      answer.recognised = try RecognisedAdvice.ofLatestChange(coach)
    }
    return answer
  }

  private func stopIfCancelled() throws {
    guard isCancelled() else { return }
    throw Diagnostic(.note, "stopped; the store is as it was before")
  }
}
