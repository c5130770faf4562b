// Which column of a table holds what, and whose posts they are.

import Domain

/// What is needed to read a table that is nobody's known format.
public struct TableMapping: Hashable, Sendable {
  /// Columns by what they hold, from 0.
  public var columns: [TableField: Int]
  /// Where the posts were published.
  public var network: Network?
  /// Under what name.
  public var account: String?
  /// The order of day and month, where the dates themselves do not tell.
  public var dates: DateOrder?

  /// A mapping.
  public init(
    columns: [TableField: Int], network: Network? = nil, account: String? = nil,
    dates: DateOrder? = nil
  ) {
    self.columns = columns
    self.network = network
    self.account = account
    self.dates = dates
  }

  /// Reads `date=Created,text=Body`; a column may be told by its number too: `date=#1`.
  ///
  /// Throws a `Diagnostic` that names what is wrong: an unknown meaning, a column that is not there,
  /// or no date.
  public init(_ text: String, header: [String]) throws(Diagnostic) {
    columns = [:]
    let names = header.map(CSVSheet.folded)
    for part in text.split(separator: ",") {
      let sides = part.split(separator: "=", maxSplits: 1).map { String($0).trimmingSpaces }
      guard sides.count == 2, let field = TableField(rawValue: sides[0].lowercased()) else {
        throw Diagnostic(
          .error, "“\(part)” maps nothing: the left side must be one of \(Self.meanings)",
          hint: "write it as in --map date=Created,text=Body")
      }
      let number = sides[1].hasPrefix("#") ? Int(sides[1].dropFirst()) : nil
      guard
        let column = names.firstIndex(of: CSVSheet.folded(sides[1]))
          ?? number.flatMap({ header.indices.contains($0 - 1) ? $0 - 1 : nil })
      else {
        throw Diagnostic(
          .error, "the table has no column “\(sides[1])”",
          hint: "its columns are \(Self.list(header))")
      }
      columns[field] = column
    }
    guard columns[.date] != nil else {
      throw Diagnostic(
        .error, "the mapping does not say which column is the date",
        hint: "add date=COLUMN; the columns are \(Self.list(header))")
    }
  }

  /// The mapping as `--map` takes it.
  public func written(header: [String]) -> String {
    let names = header.map(CSVSheet.folded)
    return TableField.allCases.compactMap { field in
      guard let column = columns[field], header.indices.contains(column) else { return nil }
      let name = header[column].trimmingSpaces
      let isPlain =
        !name.isEmpty && !name.contains { ",=#\n\r".contains($0) }
        && names.firstIndex(of: names[column]) == column
      return "\(field.rawValue)=\(isPlain ? name : "#\(column + 1)")"
    }.joined(separator: ",")
  }

  /// The meanings a column may have, for messages.
  static var meanings: String { TableField.allCases.map(\.rawValue).joined(separator: ", ") }

  /// The names of columns, for messages; at most twelve.
  static func list(_ header: [String]) -> String {
    let shown = header.prefix(12).map { String($0.trimmingSpaces.prefix(40)) }
    return shown.joined(separator: ", ") + (header.count > 12 ? ", …" : "")
  }
}

extension TableMapping {
  /// What the store remembers of a table, line by line.
  public func remembered(header: [String]) -> String {
    [
      ("map", written(header: header)), ("network", network?.rawValue ?? ""),
      ("account", account ?? ""), ("dates", dates?.rawValue ?? ""),
    ].filter { !$0.1.isEmpty }.map { "\($0.0)=\($0.1)" }.joined(separator: "\n")
  }

  /// What the store remembers; nil where it does not fit the header.
  public init?(remembered text: String, header: [String]) {
    var lines: [Substring: String] = [:]
    for line in text.split(separator: "\n") {
      guard let equals = line.firstIndex(of: "=") else { continue }
      lines[line[..<equals]] = String(line[line.index(after: equals)...])
    }
    guard let map = lines["map"], let read = try? TableMapping(map, header: header) else {
      return nil
    }
    self = read
    network = lines["network"].map { Network(rawValue: $0) }
    account = lines["account"]
    dates = lines["dates"].flatMap { DateOrder(rawValue: $0) }
  }
}
