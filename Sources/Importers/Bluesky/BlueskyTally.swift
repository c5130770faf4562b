// What a repository held, and what is told of it.

import Domain

/// Turns records into posts and counts them.
struct BlueskyTally {
  private(set) var posts = ReportTally()
  /// Blocks whose contents are not what their name says.
  var damaged = 0
  private var unreadable = 0
  private var corrected = 0
  private let place: String
  private let owner: BlueskyOwner
  private let context: ImportContext

  init(place: String, owner: BlueskyOwner, context: ImportContext) {
    self.place = place
    self.owner = owner
    self.context = context
  }

  /// The post that a block holds; nil when it holds none.
  ///
  /// - Throws: `Diagnostic` where the person wants to be told of every malformed part.
  mutating func post(_ block: Span<UInt8>, _ slot: BlueskyTree.Slot) throws -> PostRecord? {
    let record = Result { () throws(CBORFault) in try BlueskyRecord(block) }
    if case .success(let record) = record,
      let time = BlueskyTID.time(claimed: record.createdAt, key: slot.key, now: context.now),
      let post = record.post(slot, owner: owner, at: time.at)
    {
      if time.corrected { corrected += 1 }
      posts.add(post)
      return post
    }
    guard !context.strict else {
      var reason = "it is no post or repost, or has no time"
      if case .failure(let fault) = record { reason = fault.problem.rawValue }
      throw Diagnostic(
        .error, "the record \(slot.key) cannot be read: \(reason)",
        hint: "import it without --strict to leave it out", place: .init(file: place))
    }
    unreadable += 1
    return nil
  }

  /// The report with the span from the account's first record to its commit.
  func report(_ tree: BlueskyTree, isNamed: Bool) -> ImportReport {
    var report = ImportReport(
      path: place, format: BlueskyImporter.format, account: owner.account)
    posts.fill(&report, clock: context.clock)
    report.declared = tree.declared
    report.delivered = posts.count + unreadable
    let skipped: [(String, Int)] = [
      ("likes given are not kept", tree.likes),
      ("follows given are only counted", tree.follows),
      ("profile, lists, blocks and settings", tree.others),
      ("records of other applications", tree.foreign),
      ("records that cannot be read", unreadable),
    ]
    for (reason, count) in skipped where count > 0 { report.skipped[reason] = count }
    let days = [tree.span?.first, posts.first].compactMap { $0 }.min()
    let end = [owner.asOf, posts.last].compactMap { $0 }.max()
    if tree.isWhole, let days, let end, days <= end {
      report.coverage = CoverageRecord(
        account: owner.account, from: context.clock.day(of: days),
        to: context.clock.day(of: end), responses: .unknown)
    }
    report.warnings = warnings(tree, isNamed: isNamed)
    return report
  }

  private func warnings(_ tree: BlueskyTree, isNamed: Bool) -> [Diagnostic] {
    var warnings: [Diagnostic] = []
    func warn(_ message: String, _ hint: String, _ severity: Diagnostic.Severity = .warning) {
      warnings.append(Diagnostic(severity, message, hint: hint, place: .init(file: place)))
    }
    let missing = tree.declared - posts.count - unreadable
    if missing > 0 {
      warn(
        "lists \(ReportTally.posts(tree.declared)) and reposts, and \(missing) of them "
          + (missing == 1 ? "is not there" : "are not there"), "download the repository again")
    }
    if tree.missingNodes > 0 {
      warn(
        "holds only part of its list of records, so older or newer posts may be missing",
        "download the whole repository")
    }
    if damaged > 0 {
      warn(
        "holds \(damaged == 1 ? "a block that does" : "\(damaged) blocks that do") not match its name",
        "they were left out; download the repository again")
    }
    if tree.broken > 0 {
      warn(
        "has a list of records with \(tree.broken) broken \(tree.broken == 1 ? "part" : "parts")",
        "they were left out; download the repository again")
    }
    if corrected > 0 {
      warn(
        "\(ReportTally.posts(corrected)) with a time that cannot be right",
        "the time in the record's key was taken", .note)
    }
    if !isNamed {
      warn(
        "names its account only as \(owner.did)",
        "say --account @you.bsky.social to file it under your name", .note)
    }
    return warnings
  }
}
