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

  /// One change, and how much it holds.
  public struct Step: Hashable, Sendable {
    /// The change's number.
    public var number: Int64
    /// What was done, in plain words.
    public var summary: String
    /// Accounts that it brought.
    public var accounts: Int
    /// Posts that it brought.
    public var posts: Int
    /// Responses that it brought.
    public var responses: Int
    /// People met, each with a follow-up.
    public var followUps: Int
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

  /// What a step would take back or bring back; nil where there is nothing.
  public func preview(_ coach: Coach) throws -> Step? {
    try coach.store.read { reading in
      let found =
        if let number { try reading.entry(number) } else {
          switch direction {
          case .undo: try reading.undoable()
          case .redo: try reading.redoable()
          }
        }
      guard let entry = found else { return nil }
      let content = try reading.content(of: entry)
      func count(_ table: String) -> Int { content.added[table] ?? 0 }
      return Step(
        number: entry.id, summary: entry.summary, accounts: count("account"),
        posts: count("post"), responses: count("response"), followUps: count("guest"))
    }
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
