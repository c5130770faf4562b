// The five sums on any day, of one account or of all together.

import Domain
import GRDB
import Scoring

extension Reading {
  /// The five sums of all accounts together at the end of a day.
  ///
  /// `X(T) = Σ X_a(min(T, E_a)) − overlap(T)`: an account's clock stops at the end of its coverage
  /// `E_a`, and a person on several accounts counts once, at the largest of their weights. Every day
  /// costs one look-up an account, however many years are stored.
  public func signals(on day: Day) throws -> Signals {
    try signals(over: day...day).first ?? Signals()
  }

  /// The five sums of one account as if it were the only one, at the end of a day of its own clock.
  public func signals(on day: Day, account: Int64) throws -> Signals {
    try signals(over: day...day, account: account).first ?? Signals()
  }

  /// The five sums at the end of each day, in order: of all accounts together, or of one.
  public func signals(over days: ClosedRange<Day>, account: Int64? = nil) throws -> [Signals] {
    let ends = try clockEnds()
    let accounts =
      try account.map { [$0] } ?? Int64.fetchAll(db, sql: "SELECT id FROM account ORDER BY id")
    var pooled = [Signals](repeating: Signals(), count: days.upperBound - days.lowerBound + 1)
    for account in accounts {
      let sums = try AccountSums(db, account: account, over: days, end: ends[account])
      for (index, day) in days.enumerated() {
        let own = sums[day]
        for signal in Signal.allCases { pooled[index][signal] += own[signal] }
      }
    }
    guard account == nil, accounts.count > 1 else { return pooled }
    let overlap = try OverlapSums(db, over: days)
    for (index, day) in days.enumerated() {
      let twice = overlap[day]
      for signal in [Signal.responders, .conversation, .influence] {
        pooled[index][signal] = max(0, pooled[index][signal] - twice[signal])
      }
    }
    return pooled
  }

  /// The last day of each account whose clock stops: the end of its coverage.
  func clockEnds() throws -> [Int64: Day] {
    var ends: [Int64: Day] = [:]
    for row in try Row.fetchAll(
      db, sql: "SELECT account, max(to_day) FROM coverage GROUP BY account")
    {
      ends[row[0]] = Day(row[1])
    }
    return ends
  }
}

/// Rows of sums by day, to be looked up at any day: the latest row that is not later.
private struct Steps<Value> {
  private let rows: [(day: Int, value: Value)]

  init(_ rows: [(day: Int, value: Value)]) { self.rows = rows }

  func latest(_ day: Int) -> (day: Int, value: Value)? {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].day <= day { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? rows[low - 1] : nil
  }
}

/// One account's sums over a range of days.
private struct AccountSums {
  private let steps: Steps<Signals>
  private let end: Int

  init(_ db: Database, account: Int64, over days: ClosedRange<Day>, end: Day?) throws {
    let (first, last) = (days.lowerBound.number, days.upperBound.number)
    self.end = end?.number ?? Int.max
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT day, u, s, c, p, n FROM signal_day WHERE account = :account AND day <= :last
          AND day >= coalesce((SELECT max(day) FROM signal_day
            WHERE account = :account AND day <= :first), :first)
        ORDER BY day
        """, arguments: ["account": account, "first": min(first, self.end), "last": last])
    self.steps = Steps(
      rows.map { row in
        (
          row[0],
          Signals(
            responders: row[1], reshares: row[2], conversation: row[3], posts: row[4],
            influence: row[5])
        )
      })
  }

  subscript(day: Day) -> Signals {
    let at = min(day.number, end)
    guard let (day, sums) = steps.latest(at) else { return Signals() }
    let fade = ScoreModel.fade(at - day)
    var faded = Signals()
    for signal in Signal.allCases { faded[signal] = max(0, sums[signal] * fade) }
    return faded
  }
}

/// What is counted twice, over a range of days.
private struct OverlapSums {
  private let steps: Steps<(fading: Signals, held: Signals)>

  init(_ db: Database, over days: ClosedRange<Day>) throws {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT day, u, c, n, held_u, held_c, held_n FROM overlap_day WHERE day <= :last
          AND day >= coalesce((SELECT max(day) FROM overlap_day WHERE day <= :first), :first)
        ORDER BY day
        """, arguments: ["first": days.lowerBound.number, "last": days.upperBound.number])
    self.steps = Steps(
      rows.map { row in
        (
          row[0],
          (
            Signals(responders: row[1], conversation: row[2], influence: row[3]),
            Signals(responders: row[4], conversation: row[5], influence: row[6])
          )
        )
      })
  }

  subscript(day: Day) -> Signals {
    guard let (from, parts) = steps.latest(day.number) else { return Signals() }
    let fade = ScoreModel.fade(day.number - from)
    var sum = Signals()
    for signal in Signal.allCases { sum[signal] = parts.fading[signal] * fade + parts.held[signal] }
    return sum
  }
}
