// The score as it stands: whole, in parts, by signal and by account.

import Domain
import Scoring
import Store

/// Answers "what is my score?".
public struct ShowScore {
  /// What the score is made of on a day.
  public struct Answer: Sendable {
    /// The close it is of; nil where nothing is known yet.
    public var day: Day?
    /// Today, still running.
    public var today: Day
    /// The number of the formula that gave the score.
    public var model: Int
    /// 1 to 100; nil while a signal is unknown.
    public var score: Double?
    /// Signals that no account supplies: missing is never zero.
    public var unknown: Set<Signal>
    /// The five sums at the close.
    public var signals: Signals
    /// The score's three parts in points; nil while a signal is unknown, or an earlier model's score.
    public var parts: ScoreParts?
    /// The score at the end of today if nothing more happened; nil where today is not covered.
    public var soFar: Double?
    /// The movement over the seven days up to the close.
    public var week: Double?
    /// The movement over the 28 days up to the close.
    public var month: Double?
    /// Each account by itself.
    public var accounts: [Account]

    /// One account as if it were the only one.
    public struct Account: Sendable {
      /// What is known of it.
      public var standing: AccountStanding
      /// Its own five sums.
      public var signals: Signals
      /// Its own score; nil where its responses are unknown.
      public var score: Double?
      /// Its public counts when last read: context, never part of the score.
      public var snapshot: SnapshotRecord?
    }
  }

  /// Only the account of this name; all where nil.
  public var account: String?
  /// The close asked about; the latest where nil.
  public var day: Day?

  /// Asks for the score at a close, of all accounts or one.
  public init(account: String? = nil, day: Day? = nil) {
    self.account = account
    self.day = day
  }

  /// Reads the score.
  ///
  /// Throws a `Diagnostic` for an unknown account or a day that lies ahead.
  public func answer(_ coach: Coach) throws -> Answer {
    try coach.store.read { reading in
      let today = reading.clock.day(of: coach.now)
      if let day, day >= today {
        throw Diagnostic(
          .error, day > today ? "\(day) lies ahead" : "today is not closed yet",
          hint: "ask for a day up to \(today - 1)")
      }
      let only = try account.map { try reading.account(named: $0) }
      let latest = try reading.latestClosedDay(today: today)
      let close = day ?? latest
      let unknown = only == nil ? try reading.unknownSignals() : []
      var answer = Answer(
        day: close, today: today, model: ScoreModel.number, unknown: unknown, signals: Signals(),
        accounts: [])
      let supplies = try reading.supplies(today: today)
      answer.accounts = try supplies.filter { only == nil || $0.id == only?.id }.map {
        try Self.account($0, at: close, today: today, reading)
      }
      guard let close else { return answer }
      answer.signals = try reading.signals(over: close...close, account: only?.id)[0]
      if let only, only.responses == .unknown {
        answer.unknown = [.responders, .reshares, .influence]
      }
      guard answer.unknown.isEmpty else { return answer }
      let kept = try reading.keptScores(over: close...close, account: only?.id)[close]
      let score = kept?.score ?? ScoreModel.score(answer.signals)
      answer.score = score
      answer.model = kept?.model ?? ScoreModel.number
      answer.parts = kept == nil ? ScoreModel.parts(answer.signals) : nil
      let first = supplies.compactMap(\.coverage?.lowerBound).min() ?? close
      func movement(_ days: Int) throws -> Double? {
        guard close - days >= first else { return nil }
        return try score - reading.score(on: close - days, account: only?.id)
      }
      answer.week = try movement(7)
      answer.month = try movement(28)
      if day == nil, supplies.contains(where: { $0.end.map { $0 >= today } ?? true }) {
        let running = try reading.signals(over: today...today, account: only?.id)
        answer.soFar = ScoreModel.score(running[0])
      }
      return answer
    }
  }

  private static func account(
    _ supply: AccountSupply, at close: Day?, today: Day, _ reading: Reading
  ) throws -> Answer.Account {
    let signals = try close.map { try reading.signals(on: $0, account: supply.id) } ?? Signals()
    return Answer.Account(
      standing: AccountStanding(supply, today: today), signals: signals,
      score: supply.responses == .unknown
        ? nil : try close.map { try reading.score(on: $0, account: supply.id) } ?? 1,
      snapshot: try reading.latestSnapshot(of: supply))
  }
}

extension Reading {
  /// The public counts of an account when they were last read.
  func latestSnapshot(of supply: AccountSupply) throws -> SnapshotRecord? {
    guard let account = try accounts().first(where: { $0.id == supply.id }) else { return nil }
    return try snapshots(of: account).max { $0.at < $1.at }
  }

  /// The account that a person means by a name: `@me`, `x`, or `x:@me`.
  func account(named name: String) throws -> AccountSupply {
    let wanted = name.lowercased()
    let known = try supplies(today: Day(0))
    let found = known.filter {
      let handle = $0.handle
      return wanted == handle.key || wanted == "@" + handle.key
        || wanted == handle.key.drop { $0 == "@" } || wanted == handle.network.rawValue
        || wanted == handle.description.lowercased()
    }
    if found.count == 1 { return found[0] }
    let names = (found.isEmpty ? known : found).map(\.handle.description)
    guard !known.isEmpty else {
      throw Diagnostic(.error, "there is no account yet", hint: "import one: coach import PATH")
    }
    throw Diagnostic(
      .error,
      found.isEmpty ? "there is no account “\(name)”" : "“\(name)” could be several accounts",
      hint: "say one of \(names.joined(separator: ", "))")
  }
}
