// Declared breaks: announced ahead or after the fact, and ended.

import Domain
import RuleBook
import Store

/// Declares a break.
public struct DeclarePause {
  /// The first and last day off, and why.
  public var pause: PauseRecord
  /// The one habit that rests, by its name; nil for everything.
  public var habit: String?
  /// Where rules lie.
  public var folders: RuleFolders

  /// A break.
  public init(
    _ pause: PauseRecord, habit: String? = nil, folders: RuleFolders = .standard()
  ) {
    self.pause = pause
    self.habit = habit
    self.folders = folders
  }

  /// Stores it.
  ///
  /// Returns the name of the habit that rests, nil for everything. Throws a `Diagnostic` where the
  /// break ends before it begins or there is no such habit.
  @discardableResult
  public func run(in coach: Coach) throws -> String? {
    let span = pause.to.map { "from \(pause.from) to \($0)" } ?? "from \(pause.from) on"
    let id = try habit.map { try coach.habit(named: $0, folders) }
    try coach.store.change(
      command: coach.command,
      summary: "declared a break \(span)\(id.map { " from \($0)" } ?? "")", at: coach.now
    ) { try $0.pause(pause, habit: id) }
    return id
  }
}

/// Ends the break that holds today, or on another day.
public struct EndPause {
  /// What a resume did.
  public struct Answer: Sendable {
    /// How many breaks ended.
    public var ended: Int
    /// The first day on again.
    public var day: Day
    /// Today.
    public var today: Day
    /// The breaks that still hold on that day: it ended no others than it was asked to.
    public var holding: [PauseRecord]
    /// The breaks that are announced for later.
    public var ahead: [PauseRecord]
  }

  /// The one habit whose break ends, by its name; nil for the break from everything.
  public var habit: String?
  /// The first day on again; today where nil.
  public var day: Day?
  /// Where rules lie.
  public var folders: RuleFolders

  /// The end of a break.
  public init(habit: String? = nil, day: Day? = nil, folders: RuleFolders = .standard()) {
    self.habit = habit
    self.day = day
    self.folders = folders
  }

  /// Ends it: the day is a day on again.
  public func run(in coach: Coach) throws -> Answer {
    let id = try habit.map { try coach.habit(named: $0, folders) }
    return try coach.store.change(
      command: coach.command, summary: "ended the break\(id.map { " from \($0)" } ?? "")",
      at: coach.now
    ) { change in
      let today = change.reading.clock.day(of: coach.now)
      let day = day ?? today
      let ended = try change.resume(on: day, habit: id)
      let left = try change.reading.pauses().map(\.record)
      return Answer(
        ended: ended, day: day, today: today,
        holding: left.filter { $0.covers(day) && (id == nil || $0.habit == nil) },
        ahead: left.filter { $0.from > day && (id == nil || $0.habit == nil || $0.habit == id) })
    }
  }
}

extension Coach {
  /// The id of the habit that a name means.
  ///
  /// Throws a `Diagnostic` where there is none.
  func habit(named name: String, _ folders: RuleFolders) throws -> String {
    let rules = RuleBook.habits(folders)
    return try store.read { try HabitNames(rules, $0).id(name) }
  }
}

/// Lists declared breaks.
public struct ListPauses {
  /// All of them.
  public init() {}

  /// Reads them, oldest first.
  public func answer(_ coach: Coach) throws -> [PauseRecord] {
    try coach.store.read { try $0.pauses().map(\.record) }
  }
}
