// Which days a movement is explained from: the window asked about and the usual ones before it.

import Domain

/// Days after one close up to another: (from, to].
public struct MovementWindow: Hashable, Sendable {
  /// The day whose close opens the window; it is not inside.
  public var from: Day
  /// The last day inside.
  public var to: Day

  /// The days after the close of `from` up to the close of `to`.
  public init(from: Day, to: Day) {
    self.from = from
    self.to = to
  }

  /// How many days lie inside, 0 or more.
  public var count: Int { max(0, to - from) }
  /// The days inside, in order.
  public var days: [Day] { count == 0 ? [] : Array((from + 1)...to) }
  /// Whether a day lies inside.
  public func contains(_ day: Day) -> Bool { day > from && day <= to }
}

/// One of your accounts, the span for which it is known, and what is known of it.
public struct AccountSpan: Hashable, Sendable {
  /// The account's id in the store.
  public var id: Int64
  /// The first and last covered day.
  public var coverage: ClosedRange<Day>
  /// What its source tells of responses.
  public var responses: ResponseKnowledge

  /// An account and what is known of it.
  public init(id: Int64, coverage: ClosedRange<Day>, responses: ResponseKnowledge) {
    self.id = id
    self.coverage = coverage
    self.responses = responses
  }
}

/// What has to be read to explain a movement: for each account the window and its usual windows.
///
/// An account's clock stands still after its coverage, so its window ends there and may be empty.
public struct MovementPlan: Hashable, Sendable {
  /// The days of one account.
  public struct Account: Hashable, Sendable {
    /// Which account.
    public var span: AccountSpan
    /// The days asked about, as far as this account is covered; empty where its clock stands still.
    public var window: MovementWindow
    /// Up to eight windows of as many days before it, shifted by whole weeks, the latest first.
    ///
    /// Those of which breaks take more than a fifth are left out. Where none fits, one of fewer whole
    /// weeks, two at least, right before the window.
    public var usual: [MovementWindow]
    /// Covered days of the year up to the opening of the window, for hits and for what kinds and
    /// hours earn; nil where there are none.
    public var record: ClosedRange<Day>?
  }

  /// The close from which the score moved.
  public var from: Day
  /// The close to which it moved.
  public var to: Day
  /// The accounts, in the order given.
  public var accounts: [Account]
  /// Declared breaks, both ends inside.
  public var pauses: [ClosedRange<Day>]
  /// Whether the question ran into today, so that both days were moved back.
  public var unfinishedToday: Bool

  /// How many preceding windows make the usual.
  public static let usualWindows = 8
  /// How long a young account's sums are still filling: such windows make no usual where there are
  /// others.
  public static let warmUp = 60

  /// Plans the question "why did it move from the close of `from` to the close of `to`?".
  ///
  /// `today` is the day that is still running. A `to` of today becomes the last closed day and `from`
  /// moves along. Throws when the days are reversed, lie ahead, or nothing is covered by then.
  public init(
    from: Day, to: Day, today: Day, accounts: [AccountSpan], pauses: [ClosedRange<Day>] = []
  ) throws(MovementProblem) {
    if to > today { throw .ahead(to, today: today) }
    if from > to { throw .reversed(from: from, to: to) }
    guard let first = accounts.map(\.coverage.lowerBound).min() else { throw .nothingCovered }
    let moved = to == today ? 1 : 0
    self.unfinishedToday = moved == 1
    self.from = from - moved
    self.to = to - moved
    self.pauses = pauses
    if self.to < first { throw .beforeFirst(to, first: first) }
    let (opens, closes) = (self.from, self.to)
    self.accounts = accounts.map {
      Self.plan($0, window: MovementWindow(from: opens, to: closes), pauses: pauses)
    }
  }

  private static func plan(
    _ span: AccountSpan, window asked: MovementWindow, pauses: [ClosedRange<Day>]
  ) -> Account {
    let (first, last) = (span.coverage.lowerBound, span.coverage.upperBound)
    let window = MovementWindow(from: min(asked.from, last), to: min(asked.to, last))
    let start = max(first, window.from - 364)
    let record = start <= window.from ? start...window.from : nil
    guard window.count > 0 else {
      return Account(span: span, window: window, usual: [], record: record)
    }
    let step = (window.count + 6) / 7 * 7
    var usual: [MovementWindow] = []
    for shift in 1...usualWindows {
      let candidate = MovementWindow(from: window.from - shift * step, to: window.to - shift * step)
      if candidate.from + 1 < first { break }
      let paused = candidate.days.count { day in pauses.contains { $0.contains(day) } }
      if paused * 5 <= candidate.count { usual.append(candidate) }
    }
    if usual.isEmpty {
      // Fewer days than asked about tell more than none, if they are two weeks at least.
      let days = min(window.count, window.from - first + 1) / 7 * 7
      let shorter = MovementWindow(from: window.from - days, to: window.from)
      let paused = shorter.days.count { day in pauses.contains { $0.contains(day) } }
      if days >= 14, paused * 5 <= days { usual.append(shorter) }
    }
    let settled = usual.filter { $0.from - first >= warmUp }
    return Account(
      span: span, window: window, usual: settled.count >= 3 ? settled : usual, record: record)
  }
}

/// Why a movement cannot be explained at all.
public enum MovementProblem: Error, Hashable, Sendable {
  /// The last day lies ahead of today.
  case ahead(Day, today: Day)
  /// The first day comes after the last.
  case reversed(from: Day, to: Day)
  /// Both days lie before anything is known.
  case beforeFirst(Day, first: Day)
  /// No account is covered.
  case nothingCovered
}

extension MovementProblem: DiagnosticConvertible {
  /// The problem as a sentence with what to do.
  public var diagnostic: Diagnostic {
    switch self {
    case .ahead(let day, let today):
      Diagnostic(.error, "\(day) lies ahead; today is \(today)", hint: "ask up to \(today - 1)")
    case .reversed(let from, let to):
      Diagnostic(.error, "\(from) comes after \(to)", hint: "swap the two days")
    case .beforeFirst(let day, let first):
      Diagnostic(.error, "nothing is known up to \(day)", hint: "your record begins on \(first)")
    case .nothingCovered:
      Diagnostic(.error, "no account is known yet", hint: "import an archive: coach import PATH")
    }
  }
}
