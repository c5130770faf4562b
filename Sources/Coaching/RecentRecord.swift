// The person's own record of the last months, from the store: what gains are computed from.

import Domain
import Scoring
import Store
import Suggestions

/// The last months in numbers, and the sums at the latest close.
struct RecentRecord {
  /// How far back the record goes, in days.
  static let days = 90
  /// So many of the latest days say what is usual now.
  private static let lately = 28
  /// The most replies of the record that are looked at.
  private static let replies = 300

  /// What came of posts and replies.
  let record: OwnRecord
  /// The latest closed day that is known; nil where nothing is.
  let close: Day?
  /// The sums at that close; nil while a signal is unknown.
  let signals: Signals?
  /// What flowed into the sums on each known day without a break, oldest first.
  let inflow: [Signals]

  /// Reads it.
  init(_ reading: Reading, today: Day, days length: Int = RecentRecord.days) throws {
    close = try reading.latestClosedDay(today: today)
    let isScored = try close != nil && reading.unknownSignals().isEmpty
    signals = try isScored ? close.map { try reading.signals(on: $0) } : nil
    // Posts of the last two days have not had their responses yet.
    let last = (close ?? today) - 2
    let supplies = try reading.supplies(today: today)
    let first = supplies.compactMap(\.coverage?.lowerBound).min() ?? last
    let span = max(last - length, first - 1)...max(last, first - 1)
    let off = try reading.daysOff(in: span)
    var inflow: [Signals] = []
    var responders: [Double] = []
    var days: [Day] = []
    let sums = isScored ? try reading.signals(over: span) : []
    for (index, (before, after)) in zip(sums, sums.dropFirst()).enumerated() {
      guard !off.contains(span.lowerBound + index + 1) else { continue }
      var day = Signals()
      for signal in Signal.allCases {
        day[signal] = after[signal] - before[signal] * ScoreModel.fade(1)
      }
      inflow.append(day)
      responders.append(before.responders * ScoreModel.fade(1))
      days.append(span.lowerBound + index + 1)
    }
    self.inflow = inflow
    var came: [Day: Int] = [:]
    for supply in supplies where span.count > 1 {
      for arrivals in try reading.arrivals(
        over: (span.lowerBound + 1)...span.upperBound, account: supply.id)
      where !off.contains(arrivals.day) {
        came[arrivals.day, default: 0] += arrivals.identified + arrivals.anonymous
      }
    }
    let responses = came.values.reduce(0, +)
    // What U was when responses came: what a response added is an average over responses.
    let weighed = zip(days, responders).reduce(0) { $0 + Double(came[$1.0] ?? 0) * $1.1 }
    let answered = try reading.answers(toRepliesUpTo: last - 5, limit: Self.replies)
    let known = max(0, span.count - 1 - off.count)
    let tallies = try reading.tallies(over: span).filter { !off.contains($0.day) }
    let since = days.suffix(Self.lately).first ?? span.upperBound - Self.lately + 1
    record = OwnRecord(
      cells: tallies.map(\.cell), inflow: inflow.sum, responses: responses,
      known: AnswerRate(written: answered.known.written, answered: answered.known.answered),
      silent: AnswerRate(written: answered.silent.written, answered: answered.silent.answered),
      hearsAnswers: supplies.contains { $0.responses == .known },
      days: isScored ? inflow.count : known,
      responders: responses > 0 ? weighed / Double(responses) : 0,
      lately: OwnRecord.Lately(
        cells: tallies.filter { $0.day >= since }.map(\.cell),
        inflow: Array(inflow.suffix(Self.lately)).sum, days: min(inflow.count, Self.lately),
        responders: Array(responders.suffix(Self.lately)).mean))
  }

  /// Scores some days ahead with life going on as usual; nil without a headline score.
  func rescoring(days: Int = Effect.days) -> Rescoring? {
    signals.map { Rescoring($0, usual: record.usual, days: days) }
  }
}

extension [Double] {
  /// The average; 0 of nothing.
  fileprivate var mean: Double { isEmpty ? 0 : reduce(0, +) / Double(count) }
}

extension [Signals] {
  /// Every sum added up.
  var sum: Signals {
    reduce(into: Signals()) { sum, day in
      for signal in Signal.allCases { sum[signal] += day[signal] }
    }
  }
}

extension Reading {
  /// Days of a span in a declared break from everything.
  func daysOff(in span: ClosedRange<Day>) throws -> Set<Day> {
    var off: Set<Day> = []
    for pause in try pauses() where pause.habit == nil {
      let low = Swift.max(pause.record.from, span.lowerBound)
      let high = Swift.min(pause.record.to ?? span.upperBound, span.upperBound)
      if low <= high { off.formUnion(low...high) }
    }
    return off
  }
}
