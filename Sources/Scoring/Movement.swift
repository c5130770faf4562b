// The explanation of a movement: a verdict, what each signal did, and reasons that sum.

import Domain

/// What can move a score.
public enum Cause: String, Hashable, CaseIterable, Sendable {
  /// Posted less or more than usual.
  case postingVolume = "posting-volume"
  /// Shifted between kinds of posts.
  case postMix = "post-mix"
  /// Posted at worse or better hours.
  case postingTimes = "posting-times"
  /// The same posts earned less or more.
  case responseRate = "response-rate"
  /// The same few people, or more different ones.
  case responseBreadth = "response-breadth"
  /// Higher-scored people went quiet or came in.
  case influentialResponders = "influential-responders"
  /// Wrote fewer or more replies.
  case conversation
  /// An exceptional post is ageing, or has just come.
  case fadingHit = "fading-hit"
  /// What earlier weeks were still adding or taking.
  case settling
  /// What a declared break took.
  case paused
  /// Days that are not known; 0 points.
  case dataGap = "data-gap"
  /// The formula changed.
  case modelChange = "model-change"
  /// Today is not finished; 0 points.
  case unfinishedToday = "unfinished-today"
  /// The score is held between 1 and 100.
  case clamp

  /// Whether the cause is nobody's doing and told before all others.
  public var comesFirst: Bool {
    switch self {
    case .dataGap, .modelChange, .unfinishedToday, .paused: true
    default: false
    }
  }
}

/// Why a score moved between two closes.
public struct Movement: Hashable, Sendable {
  /// What one signal did.
  public struct SignalChange: Hashable, Sendable {
    /// Which signal.
    public var signal: Signal
    /// Its sum at the opening close.
    public var from: Double
    /// Its sum at the closing close.
    public var to: Double
    /// What that did to the score; over all signals these sum to the movement less `modelChange`.
    public var points: Double
    /// What came in, faded to the closing close.
    public var entered: Double
    /// What fading took; negative or 0.
    ///
    /// `from + entered + faded == to`.
    public var faded: Double
  }

  /// One cause with what it did to the score and what shows it.
  public struct Reason: Hashable, Sendable {
    /// What moved the score.
    public var cause: Cause
    /// By how much, unrounded; reasons and rest sum to the movement.
    public var points: Double
    /// What shows it, strongest first.
    public var evidence: [Evidence]

    /// A cause with its points.
    public init(cause: Cause, points: Double, evidence: [Evidence] = []) {
      self.cause = cause
      self.points = points
      self.evidence = evidence
    }
  }

  /// Something that shows a cause, by reference.
  public enum Evidence: Hashable, Sendable {
    /// A post, by its id in the store.
    case post(Int64)
    /// A person, by their id in the store; `points` is what their coming or going did.
    case person(Int64, points: Double)
    /// A number that was one thing usually and is another now.
    case number(Measure, usual: Double, now: Double)
    /// Posts of one kind and form whose share of all posts changed, 0 to 1.
    case form(PostKind, PostForm, usual: Double, now: Double)
    /// Hours, `first` up to but not including `end` (0 to 24), whose share of posts changed.
    case hours(first: Int, end: Int, usual: Double, now: Double)
    /// Days in question, both inside.
    case days(ClosedRange<Day>)
    /// An account whose data ends before the window does, by its id, with its last day and how many
    /// days are missing.
    case missing(account: Int64, after: Day, days: Int)
    /// There are no earlier windows to compare with.
    case noUsualYet
    /// The numbers of the models that gave the two scores, and the last day of the earlier one.
    case models(from: Int, to: Int, until: Day)
  }

  /// What a number counts.
  public enum Measure: String, Hashable, CaseIterable, Sendable {
    /// Own posts a week.
    case postsPerWeek
    /// Replies to others a week.
    case repliesPerWeek
    /// Responses a post, with its kind and hour allowed for.
    case responsesPerPost
    /// Responses a week.
    case responsesPerWeek
    /// Different people who responded, per window.
    case people
    /// Average score of those who responded.
    case averageScore
    /// People who responded for the first time, per window.
    case newPeople
  }

  /// The close from which the score moved.
  public var from: Day
  /// The close to which it moved.
  public var to: Day
  /// What became of it.
  public var verdict: Verdict
  /// The score at `from`; nil when unknown.
  public var scoreFrom: Double?
  /// The score at `to`; nil when unknown.
  public var scoreTo: Double?
  /// The movement in points; 0 when unknown.
  public var delta: Double
  /// Each signal's part.
  public var signals: [SignalChange]
  /// Every non-zero cause: those that are nobody's doing first, then the largest.
  public var reasons: [Reason]
  /// What no cause carries: `delta − Σ points`, a matter of floating point.
  public var rest: Double
  /// Accounts whose data ends before `to`.
  public var gaps: [Evidence]
  /// Whether the question ran into today, so that both days were moved back.
  public var unfinishedToday: Bool
}
