// What the metrics are computed from: the few kinds of daily facts, each one additive.

/// A quantity counted once a day.
public enum Counter: Int, CaseIterable, Sendable {
  /// Own posts by kind: originals.
  case originals
  /// Quotes written.
  case quotes
  /// Posts that continue one's own.
  case threads
  /// Replies written to others.
  case replies
  /// Others' posts passed on.
  case reshares
  /// Originals that were only a link.
  case linkOnly
  /// Originals that were a salutation and little else.
  case greetings
  /// Originals that ask the reader something.
  case questions
  /// Originals, quotes and threads with a picture, film or sound.
  case media
  /// Originals, quotes and threads with a link and words of one's own.
  case linkedText
  /// Originals, quotes and threads whose text says what one of the 28 days before said already.
  case repeated
  /// Originals that said on another account what one account had said in the seven days before.
  case crossPosts
  /// Replies written that ask something.
  case askingReplies
  /// Replies written that thank.
  case thanks
  /// Replies written that are a mere pleasantry.
  case pleasantries
  /// Replies written to people with a higher score than one's own.
  case repliesToHigher
  /// Replies written to people who had never responded until then.
  case repliesToSilent
  /// Responses received, anonymous ones included.
  case responses
  /// Likes received.
  case likesIn
  /// Reshares received.
  case resharesIn
  /// Replies received.
  case repliesIn
  /// Mentions received.
  case mentionsIn
  /// New followers.
  case followsIn
  /// Responses to a post two days old or older.
  case lateResponses
  /// 1 on a declared pause day.
  case paused
}

/// People, messages or tags of a day, each with a distance in days to another day.
///
/// Distances make distinct people and open messages of any window countable by addition: in a
/// window that begins after day `s`, a person is new where their previous day is `s` or earlier.
public enum Distance: Int, CaseIterable, Sendable {
  /// Everybody who responded on the day; distance since the previous day they did.
  case responders
  /// Everybody with a higher score who responded on the day; distance since they last did.
  case higherResponders
  /// Everybody you wrote a reply to on the day; distance since the previous day you did.
  case partners
  /// Everybody with a higher score you wrote a reply to on the day; distance since you last did.
  case higherPartners
  /// Responders with at least three days of responses whom you have written to and never met;
  /// distance since the previous day they responded.
  case unmetFriends
  /// Tags used on the day; distance since the previous day the tag was used.
  case tags
  /// Replies and mentions received on the day; distance until you next wrote to that person.
  case messages
  /// People who reshared you on the day; distance until you next wrote to that person.
  case resharers
  /// People met offline on the day; distance since the previous day they were met.
  case met
  /// People met offline on the day who were said not to know where to find you online; distance
  /// until a meeting at which that was said anew, or that they know.
  case untold
  /// People met offline on the day; distance until either wrote to the other online, or until they
  /// were met again.
  case encounters
}

/// A quantity that stands until it changes, as a number of followers does.
public enum Level: Int, CaseIterable, Sendable {
  /// Your own score, 1 to 100.
  case score
  /// Followers on all accounts together.
  case followers
  /// Accounts followed, on all accounts together.
  case following
  /// Lists you are on.
  case listed
  /// Accounts of your own that the coach knows.
  case accounts
  /// Accounts of your own whose last known day is more than 28 days back.
  case staleAccounts
  /// People on record with a known score.
  case scoredPeople
  /// People on record with a higher score than yours.
  case higherPeople
  /// People who should hear from you by now: just met, or after as many days as you set for them or
  /// usually keep.
  case dueContacts
}

/// What may be known or unknown on a day as a whole.
///
/// Missing is never zero.
public enum FactGroup: Int, CaseIterable, Sendable {
  /// What you published: known on covered days.
  case posts
  /// How many responses came.
  case responses
  /// Who responded.
  case people
  /// What the posts' texts, tags and media are.
  case texts
  /// Whom you met offline.
  case encounters
}

extension Counter {
  /// The group that says whether the counter is known.
  public var group: FactGroup {
    switch self {
    case .originals, .quotes, .threads, .replies, .reshares, .linkOnly, .greetings, .questions,
      .paused:
      .posts
    case .media, .linkedText, .repeated, .crossPosts, .askingReplies, .thanks, .pleasantries: .texts
    case .responses: .responses
    case .repliesToHigher, .repliesToSilent, .likesIn, .resharesIn, .repliesIn, .mentionsIn,
      .followsIn, .lateResponses:
      .people
    }
  }
}

extension Distance {
  /// The group that says whether the distances are known.
  public var group: FactGroup {
    switch self {
    case .responders, .higherResponders, .unmetFriends, .messages, .resharers: .people
    case .partners, .higherPartners: .posts
    case .tags: .texts
    case .met, .untold, .encounters: .encounters
    }
  }
}
