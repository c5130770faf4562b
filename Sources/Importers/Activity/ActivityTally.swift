// What an activity file held, counted account by account.

import Domain
import TextTraits

/// Counts records for the reports of a file.
struct ActivityTally {
  private let path: String
  private let clock: DayClock
  private var reports: [ImportReport] = []
  private var indices: [Handle: Int] = [:]
  /// The account of the line before, which is mostly that of the next.
  private var latest: (network: String, name: String, handle: Handle, index: Int?)?
  private var people = 0
  /// How many posts so far.
  private(set) var posts = 0

  init(path: String, clock: DayClock) {
    self.path = path
    self.clock = clock
  }

  /// The handle of an account by network and name, as the line before had it where it is the same.
  mutating func owner(_ network: String, _ name: String) -> Handle {
    if let latest, latest.name == name, latest.network == network { return latest.handle }
    let handle = Handle(Network(rawValue: network), name)
    latest = (network, name, handle, indices[handle])
    return handle
  }

  /// Counts a record.
  mutating func count(_ record: Record) {
    switch record {
    case .post(let post):
      posts += 1
      let day = clock.day(of: post.at)
      let linkOnly =
        post.kind == .original && !post.links.isEmpty
        && TextTraits(text: post.text, links: post.links, media: post.media).form
          == .linkOnly
      let totals = post.totals.map { [$0.likes, $0.reshares, $0.replies].compactMap { $0 } } ?? []
      change(post.account) {
        $0.posts[post.kind, default: 0] += 1
        $0.delivered = ($0.delivered ?? 0) + 1
        $0.first = min($0.first ?? day, day)
        $0.last = max($0.last ?? day, day)
        $0.linkOnly += linkOnly ? 1 : 0
        for total in totals { $0.responses = $0.responses.addingClamped(total) }
      }
    case .response(let response):
      change(response.account) { $0.responses = $0.responses.addingClamped(1) }
    case .account(let account): change(account.handle) { _ in }
    case .snapshot(let snapshot): change(snapshot.account) { _ in }
    case .coverage(let coverage):
      change(coverage.account) {
        guard var known = $0.coverage else {
          $0.coverage = coverage
          return
        }
        known.from = min(known.from, coverage.from)
        known.to = max(known.to, coverage.to)
        $0.coverage = known
      }
    case .person: people += 1
    case .encounter, .outsideScore, .pause, .decision, .identity, .setting, .habit, .tick: break
    }
  }

  /// One report an account, in order of their names; what belongs to none stands in the first.
  func reports(
    rules: [DayClock.Rule], skipped: [String: Int], warnings: [Diagnostic]
  ) -> [ImportReport] {
    var reports = reports.sorted {
      let (a, b) = ($0.account?.description ?? "", $1.account?.description ?? "")
      return a < b
    }
    if reports.isEmpty { reports = [ImportReport(path: path, format: ActivityHeader.format)] }
    reports[0].people = people
    reports[0].rules = rules
    reports[0].skipped = skipped
    reports[0].warnings = warnings
    return reports
  }

  private mutating func change(_ account: Handle, _ body: (inout ImportReport) -> Void) {
    body(&reports[index(of: account)])
  }

  private mutating func index(of account: Handle) -> Int {
    if let latest, let index = latest.index, latest.handle == account { return index }
    if let index = indices[account] { return index }
    reports.append(
      ImportReport(path: path, format: ActivityHeader.format, account: account))
    indices[account] = reports.count - 1
    if latest?.handle == account { latest?.index = reports.count - 1 }
    return reports.count - 1
  }
}

extension Int {
  /// A sum that stops at the largest number there is.
  fileprivate func addingClamped(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }
}
