// The posts of an X archive: each once, in its last version, with its full text.

import Domain

extension XReading {
  /// Emits posts, follower counts and coverage.
  func emit(into sink: inout some RecordSink) throws -> ImportReport {
    var tally = ReportTally()
    var pass = XPass()
    try XReading.forEachTweet(source, files) { tweet, entry in
      pass.delivered[entry.name, default: 0] += 1
      pass.total += 1
      if pass.total % 1000 == 0 { context.progress(pass.total) }
      guard
        let post = tweet.post(of: owner, asOf: asOf, full: side.notes.full(for: tweet))
      else {
        pass.unreadable += 1
        if context.strict { throw unreadable(1, entry.name) }
        return
      }
      if pass.isNew(tweet) {
        tally.add(post)
        try sink.receive(.post(post))
      } else if let last = tweet.lastEdit, last != tweet.id {
        pass.keep(post, last: last)
      }
    }
    // Where the last version is not in the archive, the newest that is stands for it.
    for post in pass.orphans {
      tally.add(post)
      try sink.receive(.post(post))
    }
    context.progress(pass.total)
    var report = report
    tally.fill(&report, clock: context.clock)
    fill(&report, pass)
    if side.counts[.followers] != nil || side.counts[.following] != nil, let asOf {
      try sink.receive(
        .snapshot(
          .init(
            account: owner.handle, at: asOf, followers: side.counts[.followers],
            following: side.counts[.following])))
    }
    if let coverage = coverage(tally) {
      report.coverage = coverage
      try sink.receive(.coverage(coverage))
    }
    return report
  }

  /// From the account's opening, or the first post where that is not told, to the export date.
  private func coverage(_ tally: ReportTally) -> CoverageRecord? {
    guard let start = [account.created, tally.first].compactMap({ $0 }).min(),
      let end = [asOf, tally.last].compactMap({ $0 }).max(), start <= end
    else { return nil }
    return CoverageRecord(
      account: owner.handle, from: context.clock.day(of: start), to: context.clock.day(of: end),
      responses: .totals)
  }

  func unreadable(_ count: Int, _ name: String?) -> Diagnostic {
    Diagnostic(
      context.strict ? .error : .warning,
      "\(ReportTally.posts(count)) without an id or a time",
      hint: "they are left out",
      place: .init(file: name.map { "\(source.path): \($0)" } ?? source.path))
  }
}

/// What one pass over the posts remembers: ids, so that memory does not grow with the texts.
struct XPass {
  /// How many elements each file held.
  var delivered: [String: Int] = [:]
  /// How many elements there were.
  var total = 0
  /// How many had no id or no time.
  var unreadable = 0
  /// How many came twice.
  private(set) var repeated = 0
  /// How many were replaced by a later version.
  private(set) var superseded = 0
  /// How many times differ from what the id says.
  private(set) var oddTimes = 0
  private var ids: Set<Int64> = []
  private var earlier: [Int64: PostRecord] = [:]

  /// How many earlier versions are kept until their last one is seen.
  private static let bound = 100_000

  /// Whether a post is to be emitted: not seen before, and not replaced by a later version.
  mutating func isNew(_ tweet: Tweet) -> Bool {
    guard let id = tweet.id else { return false }
    guard ids.insert(id).inserted else {
      repeated += 1
      return false
    }
    if let time = tweet.time, let given = TweetTime.instant(ofID: id), time.precision == .second,
      abs(time.instant.milliseconds - given.milliseconds) > 2000
    {
      oddTimes += 1
    }
    if let last = tweet.lastEdit, last != id {
      superseded += 1
      return false
    }
    earlier[id] = nil
    return true
  }

  /// Remembers an earlier version for the case that the last one is missing.
  mutating func keep(_ post: PostRecord, last: Int64) {
    guard !ids.contains(last), earlier.count < XPass.bound else { return }
    if let kept = earlier[last], (kept.id.utf8.count, kept.id) >= (post.id.utf8.count, post.id) {
      return
    }
    earlier[last] = post
  }

  /// The newest versions of posts whose last version never came, by id.
  var orphans: [PostRecord] {
    earlier.sorted { $0.key < $1.key }.map(\.value)
  }
}
