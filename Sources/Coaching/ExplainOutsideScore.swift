// Why a score of another service moved: what changed in the activity between two logged values.

import Domain
import RuleBook
import Scoring
import Store

/// Two logged values of another service's score.
public struct OutsideMovement: Hashable, Sendable {
  /// The service, as logged.
  public var service: String
  /// The earlier value and its day.
  public var from: (day: Day, value: Double) { (fromDay, fromValue) }
  /// The later value and its day.
  public var to: (day: Day, value: Double) { (toDay, toValue) }
  private var fromDay: Day
  private var fromValue: Double
  private var toDay: Day
  private var toValue: Double

  /// How much it moved, in the service's own points.
  public var delta: Double { toValue - fromValue }

  init(_ from: OutsideScoreRecord, _ to: OutsideScoreRecord) {
    service = to.service
    (fromDay, fromValue) = (from.day, from.value)
    (toDay, toValue) = (to.day, to.value)
  }
}

/// Answers "why did that other score move?".
public struct ExplainOutsideScore {
  /// The service's name; its capitals do not matter.
  public var service: String
  /// The opening: the value logged last up to this day; 28 days before the later value where nil.
  public var from: Day?
  /// The closing: the value logged last up to this day; the latest where nil.
  public var to: Day?
  /// Where the rules lie.
  public var folders: RuleFolders

  /// Asks about a service's score.
  public init(
    service: String, from: Day? = nil, to: Day? = nil, folders: RuleFolders = .standard()
  ) {
    self.service = service
    self.from = from
    self.to = to
    self.folders = folders
  }

  /// Explains: one's own activity between the two values, in points of coach's own score.
  ///
  /// Throws a `Diagnostic` where the service is unknown or fewer than two values can be compared.
  public func answer(_ coach: Coach) throws -> ExplainScore.Answer {
    let movement = try coach.store.read { reading in
      let today = reading.clock.day(of: coach.now)
      return try chosen(try reading.outsideScores(), today: today)
    }
    // A value is logged on a day, so it speaks of that day's beginning as well as of its end.
    let question = ExplainScore(
      from: movement.from.day, to: movement.to.day, folders: folders)
    var answer = try question.answer(coach)
    answer.outside = movement
    return answer
  }

  private func chosen(_ all: [OutsideScoreRecord], today: Day) throws -> OutsideMovement {
    let wanted = service.lowercased()
    let known = all.filter { $0.service.lowercased() == wanted && $0.day <= today }
    guard !known.isEmpty else {
      let names = Set(all.map(\.service)).sorted()
      throw Diagnostic(
        .error, "no score of “\(service)” has been logged",
        hint: names.isEmpty
          ? "log one: coach log score \(service) 640"
          : "say one of \(names.joined(separator: ", "))")
    }
    let closing = to.flatMap { day in known.last { $0.day <= day } } ?? known[known.count - 1]
    let before = known.filter { $0.day < closing.day }
    let opens = from ?? closing.day - ExplainScore.usualDays
    guard let opening = before.last(where: { $0.day <= opens }) ?? before.first else {
      throw Diagnostic(
        .error, "\(closing.service) has one value only, of \(closing.day)",
        hint: "log another when there is one: coach log score \(closing.service) …")
    }
    return OutsideMovement(opening, closing)
  }
}
