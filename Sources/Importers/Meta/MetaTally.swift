// Posts that have no id of their own: keyed, counted and reported.

import Domain

/// Takes the posts of one account of Facebook, Instagram or Threads.
struct MetaTally {
  let account: Handle
  let asOf: Instant?
  private(set) var posts = ReportTally()
  /// What was left out, by reason.
  var skipped: [String: Int] = [:]
  /// What is worth knowing.
  var warnings: [Diagnostic] = []
  private var elements = 0
  private var used: [String: Int] = [:]
  private let context: ImportContext
  private let place: String

  init(account: Handle, asOf: Day?, context: ImportContext, place: String) {
    self.account = account
    self.asOf = asOf.map { Instant(seconds: Int64($0.number) * 86_400) }
    self.context = context
    self.place = place
  }

  /// The time of a number of seconds, or of milliseconds where it is too large for them; nil where
  /// there is none that could be of a network.
  func time(_ number: Int64?) -> Instant? {
    guard var number, number > 0 else { return nil }
    if number > 100_000_000_000 { number /= 1000 }
    guard number > 946_684_800, number <= context.now.seconds + 86_400 else { return nil }
    return Instant(seconds: number)
  }

  /// Counts an element without a time.
  ///
  /// - Throws: `Diagnostic` where the person wants to be told of every malformed part.
  mutating func leaveOut() throws {
    elements += 1
    guard !context.strict else {
      throw Diagnostic(
        .error, "entry \(elements) has no time", hint: "import it without --strict to leave it out",
        place: .init(file: place))
    }
    skipped["entries without a time", default: 0] += 1
  }

  /// Gives a post its key and emits it.
  ///
  /// The key is its second and a digest of what it holds, so that posts of one second stay apart
  /// and another export of the same posts, in whatever folders, gives the same keys. What is equal
  /// in all of that is numbered.
  mutating func emit(
    _ post: PostRecord, mediaTimes: [Int64] = [], into sink: inout some RecordSink
  ) throws {
    elements += 1
    var post = post
    let content =
      [post.text] + post.links + mediaTimes.sorted().map { String($0) } + [post.to ?? ""]
    let key = "\(post.at.seconds)-\(PlainMarks.digest(content.joined(separator: "\u{1F}")))"
    let before = used[key, default: 0]
    used[key] = before + 1
    post.id = before == 0 ? key : "\(key)-\(before + 1)"
    post.asOf = asOf
    posts.add(post)
    try sink.receive(.post(post))
    if posts.count % 4096 == 0 { context.progress(posts.count) }
  }

  /// The report, with the span from the first post to the archive's date or the last post.
  func report(path: String, format: String) -> ImportReport {
    var report = ImportReport(path: path, format: format, account: account)
    posts.fill(&report, clock: context.clock)
    report.delivered = elements
    report.skipped = skipped
    report.warnings = warnings
    if let first = posts.first, let last = posts.last {
      report.coverage = CoverageRecord(
        account: account, from: context.clock.day(of: first),
        to: context.clock.day(of: max(last, asOf ?? last)), responses: .unknown)
    } else {
      report.warnings.append(
        Diagnostic(
          .warning, "holds no posts", hint: "ask for a new archive, as JSON, if there are some",
          place: .init(file: path)))
    }
    return report
  }
}
