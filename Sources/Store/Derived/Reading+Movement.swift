// Everything the ledger of a movement is computed from, read by its plan.

import Domain
import GRDB
import Scoring

extension Reading {
  /// Reads what explains one movement of all accounts together, or of one as if it were the only
  /// one; cost grows with the windows, not with the years stored.
  ///
  /// `records` gives the same as `movementRecords`, where another thread has read it meanwhile.
  public func movementInput(
    _ plan: MovementPlan, account: Int64? = nil, records: () -> [Int64: PostingRecord]? = { nil }
  ) throws -> MovementInput {
    func sums(_ day: Day) throws -> Signals {
      try signals(over: day...day, account: account).first ?? Signals()
    }
    func kept(_ day: Day) throws -> EarlierScore? {
      try keptScores(over: day...day, account: account)[day]
    }
    var accounts = try plan.accounts.map(activity)
    let read = try records() ?? movementRecords(plan)
    for index in accounts.indices { accounts[index].record = read[accounts[index].id] ?? .init() }
    return MovementInput(
      plan: plan, from: try sums(plan.from), to: try sums(plan.to), accounts: accounts,
      keptFrom: try kept(plan.from), keptTo: try kept(plan.to))
  }

  /// What the record of each account in a plan tells of kinds, hours, delays and hits.
  public func movementRecords(_ plan: MovementPlan) throws -> [Int64: PostingRecord] {
    var records: [Int64: PostingRecord] = [:]
    for account in plan.accounts {
      guard let days = account.record else { continue }
      var record = PostingRecord()
      record.posts = try cells(over: days, account: account.span.id)
      record.delays = try delays(over: days, account: account.span.id)
      try addHits(account, of: days, to: &record)
      records[account.span.id] = record
    }
    return records
  }

  private func activity(_ account: MovementPlan.Account) throws -> AccountActivity {
    let id = account.span.id
    var activity = AccountActivity(id: id)
    var scores: KnownScores? = try KnownScores(db)
    let windows = [account.window] + account.usual
    let closes = Set(windows.flatMap { [$0.from, $0.to] }).sorted()
    if let first = closes.first, let last = closes.last {
      let sums = try signals(over: first...last, account: id)
      for day in closes { activity.signals[day] = sums[day - first] }
    }
    let window = account.window
    let opens = windows.map(\.from).min() ?? window.from
    if opens < window.to {
      activity.arrivals = try arrivals(over: (opens + 1)...window.to, account: id)
    }
    if window.count > 0 {
      let days = (window.from + 1 - AccountActivity.tail)...window.to
      for tally in try tallies(over: days, account: id) {
        activity.posts[tally.day, default: []].append(tally.cell)
      }
      activity.responders = try responders(
        over: (window.from + 1)...window.to, account: id, scores: &scores)
    }
    try addUsual(account, &scores, to: &activity)
    return activity
  }

  private func addUsual(
    _ account: MovementPlan.Account, _ scores: inout KnownScores?,
    to activity: inout AccountActivity
  ) throws {
    let windows = account.usual.filter { $0.count > 0 }
    activity.usualPosts = Self.together(
      try windows.flatMap { try cells(over: ($0.from + 1)...$0.to, account: activity.id) })
    let responses = activity.arrivals
      .filter { arrival in windows.contains { $0.contains(arrival.day) } }
      .reduce(0) { $0 + $1.identified }
    let sample = UsualSample.days(of: windows, responses: responses)
    activity.usualShare = sample.share
    for day in sample.days {
      activity.usualResponders += try responders(
        over: day...day, account: activity.id, scores: &scores)
    }
  }

  /// Posts of a range of days together by kind, form and hour.
  private func cells(over days: ClosedRange<Day>, account: Int64) throws -> [PostCell] {
    let rows = try RawStatement(
      db,
      """
      SELECT kind, form, hour, posts, responses FROM tally
      WHERE account = ? AND day BETWEEN ? AND ?
      """)
    rows.bind(1, account)
    rows.bind(2, days.lowerBound.number)
    rows.bind(3, days.upperBound.number)
    // A year of a busy account has tens of thousands of rows: added up here, without sorting them.
    var sums = [(posts: Int, responses: Int)](repeating: (0, 0), count: Sort.count)
    while try rows.step() {
      guard let sort = Sort(kind: rows.int(0), form: rows.int(1), hour: rows.int(2)) else {
        continue
      }
      sums[sort.place].posts += Int(rows.int(3))
      sums[sort.place].responses += Int(rows.int(4))
    }
    return sums.enumerated().filter { $0.element.posts != 0 || $0.element.responses != 0 }.map {
      let sort = Sort(place: $0)
      return PostCell(
        kind: PostKind(code: sort.kind), form: PostForm(code: sort.form),
        hour: sort.hour < 0 ? nil : Int(sort.hour), posts: $1.posts, responses: $1.responses)
    }
  }

  /// What posts of a kind, form and hour have in common, as the tables number it.
  private struct Sort {
    /// How many there can be.
    static let count = 16 * 16 * 32

    /// Its place in order of kinds, forms and hours.
    let place: Int

    init(place: Int) { self.place = place }

    /// Nil where a number is none of a table's.
    init?(kind: Int64, form: Int64, hour: Int64) {
      guard (0..<16).contains(kind), (0..<16).contains(form), (-1..<31).contains(hour) else {
        return nil
      }
      place = Int((kind * 16 + form) * 32 + hour + 1)
    }

    var kind: Int64 { Int64(place / (16 * 32)) }
    var form: Int64 { Int64(place / 32 % 16) }
    var hour: Int64 { Int64(place % 32) - 1 }
  }

  /// Adds up cells of the same kind, form and hour.
  private static func together(_ cells: [PostCell]) -> [PostCell] {
    var sums: [PostCell: (posts: Int, responses: Int)] = [:]
    for cell in cells {
      let key = PostCell(
        kind: cell.kind, form: cell.form, hour: cell.hour, posts: 0, responses: 0)
      sums[key, default: (0, 0)].posts += cell.posts
      sums[key, default: (0, 0)].responses += cell.responses
    }
    return sums.map { key, sum in
      PostCell(
        kind: key.kind, form: key.form, hour: key.hour, posts: sum.posts, responses: sum.responses)
    }.sorted {
      ($0.kind.code, $0.form.code, $0.hour ?? -1) < ($1.kind.code, $1.form.code, $1.hour ?? -1)
    }
  }

  /// How many responses came 0, 1, 2 … whole days after their post, for the latest 300 posts of
  /// these days that had any.
  private func delays(over days: ClosedRange<Day>, account: Int64) throws -> [Int] {
    let longest = 60
    var counts = [Int](repeating: 0, count: longest + 1)
    for row in try Row.fetchAll(
      db,
      sql: """
        SELECT r.day - p.day AS late, count(*) FROM (
          SELECT id, day FROM post INDEXED BY post_top
          WHERE day BETWEEN ? AND ? AND responses > 0 AND kind > 1 AND account = ?
          ORDER BY day DESC LIMIT 300) p
        CROSS JOIN response r ON r.post = p.id
        WHERE late BETWEEN 0 AND ? AND r.person NOT IN (\(Owners.persons)) GROUP BY late
        """, arguments: [days.lowerBound.number, days.upperBound.number, account, longest])
    {
      let late: Int = row[0]
      counts[late] = row[1]
    }
    return Array(counts.prefix((counts.lastIndex { $0 > 0 } ?? -1) + 1))
  }
}
