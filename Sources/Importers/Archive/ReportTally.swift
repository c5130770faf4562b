// Counts for the report, kept while posts pass by.

import Domain
import TextTraits

/// Adds up what an importer emits.
struct ReportTally {
  private(set) var posts: [PostKind: Int] = [:]
  private(set) var linkOnly = 0
  private(set) var responses = 0
  /// The first post's time.
  private(set) var first: Instant?
  /// The last post's time.
  private(set) var last: Instant?
  /// How many posts were counted.
  private(set) var count = 0

  /// Counts a post.
  mutating func add(_ post: PostRecord) {
    count += 1
    posts[post.kind, default: 0] += 1
    first = min(first ?? post.at, post.at)
    last = max(last ?? post.at, post.at)
    if let totals = post.totals {
      responses += (totals.likes ?? 0) + (totals.reshares ?? 0) + (totals.replies ?? 0)
    }
    if post.kind == .original,
      TextTraits.isLinkOnly(post.text, links: post.links, media: post.media)
    {
      linkOnly += 1
    }
  }

  /// Writes the counts into a report.
  func fill(_ report: inout ImportReport, clock: DayClock) {
    report.posts = posts
    report.linkOnly = linkOnly
    report.responses = responses
    report.first = first.map(clock.day(of:))
    report.last = last.map(clock.day(of:))
  }

  /// `1 post`, `2 posts`.
  static func posts(_ count: Int) -> String { count == 1 ? "1 post" : "\(count) posts" }
}
