// A page of an answer: lines, paragraphs, tables and charts fitted to the width.

import Charts

/// What an answer is written on.
struct Page {
  /// The cells across; no line is longer.
  let width: Int
  /// Whether drawings are to be replaced by sentences, in ASCII.
  let isAccessible: Bool
  /// The lines so far.
  private(set) var lines: [Words] = []

  /// An empty page; `--accessible` caps the width at 80.
  init(width: Int, isAccessible: Bool = false) {
    self.isAccessible = isAccessible
    self.width = isAccessible ? min(width, 80) : max(20, width)
  }

  /// A heading of its own line.
  mutating func heading(_ text: String) {
    paragraph(Words(text, .strong))
  }

  /// An empty line, never two in a row.
  mutating func blank() {
    if let last = lines.last, !last.text.isEmpty { lines.append(Words("")) }
  }

  /// Text that wraps between words; following lines are set in by `hang`.
  mutating func paragraph(_ words: Words, indent: Int = 0, hang: Int? = nil) {
    lines += Wrapping.wrap(words, width: width, indent: indent, hang: hang ?? indent)
  }

  /// One line as it is, however long, so that a path can be copied from it; wrapped where lines must
  /// stay short.
  mutating func unbroken(_ words: Words, indent: Int = 0) {
    if isAccessible { return paragraph(words, indent: indent) }
    lines.append(Words(String(repeating: " ", count: indent)) + words)
  }

  /// One point of a list.
  mutating func bullet(_ words: Words, mark: String = "-", indent: Int = 0) {
    paragraph(Words(mark + " ") + words, indent: indent, hang: indent + CellWidth.of(mark) + 1)
  }

  /// A table; see `Table`.
  mutating func table(_ table: Table, indent: Int = 0) {
    if isAccessible {
      for sentence in table.sentences { paragraph(sentence) }
    } else {
      let gap = Words(String(repeating: " ", count: indent))
      for row in table.rows(width: width - indent) { lines.append(gap + row) }
    }
  }

  /// A chart, or its sentences.
  mutating func chart(_ chart: some Chart, indent: Int = 0) {
    if isAccessible {
      for sentence in chart.sentences { paragraph(Words(sentence)) }
      return
    }
    let gap = String(repeating: " ", count: indent)
    for row in chart.canvas(width: width - indent).rows {
      var words = Words(gap)
      words.pieces += row.map {
        Words.Piece(text: SafeText.line($0.text), role: Style.role($0.ink))
      }
      lines.append(words)
    }
  }

  /// The page as text, one line break after each line.
  func text(_ style: Style) -> String {
    lines.map { line in
      let text = style.text(line)
      let shown = style.isColoured ? text : Self.withoutSpacesAtEnd(text)
      return (isAccessible ? Ascii.text(shown) : shown) + "\n"
    }.joined()
  }

  private static func withoutSpacesAtEnd(_ text: String) -> String {
    let space = UInt8(ascii: " ")
    guard text.utf8.last == space else { return text }
    guard let last = text.utf8.lastIndex(where: { $0 != space }) else { return "" }
    return String(text[...last])
  }
}
