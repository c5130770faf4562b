// The score over time, with gaps where nothing is known.

import Domain
import Scoring
import Store

/// Answers "how did my score go?".
public struct ChartScore {
  /// A score a day.
  public struct Answer: Sendable {
    /// The first day drawn.
    public var from: Day
    /// The last day drawn.
    public var to: Day
    /// One score a day, in order; nil where no account is covered or a signal is unknown.
    public var scores: [Double?]
    /// The five sums a day, in order.
    public var signals: [Signals]
    /// What happened on single days.
    public var markers: [Marker]
    /// Signals that no account supplies.
    public var unknown: Set<Signal>
  }

  /// Something worth a mark on the time line.
  public struct Marker: Hashable, Sendable {
    /// What it is.
    public enum Kind: String, Hashable, Sendable {
      /// The formula changed.
      case modelChange = "model-change"
      /// A declared break begins.
      case pause
      /// People were met.
      case encounter
      /// A post went beyond everything usual.
      case hit
      /// An account's data ends.
      case dataEnds = "data-ends"
      /// Something was imported.
      case imported = "import"
    }

    /// When.
    public var day: Day
    /// What.
    public var kind: Kind
    /// In a few words.
    public var note: String
  }

  /// The first day wanted; 90 days before the last where nil.
  public var from: Day?
  /// The last day wanted; the latest closed one where nil.
  public var to: Day?
  /// Only the account of this name; all where nil.
  public var account: String?

  /// Asks for the scores of some days.
  public init(from: Day? = nil, to: Day? = nil, account: String? = nil) {
    self.from = from
    self.to = to
    self.account = account
  }

  /// The longest span that is drawn.
  static let longest = 36_600

  /// Reads the scores.
  ///
  /// Throws a `Diagnostic` for days that are reversed or lie ahead.
  public func answer(_ coach: Coach) throws -> Answer {
    try coach.store.read { reading in
      let today = reading.clock.day(of: coach.now)
      let only = try account.map { try reading.account(named: $0) }
      guard let latest = try reading.latestClosedDay(today: today) else {
        throw MovementProblem.nothingCovered.diagnostic
      }
      let to = self.to.map { min($0, today - 1) } ?? latest
      let supplies = try reading.supplies(today: today).filter { only == nil || $0.id == only?.id }
      let covered = supplies.compactMap(\.coverage)
      let first = covered.map(\.lowerBound).min() ?? to
      let from = max(self.from ?? to - 90, self.from == nil ? first : to - Self.longest)
      guard from <= to else {
        throw MovementProblem.reversed(from: from, to: to).diagnostic
      }
      let signals = try reading.signals(over: from...to, account: only?.id)
      var unknown = try reading.unknownSignals()
      if let only {
        unknown = only.responses == .unknown ? [.responders, .reshares, .influence] : []
      }
      let kept = try reading.keptScores(over: from...to, account: only?.id)
      let scores = zip(from...to, signals).map { day, sums -> Double? in
        guard unknown.isEmpty, covered.contains(where: { $0.contains(day) }) else { return nil }
        return kept[day]?.score ?? ScoreModel.score(sums)
      }
      return Answer(
        from: from, to: to, scores: scores, signals: signals,
        markers: try markers(reading, supplies, from...to), unknown: unknown)
    }
  }

  private func markers(
    _ reading: Reading, _ supplies: [AccountSupply], _ days: ClosedRange<Day>
  ) throws -> [Marker] {
    var markers = try reading.modelChanges(over: days).map { day, model in
      Marker(day: day, kind: .modelChange, note: "score model \(model) from here")
    }
    for pause in try reading.pauses() where days.contains(pause.record.from) {
      markers.append(
        Marker(day: pause.record.from, kind: .pause, note: pause.record.reason ?? "a break"))
    }
    for meeting in try reading.encounters(on: days.lowerBound..<days.upperBound + 1) {
      let names = meeting.record.people.map(\.name).joined(separator: ", ")
      markers.append(
        Marker(day: meeting.day, kind: .encounter, note: meeting.record.event ?? names))
    }
    for supply in supplies {
      if let end = supply.end, days.contains(end), end < days.upperBound {
        markers.append(Marker(day: end, kind: .dataEnds, note: "\(supply.handle) known up to here"))
      }
    }
    for supply in supplies {
      for hit in try reading.hitPosts(on: days, account: supply.id) {
        guard let post = try reading.post(hit) else { continue }
        let words = post.record.text.split(whereSeparator: \.isWhitespace).prefix(4)
        markers.append(
          Marker(
            day: post.day, kind: .hit,
            note: "\(post.responses) responses: \(words.joined(separator: " "))…"))
      }
    }
    var imports: [Day: Int] = [:]
    for entry in try reading.journal(limit: 1000) where !entry.isUndone {
      let day = reading.clock.day(of: entry.at)
      if days.contains(day), Self.isImport(entry.command) { imports[day, default: 0] += 1 }
    }
    for (day, count) in imports {
      markers.append(
        Marker(day: day, kind: .imported, note: count == 1 ? "an import" : "\(count) imports"))
    }
    return markers.sorted { ($0.day, $0.kind.rawValue) < ($1.day, $1.kind.rawValue) }
  }

  /// Whether a journal's command brought data in.
  private static func isImport(_ command: String) -> Bool {
    let words = command.split(separator: " ")
    return words.first == "import" || words.prefix(2).last == "import"
  }
}
