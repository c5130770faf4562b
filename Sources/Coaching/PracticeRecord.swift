// What habits and followed advice are weighed by: the facts of three years and what came of each week.

import Domain
import Foundation
import RuleEngine
import Store
import Synchronization

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

/// A practice record that another thread reads, by a connection of its own, from the moment this is made.
///
/// It may see a change that was finished a moment later; what it says of three years stays true.
final class PracticeRecordAhead: Sendable {
  private let read = Mutex<PracticeRecord?>(nil)
  private let group = DispatchGroup()

  /// Begins to read; a store in memory has but one connection, and is not read ahead.
  init(_ coach: Coach) {
    guard coach.store.path != nil else { return }
    DispatchQueue.global(qos: .userInitiated).async(group: group) { [self] in
      let record = try? coach.store.readBeside { reading in
        try PracticeRecord(reading, today: reading.clock.day(of: coach.now))
      }
      read.withLock { $0 = record ?? nil }
    }
  }

  /// The record; waits for it where it is not read yet, and reads it where that could not be done.
  func record(_ reading: Reading, today: Day) throws -> PracticeRecord? {
    group.wait()
    return try read.withLock(\.self) ?? PracticeRecord(reading, today: today)
  }
}
