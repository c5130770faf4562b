// Counts the posts of one feed and tells of them.

import Domain
import Foundation

/// Takes the entries of one feed.
struct FeedTally {
  let account: Handle
  private let home: URL?
  private let asOf: Instant?
  private let context: ImportContext
  private let place: String
  private var posts = ReportTally()
  private var report: ImportReport
  private var entries = 0
  private var dayOnly = 0
  private var seen: Set<String> = []
  /// The first post that has a date of its own: generators date pages without one 2001-01-01.
  private var firstDated: Instant?

  /// A tally of a feed that says this of itself.
  ///
  /// - Throws: `Diagnostic` when nothing tells which blog it is of.
  init(
    _ head: FeedHead, place: String, format: String, context: ImportContext
  ) throws(Diagnostic) {
    account = try context.owner(on: .blog, told: head.name, place: place)
    home = URL(string: head.home.isEmpty ? head.own : head.home)
    let made = FeedDate(head.updated).flatMap { $0.precision == .second ? $0.at : nil }
    asOf = made.flatMap { $0 <= context.now ? $0 : nil }
    self.context = context
    self.place = place
    report = ImportReport(path: place, format: format, account: account)
  }

  /// Counts an entry and emits its post.
  mutating func emit(_ item: FeedItem, into sink: inout some RecordSink) throws {
    entries += 1
    var item = item
    // A page elsewhere is what the entry points to, not where it can be read.
    if item.external.isEmpty, let host = URL(string: item.link)?.host(), let own = home?.host(),
      Self.bare(host) != Self.bare(own), !host.hasSuffix("." + Self.bare(own))
    {
      item.external = item.link
    }
    guard let post = item.post(account: account, home: home, asOf: asOf),
      post.at.seconds <= context.now.seconds + 86_400
    else {
      guard !context.strict else {
        throw Diagnostic(
          .error, "entry \(entries) has no date, or one that cannot be",
          hint: "import it without --strict to leave it out", place: .init(file: place))
      }
      report.skipped["entries without a date, or with a placeholder for one", default: 0] += 1
      return
    }
    guard seen.insert(post.id).inserted else {
      report.skipped["the same entry twice", default: 0] += 1
      return
    }
    if post.precision == .day { dayOnly += 1 }
    if post.at != FeedTally.placeholder { firstDated = min(firstDated ?? post.at, post.at) }
    posts.add(post)
    try sink.receive(.post(post))
  }

  /// Ends the feed: its coverage is emitted, and its report given.
  mutating func finish(into sink: inout some RecordSink) throws -> ImportReport {
    posts.fill(&report, clock: context.clock)
    report.delivered = entries
    if let first = firstDated, let last = posts.last {
      let coverage = CoverageRecord(
        account: account, from: context.clock.day(of: first),
        to: context.clock.day(of: max(last, asOf ?? last)), responses: .unknown)
      report.coverage = coverage
      try sink.receive(.coverage(coverage))
    } else if posts.count == 0 {
      report.warnings.append(
        Diagnostic(
          .warning, "holds no posts", hint: "see whether it is the feed of your posts",
          place: .init(file: place)))
    }
    if dayOnly > 0 {
      report.warnings.append(
        Diagnostic(
          .note, "\(ReportTally.posts(dayOnly)) with a date and no time of day",
          hint: "they stay out of statistics of the hour", place: .init(file: place)))
    }
    return report
  }

  /// Noon of 2001-01-01, as what is dated to that day only is kept.
  private static let placeholder = Instant(seconds: 978_350_400)

  private static func bare(_ host: String) -> String {
    let host = host.lowercased()
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }
}
