// What a table of an unknown kind seems to hold, to be shown before it is read.

import Domain

/// A table's header, its first rows, and what its columns seem to mean.
public struct TableProposal: Hashable, Sendable {
  /// The file.
  public let path: String
  /// The names of its columns.
  public let header: [String]
  /// Its first two rows.
  public let samples: [[String]]
  /// What the columns seem to mean; without a date where none could be found.
  public let mapping: TableMapping

  /// The name of the setting that remembers a mapping of this header.
  public var key: String {
    "table " + PlainMarks.digest(header.map(CSVSheet.folded).joined(separator: "\u{1F}"))
  }

  /// Looks at a table.
  init(path: String, sheet: CSVSheet, rows: [CSVRow]) {
    self.path = path
    header = sheet.header
    samples = rows.prefix(2).map(\.cells)
    mapping = TableMapping(columns: Self.columns(sheet.header, rows))
  }

  /// Meanings by the names of columns, checked against what is in them.
  private static func columns(_ header: [String], _ rows: [CSVRow]) -> [TableField: Int] {
    let names = header.map { name in
      CSVSheet.folded(String(name.map { "_-".contains($0) ? " " : $0 }))
    }
    var columns: [TableField: Int] = [:]
    func isFree(_ column: Int) -> Bool { !columns.values.contains(column) }
    for field in TableField.allCases {
      let found = field.names.lazy.compactMap { name in
        names.indices.first { names[$0] == name && isFree($0) && fits(field, $0, rows) }
      }.first
      if let found { columns[field] = found }
    }
    if columns[.date] == nil {
      columns[.date] = names.indices.first { isFree($0) && fits(.date, $0, rows) }
    }
    if columns[.link] == nil {
      columns[.link] = names.indices.first { column in
        isFree(column) && rows.contains { $0[column].hasPrefix("http") }
          && fits(.link, column, rows)
      }
    }
    if columns[.text] == nil, let column = longest(names.indices.filter(isFree), rows) {
      columns[.text] = column
    }
    return columns
  }

  /// Whether what is in a column can mean that.
  private static func fits(_ field: TableField, _ column: Int, _ rows: [CSVRow]) -> Bool {
    let cells = rows.map { $0[column].trimmingSpaces }.filter { !$0.isEmpty }
    switch field {
    case .date: return !cells.isEmpty && cells.allSatisfy { SheetTime.read($0) != .none }
    case .time: return !cells.isEmpty && cells.allSatisfy { SheetTime.clock($0) != nil }
    case _ where field.isCount: return cells.allSatisfy { SheetCount.read($0) != nil }
    case .link, .media: return cells.allSatisfy { $0.contains("/") || SheetCount.read($0) != nil }
    default: return true
    }
  }

  /// The column of the most words.
  private static func longest(_ columns: [Int], _ rows: [CSVRow]) -> Int? {
    let sizes = columns.map { column in
      (column, rows.reduce(0) { $0 + ($1[column].contains(" ") ? $1[column].utf8.count : 0) })
    }
    return sizes.max { $0.1 < $1.1 }.flatMap { $0.1 > 0 ? $0.0 : nil }
  }
}
