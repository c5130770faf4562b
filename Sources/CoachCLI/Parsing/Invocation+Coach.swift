// Opens the store for one command.

import Coaching
import Domain
import Foundation
import Questions

extension Invocation {
  /// The coach on the store of this command, which is made where there is none.
  ///
  /// - Returns: The coach, who notes changes under the command as it was typed.
  /// - Throws: A `Diagnostic` when the store cannot be opened.
  func coach() throws -> Coach {
    let note = OpeningNote(console)
    return try Coach.open(
      at: store, now: now, zone: options.zone ?? (isFresh ? zone : nil), command: command,
      working: note.goOn)
  }

  private var isFresh: Bool { !FileManager.default.fileExists(atPath: store) }

  /// A day from a phrase of the date grammar, as in `yesterday` or `2026-03-01`.
  ///
  /// A span of several days gives its first, or its last for the end of a question.
  func day(
    _ phrase: String, _ mode: DateMode, today: Day, last: Bool = false
  ) throws(Diagnostic) -> Day {
    let range: DayRange
    do throws(DateRefusal) {
      range = try DatePhrase(today: today, mode: mode).read(phrase)
    } catch {
      throw RefusalText.diagnostic(error, phrase: phrase, today: today)
    }
    return last ? range.to - 1 : range.from
  }
}
