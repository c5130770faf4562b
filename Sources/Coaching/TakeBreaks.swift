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

/// Ends the break that holds today.
public struct EndPause {
  /// The one habit whose break ends, by its name; nil for the break from everything.
  public var habit: String?
  /// Where rules lie.
  public var folders: RuleFolders

  /// The end of a break.
  public init(habit: String? = nil, folders: RuleFolders = .standard()) {
    self.habit = habit
    self.folders = folders
  }

  /// Ends it: today is a day on again.
  ///
  /// Returns how many breaks ended.
  public func run(in coach: Coach) throws -> Int {
    let id = try habit.map { try coach.habit(named: $0, folders) }
    return try coach.store.change(
      command: coach.command, summary: "ended the break\(id.map { " from \($0)" } ?? "")",
      at: coach.now
    ) { try $0.resume(on: $0.reading.clock.day(of: coach.now), habit: id) }
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
