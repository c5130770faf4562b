// The text of a loaded rule, kept so that later findings can name their place.

import Domain
import RuleEngine

/// A loaded file with the scalars of its keys.
struct LoadedText: Sendable {
  let file: SourceFile
  let places: [String: ScalarPlace]

  func diagnostic(
    _ severity: Diagnostic.Severity, _ message: String, hint: String? = nil, field: String,
    offset: Int = 0
  ) -> Diagnostic {
    let place = places[field].flatMap { file.place(of: offset, in: $0) }
    return file.diagnostic(
      message, hint: hint, line: place?.line, column: place?.column, severity: severity)
  }
}

extension ReadingLog {
  /// Reports what is wrong with a condition or text, at its place in the file.
  func report(_ fault: RuleFaults.Fault) {
    report(
      fault.message, hint: fault.hint, field: fault.field, offset: fault.offset,
      severity: fault.severity)
  }
}
