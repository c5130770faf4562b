// What the ledger is told: a window of events, sums at given days and counts of the year before.

import Domain

/// Everything needed to explain one movement, as `MovementPlan` asks for it.
public struct MovementInput: Sendable {
  /// The plan this was read by.
  public var plan: MovementPlan
  /// The five sums of all accounts together at the close of `plan.from`.
  public var from: Signals
  /// The five sums of all accounts together at the close of `plan.to`.
  public var to: Signals
  /// What happened on each account, in the plan's order.
  public var accounts: [AccountActivity]
  /// The score kept at the close of `plan.from`, where an earlier model gave it.
  public var keptFrom: EarlierScore?
  /// The score kept at the close of `plan.to`, where an earlier model gave it.
  public var keptTo: EarlierScore?

  /// Everything needed to explain one movement.
  public init(
    plan: MovementPlan, from: Signals, to: Signals, accounts: [AccountActivity],
    keptFrom: EarlierScore? = nil, keptTo: EarlierScore? = nil
  ) {
    self.plan = plan
    self.from = from
    self.to = to
    self.accounts = accounts
    self.keptFrom = keptFrom
    self.keptTo = keptTo
  }
}

/// A score as an earlier model computed it.
public struct EarlierScore: Hashable, Sendable {
  /// The number of that model.
  public var model: Int
  /// The score it gave.
  public var score: Double
  /// The last day that model scored; the present one scores from the day after.
  public var until: Day

  /// A score of an earlier model.
  public init(model: Int, score: Double, until: Day) {
    self.model = model
    self.score = score
    self.until = until
  }
}

/// What happened on one account.
public struct AccountActivity: Sendable {
  /// Which account.
  public var id: Int64
  /// The account's own five sums (as if it were the only one) at the close of every day that opens or
  /// closes one of the plan's windows of this account.
  public var signals: [Day: Signals] = [:]
  /// What came in each day, from the day after the earliest window opens to the window's last; days on
  /// which nothing came in may be left out.
  public var arrivals: [Arrivals] = []
  /// Posts by day, kind, form and hour, in the window and the `tail` days before it.
  public var posts: [Day: [PostCell]] = [:]
  /// Posts of all usual windows together by kind, form and hour.
  public var usualPosts: [PostCell] = []
  /// Who responded on each day of the window.
  public var responders: [ResponderDay] = []
  /// Who responded on the usual windows' days: all of them, or those that
  /// `UsualSample` picks.
  public var usualResponders: [ResponderDay] = []
  /// How many of all the usual windows' days `usualResponders` stands for, 0 to 1.
  public var usualShare: Double = 1
  /// What the plan's `record` days tell.
  public var record = PostingRecord()

  /// How many days before a window posts can still be earning in it.
  public static let tail = 14

  /// An account on which nothing happened.
  public init(id: Int64) { self.id = id }
}

/// What the days before a window tell of how an account's posts do.
public struct PostingRecord: Sendable {
  /// Posts of those days together by kind, form and hour.
  public var posts: [PostCell] = []
  /// How many responses came 0, 1, 2 … whole days after their post, for a sample of posts.
  public var delays: [Int] = []
  /// Posts of those days and the window beyond `HitThreshold`, with who responded to them.
  public var hits: [Hit] = []
  /// Every day up to the window's last on which somebody who responded to a hit responded on this
  /// account, to whatever post.
  public var hitResponders: [ResponderDay] = []

  /// Nothing.
  public init() {}
}

/// What came in on one day.
public struct Arrivals: Hashable, Sendable {
  /// The day: of the response, or for anonymous ones of the post.
  public var day: Day
  /// Responses of people who are known.
  public var identified: Int
  /// Responses of which only the number is known.
  public var anonymous: Int
  /// Reshares among both.
  public var reshares: Int

  /// What came in on one day.
  public init(day: Day, identified: Int, anonymous: Int, reshares: Int) {
    self.day = day
    self.identified = identified
    self.anonymous = anonymous
    self.reshares = reshares
  }
}

/// How many posts of one sort there were, and what they earned whenever it came.
public struct PostCell: Hashable, Sendable {
  /// What they are.
  public var kind: PostKind
  /// What the originals among them are made of.
  public var form: PostForm
  /// The hour they were published, 0 to 23; nil where only the date is known.
  public var hour: Int?
  /// How many there were.
  public var posts: Int
  /// Responses to them, identified and anonymous.
  public var responses: Int

  /// Posts of one sort.
  public init(kind: PostKind, form: PostForm, hour: Int?, posts: Int, responses: Int) {
    self.kind = kind
    self.form = form
    self.hour = hour
    self.posts = posts
    self.responses = responses
  }
}

/// A day on which somebody responded.
public struct ResponderDay: Hashable, Sendable {
  /// When.
  public var day: Day
  /// Who, by their id in the store.
  public var person: Int64
  /// How many responses.
  public var count: Int
  /// The day before this one on which they last responded on this account; nil if they never had.
  public var previous: Day?
  /// Their score, 1 to 100; nil where unknown.
  public var score: Double?

  /// A day on which somebody responded.
  public init(day: Day, person: Int64, count: Int, previous: Day?, score: Double?) {
    self.day = day
    self.person = person
    self.count = count
    self.previous = previous
    self.score = score
  }
}

/// Which days of the usual windows are read when there is too much to read all.
public enum UsualSample {
  /// How many responses at most are to be read of the usual windows.
  public static let budget = 20_000

  /// The days to read of windows that saw so many responses, and the share of all days that they are.
  ///
  /// All days where the budget allows; otherwise evenly spread ones.
  public static func days(
    of windows: [MovementWindow], responses: Int
  ) -> (days: [Day], share: Double) {
    let all = Set(windows.flatMap(\.days)).sorted()
    let stride = max(1, (responses + budget - 1) / budget)
    guard stride > 1 else { return (all, 1) }
    let days = all.enumerated().filter { $0.offset % stride == stride / 2 }.map(\.element)
    return (days, all.isEmpty ? 1 : Double(days.count) / Double(all.count))
  }
}
