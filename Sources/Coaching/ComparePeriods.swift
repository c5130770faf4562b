// Two periods side by side: movement, posts, responses, people.

import Domain
import Scoring
import Statistics
import Store

/// Answers "how does this period compare with that one?".
public struct ComparePeriods {
  /// One period.
  public struct Period: Sendable {
    /// The days asked about.
    public var days: ClosedRange<Day>
    /// The days of them that any account covers.
    public var known: ClosedRange<Day>
    /// The score at the close before the first known day, or of that day where nothing is before.
    public var scoreFrom: Double?
    /// The score at the last close.
    public var scoreTo: Double?
    /// Originals, quotes and threads.
    public var posts: Int
    /// Replies to others.
    public var replies: Int
    /// Reshares of others' posts.
    public var reshares: Int
    /// How many posts there were of each sort.
    public var sorts: [Sort]
    /// Responses a settled post earned; nil without any.
    public var responsesPerPost: Double?
    /// Different people who responded; nil where that is not known.
    public var people: Int?
    /// Those who had never responded before; nil where that is not known.
    public var newPeople: Int?

    /// How many days are known.
    public var count: Int { known.upperBound - known.lowerBound + 1 }
    /// How the score moved.
    public var movement: Double? {
      scoreFrom.flatMap { from in scoreTo.map { $0 - from } }
    }
  }

  /// How many posts there were of one sort.
  public struct Sort: Hashable, Sendable {
    /// What they are.
    public var kind: PostKind
    /// What originals among them are made of.
    public var form: PostForm
    /// How many.
    public var posts: Int
  }

  /// Both periods.
  public struct Answer: Sendable {
    /// The periods, as asked.
    public var periods: [Period]
    /// Today, still running.
    public var today: Day
    /// Responses per post, the second period less the first; nil with too few posts.
    public var difference: ResampledDifference?
    /// The account asked about; nil for all.
    public var account: Handle?
  }

  /// The two periods.
  public var first: ClosedRange<Day>
  /// The later one, usually.
  public var second: ClosedRange<Day>
  /// Only the account of this name; all where nil.
  public var account: String?

  /// Asks for two periods side by side.
  public init(_ first: ClosedRange<Day>, _ second: ClosedRange<Day>, account: String? = nil) {
    self.first = first
    self.second = second
    self.account = account
  }

  /// More posts than this are not resampled.
  static let mostResampled = 20_000

  /// Compares.
  ///
  /// Throws a `Diagnostic` where nothing is known of one of the periods.
  public func answer(_ coach: Coach) throws -> Answer {
    try coach.store.read { reading in
      let today = reading.clock.day(of: coach.now)
      let only = try account.map { try reading.account(named: $0) }
      let supplies = try reading.supplies(today: today).filter {
        only == nil || $0.id == only?.id
      }
      var samples: [[Double]] = []
      var periods: [Period] = []
      for days in [first, second] {
        let known = try Self.known(days, supplies, today: today)
        let (period, sample) = try Self.period(
          days, known: known, supplies, only: only, now: coach.now, reading)
        periods.append(period)
        samples.append(sample)
      }
      let few = samples.allSatisfy { $0.count <= Self.mostResampled }
      return Answer(
        periods: periods, today: today,
        difference: few ? ResampledDifference(with: samples[1], without: samples[0]) : nil,
        account: only?.handle)
    }
  }

  private static func known(
    _ days: ClosedRange<Day>, _ supplies: [AccountSupply], today: Day
  ) throws -> ClosedRange<Day> {
    if days.lowerBound >= today {
      throw Diagnostic(
        .error, "\(days.lowerBound) is not closed yet; today is \(today)",
        hint: "ask for days up to \(today - 1)")
    }
    let covered = supplies.compactMap(\.coverage)
    guard let first = covered.map(\.lowerBound).min(),
      let last = covered.map(\.upperBound).max()
    else { throw MovementProblem.nothingCovered.diagnostic }
    let from = max(days.lowerBound, first)
    let to = min(days.upperBound, last, today - 1)
    guard from <= to else {
      throw Diagnostic(
        .error, "nothing is known from \(days.lowerBound) to \(days.upperBound)",
        hint: "your record goes from \(first) to \(min(last, today - 1))")
    }
    return from...to
  }

  private static func period(
    _ days: ClosedRange<Day>, known: ClosedRange<Day>, _ supplies: [AccountSupply],
    only: AccountSupply?, now: Instant, _ reading: Reading
  ) throws -> (Period, [Double]) {
    var period = Period(
      days: days, known: known, posts: 0, replies: 0, reshares: 0, sorts: [])
    let heard = supplies.filter { $0.responses != .unknown }
    let first = supplies.compactMap(\.coverage?.lowerBound).min() ?? known.lowerBound
    if !heard.isEmpty {
      func score(_ day: Day) throws -> Double {
        try reading.score(on: day, account: only?.id)
      }
      period.scoreFrom = try score(max(first, known.lowerBound - 1))
      period.scoreTo = try score(known.upperBound)
    }
    var sorts: [Sort: Int] = [:]
    for tally in try reading.tallies(over: known, account: only?.id) {
      let cell = tally.cell
      switch cell.kind {
      case .reply: period.replies += cell.posts
      case .reshare: period.reshares += cell.posts
      default:
        period.posts += cell.posts
        let form = cell.kind == .original ? cell.form : .plain
        sorts[Sort(kind: cell.kind, form: form, posts: 0), default: 0] += cell.posts
      }
    }
    period.sorts = sorts.map { Sort(kind: $0.kind, form: $0.form, posts: $1) }.sorted {
      ($1.posts, $0.kind.rawValue, $0.form.rawValue) < (
        $0.posts, $1.kind.rawValue, $1.form.rawValue
      )
    }
    let named = heard.filter { $0.responses == .known }
    if !named.isEmpty {
      let rows = try named.flatMap {
        try reading.responders(over: known, account: $0.id, withScores: false)
      }
      period.people = Set(rows.map(\.person)).count
      period.newPeople = Set(rows.filter { $0.previous == nil }.map(\.person)).count
    }
    let ends = Dictionary(heard.map { ($0.id, $0.end) }, uniquingKeysWith: { first, _ in first })
    let sample = try reading.ownPosts(on: known, account: only?.id).filter { post in
      guard let end = ends[post.account] else { return false }
      let read = end.map { min(now, reading.clock.start(of: $0 + 1)) } ?? now
      return post.at.seconds + Int64(RatePosts.settled) <= read.seconds
    }.map { Double($0.responses) }
    if !sample.isEmpty {
      period.responsesPerPost = sample.reduce(0, +) / Double(sample.count)
    }
    return (period, sample)
  }
}
