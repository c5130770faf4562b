// The first words of a post, enough to recognise it.

import Charts

/// A text cut to its first words.
enum FirstWords {
  /// The first words of a text in one line, at most `cells` wide, with `…` where it goes on.
  static func of(_ text: String, cells: Int = 44) -> String {
    let words = text.split(whereSeparator: \.isWhitespace)
    var line = ""
    for word in words {
      let longer = line.isEmpty ? String(word) : line + " " + word
      guard CellWidth.of(longer) <= cells else {
        return line.isEmpty ? CellWidth.fit(longer, cells) : line + "…"
      }
      line = longer
    }
    return line.isEmpty ? "(no text)" : line
  }
}
