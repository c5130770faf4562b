// The words that complete a value: accounts, days, networks.

import Coaching
import Domain

/// What the store and the grammar of days offer for completion.
struct Vocabulary: Sendable {
  let store: String
  let now: Instant

  private static let days = [
    "today", "yesterday", "this week", "last week", "last 7 days", "last month", "this month",
    "last year", "last friday", "last monday",
  ]
  private static let networks = [
    "mastodon", "x", "bluesky", "linkedin", "instagram", "facebook", "threads", "youtube", "blog",
  ]

  /// The words for a value of this name; none for names that are free text.
  func words(_ valueName: String) -> [String] {
    switch valueName {
    case "account": accounts
    case "day", "span": Self.days
    case "network": Self.networks
    case "shell": ["bash", "zsh", "fish"]
    default: []
    }
  }

  private var accounts: [String] {
    guard let coach = try? Coach.open(at: store, now: now),
      let accounts = try? ListAccounts().answer(coach)
    else { return [] }
    return accounts.map(\.supply.handle.name)
  }
}
