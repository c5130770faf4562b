// Habits of one's own: begun, altered, retired, listed.

import Domain
import Habits
import RuleBook
import Store

/// Begins a habit of one's own.
public struct AddHabit {
  /// The longest name, in characters.
  public static let longestName = 200

  /// What it is called.
  public var name: String
  /// How often it is meant to be done.
  public var goal: Goal
  /// The first day it counts; today where nil.
  public var from: Day?
  /// Where rules lie.
  public var folders: RuleFolders

  /// A new habit.
  public init(
    _ name: String, goal: Goal, from: Day? = nil, folders: RuleFolders = .standard()
  ) {
    self.name = name
    self.goal = goal
    self.from = from
    self.folders = folders
  }

  /// Stores it.
  ///
  /// Throws a `Diagnostic` for a name that is empty, too long or taken.
  public func run(in coach: Coach) throws -> HabitRecord {
    let name = try Self.checked(name)
    let rules = RuleBook.habits(folders)
    return try coach.store.change(
      command: coach.command, summary: "began the habit \(name)", at: coach.now
    ) { change in
      let names = try HabitNames(rules, change.reading)
      guard !names.isTaken(name) else {
        let isRetired = names.own.contains {
          HabitRecord.key($0.record.name) == HabitRecord.key(name) && $0.record.until != nil
        }
        throw Diagnostic(
          .error, "there is a habit “\(name)” already",
          hint: isRetired
            ? "coach habits edit \"\(name)\" --again takes it up again" : "give it another name")
      }
      let habit = HabitRecord(
        name: name, times: goal.times, span: goal.span,
        period: goal.period == .week ? .week : .day,
        from: from ?? change.reading.clock.day(of: coach.now))
      try change.receive(.habit(habit))
      return habit
    }
  }

  /// A name without needless spaces; throws a `Diagnostic` where it is none.
  static func checked(_ name: String) throws(Diagnostic) -> String {
    let words = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard words.contains(where: { $0.isLetter || $0.isSymbol }) else {
      throw Diagnostic(
        .error, "a habit needs a name", hint: "coach habits add \"Write drafts\" 3/7")
    }
    guard words.count <= longestName, !words.contains(where: { $0.isNewline }),
      words.unicodeScalars.allSatisfy({ $0.value >= 32 && $0.value != 127 })
    else {
      throw Diagnostic(
        .error, "that is no name for a habit",
        hint: "use up to \(longestName) plain characters on one line")
    }
    return words
  }
}

/// Alters a habit of one's own; its history stays.
public struct EditHabit {
  /// What is altered.
  public enum Alteration: Sendable {
    /// Another name; ticks and breaks follow.
    case name(String)
    /// Another goal, for all days.
    case goal(Goal)
    /// Kept no longer, with its history; nil to take it up again.
    case until(Day?)
  }

  /// Its name.
  public var name: String
  /// What is altered.
  public var alterations: [Alteration]
  /// Where rules lie.
  public var folders: RuleFolders

  /// An alteration.
  public init(
    _ name: String, _ alterations: [Alteration], folders: RuleFolders = .standard()
  ) {
    self.name = name
    self.alterations = alterations
    self.folders = folders
  }

  /// Stores it and gives the habit as it is now.
  ///
  /// Throws a `Diagnostic` where there is no such habit or the new name is taken.
  public func run(in coach: Coach) throws -> HabitRecord {
    let rules = RuleBook.habits(folders)
    return try coach.store.change(
      command: coach.command, summary: "altered a habit", at: coach.now
    ) { change in
      let names = try HabitNames(rules, change.reading)
      let habit = try names.own(name)
      var record = habit.record
      var verb = "altered"
      for alteration in alterations {
        switch alteration {
        case .name(let text):
          record.name = try AddHabit.checked(text)
          let isOther = HabitRecord.key(record.name) != HabitRecord.key(habit.record.name)
          if isOther, names.isTaken(record.name) {
            throw Diagnostic(
              .error, "there is a habit “\(record.name)” already", hint: "give it another name")
          }
        case .goal(let goal):
          (record.times, record.span) = (goal.times, goal.span)
          record.period = goal.period == .week ? .week : .day
        case .until(let day):
          record.until = day.map { max($0, record.from) }
          verb = day == nil ? "took up again" : "retired"
        }
      }
      change.summary = "\(verb) the habit \(record.name)"
      try change.set(habit, to: record)
      return record
    }
  }
}

/// Takes a habit of one's own out, with all its ticks and breaks.
public struct RemoveHabit {
  /// Its name.
  public var name: String
  /// Where rules lie.
  public var folders: RuleFolders

  /// A removal.
  public init(_ name: String, folders: RuleFolders = .standard()) {
    self.name = name
    self.folders = folders
  }

  /// Removes it and gives it as it was, with the number of its ticks.
  ///
  /// Throws a `Diagnostic` where there is no such habit.
  public func run(in coach: Coach) throws -> (habit: HabitRecord, ticks: Int) {
    let rules = RuleBook.habits(folders)
    return try coach.store.change(
      command: coach.command, summary: "removed a habit", at: coach.now
    ) { change in
      let habit = try HabitNames(rules, change.reading).own(name)
      change.summary = "removed the habit \(habit.record.name)"
      return (habit.record, try change.remove(habit))
    }
  }
}

/// Lists habits of one's own.
public struct ListHabits {
  /// The habits and today.
  public struct Answer: Sendable {
    /// By name.
    public var habits: [HabitStanding]
    /// Today, still running.
    public var today: Day
  }

  /// Whether retired ones are listed too.
  public var retired: Bool

  /// All that go on, or all there ever were.
  public init(retired: Bool = false) { self.retired = retired }

  /// Reads them.
  public func answer(_ coach: Coach) throws -> Answer {
    try coach.store.read { reading in
      let today = reading.clock.day(of: coach.now)
      return Answer(
        habits: try HabitBook(reading, today: today).own(reading, retired: retired), today: today)
    }
  }
}
