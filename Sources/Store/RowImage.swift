// A whole row as JSON, written and read by SQLite itself.

import GRDB

/// How the rows of a table become JSON objects and rows again.
struct RowImage {
  /// The columns in order.
  let columns: [String]
  /// An expression giving a row as a JSON object.
  let json: String

  init(_ db: Database, _ table: String) throws {
    let info = try db.columns(in: table)
    columns = info.map(\.name)
    let pairs = info.map { column in
      // Seventeen digits bring the same number back.
      column.type == "REAL"
        ? "'\(column.name)', CASE WHEN \(column.name) IS NULL THEN NULL "
          + "ELSE json(format('%!.17g', \(column.name))) END"
        : "'\(column.name)', \(column.name)"
    }
    json = "json_object(\(pairs.joined(separator: ", ")))"
  }

  /// The columns taken out of a JSON object in `source`, in order.
  func values(from source: String) -> String {
    columns.map { "json_extract(\(source), '$.\($0)')" }.joined(separator: ", ")
  }
}
