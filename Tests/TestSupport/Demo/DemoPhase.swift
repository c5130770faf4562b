// The demo's year in phases: what she does, when, and how people take it.

import Domain

/// A stretch of the demo's year.
struct DemoPhase: Sendable {
  let first: Day
  let last: Day
  /// Originals, questions, greetings, quotes and links a day, on Mastodon and on X.
  var posts = (mastodon: 0.85, x: 0.62)
  /// Replies to others a day.
  var replies = (mastodon: 0.55, x: 0.3)
  /// Reshares of others a day, on each.
  var reshares = 0.14
  /// The share of posts that are nothing but a link.
  var linkOnly = 0.06
  /// The hours she posts in.
  var hours = [7, 8, 9, 12, 16, 17, 18, 19, 20, 20, 21]
  /// Responses to a plain original.
  var response = 2.1

  init(_ first: Int, _ last: Int, from start: Day, _ change: (inout DemoPhase) -> Void = { _ in }) {
    self.first = start + first
    self.last = start + last
    change(&self)
  }

  /// The year from 1 March 2025 to 1 March 2026.
  static func year(from start: Day) -> [DemoPhase] {
    [
      DemoPhase(0, 127, from: start),
      // 7 to 27 July: a walk without a phone.
      DemoPhase(128, 148, from: start) {
        $0.posts = (0, 0)
        $0.replies = (0, 0)
        $0.reshares = 0
      },
      DemoPhase(149, 197, from: start),
      // 15 September to 26 October: everything in the lunch break.
      DemoPhase(198, 239, from: start) {
        $0.hours = [12]
        $0.response = 1.2
        $0.replies = (0.35, 0.2)
      },
      DemoPhase(240, 274, from: start),
      // December and January: steady, and in conversation.
      DemoPhase(275, 336, from: start) {
        $0.posts = (1.15, 0.8)
        $0.replies = (0.9, 0.45)
        $0.response = 2.5
      },
      // February: her newsletter starts, and she posts nothing but its links.
      DemoPhase(337, 365, from: start) {
        $0.posts = (1.3, 0.9)
        $0.linkOnly = 0.93
        $0.replies = (0.2, 0.1)
        $0.response = 2.1
      },
    ]
  }
}
