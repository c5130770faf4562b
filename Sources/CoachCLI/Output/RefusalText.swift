// What is said of a date phrase that was refused.

import Domain
import Questions

/// Refusals of date phrases in plain words.
enum RefusalText {
  /// The refusal with what to write instead.
  static func diagnostic(_ refusal: DateRefusal, phrase: String, today: Day) -> Diagnostic {
    let readings = refusal.readings.map { text($0, today: today) }.joined(separator: " or ")
    switch refusal.reason {
    case .ambiguous:
      return Diagnostic(
        .error, "“\(phrase)” could be \(readings)",
        hint: "write the month as a word, or the date as 2026-02-11")
    case .invalid: return Diagnostic(.error, "there is no “\(phrase)”", hint: "check day and month")
    case .mismatch:
      return Diagnostic(
        .error, "weekday and date do not agree in “\(phrase)”",
        hint: "the date alone is \(readings)")
    case .reversed:
      return Diagnostic(
        .error, "“\(phrase)” ends before it begins", hint: "the other way round it is \(readings)")
    case .open:
      return Diagnostic(
        .error, "“\(phrase)” has no beginning or no end",
        hint: "name both ends, as in monday to friday")
    case .number:
      return Diagnostic(
        .error, "“\(phrase)” is a number, not a date", hint: "write 2026-02-11, 11 feb or last week"
      )
    case .unknown:
      return Diagnostic(
        .error, "“\(phrase)” is no date that coach knows",
        hint: "write 2026-02-11, 11 feb, yesterday, last friday or since march")
    }
  }

  /// A day, or the first and last day of a range.
  static func text(_ range: DayRange, today: Day) -> String {
    range.to - range.from == 1
      ? DayText.plain(range.from, today: today)
      : "\(DayText.plain(range.from, today: today)) to \(DayText.plain(range.to - 1, today: today))"
  }
}
