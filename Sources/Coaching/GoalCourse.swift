// How the sign of a goal stands: the last week beside a usual one.

import Domain
import Habits
import RuleBook
import Scoring
import Store
import Suggestions

/// Reads what a goal is seen by.
struct GoalCourse {
  private let reading: Reading
  private let today: Day
  private let last: Day?
  private let first: Day?
  /// How many weeks before make a usual one.
  private static let weeks = 8

  init(_ reading: Reading, today: Day) throws {
    self.reading = reading
    self.today = today
    last = try reading.latestClosedDay(today: today)
    first = try reading.firstKnownDay(today: today)
  }

  /// The last seven known days and a usual week of the eight before; nil where nothing is known.
  func course(of goal: PersonalGoal, _ folders: RuleFolders) throws -> SetGoal.Course? {
    switch goal.sign {
    case .met:
      return try course(last: today) { days in
        Double(
          Set(try reading.encounters(on: days.lowerBound..<(days.upperBound + 1)).flatMap(\.people))
            .count)
      }
    case .answers:
      return try course(last: last) {
        Double(try reading.answersReceived(over: $0, tag: goal.topic))
      }
    case .people:
      return try course(last: last) { Double(try reading.respondersCount(over: $0).people) }
    case .reshares: return try course(last: last) { Double(try reading.resharesReceived(over: $0)) }
    case .score:
      guard let last, try reading.unknownSignals().isEmpty else { return nil }
      return try course(last: last) { ScoreModel.score(try reading.signals(on: $0.upperBound)) }
    case .habit: return nil
    }
  }

  private func course(
    last: Day?, _ count: (ClosedRange<Day>) throws -> Double
  ) throws -> SetGoal.Course? {
    guard let last, let first else { return nil }
    let before = (1...Self.weeks).map { (last - 7 * $0 - 6)...(last - 7 * $0) }
      .filter { $0.lowerBound >= first }
    let usual = try before.map(count)
    return SetGoal.Course(
      week: try count((last - 6)...last),
      usual: usual.isEmpty ? nil : usual.reduce(0, +) / Double(usual.count))
  }
}
