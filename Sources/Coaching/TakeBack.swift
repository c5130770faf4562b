// The journal: what was done, taking it back, bringing it back.

import Domain
import Store

/// Takes a change back, or brings it back.
public struct TakeBack {
  /// Which way.
  public enum Direction: Sendable {
    /// Takes the change back.
    case undo
    /// Brings back what was taken back.
    case redo
  }

  /// Which way.
  public var direction: Direction
  /// The change's number; the latest one where nil.
  public var number: Int64?

  /// A step through the journal.
  public init(_ direction: Direction, number: Int64? = nil) {
    self.direction = direction
    self.number = number
  }

  /// Takes the step; nil where there is nothing to take back or bring back.
  public func run(in coach: Coach) throws -> JournalEntry? {
    switch direction {
    case .undo: try coach.store.undo(number)
    case .redo: try coach.store.redo(number)
    }
  }
}

/// Lists the latest changes.
public struct ShowJournal {
  /// How many at most.
  public var limit: Int

  /// The latest changes.
  public init(limit: Int = 20) { self.limit = limit }

  /// Reads them, newest first.
  public func answer(_ coach: Coach) throws -> [JournalEntry] {
    try coach.store.read { try $0.journal(limit: limit) }
  }
}
