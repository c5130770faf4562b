// Activity entered by hand: a post, a reply, followers, an outside score.

import Domain
import Store

/// Logs what no archive brings.
public struct LogActivity {
  /// What is logged.
  public enum Entry: Sendable {
    /// A post of one's own.
    case post(text: String, totals: Totals?)
    /// A reply to somebody.
    case reply(to: String, text: String)
    /// An account's public counts.
    case counts(followers: Int, following: Int?, listed: Int?)
    /// A score of somebody else's making.
    case score(service: String, value: Double)
  }

  /// What was logged, for the echo.
  public struct Answer: Sendable {
    /// The account it belongs to; nil for an outside score.
    public var account: Handle?
    /// The local day.
    public var day: Day
    /// The last day for which an import covers the account, where that is earlier: the score counts
    /// the entry once an import reaches its day.
    public var coveredTo: Day?
  }

  /// What is logged.
  public var entry: Entry
  /// Which account; the only one where nil.
  public var account: String?
  /// The local day; today where nil.
  public var day: Day?

  /// An entry on a day.
  public init(_ entry: Entry, account: String? = nil, day: Day? = nil) {
    self.entry = entry
    self.account = account
    self.day = day
  }

  /// Stores the entry.
  ///
  /// Throws a `Diagnostic` for a day ahead, an unknown account or a value out of range.
  public func run(in coach: Coach) throws -> Answer {
    let (clock, supply) = try coach.store.read { reading in
      (reading.clock, try needsAccount ? owner(reading) : nil)
    }
    let today = clock.day(of: coach.now)
    let day = self.day ?? today
    guard day <= today else {
      throw Diagnostic(
        .error, "\(day) lies ahead; only what happened can be logged",
        hint: "leave the date out for today")
    }
    // Where only the date is known, a record stands at noon UTC of it.
    let noon = Instant(seconds: Int64(day.number) * 86_400 + 43_200)
    let at = day == today ? coach.now : noon
    let record = try record(at: at, day: day, precision: day == today ? .second : .day, supply)
    try coach.store.change(command: coach.command, summary: summary(supply, day), at: coach.now) {
      try $0.receive(record)
    }
    let end = supply?.end
    return Answer(
      account: supply?.handle, day: day, coveredTo: end.flatMap { $0 < day ? $0 : nil })
  }

  private var needsAccount: Bool {
    if case .score = entry { false } else { true }
  }

  private func owner(_ reading: Reading) throws -> AccountSupply {
    if let account { return try reading.account(named: account) }
    let all = try reading.supplies(today: Day(0))
    if let only = all.first, all.count == 1 { return only }
    guard !all.isEmpty else {
      throw Diagnostic(
        .error, "there is no account yet",
        hint: "add yours: coach account add mastodon @me@example.social")
    }
    throw Diagnostic(
      .error, "say on which account",
      hint: "--account with one of \(all.map(\.handle.description).joined(separator: ", "))")
  }

  private func record(
    at: Instant, day: Day, precision: TimePrecision, _ supply: AccountSupply?
  ) throws -> Record {
    let id = "logged-\(at.milliseconds)-\(fingerprint)"
    switch (entry, supply?.handle) {
    case (.post(let text, let totals), let account?):
      return .post(
        PostRecord(
          account: account, id: id, at: at, precision: precision, kind: .original, text: text,
          links: Self.links(in: text), totals: totals))
    case (.reply(let to, let text), let account?):
      return .post(
        PostRecord(
          account: account, id: id, at: at, precision: precision, kind: .reply, text: text,
          links: Self.links(in: text), to: to))
    case (.counts(let followers, let following, let listed), let account?):
      guard followers >= 0, following ?? 0 >= 0, listed ?? 0 >= 0 else {
        throw Diagnostic(.error, "a count cannot be negative")
      }
      return .snapshot(
        SnapshotRecord(
          account: account, at: at, followers: followers, following: following, listed: listed))
    case (.score(let service, let value), _):
      guard value.isFinite else { throw Diagnostic(.error, "that is no score") }
      return .outsideScore(
        OutsideScoreRecord(service: service.lowercased(), day: day, value: value))
    case (_, nil):
      throw Diagnostic(.error, "say on which account", hint: "--account @me@example.social")
    }
  }

  /// Tells apart what is logged at one moment; the same entry gives the same number (FNV-1a).
  private var fingerprint: UInt32 {
    let words =
      switch entry {
      case .post(let text, _): "post \(text)"
      case .reply(let to, let text): "reply \(to) \(text)"
      case .counts, .score: ""
      }
    return words.utf8.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }
  }

  static func links(in text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).filter {
      $0.hasPrefix("https://") || $0.hasPrefix("http://")
    }.map(String.init)
  }

  /// `640`, `640.5`.
  static func plain(_ value: Double) -> String {
    Int(exactly: value).map { "\($0)" } ?? "\(value)"
  }

  private func summary(_ supply: AccountSupply?, _ day: Day) -> String {
    let place = supply.map { " on \($0.handle)" } ?? ""
    switch entry {
    case .post: return "logged a post\(place) of \(day)"
    case .reply(let to, _): return "logged a reply to \(to)\(place) of \(day)"
    case .counts(let followers, _, _): return "logged \(followers) followers\(place) on \(day)"
    case .score(let service, let value):
      return "logged a \(service) score of \(Self.plain(value)) on \(day)"
    }
  }
}
