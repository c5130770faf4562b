// The five faded sums of each account on its own clock: `signal_day`.

import GRDB
import Scoring

/// The sums of one account, day by day.
///
/// A sum `x` goes from day to day as `x(d) = x(d−1)·m + inflow(d)` with `m = 2^(−1/30)`. Who responds
/// again after `k` days brings `1 − m^k`: what their latest response had lost.
enum SignalSums {
  /// Builds an account's rows from a day on; everything they rest on is up to date.
  static func build(_ db: Database, account: Int64, from day: Int) throws {
    var inflows: [Int: Signals] = [:]
    let scope: StatementArguments = ["account": account, "day": day]
    let basis = try Row.fetchOne(
      db, sql: "SELECT silent, muted FROM signal_basis WHERE account = ?", arguments: [account])
    let (silent, muted): (Double, Bool) = (basis?[0] ?? 0, basis?[1] ?? false)
    for row in try Row.fetchAll(db, sql: responders, arguments: scope) {
      inflows[row[0], default: Signals()].responders += row[1]
      inflows[row[0], default: Signals()].influence += row[2]
    }
    for row in try Row.fetchAll(db, sql: arrivals, arguments: scope) {
      let anonymous: Double = row[2]
      inflows[row[0], default: Signals()].reshares += row[1]
      inflows[row[0], default: Signals()].responders += ScoreModel.anonymousPerson * anonymous
      inflows[row[0], default: Signals()].influence +=
        ScoreModel.anonymousPerson * ScoreModel.unknownInfluence * anonymous
    }
    for row in try Row.fetchAll(db, sql: replies, arguments: scope) {
      let (answered, unanswered, unansweredReplies): (Double, Double, Double) = (
        row[1], row[2], row[3]
      )
      inflows[row[0], default: Signals()].conversation += answered + silent * unanswered
      inflows[row[0], default: Signals()].posts += (1 - silent) * unansweredReplies
    }
    for row in try Row.fetchAll(db, sql: answers, arguments: scope) {
      inflows[row[0], default: Signals()].conversation += row[1]
      inflows[row[0], default: Signals()].posts -= row[2]
    }
    for row in try Row.fetchAll(db, sql: posts, arguments: scope) {
      inflows[row[0], default: Signals()].posts += row[1]
    }
    if muted { for day in inflows.keys { inflows[day]?.posts = 0 } }
    try write(db, account: account, from: day, inflows)
  }

  private static func write(
    _ db: Database, account: Int64, from first: Int, _ inflows: [Int: Signals]
  ) throws {
    try db.execute(
      sql: "DELETE FROM signal_day WHERE account = ? AND day >= ?", arguments: [account, first])
    var (sums, last) = (Signals(), first)
    if let row = try Row.fetchOne(
      db,
      sql: """
        SELECT day, u, s, c, p, n FROM signal_day WHERE account = ? AND day < ?
        ORDER BY day DESC LIMIT 1
        """, arguments: [account, first])
    {
      last = row[0]
      sums = Signals(
        responders: row[1], reshares: row[2], conversation: row[3], posts: row[4],
        influence: row[5])
    }
    let insert = try RawStatement(db, "INSERT INTO signal_day VALUES (?, ?, ?, ?, ?, ?, ?)")
    for (day, inflow) in inflows.sorted(by: { $0.key < $1.key }) {
      let fade = ScoreModel.fade(day.subtractingReportingOverflow(last).partialValue)
      for signal in Signal.allCases { sums[signal] = sums[signal] * fade + inflow[signal] }
      last = day
      insert.bind(1, account)
      insert.bind(2, day)
      insert.bind(3, sums.responders)
      insert.bind(4, sums.reshares)
      insert.bind(5, sums.conversation)
      insert.bind(6, sums.posts)
      insert.bind(7, sums.influence)
      try insert.run()
    }
  }

  /// Changes N on days before those that are built anew, where people's scores have changed.
  ///
  /// `changed` has by person the change in what they count at full weight, `first` by account the
  /// first day that is built anew anyway.
  static func shift(
    _ db: Database, influence changed: [Int64: Double], before first: [Int64: Int]
  ) throws {
    var inflows: [Int64: [Int: Double]] = [:]
    let days = try RawStatement(
      db, "SELECT DISTINCT account, day FROM response WHERE person = ? ORDER BY account, day")
    let owners = try Owners.all(db)
    for (person, change) in changed where !owners.contains(person) {
      var last: (account: Int64, day: Int)?
      days.bind(1, person)
      while try days.step() {
        let (account, day) = (days.int(0), Int(days.int(1)))
        let kept = last.map { $0.account == account ? ScoreModel.fade(day - $0.day) : 0 } ?? 0
        inflows[account, default: [:]][day, default: 0] += change * (1 - kept)
        last = (account, day)
      }
    }
    let update = try RawStatement(
      db, "UPDATE signal_day SET n = n + ? WHERE account = ? AND day = ?")
    for (account, inflow) in inflows {
      guard let start = inflow.keys.min() else { continue }
      let end = first[account] ?? Int.max
      let rows = try Int.fetchAll(
        db, sql: "SELECT day FROM signal_day WHERE account = ? AND day >= ? AND day < ?",
        arguments: [account, start, end])
      var (sum, last) = (0.0, start)
      for day in rows {
        sum = sum * ScoreModel.fade(day - last) + (inflow[day] ?? 0)
        last = day
        update.bind(1, sum)
        update.bind(2, account)
        update.bind(3, day)
        try update.run()
      }
    }
  }
}
