// Why the score moved: the ledger of a movement with its evidence looked up.

import Domain
import RuleBook
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
    /// The day asked about, where it lies before anything known and the first known day stands in.
    public var movedFrom: Day?
    /// The rules that bear on each cause and fired in the window, the latest to fire first.
    public var rules: [Cause: [TouchedRule]] = [:]
    /// What came with the practice of each cause's first rule, where that can be told.
    public var outcomes: [String: [WeighedOutcome]] = [:]
    /// The score of another service that was asked about; nil for one's own.
    public var outside: OutsideMovement?

    /// What is less than this many points is steady.
    public var threshold: Double { Verdict.steadyThreshold(days: movement.to - movement.from) }
  }

  /// The close from which; 28 days before `to` where nil.
  public var from: Day?
  /// The close to which; the latest closed day inside any account's coverage where nil.
  public var to: Day?
  /// Only the account of this name; all where nil.
  public var account: String?

  /// How many days the question looks back when none are given.
  public static let usualDays = 28

  /// Where the rules lie.
  public var folders: RuleFolders

  /// Asks why the score moved between two closes.
  public init(
    from: Day? = nil, to: Day? = nil, account: String? = nil, folders: RuleFolders = .standard()
  ) {
    self.from = from
    self.to = to
    self.account = account
    self.folders = folders
  }

  /// Explains.
  ///
  /// Throws a `Diagnostic` for days that are reversed, lie ahead or before anything known.
  public func answer(_ coach: Coach) throws -> Answer {
    let ahead = Ahead { [folders] in RuleBook.load(folders, onAllCores: false) }
    let beside = (try? coach.store.beside()) ?? nil
    return try coach.store.read { reading in
      let today = reading.clock.day(of: coach.now)
      let only = try account.map { try reading.account(named: $0) }
      let all = try reading.supplies(today: today)
      let asked = all.filter { only == nil || $0.id == only?.id }
      let (plan, movedFrom) = try plan(reading, today: today, asked: asked, only: only)
      let records = Ahead { try? beside?.read { try $0.movementRecords(plan) } }
      // What came with habits is asked where the score moved; a steady one needs no remedy.
      let practices =
        try moves(reading, plan)
        ? Ahead { (try? beside?.read { try PracticeRecord($0, today: today) }) ?? nil } : nil
      var movement = Movement(
        try reading.movementInput(plan, account: only?.id) { records.value })
      let unknown: Set<Signal> =
        if let only { only.responses == .unknown ? [.responders, .reshares, .influence] : [] } else
        {
          try reading.unknownSignals(of: all)
        }
      if !unknown.isEmpty {
        movement.verdict = .unknown
        movement.scoreFrom = nil
        movement.scoreTo = nil
        movement.reasons = []
      }
      try reading.addExamples(to: &movement, account: only?.id)
      var evidence = EvidenceLookup()
      for reason in movement.reasons { evidence.note(reason.evidence) }
      let pauses = try reading.pauses().filter { $0.habit == nil }.map(\.record)
      let book = ahead.value.ruleSet
      let rules = try RulesThatFired(rules: book).among(
        movement.reasons, from: movement.from, to: movement.to, today: today, reading)
      let named = Set(rules.values.compactMap { $0.first?.id })
      return Answer(
        movement: movement, today: today, account: only?.handle,
        accounts: asked.map { AccountStanding($0, today: today) },
        posts: try reading.evidence(ofPosts: evidence.posts),
        people: try reading.evidence(ofPeople: evidence.people),
        pauses: pauses.filter { $0.from <= movement.to && ($0.to ?? today) > movement.from },
        unknown: unknown, movedFrom: movedFrom,
        rules: rules,
        outcomes: try practices.map {
          try WeighHabits(folders: folders)
            .clear(of: named, book, reading, today: today, ahead: $0)
        } ?? [:])
    }
  }

  /// Whether the score of all accounts moved by more than nothing to speak of.
  private func moves(_ reading: Reading, _ plan: MovementPlan) throws -> Bool {
    let before = ScoreModel.score(try reading.signals(on: plan.from))
    let after = ScoreModel.score(try reading.signals(on: plan.to))
    return abs(after - before) >= Verdict.steadyThreshold(days: plan.to - plan.from)
  }

  /// The days to compare, and the day asked about where the record begins after it.
  private func plan(
    _ reading: Reading, today: Day, asked: [AccountSupply], only: AccountSupply?
  ) throws -> (plan: MovementPlan, movedFrom: Day?) {
    let covered = asked.compactMap(\.coverage).filter { $0.lowerBound < today }
    guard let first = covered.map(\.lowerBound).min(),
      let latest = covered.map({ min($0.upperBound, today - 1) }).max()
    else {
      guard !asked.isEmpty else { throw MovementProblem.nothingCovered.diagnostic }
      guard let only else {
        throw Diagnostic(
          .error, "nothing is known up to yesterday yet",
          hint: "ask again tomorrow, or import what you have: coach import PATH")
      }
      throw Diagnostic(
        .error, "nothing is known of \(only.handle) up to yesterday",
        hint: "import its archive: coach import PATH")
    }
    if let from, from > today {
      throw MovementProblem.ahead(from, today: today).diagnostic
    }
    let to = self.to ?? max(latest, from.map { min($0, today) } ?? latest)
    let wanted = from ?? to - Self.usualDays
    let opens = to >= first && wanted <= to ? max(wanted, first) : wanted
    if from == nil, opens == to {
      throw Diagnostic(
        .error, "only one day is known so far, \(first)",
        hint: "ask again tomorrow, or import more: coach import PATH")
    }
    let pauses = try reading.pauses().filter { $0.habit == nil }.map(\.record)
    do throws(MovementProblem) {
      let plan = try MovementPlan(
        from: opens, to: to, today: today, accounts: asked.compactMap(\.span),
        pauses: pauses.map { $0.from...max($0.from, $0.to ?? today) })
      return (plan, from == nil || opens == wanted ? nil : wanted)
    } catch {
      throw error.diagnostic
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
