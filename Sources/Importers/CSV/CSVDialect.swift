// How a table of text is written: what stands between cells, and how quotes are written in them.

/// One way of writing CSV.
public struct CSVDialect: Hashable, Sendable {
  /// How a quote is written within a quoted cell.
  public enum Quote: Hashable, Sendable {
    /// Twice, as RFC 4180 has it.
    case doubled
    /// After a backslash, as LinkedIn's comments have it; twice is understood too.
    case backslash
  }

  /// The byte between cells: a comma, semicolon or tab.
  public var separator: UInt8
  /// How a quote is written within a quoted cell.
  public var quote: Quote

  /// A dialect; the usual one unless told.
  public init(separator: UInt8 = UInt8(ascii: ","), quote: Quote = .doubled) {
    self.separator = separator
    self.quote = quote
  }

  /// What may stand between cells.
  public static let separators: [UInt8] = [
    UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"),
  ]
}

/// How much one row of a table may hold before the table is called damaged.
public struct CSVLimits: Sendable {
  /// The most bytes in a cell.
  public var cell: Int
  /// The most cells in a row.
  public var cells: Int
  /// The most bytes in a row.
  public var row: Int

  /// Bounds; the defaults leave the longest real cells a margin of ten or more.
  public init(cell: Int = 1 << 20, cells: Int = 1000, row: Int = 4 << 20) {
    self.cell = cell
    self.cells = cells
    self.row = row
  }
}

/// One row of a table.
public struct CSVRow: Hashable, Sendable {
  /// Its cells as text.
  public var cells: [String]
  /// The line of the file on which it begins, from 1.
  public var line: Int
  /// Whether the file ended within a quoted cell of it.
  public var isCutOff: Bool

  /// A row.
  public init(cells: [String], line: Int, isCutOff: Bool = false) {
    self.cells = cells
    self.line = line
    self.isCutOff = isCutOff
  }

  /// The text of a column, empty where the row is too short or there is no such column.
  public subscript(column: Int?) -> String {
    guard let column, cells.indices.contains(column) else { return "" }
    return cells[column]
  }
}
