// What came with a practice: weeks with it beside weeks without it.

import Domain
import Foundation
import Scoring
import Statistics
import Store

/// Something a person does in some weeks and not in others: a habit kept, a piece of advice followed.
public struct Practice: Hashable, Sendable {
  /// Whose it is: a rule's id or a habit's name.
  public var id: String
  /// By the Monday of each week that says anything, whether it was kept.
  public var weeks: [Day: Bool]
  /// Whether keeping it is one's own doing alone, whatever others do.
  ///
  /// Where it is not, only what came after a week is compared: a busy week makes it harder to answer
  /// everybody, and answering nobody did not make the week busy.
  public var isOwnDoing: Bool

  /// A practice.
  public init(id: String, weeks: [Day: Bool], isOwnDoing: Bool) {
    self.id = id
    self.weeks = weeks
    self.isOwnDoing = isOwnDoing
  }
}

/// An outcome beside a practice.
public struct WeighedOutcome: Hashable, Sendable {
  /// What is compared.
  public enum Outcome: String, Hashable, CaseIterable, Sendable {
    /// How the score moved within the same week, in points: "with".
    case score
    /// Responses per post, by the natural logarithm, of the posts of the week after: "after".
    case responses
  }

  /// What is compared.
  public var outcome: Outcome
  /// How it differs between weeks with the practice and weeks without.
  public var association: Association

  /// Beyond so many weeks no wait is promised.
  public static var longestWait: Int { Association.longestWait }

  /// The least difference worth knowing: what a week's movement needs not to be called steady, or a
  /// quarter more responses.
  static func worth(_ outcome: Outcome) -> Double {
    switch outcome {
    case .score: Verdict.steadyThreshold(days: 7)
    case .responses: log(1.25)
    }
  }

  /// Of responses, the difference as a factor: 1.35 is 35 % more.
  public static func factor(_ logarithm: Double) -> Double { exp(logarithm) }
}

/// Compares outcomes of weeks with practices and weeks without.
///
/// The more practices can be compared at all, the surer each must be, so that chance alone hardly
/// ever makes a claim in a life without any.
struct WeighPractices: Sendable {
  /// At most so many weeks are looked at, the latest.
  static let mostWeeks = 156
  /// A new account rises whatever one does: its first days say nothing.
  static let settlingDays = 28

  private let moved: [Day: Double]
  private let earned: [Day: Double]

  /// Reads the outcomes of closed weeks within `days`.
  init(_ reading: Reading, over days: ClosedRange<Day>, today: Day) throws {
    let supplies = try reading.supplies(today: today)
    let covered = supplies.compactMap(\.coverage)
    guard let begin = covered.map(\.lowerBound).min(), let end = covered.map(\.upperBound).max()
    else {
      (moved, earned) = ([:], [:])
      return
    }
    let last = min(days.upperBound, end, today - 1)
    let earliest = max(days.lowerBound, begin + Self.settlingDays, last - 7 * Self.mostWeeks)
    let first = (earliest + 6).monday
    guard first < last else {
      (moved, earned) = ([:], [:])
      return
    }
    moved = try Self.movements(reading, first...last)
    let heard = Set(supplies.filter { $0.responses != .unknown }.map(\.id))
    earned = try Self.earnings(reading, first...last, accounts: heard, upTo: last - 2)
  }

  /// How the score moved in each whole week, by its Monday.
  private static func movements(
    _ reading: Reading, _ days: ClosedRange<Day>
  ) throws -> [Day: Double] {
    guard try reading.unknownSignals().isEmpty else { return [:] }
    let closes = try reading.signals(over: (days.lowerBound - 1)...days.upperBound)
    var moved: [Day: Double] = [:]
    for index in stride(from: 0, to: closes.count - 7, by: 7) {
      moved[days.lowerBound + index] =
        ScoreModel.score(closes[index + 7]) - ScoreModel.score(closes[index])
    }
    return moved
  }

  /// Responses per post of each whole week by its Monday, as a logarithm.
  private static func earnings(
    _ reading: Reading, _ days: ClosedRange<Day>, accounts: Set<Int64>, upTo last: Day
  ) throws -> [Day: Double] {
    var sums: [Day: (posts: Int, responses: Int)] = [:]
    for account in accounts.sorted() {
      for (day, posts, responses) in try reading.earnings(over: days, account: account) {
        let week = day.monday
        guard week + 6 <= last else { continue }
        sums[week, default: (0, 0)].posts += posts
        sums[week, default: (0, 0)].responses += responses
      }
    }
    return sums.filter { $0.value.posts > 0 }
      .mapValues { log((Double($0.responses) + 0.5) / Double($0.posts)) }
  }

  /// What came with habits, and with the followed advice of rules without one, of all or of some, by id.
  func outcomes(
    of habits: [HabitStanding], _ reading: Reading, today: Day, only: Set<String>? = nil
  ) throws -> [String: [WeighedOutcome]] {
    let followed = try Practice.followed(
      reading, today: today, except: Set(habits.map(\.id))
    ).filter { only?.contains($0.id) != false }
    return weigh(habits.map(\.practice) + followed)
  }

  /// What came with each practice, by its id.
  func weigh(_ practices: [Practice]) -> [String: [WeighedOutcome]] {
    var asked: [(id: String, outcome: WeighedOutcome.Outcome, weeks: [Association.Week])] = []
    for practice in practices {
      let weeks = practice.weeks.sorted { $0.key < $1.key }
      if practice.isOwnDoing {
        asked.append(
          (
            practice.id, .score,
            weeks.compactMap { monday, isWith in
              moved[monday].map { Association.Week(isWith: isWith, outcome: $0) }
            }
          ))
      }
      asked.append(
        (
          practice.id, .responses,
          weeks.compactMap { monday, isWith in
            earned[monday + 7].map { Association.Week(isWith: isWith, outcome: $0) }
          }
        ))
    }
    let questions = asked.count { Association.canCompare($0.weeks) }
    var found: [String: [WeighedOutcome]] = [:]
    for (id, outcome, weeks) in asked {
      let association = Association(
        weeks, worth: WeighedOutcome.worth(outcome), questions: questions)
      found[id, default: []].append(WeighedOutcome(outcome: outcome, association: association))
    }
    return found
  }
}
