// Why the score moved: the ledger of a movement with its evidence looked up.

import Domain
import Scoring
import Store

/// Answers "why did my score move?".
public struct ExplainScore {
  /// A movement, with everything its sentences name.
  public struct Answer: Sendable {
    /// The movement and its reasons.
    public var movement: Movement
    /// Today, still running.
    public var today: Day
    /// The account asked about; nil for all.
    public var account: Handle?
    /// Every account's coverage.
    public var accounts: [AccountStanding]
    /// Posts that reasons name, by id.
    public var posts: [Int64: PostEvidence]
    /// People that reasons name, by id.
    public var people: [Int64: PersonEvidence]
    /// Declared breaks that touch the window.
    public var pauses: [PauseRecord]
    /// Signals that no account supplies.
    public var unknown: Set<Signal>
  }

  /// The close from which; 28 days before `to` where nil.
  public var from: Day?
  /// The close to which; the latest closed day inside any account's coverage where nil.
  public var to: Day?
  /// Only the account of this name; all where nil.
  public var account: String?

  /// How many days the question looks back when none are given.
  public static let usualDays = 28

  /// Asks why the score moved between two closes.
  public init(from: Day? = nil, to: Day? = nil, account: String? = nil) {
    self.from = from
    self.to = to
    self.account = account
  }

  /// Explains.
  ///
  /// Throws a `Diagnostic` for days that are reversed, lie ahead or before anything known.
  public func answer(_ coach: Coach) throws -> Answer {
    try coach.store.read { reading in
      let today = reading.clock.day(of: coach.now)
      let only = try account.map { try reading.account(named: $0) }
      let all = try reading.supplies(today: today)
      let asked = all.filter { only == nil || $0.id == only?.id }
      guard let latest = try reading.latestClosedDay(today: today) else {
        throw MovementProblem.nothingCovered.diagnostic
      }
      let to = self.to ?? max(latest, from.map { min($0, today) } ?? latest)
      let pauses = try reading.pauses().map(\.record)
      let plan: MovementPlan
      do throws(MovementProblem) {
        plan = try MovementPlan(
          from: from ?? to - Self.usualDays, to: to, today: today,
          accounts: asked.compactMap(\.span),
          pauses: pauses.map { $0.from...max($0.from, $0.to ?? today) })
      } catch {
        throw error.diagnostic
      }
      var movement = Movement(try reading.movementInput(plan, account: only?.id))
      let unknown: Set<Signal> =
        if let only { only.responses == .unknown ? [.responders, .reshares, .influence] : [] } else
        {
          try reading.unknownSignals()
        }
      if !unknown.isEmpty {
        movement.verdict = .unknown
        movement.scoreFrom = nil
        movement.scoreTo = nil
        movement.reasons = []
      }
      var evidence = EvidenceLookup()
      for reason in movement.reasons { evidence.note(reason.evidence) }
      return Answer(
        movement: movement, today: today, account: only?.handle,
        accounts: asked.map { AccountStanding($0, today: today) },
        posts: try reading.evidence(ofPosts: evidence.posts),
        people: try reading.evidence(ofPeople: evidence.people),
        pauses: pauses.filter { $0.from <= movement.to && ($0.to ?? today) > movement.from },
        unknown: unknown)
    }
  }
}

/// Ids that evidence names.
private struct EvidenceLookup {
  var posts: Set<Int64> = []
  var people: Set<Int64> = []

  mutating func note(_ evidence: [Movement.Evidence]) {
    for item in evidence {
      switch item {
      case .post(let id): posts.insert(id)
      case .person(let id, _): people.insert(id)
      default: continue
      }
    }
  }
}
