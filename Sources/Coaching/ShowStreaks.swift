// How habits are going, those of rules and one's own.

import Domain
import Habits
import RuleBook
import RuleEngine
import Store

/// Answers "how are my habits going?".
public struct ShowStreaks {
  /// All habits asked about.
  public struct Answer: Sendable {
    /// Today, still running.
    public var today: Day
    /// The first day known; nil where nothing is.
    public var first: Day?
    /// The latest day that is known.
    public var known: Day?
    /// The habits: those of rules in order of their topics and names, then one's own by name.
    public var habits: [HabitStanding]
    /// The declared break that covers today.
    public var pause: PauseRecord?
    /// Whether one habit was asked about.
    public var isSingle: Bool
  }

  /// A habit's name or its rule's id; all where nil.
  public var name: String?
  /// Where rules lie.
  public var folders: RuleFolders

  /// Asks about one habit or all.
  public init(name: String? = nil, folders: RuleFolders = .standard()) {
    self.name = name
    self.folders = folders
  }

  /// Answers.
  ///
  /// Throws a `Diagnostic` for a habit that does not exist.
  public func answer(_ coach: Coach) throws -> Answer {
    let ahead = Ahead { [folders] in RuleBook.load(folders, onAllCores: false) }
    return try coach.store.read { reading in
      let today = reading.clock.day(of: coach.now)
      let supplies = try reading.supplies(today: today)
      let begin = try reading.firstKnownDay(today: today).map { min($0, today) }
      let book = try HabitBook(reading, today: today)
      let history = try begin.map {
        FactHistory(try LoadFacts(days: $0...today, today: today).load(reading))
      }
      let own = try book.own(reading, retired: name != nil)
      // By now the rules have been read.
      let rules = ahead.value.habits
      let chosen = try name.map { try HabitNames(rules, reading).id($0) }
      var habits = book.standings(of: rules, history, since: begin ?? today) + own
      if let chosen {
        let outcomes =
          try begin.map {
            try WeighPractices(reading, over: $0...today, today: today)
              .outcomes(of: habits, reading, today: today)
          } ?? [:]
        habits = try habits.filter { $0.id == chosen }.map {
          var habit = $0
          habit.outcomes = outcomes[habit.id] ?? []
          if habit.isOwn { habit.notes = try reading.notes(of: habit.name) }
          return habit
        }
      }
      return Answer(
        today: today, first: begin,
        known: supplies.compactMap(\.coverage?.upperBound).max().map { min($0, today) },
        habits: habits,
        pause: book.pauses.first { $0.habit == nil && $0.record.covers(today) }?.record,
        isSingle: chosen != nil)
    }
  }
}
