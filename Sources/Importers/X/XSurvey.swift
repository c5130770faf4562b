// A first look through posts that come without an account file: whose are they, and of when?

import Domain

/// What the posts themselves tell of their author and age.
struct XSurvey: Sendable {
  /// The last post's time.
  private(set) var latest: Instant?
  private var ids: Set<Int64> = []
  private var answers: [(post: Int64, user: Int64)] = []
  private var votes: [Int64: Int] = [:]

  /// Looks at a post of the account called `name`.
  mutating func look(at tweet: Tweet, name: String) {
    if let at = tweet.time?.instant ?? tweet.id.flatMap(TweetTime.instant(ofID:)) {
      latest = max(latest ?? at, at)
    }
    if let id = tweet.id { ids.insert(id) }
    guard let user = tweet.replyUser else { return }
    if let post = tweet.replyPost { answers.append((post, user)) }
    if tweet.replyName?.lowercased() == name { votes[user, default: 0] += 1 }
  }

  /// The account's numeric id: whom the most answers to posts of this very archive are addressed to.
  ///
  /// Nil when no post continues another.
  var ownID: Int64? {
    var votes = votes
    for answer in answers where ids.contains(answer.post) { votes[answer.user, default: 0] += 1 }
    return votes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }
}
