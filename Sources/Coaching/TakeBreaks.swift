// Declared breaks: announced ahead or after the fact, and ended.

import Domain
import Store

/// Declares a break.
public struct DeclarePause {
  /// The first and last day off, and why.
  public var pause: PauseRecord
  /// The one habit that rests; nil for everything.
  public var habit: String?

  /// A break.
  public init(_ pause: PauseRecord, habit: String? = nil) {
    self.pause = pause
    self.habit = habit
  }

  /// Stores it.
  ///
  /// Throws a `Diagnostic` where it ends before it begins.
  public func run(in coach: Coach) throws {
    let span = pause.to.map { "from \(pause.from) to \($0)" } ?? "from \(pause.from) on"
    try coach.store.change(
      command: coach.command, summary: "declared a break \(span)", at: coach.now
    ) { try $0.pause(pause, habit: habit) }
  }
}

/// Ends the break that holds today.
public struct EndPause {
  /// The one habit whose break ends; nil for the break from everything.
  public var habit: String?

  /// The end of a break.
  public init(habit: String? = nil) { self.habit = habit }

  /// Ends it: today is a day on again.
  ///
  /// Returns how many breaks ended.
  public func run(in coach: Coach) throws -> Int {
    try coach.store.change(command: coach.command, summary: "ended the break", at: coach.now) {
      try $0.resume(on: $0.reading.clock.day(of: coach.now), habit: habit)
    }
  }
}

/// Lists declared breaks.
public struct ListPauses {
  /// All of them.
  public init() {}

  /// Reads them, oldest first.
  public func answer(_ coach: Coach) throws -> [StoredPause] {
    try coach.store.read { try $0.pauses() }
  }
}
