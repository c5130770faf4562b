// The journal: what was done, newest first, and taking it back.

import Domain
import GRDB

/// One change that was made.
public struct JournalEntry: Hashable, Sendable {
  /// Its number; later changes have greater ones.
  public let id: Int64
  /// When it was made.
  public let at: Instant
  /// The command that made it.
  public let command: String
  /// What was done, in plain words.
  public let summary: String
  /// Whether it has been taken back.
  public let isUndone: Bool
  /// Whether it can never be taken back: what it did was to forget.
  public let isFinal: Bool
}

extension Reading {
  /// The latest changes, newest first.
  public func journal(limit: Int = 20) throws -> [JournalEntry] {
    try entries("ORDER BY id DESC LIMIT \(max(0, limit))")
  }

  /// One change by its number.
  public func entry(_ id: Int64) throws -> JournalEntry? {
    try entries("WHERE id = \(id)").first
  }

  /// The change that an undo without a number takes back.
  public func undoable() throws -> JournalEntry? {
    try entries("WHERE undone = 0 ORDER BY id DESC LIMIT 1").first
  }

  /// The change that a redo without a number brings back: the one taken back last.
  public func redoable() throws -> JournalEntry? {
    try entries("WHERE undone > 0 ORDER BY undone DESC LIMIT 1").first
  }

  private func entries(_ which: String) throws -> [JournalEntry] {
    try Row.fetchAll(db, sql: "SELECT id, at, command, summary, undone FROM entry \(which)")
      .map { row in
        JournalEntry(
          id: row[0], at: Instant(milliseconds: row[1]), command: row[2], summary: row[3],
          isUndone: (row[4] as Int64) > 0, isFinal: (row[4] as Int64) < 0)
      }
  }
}

extension Store {
  /// Takes a change back, the latest where no number is given.
  ///
  /// - Parameter id: The entry's number.
  /// - Returns: The entry, nil when there is nothing to take back.
  /// - Throws: A `Diagnostic` when there is no such entry, it has been taken back, or later changes
  ///   build on it.
  public func undo(_ id: Int64? = nil) throws -> JournalEntry? {
    try step(id, isUndo: true)
  }

  /// Brings back a change that was taken back, the last of them where no number is given.
  ///
  /// - Parameter id: The entry's number.
  /// - Returns: The entry, nil when there is nothing to bring back.
  /// - Throws: A `Diagnostic` when there is no such entry, it was not taken back, or changes made
  ///   since stand in its way.
  public func redo(_ id: Int64? = nil) throws -> JournalEntry? {
    try step(id, isUndo: false)
  }

  private func step(_ id: Int64?, isUndo: Bool) throws -> JournalEntry? {
    try transaction { db, clock in
      let reading = Reading(db: db, clock: clock)
      let found =
        if let id { try reading.entry(id) } else {
          isUndo ? try reading.undoable() : try reading.redoable()
        }
      guard let entry = found else {
        guard let id else { return nil }
        throw Diagnostic(
          .error, "there is no change number \(id)", hint: "coach history lists them")
      }
      guard !entry.isFinal else {
        throw Diagnostic(
          .error, "change \(entry.id) cannot be taken back: what was forgotten is gone",
          hint: "coach history shows what can be")
      }
      guard entry.isUndone != isUndo else {
        throw Diagnostic(
          .error, "change \(entry.id) has \(isUndo ? "already" : "not") been taken back",
          hint: "coach history shows what was")
      }
      var reversal = try Reversal(db, entry: entry)
      if isUndo { try reversal.undo() } else { try reversal.redo() }
      return try reading.entry(entry.id)
    }
  }
}
