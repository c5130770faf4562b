// What each account's source tells, and which signals nobody supplies.

import Domain
import GRDB
import Scoring

/// What is known of one account.
public struct AccountSupply: Hashable, Sendable {
  /// The account's id in the store.
  public var id: Int64
  /// Which account.
  public var handle: Handle
  /// The days that are known; without a coverage record from the first record to today.
  ///
  /// Nil where nothing is known at all.
  public var coverage: ClosedRange<Day>?
  /// The last day of its clock; nil where it does not stop, for want of a coverage record.
  public var end: Day?
  /// What is known of the responses to it.
  public var responses: ResponseKnowledge

  /// The account as `MovementPlan` takes it; nil where nothing is known of it.
  public var span: AccountSpan? {
    coverage.map { AccountSpan(id: id, coverage: $0, responses: responses) }
  }
}

extension Reading {
  /// What is known of each account, in order of their ids.
  public func supplies(today: Day) throws -> [AccountSupply] {
    try Row.fetchAll(db, sql: Self.supplies).map { row in
      let end: Int? = row["to_day"]
      let first = [row["from_day"] as Int?, row["first_post"], row["first_response"]]
        .compactMap(\.self).min()
      let last = end ?? max(today.number, first ?? 0)
      let told: ResponseKnowledge =
        row["identified"]
        ? .known
        : row["totals"]
          ? .totals
          : row["muted"] ? .unknown : row["known"] ? .known : .unknown
      return AccountSupply(
        id: row["id"], handle: Handle(Network(rawValue: row["network"]), row["handle"]),
        coverage: first.map { Day($0)...Day(max($0, last)) }, end: end.map { Day($0) },
        responses: told)
    }
  }

  /// The signals that no account supplies: missing is not zero, so there is no headline score.
  ///
  /// Responders, reshares and influence need an account whose responses are known, at least as
  /// totals; posts and conversation need any account, posts one that is not wholly without responses.
  ///
  /// `supplies` are those of all accounts, where they are read already.
  public func unknownSignals(of supplies: [AccountSupply]? = nil) throws -> Set<Signal> {
    let supplies = try supplies ?? self.supplies(today: Day(0))
    if supplies.isEmpty { return Set(Signal.allCases) }
    if supplies.contains(where: { $0.responses != .unknown }) { return [] }
    let heard = try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM signal_basis WHERE NOT muted)")
    return Set([.responders, .reshares, .influence] + (heard == true ? [] : [.posts]))
  }

  private static let supplies = """
    SELECT a.id, a.network, a.handle,
      (SELECT min(from_day) FROM coverage c WHERE c.account = a.id) AS from_day,
      (SELECT max(to_day) FROM coverage c WHERE c.account = a.id) AS to_day,
      (SELECT min(day) FROM tally t WHERE t.account = a.id) AS first_post,
      (SELECT min(day) FROM arrival_day d WHERE d.account = a.id) AS first_response,
      EXISTS (SELECT 1 FROM coverage c WHERE c.account = a.id AND c.responses = 2) AS muted,
      EXISTS (SELECT 1 FROM coverage c WHERE c.account = a.id AND c.responses = 0) AS known,
      EXISTS (SELECT 1 FROM coverage c WHERE c.account = a.id AND c.responses = 1)
        OR EXISTS (SELECT 1 FROM arrival_day d WHERE d.account = a.id AND d.anonymous > 0)
        AS totals,
      EXISTS (SELECT 1 FROM responder_day r WHERE r.account = a.id) AS identified
    FROM account a ORDER BY a.id
    """
}
