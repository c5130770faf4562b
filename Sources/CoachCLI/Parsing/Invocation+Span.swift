// Spans of days said on the command line: "next week", "12-15 may".

import Domain
import Questions

extension Invocation {
  /// A span from a phrase of the date grammar; its `to` is the first day not meant.
  func span(_ phrase: String, _ mode: DateMode, today: Day) throws(Diagnostic) -> DayRange {
    do throws(DateRefusal) {
      return try DatePhrase(today: today, mode: mode).read(phrase)
    } catch {
      throw RefusalText.diagnostic(error, phrase: phrase, today: today)
    }
  }
}
