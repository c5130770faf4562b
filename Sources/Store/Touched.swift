// What a change touched, so that the derived tables are brought up to date from there on only.

/// What one transaction wrote, for `Derived.refresh`.
struct Touched: Sendable {
  /// The earliest day of an account's own rows that were added, altered or taken out.
  struct Days: Sendable {
    /// Among its posts of any kind, by the posts' own days; also posts whose responses changed.
    var posts: Int?
    /// Among the responses to it, by the responses' days.
    var responses: Int?
    /// Among the replies it wrote to others.
    var replies: Int?
  }

  /// By account row.
  var accounts: [Int64: Days] = [:]
  /// Posts with a greater row number are new; responses to them may have been there before.
  var newPosts: Int64 = 0
  /// Responses with a greater row number are new.
  var newResponses: Int64 = 0
  /// Responses that were there before were altered or taken out.
  var oldResponses = false
  /// Posts, other than the new ones and those of new responses, whose totals or responses changed.
  var posts: Set<Int64> = []
  /// Persons whose public counts or given score changed, the new ones included.
  var people: Set<Int64> = []
  /// Coverage of these accounts changed.
  var coverage: Set<Int64> = []
  /// Handles moved to another person: `person` of posts and responses has been rewritten.
  var peopleMerged = false
  /// Somebody turned out to be oneself, or not to be: who counts as a responder changed.
  var ownersChanged = false
  /// Everything is to be rebuilt: days, texts' traits or a large part of the rows changed.
  var everything = false

  /// Whether nothing derived can have changed.
  var isEmpty: Bool {
    accounts.isEmpty && posts.isEmpty && people.isEmpty && coverage.isEmpty && !peopleMerged
      && !ownersChanged && !everything
  }

  /// Notes a post's day.
  mutating func post(of account: Int64, day: Int, isReply: Bool) {
    let days = accounts[account, default: Days()]
    accounts[account, default: Days()].posts = min(day, days.posts ?? day)
    if isReply { accounts[account, default: Days()].replies = min(day, days.replies ?? day) }
  }

  /// Notes a response's day.
  mutating func response(to account: Int64, day: Int) {
    let known = accounts[account]?.responses ?? day
    accounts[account, default: Days()].responses = min(day, known)
  }
}
