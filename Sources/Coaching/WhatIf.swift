// What a change of habits would bring: the same engine as suggestions, on one's own words.

import Domain
import Questions
import Scoring
import Store
import Suggestions

/// Answers "what if I …?".
public struct WhatIf {
  /// One thing done otherwise, with what it means in the person's own numbers.
  public struct Part: Hashable, Sendable {
    /// What was understood.
    public var change: Hypothesis.Change
    /// How many a week there usually are; nil where nothing is counted.
    public var usual: Double?
    /// How many a week there would be.
    public var then: Double?
    /// How many people wait, where the change is to answer them.
    public var waiting: Int?
    /// The hours, where the change is to use other ones.
    public var hours: [Int] = []
    /// Whether the score can tell a difference.
    public var counts = true
  }

  /// What would come of it.
  public struct Answer: Sendable {
    /// The question as asked.
    public var text: String
    /// What was understood.
    public var parts: [Part]
    /// Today.
    public var today: Day
    /// The close it starts from; nil where nothing is known.
    public var close: Day?
    /// For how many days.
    public var days: Int
    /// Whether the person said for how long.
    public var isSaid: Bool
    /// The score at the close; nil while a signal is unknown.
    public var score: Double?
    /// The score then if everything stays as it is; nil without a score.
    public var usual: Outlook?
    /// The score then with the change.
    public var with: Outlook?
    /// The difference the change makes.
    public var gain: Gain?
    /// How many more known days are needed where the record is too short.
    public var daysNeeded: Int?

    /// The day it is all about, at its end.
    public var end: Day? { close.map { $0 + days } }
  }

  /// How far ahead, where it is not said.
  public static let usualDays = 28

  /// The question, in the person's own words.
  public var text: String

  /// Asks.
  public init(_ text: String) { self.text = text }

  /// Reads the question and plays it through.
  ///
  /// Throws a `Diagnostic` where nothing in the words is a change of habits.
  public func answer(_ coach: Coach) throws -> Answer {
    guard let hypothesis = Hypothesis(text) else {
      throw Diagnostic(
        .error, "nothing in “\(text.prefix(80))” is a change of habits that can be played through",
        hint:
          "say for example: post 3 originals a week, answer everyone, stop link-only posts, pause two weeks"
      )
    }
    return try coach.store.read { reading in
      let today = reading.clock.day(of: coach.now)
      let recent = try RecentRecord(reading, today: today)
      let length = hypothesis.days ?? Self.usualDays
      var answer = Answer(
        text: text, parts: [], today: today, close: recent.close, days: length,
        isSaid: hypothesis.days != nil, score: recent.signals.map { ScoreModel.score($0) }
      )
      var acts = HypotheticalActs(recent.record, days: length)
      for change in hypothesis.changes { answer.parts.append(try acts.add(change, reading, today)) }
      guard let rescoring = recent.rescoring(days: length), recent.record.usual != nil else {
        return answer
      }
      guard let usual = Outlook(rescoring, inflow: recent.inflow) else {
        answer.daysNeeded = max(1, Outlook.fewestDays - recent.inflow.count)
        return answer
      }
      answer.usual = usual
      let gain = acts.isSilent ? rescoring.gainOfSilence(usual) : rescoring.gain(acts.effects)
      answer.gain = gain
      let then = usual.likely + gain.likely
      func held(_ score: Double) -> Double { min(100, max(1, score)) }
      answer.with =
        acts.isSilent
        ? Outlook(low: then, likely: then, high: then)
        : Outlook(
          low: held(then - (usual.likely - usual.low)), likely: then,
          high: held(then + (usual.high - usual.likely)))
      return answer
    }
  }
}

/// A hypothesis as acts, in the person's own numbers.
private struct HypotheticalActs {
  private let record: OwnRecord
  private let days: Int
  private(set) var effects: [Effect] = []
  private(set) var isSilent = false

  init(_ record: OwnRecord, days: Int) {
    self.record = record
    self.days = days
  }

  /// So many a day, on every day.
  private func daily(_ times: Double) -> [Double] { Array(repeating: times, count: days) }

  mutating func add(
    _ change: Hypothesis.Change, _ reading: Reading, _ today: Day
  ) throws -> WhatIf.Part {
    var part = WhatIf.Part(change: change)
    let before = effects.count
    switch change {
    case .silence: isSilent = true
    case .amount(let kind, let amount):
      let usual = self.usual(kind)
      let then =
        switch amount {
        case .weekly(let weekly): weekly / 7
        case .extra(let weekly): usual + weekly / 7
        case .times(let factor): usual * factor
        }
      (part.usual, part.then) = (usual * 7, then * 7)
      add(kind, more: then - usual, usual: usual)
    case .only(let kind):
      guard let sort = Self.sort(kind) else { break }
      (part.usual, part.then) = (usual(kind) * 7, record.daily() * 7)
      for other in OwnRecord.Sort.all where other != sort && record.daily(other) > 0 {
        let times = daily(record.daily(other))
        if let effect = record.post(sort, insteadOf: other, times: times) { effects.append(effect) }
      }
    case .answerEveryone:
      let day = try reading.latestClosedDay(today: today) ?? today
      let waiting = try reading.waiting(over: (day - 13)...day)
      part.waiting = waiting.count
      let partners = try reading.partners(waiting.prefix(60).map(\.person), on: day)
      let times = [Double(waiting.count)] + daily(Double(waiting.count) / 14).dropFirst()
      if let effect = record.replies(to: partners, times: times) { effects.append(effect) }
    case .otherHours:
      let day = try reading.latestClosedDay(today: today) ?? today
      let hours = NeglectedHours.find(
        used: record.hours, awake: try reading.wakingHours(over: (day - RecentRecord.days)...day),
        factors: record.hourFactors)
      part.hours = hours
      if let effect = record.move(
        to: hours, from: record.hours, times: daily(record.daily() / 2))
      {
        effects.append(effect)
      }
    }
    part.counts = isSilent || effects.count > before
    return part
  }

  private func usual(_ kind: Hypothesis.Kind) -> Double {
    switch kind {
    case .posts: record.daily()
    case .replies: record.dailyReplies
    case .reshares: 0
    default: Self.sort(kind).map { record.daily($0) } ?? 0
    }
  }

  private static func sort(_ kind: Hypothesis.Kind) -> OwnRecord.Sort? {
    switch kind {
    case .originals: .original(.plain)
    case .questions: .original(.question)
    case .linkOnly: .original(.linkOnly)
    case .greetings: .original(.greeting)
    case .quotes: .quote
    case .threads: .thread
    case .posts, .reshares, .replies: nil
    }
  }

  private mutating func add(_ kind: Hypothesis.Kind, more: Double, usual: Double) {
    switch kind {
    case .reshares: break
    case .replies: if let effect = record.replies(times: daily(more)) { effects.append(effect) }
    case .posts:
      guard usual > 0 else { return add(.originals, more: more, usual: 0) }
      for sort in OwnRecord.Sort.all where record.daily(sort) > 0 {
        let times = daily(more * record.daily(sort) / usual)
        if let effect = record.post(sort, times: times) { effects.append(effect) }
      }
    default:
      if let sort = Self.sort(kind), let effect = record.post(sort, times: daily(more)) {
        effects.append(effect)
      }
    }
  }
}

extension Reading {
  /// People to write to, with what they count already on a day.
  func partners(_ people: [Int64], on day: Day) throws -> [Partner] {
    try people.map { person in
      let talk = try lastTalk(with: person, upTo: day)
      return Partner(
        score: try influence(of: person), sinceResponded: talk.responded.map { max(0, day - $0) },
        sinceWritten: talk.written.map { max(0, day - $0) })
    }
  }
}

/// A range of scores ahead, as those name it who do not know where it is computed.
public enum Foreseen {
  /// A range of scores.
  public typealias Outlook = Suggestions.Outlook
}
