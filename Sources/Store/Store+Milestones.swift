// What habits reached and was said: noted in passing, outside the journal.

import Domain
import GRDB

/// Something that a habit reached.
public struct ReachedMilestone: Hashable, Sendable {
  /// The id of its rule, or the name of one's own.
  public var habit: String
  /// What was reached, in a word that tells it apart.
  public var reached: String

  /// Something reached.
  public init(habit: String, reached: String) {
    self.habit = habit
    self.reached = reached
  }
}

extension Store {
  /// Notes what is about to be said.
  ///
  /// An answer must not fail because the store cannot be written just now: then all counts as new.
  ///
  /// - Parameters:
  ///   - milestones: What was reached.
  ///   - day: Today.
  /// - Returns: Those of them that had not been said before.
  public func noteSaid(_ milestones: [ReachedMilestone], on day: Day) -> Set<ReachedMilestone> {
    guard !milestones.isEmpty else { return [] }
    if let said = try? read({ try $0.saidMilestones() }),
      milestones.allSatisfy({ said.contains($0.stored) })
    {
      return []
    }
    let new = try? transaction { db, _ in
      try milestones.filter { milestone in
        let stored = milestone.stored
        try db.execute(
          sql: """
            INSERT INTO milestone (habit, reached, day) VALUES (?, ?, ?) ON CONFLICT DO NOTHING
            """, arguments: [stored.habit, stored.reached, day.number])
        return db.changesCount > 0
      }
    }
    return Set(new ?? milestones)
  }
}

extension Reading {
  /// What has been said.
  func saidMilestones() throws -> Set<ReachedMilestone> {
    Set(
      try Row.fetchAll(db, sql: "SELECT habit, reached FROM milestone").map {
        ReachedMilestone(habit: $0["habit"], reached: $0["reached"])
      })
  }
}

extension ReachedMilestone {
  /// As it is stored: habits whatever the case of their names.
  fileprivate var stored: ReachedMilestone {
    ReachedMilestone(habit: HabitRecord.key(habit), reached: reached)
  }
}
