// What importers emit and the neutral file holds: one record a fact, tied to nothing yet.

/// Lifetime counts of responses to a post, without identities; nil where the source has none.
public struct Totals: Hashable, Sendable {
  /// Likes, favourites or reactions.
  public var likes: Int?
  /// Reshares.
  public var reshares: Int?
  /// Replies.
  public var replies: Int?

  /// Counts as the source gives them.
  public init(likes: Int? = nil, reshares: Int? = nil, replies: Int? = nil) {
    self.likes = likes
    self.reshares = reshares
    self.replies = replies
  }
}

/// One of your own accounts.
public struct AccountRecord: Hashable, Sendable {
  /// Where and under what name.
  public var handle: Handle

  /// An account of yours.
  public init(handle: Handle) { self.handle = handle }
}

/// Something you published.
///
/// The natural key is (account, id).
public struct PostRecord: Hashable, Sendable {
  /// Which of your accounts published it.
  public var account: Handle
  /// The network's own id, opaque.
  public var id: String
  /// When it was published; at 12:00 UTC of its date where only the date is known.
  public var at: Instant
  /// How exactly `at` is known.
  public var precision: TimePrecision
  /// What it is, as far as the source can tell; the store makes a reply to oneself a thread.
  public var kind: PostKind
  /// Its plain text, without markup; links as they point.
  public var text: String
  /// Where its links point, media left out, in order.
  public var links: [String]
  /// How many pictures, films or sounds hang on it.
  public var media: Int
  /// Its tags without `#`, in order.
  public var tags: [String]
  /// Whom a reply or reshare is addressed to: a handle on the account's network.
  public var to: String?
  /// The native id of the post it answers or continues, where the source tells.
  public var parent: String?
  /// Lifetime counts without identities; nil where the source has none at all.
  public var totals: Totals?
  /// The state of the source this was read from, as its export date: where two sources disagree the
  /// later one is right.
  ///
  /// Nil where the source does not say.
  public var asOf: Instant?
  /// Whether text, links and tags are a second-hand copy, cut off or with short links: any dated
  /// source has them better, and only the counts are as of `asOf`.
  public var isExcerpt: Bool

  /// A post; only account, id, time and kind are indispensable.
  public init(
    account: Handle, id: String, at: Instant, precision: TimePrecision = .second, kind: PostKind,
    text: String = "", links: [String] = [], media: Int = 0, tags: [String] = [], to: String? = nil,
    parent: String? = nil, totals: Totals? = nil, asOf: Instant? = nil, isExcerpt: Bool = false
  ) {
    self.account = account
    self.id = id
    self.at = at
    self.precision = precision
    self.kind = kind
    self.text = text
    self.links = links
    self.media = media
    self.tags = tags
    self.to = to
    self.parent = parent
    self.totals = totals
    self.asOf = asOf
    self.isExcerpt = isExcerpt
  }
}

/// What another person did because of you.
///
/// The natural key is (account, id).
public struct ResponseRecord: Hashable, Sendable {
  /// Which of your accounts it reached.
  public var account: Handle
  /// The native id of the post it answers; nil for a follow, list or mention out of the blue.
  public var post: String?
  /// The network's own id, in an id space apart from posts'.
  public var id: String
  /// When it happened.
  public var at: Instant
  /// What was done.
  public var kind: ResponseKind
  /// Who: a handle on the account's network.
  public var by: String
  /// What they wrote, if anything.
  public var text: String?

  /// A response.
  public init(
    account: Handle, post: String?, id: String, at: Instant, kind: ResponseKind, by: String,
    text: String? = nil
  ) {
    self.account = account
    self.post = post
    self.id = id
    self.at = at
    self.kind = kind
    self.by = by
    self.text = text
  }
}

/// Somebody else, with public counts where known.
///
/// The natural key is the handle.
public struct PersonRecord: Hashable, Sendable {
  /// Where and under what name.
  public var handle: Handle
  /// What they call themselves.
  public var name: String?
  /// How many follow them.
  public var followers: Int?
  /// How many they follow.
  public var following: Int?
  /// How many lists they are on.
  public var listed: Int?
  /// A score of 1 to 100 given by hand; it wins over an estimate from counts.
  public var score: Double?
  /// The state of the source, as for posts.
  public var asOf: Instant?

  /// A person under one handle.
  public init(
    handle: Handle, name: String? = nil, followers: Int? = nil, following: Int? = nil,
    listed: Int? = nil, score: Double? = nil, asOf: Instant? = nil
  ) {
    self.handle = handle
    self.name = name
    self.followers = followers
    self.following = following
    self.listed = listed
    self.score = score
    self.asOf = asOf
  }
}

/// An account's public counts at a time.
///
/// The natural key is (account, at).
public struct SnapshotRecord: Hashable, Sendable {
  /// Which of your accounts.
  public var account: Handle
  /// When the counts were read.
  public var at: Instant
  /// How many follow it.
  public var followers: Int?
  /// How many it follows.
  public var following: Int?
  /// How many lists it is on.
  public var listed: Int?

  /// Counts at a time.
  public init(
    account: Handle, at: Instant, followers: Int? = nil, following: Int? = nil, listed: Int? = nil
  ) {
    self.account = account
    self.at = at
    self.followers = followers
    self.following = following
    self.listed = listed
  }
}

/// An offline meeting, with everybody met there.
public struct EncounterRecord: Hashable, Sendable {
  /// Somebody met: a name, perhaps a handle, perhaps what they are about.
  public struct Guest: Hashable, Sendable {
    /// As they call themselves, or the handle where no name is known.
    public var name: String
    /// Where they are online.
    public var handle: String?
    /// On which network, where known.
    public var network: Network?
    /// What was said of them: "SQLite talk".
    public var about: String?

    /// Somebody met.
    public init(name: String, handle: String? = nil, network: Network? = nil, about: String? = nil)
    {
      self.name = name
      self.handle = handle
      self.network = network
      self.about = about
    }
  }

  /// When; at the start of its day where only the date is known.
  public var at: Instant
  /// The occasion.
  public var event: String?
  /// Where it was.
  public var place: String?
  /// Everybody met, in order.
  public var people: [Guest]
  /// Whether they know where to find you online; nil when not said.
  public var knowsHandles: Bool?
  /// Anything else.
  public var notes: String?

  /// A meeting.
  public init(
    at: Instant, event: String? = nil, place: String? = nil, people: [Guest],
    knowsHandles: Bool? = nil, notes: String? = nil
  ) {
    self.at = at
    self.event = event
    self.place = place
    self.people = people
    self.knowsHandles = knowsHandles
    self.notes = notes
  }
}

/// A score of somebody else's making.
///
/// The natural key is (service, day).
public struct OutsideScoreRecord: Hashable, Sendable {
  /// Who computes it, as in `kred`.
  public var service: String
  /// The day it was read.
  public var day: Day
  /// As shown there, in that service's own units.
  public var value: Double

  /// A score as read on a day.
  public init(service: String, day: Day, value: Double) {
    self.service = service
    self.day = day
    self.value = value
  }
}

/// The span for which an account's data is known.
///
/// Both days are inside.
public struct CoverageRecord: Hashable, Sendable {
  /// Which of your accounts.
  public var account: Handle
  /// The first covered day.
  public var from: Day
  /// The last covered day.
  public var to: Day
  /// What the source tells of responses.
  public var responses: ResponseKnowledge

  /// A covered span.
  public init(account: Handle, from: Day, to: Day, responses: ResponseKnowledge = .known) {
    self.account = account
    self.from = from
    self.to = to
    self.responses = responses
  }
}

/// A declared break.
///
/// Both days are inside.
public struct PauseRecord: Hashable, Sendable {
  /// The first day off.
  public var from: Day
  /// The last day off; nil while it is open.
  public var to: Day?
  /// Why, in the person's words.
  public var reason: String?
  /// The one habit that rests; nil for a break from everything.
  public var habit: String?

  /// A break.
  public init(from: Day, to: Day?, reason: String? = nil, habit: String? = nil) {
    self.from = from
    self.to = to
    self.reason = reason
    self.habit = habit
  }
}

/// One fact from an archive, a network or the person.
public enum Record: Hashable, Sendable {
  /// An account of the person's own.
  case account(AccountRecord)
  /// Something published.
  case post(PostRecord)
  /// Something that came back.
  case response(ResponseRecord)
  /// Somebody else.
  case person(PersonRecord)
  /// Public counts of an account.
  case snapshot(SnapshotRecord)
  /// An offline meeting.
  case encounter(EncounterRecord)
  /// A score of somebody else's making.
  case outsideScore(OutsideScoreRecord)
  /// What span is known.
  case coverage(CoverageRecord)
  /// A declared break.
  case pause(PauseRecord)
  /// What became of a suggestion.
  case decision(DecisionRecord)
  /// Whose handles are whose, names and scores given by hand.
  case identity(IdentityRecord)
  /// A named setting.
  case setting(SettingRecord)
  /// A habit of the person's own.
  case habit(HabitRecord)
  /// A day on which such a habit was done.
  case tick(TickRecord)
}

/// Takes records in; what becomes of them is its own affair.
public protocol RecordSink {
  /// Takes one record. Throws what the sink's owner throws (a full disk, a cancelled import).
  mutating func receive(_ record: Record) throws
}
