// What an outbox held, and what span is known after it.

import Domain
import TextTraits

/// Counts an account's posts for its report.
struct MastodonTally {
  private var report: ImportReport
  private let clock: DayClock
  private var latest: Instant?
  private var hasTotals = false
  /// How many posts were kept.
  private(set) var posts = 0
  /// How many activities were read.
  private(set) var items = 0

  init(path: String, format: String, clock: DayClock) {
    report = ImportReport(path: path, format: format)
    self.clock = clock
  }

  /// Counts a post that is kept.
  mutating func count(_ post: PostRecord) {
    items += 1
    posts += 1
    let day = clock.day(of: post.at)
    latest = max(latest ?? post.at, post.at)
    report.first = min(report.first ?? day, day)
    report.last = max(report.last ?? day, day)
    report.posts[post.kind, default: 0] += 1
    if post.kind == .original, !post.links.isEmpty,
      TextTraits(text: post.text, links: post.links, media: post.media).form == .linkOnly
    {
      report.linkOnly += 1
    }
    guard let totals = post.totals else { return }
    hasTotals = true
    for count in [totals.likes, totals.reshares, totals.replies] {
      let (sum, overflow) = report.responses.addingReportingOverflow(count ?? 0)
      report.responses = overflow ? .max : sum
    }
  }

  /// Counts an activity that is left out.
  mutating func leaveOut(_ reason: String) {
    items += 1
    report.skipped[reason, default: 0] += 1
  }

  /// The report with the span from the account's beginning to the archive's date.
  ///
  /// The date is the one in the archive's name, or the last post's where that says more.
  func report(
    actor: MastodonActor?, declared: Int?, named: Instant?, place: String
  ) -> ImportReport {
    var report = report
    report.declared = declared
    report.delivered = items
    report.account = actor.map { Handle(.mastodon, $0.handle) }
    let opened = actor?.published.map { clock.day(of: $0) }
    let end = [named.map { clock.day(of: $0) }, report.last].compactMap { $0 }.max()
    if items > 0, let account = report.account, let to = end,
      let from = [opened, report.first].compactMap({ $0 }).min(), from <= to
    {
      report.coverage = CoverageRecord(
        account: account, from: from, to: to, responses: hasTotals ? .totals : .unknown)
    }
    // Servers count boosts and direct messages their own way: only a gap beyond that is one.
    if let declared, declared > items, declared - items > max(50, declared / 4) {
      report.warnings.append(
        Diagnostic(
          .warning, "holds \(items) of the \(declared) posts that it counts itself",
          hint: "ask your server for a new archive if older posts are missing",
          place: .init(file: place)))
    }
    if items == 0 {
      report.warnings.append(
        Diagnostic(
          .warning, "holds no posts", hint: "ask your server for a new archive if there are some",
          place: .init(file: place)))
    }
    return report
  }
}
