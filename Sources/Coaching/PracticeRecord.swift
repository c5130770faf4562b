// What habits and followed advice are weighed by: the facts of three years and what came of each week.

import Domain
import RuleEngine
import Store

/// The days that practices are read from, and the weeks they are compared over.
struct PracticeRecord: Sendable {
  let days: ClosedRange<Day>
  let history: FactHistory
  let weeks: WeighPractices

  /// Reads them up to today; nil where nothing is known before it.
  init?(_ reading: Reading, today: Day) throws {
    guard let begin = try reading.firstKnownDay(today: today), begin < today else { return nil }
    let longest = 7 * WeighPractices.mostWeeks + WeighPractices.settlingDays
    days = max(today - longest, begin)...today
    history = FactHistory(try LoadFacts(days: days, today: today).load(reading))
    weeks = try WeighPractices(reading, over: days, today: today)
  }
}
