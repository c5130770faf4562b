// Reads CSV row by row from bytes in pieces: one row is in memory at a time.

import Domain

/// A streaming reader of comma-, semicolon- and tab-separated text.
///
/// It takes what spreadsheets and networks write: quoted cells over several lines, lone quotes, a
/// byte order mark, any line ending, UTF-8, UTF-16 with its mark, and Windows-1252 where a cell is
/// no UTF-8. Blank lines are no rows.
public struct CSVReader: Sendable {
  private enum State {
    case start
    case plain
    case quoted
    case closed
  }

  private let dialect: CSVDialect
  private let limits: CSVLimits
  private var text = CSVText()
  private var line = 1

  /// A reader at the beginning of a file.
  public init(dialect: CSVDialect = .init(), limits: CSVLimits = .init()) {
    self.dialect = dialect
    self.limits = limits
  }

  /// Reads the next row.
  ///
  /// - Parameter source: Gives the bytes; the same one at every call.
  /// - Returns: The row, nil at the end.
  /// - Throws: `Diagnostic` with the line where a row is longer than any real one, or when the
  ///   source is damaged.
  public mutating func next<Source: ByteSource & ~Copyable>(
    from source: inout Source
  ) throws(Diagnostic) -> CSVRow? {
    while true {
      guard let row = try row(from: &source) else { return nil }
      if row.cells.count > 1 || row.cells.first?.isEmpty == false { return row }
    }
  }

  private mutating func row<Source: ByteSource & ~Copyable>(
    from source: inout Source
  ) throws(Diagnostic) -> CSVRow? {
    var cells: [String] = []
    var cell: [UInt8] = []
    var state = State.start
    var size = 0
    let first = line
    guard try text.peek(&source) != nil else { return nil }
    while let byte = try text.take(&source) {
      size += 1
      if cell.count > limits.cell || size > limits.row || cells.count >= limits.cells {
        throw tooLong(first, source.place)
      }
      if byte == 10 || byte == 13 {
        if byte == 13, try text.peek(&source) == 10 { _ = try text.take(&source) }
        line += 1
        guard state == .quoted else {
          cells.append(CSVText.string(cell))
          return CSVRow(cells: cells, line: first)
        }
        cell.append(10)
        continue
      }
      switch state {
      case .quoted:
        if byte == UInt8(ascii: "\\"), dialect.quote == .backslash,
          let next = try text.peek(&source), next == byte || next == UInt8(ascii: "\"")
        {
          _ = try text.take(&source)
          cell.append(next)
        } else if byte == UInt8(ascii: "\"") {
          state = try afterQuote(&cell, &source)
        } else {
          cell.append(byte)
        }
      case .start, .plain, .closed:
        if byte == dialect.separator {
          cells.append(CSVText.string(cell))
          cell.removeAll(keepingCapacity: true)
          state = .start
        } else if byte == UInt8(ascii: "\""), state == .start {
          state = .quoted
        } else {
          cell.append(byte)
          if state == .start { state = .plain }
        }
      }
    }
    cells.append(CSVText.string(cell))
    return CSVRow(cells: cells, line: first, isCutOff: state == .quoted)
  }

  /// What a quote within a quoted cell is: one of two, the end, or a lone one that stays.
  private mutating func afterQuote<Source: ByteSource & ~Copyable>(
    _ cell: inout [UInt8], _ source: inout Source
  ) throws(Diagnostic) -> State {
    guard let next = try text.peek(&source) else { return .closed }
    if next == UInt8(ascii: "\"") {
      _ = try text.take(&source)
      cell.append(next)
      return .quoted
    }
    if next == dialect.separator || next == 10 || next == 13 { return .closed }
    cell.append(UInt8(ascii: "\""))
    return .quoted
  }

  private func tooLong(_ line: Int, _ place: String) -> Diagnostic {
    Diagnostic(
      .error, "the row that begins here is longer than that of any real table",
      hint: "look for a quote that is never closed", place: .init(file: place, line: line))
  }
}
