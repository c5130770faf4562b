// Tables aligned by cell width, never wider than the page.

import Charts

/// A table: columns that are aligned, the flexible one shortened where the page is narrow.
struct Table {
  /// One column.
  struct Column {
    var title: String
    var isRight = false
    /// Shortened first when the page is too narrow.
    var isFlexible = false

    static func left(_ title: String) -> Column { Column(title: title) }
    static func right(_ title: String) -> Column { Column(title: title, isRight: true) }
    static func flexible(_ title: String) -> Column { Column(title: title, isFlexible: true) }
  }

  var columns: [Column]
  private(set) var cells: [[Words]] = []

  init(_ columns: [Column]) { self.columns = columns }

  /// Adds a row; missing cells stay empty.
  mutating func row(_ row: [Words]) {
    cells.append(
      columns.indices.map { row.indices.contains($0) ? row[$0] : Words("") })
  }

  /// Whether any column has a title.
  private var hasHeader: Bool { columns.contains { !$0.title.isEmpty } }

  /// The rows as lines, two spaces between columns.
  func rows(width: Int) -> [Words] {
    var all = cells
    if hasHeader { all.insert(columns.map { Words($0.title, .faint) }, at: 0) }
    let widths = fit(
      columns.indices.map { column in all.map { $0[column].cells }.max() ?? 0 }, width: width)
    return all.map { row in
      var line = Words("")
      for (column, words) in row.enumerated() where widths[column] > 0 {
        let cell = Self.shorten(words, widths[column])
        let gap = Words(String(repeating: " ", count: max(0, widths[column] - cell.cells)))
        line = line + (columns[column].isRight ? gap + cell : cell + gap)
        if column < row.count - 1 { line = line + Words("  ") }
      }
      return line
    }
  }

  /// Takes from flexible columns first, then from the widest; drops nothing while there is room.
  private func fit(_ wanted: [Int], width: Int) -> [Int] {
    var widths = wanted
    func total() -> Int { widths.reduce(0, +) + 2 * max(0, widths.count { $0 > 0 } - 1) }
    while total() > width {
      let flexible = widths.indices.filter { columns[$0].isFlexible && widths[$0] > 8 }
      let from = flexible.isEmpty ? Array(widths.indices) : flexible
      guard let widest = from.max(by: { widths[$0] < widths[$1] }), widths[widest] > 0 else {
        break
      }
      widths[widest] -= 1
    }
    return widths
  }

  private static func shorten(_ words: Words, _ cells: Int) -> Words {
    guard words.cells > cells else { return words }
    return Words(
      CellWidth.fit(words.text, cells), words.pieces.first { !$0.text.isEmpty }?.role ?? .plain)
  }

  /// One sentence a row, for those who hear it.
  var sentences: [Words] {
    cells.map { row in
      var parts: [String] = []
      for (column, words) in row.enumerated() where !words.text.isEmpty {
        let title = columns[column].title
        parts.append(title.isEmpty ? words.text : "\(title) \(words.text)")
      }
      return Words(parts.joined(separator: ", ") + ".")
    }
  }
}
