// Finds the header of a table, whatever a spreadsheet did to the file, and walks its rows.

import Domain

/// Where a table's header stands in a file, and how the file is written.
public struct CSVSheet: Hashable, Sendable {
  /// How the file is written.
  public let dialect: CSVDialect
  /// The names of the columns as written.
  public let header: [String]
  /// How many rows stand before the header.
  public let preamble: Int
  private let columns: [String: Int]

  /// How many rows may stand before the header.
  private static let longestPreamble = 8

  /// Finds the first row that has all the `required` columns; nil where no row has them.
  ///
  /// - Parameters:
  ///   - head: The file's first bytes.
  ///   - quote: How quotes are written in its cells.
  ///   - required: Names of columns, in lower case; with none, the first row of two or more cells.
  public init?(head: [UInt8], quote: CSVDialect.Quote = .doubled, required: [String] = []) {
    var best: (dialect: CSVDialect, header: [String], preamble: Int)?
    for separator in CSVDialect.separators {
      let dialect = CSVDialect(separator: separator, quote: quote)
      var reader = CSVReader(dialect: dialect)
      var source = CSVBytes(head)
      var rows = 0
      while rows <= Self.longestPreamble, let row = try? reader.next(from: &source) {
        let names = Set(row.cells.map(Self.folded))
        let fits = required.isEmpty ? row.cells.count > 1 : names.isSuperset(of: required)
        if fits {
          if row.cells.count > best?.header.count ?? 0 { best = (dialect, row.cells, rows) }
          break
        }
        rows += 1
      }
    }
    guard let best else { return nil }
    (dialect, header, preamble) = best
    columns = Dictionary(
      best.header.enumerated().map { (Self.folded($1), $0) }, uniquingKeysWith: { a, _ in a })
  }

  /// A column's name as names are compared: lower case, single spaces, none around it.
  public static func folded(_ name: String) -> String {
    name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The first of these columns that is there, names in lower case.
  public func column(_ names: String...) -> Int? { names.lazy.compactMap { columns[$0] }.first }

  /// Walks the rows below the header.
  ///
  /// - Parameters:
  ///   - source: Gives the file's bytes from its beginning.
  ///   - body: Takes each row.
  /// - Throws: `Diagnostic` where a row is longer than any real one or the source is damaged, or
  ///   what `body` throws.
  public func forEachRow<Source: ByteSource & ~Copyable>(
    of source: inout Source, _ body: (CSVRow) throws -> Void
  ) throws {
    var reader = CSVReader(dialect: dialect)
    var rows = 0
    while let row = try reader.next(from: &source) {
      // Spreadsheets write empty lines as empty cells.
      if rows > preamble, !row.cells.allSatisfy(\.isEmpty) { try body(row) }
      rows += 1
    }
  }
}

/// Bytes in memory as a source.
struct CSVBytes: ByteSource {
  let place = ""
  private let bytes: [UInt8]
  private var at = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func read(into buffer: inout [UInt8], at offset: Int) throws(Diagnostic) -> Int {
    let count = min(bytes.count - at, buffer.count - offset)
    guard count > 0 else { return 0 }
    buffer.replaceSubrange(offset..<offset + count, with: bytes[at..<at + count])
    at += count
    return count
  }
}
