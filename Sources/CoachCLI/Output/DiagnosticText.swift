// What is wrong, as lines for standard error.

import Charts
import Domain

/// Writes a diagnostic: the sentence, its place, the excerpt with a caret, the hint.
enum DiagnosticText {
  /// `coach: …`, then what is known of place and remedy, each on its own line.
  static func page(_ diagnostic: Diagnostic, width: Int, isAccessible: Bool) -> Page {
    var page = Page(width: width, isAccessible: isAccessible)
    let kind: Words =
      switch diagnostic.severity {
      case .error: "\("coach:", .bad) "
      case .warning: "\("coach: warning:", .accent) "
      case .note: "\("coach: note:", .faint) "
      }
    page.paragraph(kind + Words(diagnostic.message), hang: 2)
    if let place = diagnostic.place {
      page.unbroken(Words("at \(place)", .faint), indent: 2)
    }
    if let excerpt = diagnostic.excerpt, !excerpt.isEmpty {
      for row in caret(excerpt, column: diagnostic.place?.column, width: page.width - 4) {
        page.paragraph(Words(row), indent: 4)
      }
    }
    if let hint = diagnostic.hint {
      page.paragraph("\("hint:", .good) \(hint)", indent: 2, hang: 4)
    }
    return page
  }

  /// The excerpt, cut to the width around the column, and a caret under the column.
  private static func caret(_ excerpt: String, column: Int?, width: Int) -> [String] {
    let characters = Array(SafeText.line(excerpt))
    guard let column, column >= 1, column <= characters.count + 1 else {
      return [CellWidth.fit(String(characters), width)]
    }
    let from = max(0, column - 1 - width / 2)
    let lead = from > 0 ? "…" : ""
    let shown = CellWidth.fit(lead + String(characters[from...]), width)
    let before = CellWidth.of(lead + String(characters[from..<(column - 1)]))
    return [shown, String(repeating: " ", count: before) + "^"]
  }
}
