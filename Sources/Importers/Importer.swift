// The contract of every importer: say whether a source is yours, then emit what it holds.

import Domain

/// Reads one archive format.
///
/// Importers are pure readers: they emit records in any order into a sink and report what the file
/// held. They never see the store.
public protocol Importer: Sendable {
  /// The format's name in reports, as in `x-archive`.
  var format: String { get }

  /// Whether it reads a source only where no other importer does.
  var isLastResort: Bool { get }

  /// Says whether this source is in this format, from its entry names and a little content.
  ///
  /// - Parameter source: A zip, tar.gz, folder or single file.
  /// - Returns: Whether this importer can read it; exactly one importer may say so.
  /// - Throws: `Diagnostic` when the source cannot be read at all.
  func identify(_ source: ArchiveSource) throws -> Bool

  /// Emits everything the source holds.
  ///
  /// - Parameters:
  ///   - source: A source that `identify` said yes to.
  ///   - context: The person's days and what they said on the command line.
  ///   - sink: Takes the records.
  /// - Returns: What the source held, one report a file and account.
  /// - Throws: `Diagnostic` with the place in the file, or what the sink throws.
  func extract(
    _ source: ArchiveSource, context: ImportContext, into sink: inout some RecordSink
  ) throws -> [ImportReport]
}

extension Importer {
  /// Most importers know their own format.
  public var isLastResort: Bool { false }
}

/// What an importer may know of the person.
public struct ImportContext: Sendable {
  /// The person's zone and day boundary.
  public var clock: DayClock
  /// Now, for ages and for archives without a date of their own.
  public var now: Instant
  /// `--account`: whose archive it is, where the archive does not say.
  public var account: String?
  /// The person's accounts so far, for a file that does not say whose it is.
  public var accounts: [Handle]
  /// `--strict`: a malformed part is an error rather than a warning.
  public var strict: Bool
  /// Called with posts read so far, now and then, on the reading thread.
  public var progress: @Sendable (Int) -> Void

  /// What an importer may know.
  public init(
    clock: DayClock, now: Instant, account: String? = nil, accounts: [Handle] = [],
    strict: Bool = false, progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) {
    self.clock = clock
    self.now = now
    self.account = account
    self.accounts = accounts
    self.strict = strict
    self.progress = progress
  }
}

/// What one file held for one account.
///
/// Counts are of what the file holds, not of what was new.
public struct ImportReport: Sendable, Equatable {
  /// The path as given.
  public var path: String
  /// The importer's format name.
  public var format: String
  /// The account, nil for a file of several or none.
  public var account: Handle?
  /// The first and last post's day.
  public var first: Day?
  /// The last post's day.
  public var last: Day?
  /// Posts by kind as the source tells them.
  public var posts: [PostKind: Int]
  /// How many originals were only a link.
  public var linkOnly: Int
  /// Identified responses plus totals.
  public var responses: Int
  /// People named with counts.
  public var people: Int
  /// What was left out, by reason in plain words: "direct messages are never read".
  public var skipped: [String: Int]
  /// How many posts the archive itself says it holds.
  public var declared: Int?
  /// How many posts were found, before edits are collapsed.
  public var delivered: Int?
  /// The span that is now known.
  public var coverage: CoverageRecord?
  /// The zones and day boundaries the file itself names, for a store that has none yet.
  public var rules: [DayClock.Rule]
  /// What is worth knowing: a missing part, a count that does not fit.
  public var warnings: [Diagnostic]

  /// An empty report on a file.
  public init(path: String, format: String, account: Handle? = nil) {
    self.path = path
    self.format = format
    self.account = account
    self.first = nil
    self.last = nil
    self.posts = [:]
    self.linkOnly = 0
    self.responses = 0
    self.people = 0
    self.skipped = [:]
    self.declared = nil
    self.delivered = nil
    self.coverage = nil
    self.rules = []
    self.warnings = []
  }
}
