// Parts of a whole, one row a step.

/// Rows of parts that stand one after the other, with a legend.
public struct StackedRows: Chart {
  /// One row: its name and a value for each part.
  public struct Row: Hashable, Sendable {
    /// The step, as in a week's first day.
    public var label: String
    /// One value a part, 0 or more; nil where the row is not known.
    public var values: [Double]?

    /// A row.
    public init(_ label: String, _ values: [Double]?) {
      self.label = label
      self.values = values
    }
  }

  /// The names of the parts.
  public var parts: [String]
  /// The rows from the top.
  public var rows: [Row]

  /// Stacked rows; at most six parts have glyphs of their own.
  public init(parts: [String], rows: [Row]) {
    self.parts = parts
    self.rows = rows
  }

  private static let glyphs: [Character] = ["█", "▓", "▒", "░", "▚", "·"]
  private static let inks: [Ink] = [.main, .up, .mark, .down, .plain, .faint]

  /// A legend and one row a step; an unknown row says so.
  public func canvas(width: Int) -> Canvas {
    var canvas = Canvas(width: width, height: rows.count + 1)
    var x = 0
    for (part, name) in parts.enumerated() {
      let text = " \(name)  "
      if x + CellWidth.of(text) >= width { break }
      canvas.put(Self.glyphs[part % 6], x, 0, Self.inks[part % 6])
      canvas.write(text, x + 1, 0)
      x += 1 + CellWidth.of(text)
    }
    let names = min(rows.map { CellWidth.of($0.label) }.max() ?? 0, width / 2)
    let top = rows.compactMap { $0.values?.reduce(0, +) }.max() ?? 0
    let room = max(0, width - names - 1)
    for (y, row) in rows.enumerated() {
      canvas.write(CellWidth.fit(row.label, names), 0, y + 1)
      guard let values = row.values else {
        canvas.write(CellWidth.fit("not known", room), names + 1, y + 1, .faint)
        continue
      }
      var sum = 0.0
      for (part, value) in values.enumerated() where value > 0 && top > 0 {
        let from = Int((sum / top * Double(room)).rounded())
        sum += value
        let to = Int((min(1, sum / top) * Double(room)).rounded())
        for column in from..<max(from, to) {
          canvas.put(
            Self.glyphs[part % 6], names + 1 + column, y + 1, Self.inks[part % 6])
        }
      }
    }
    return canvas
  }

  /// One sentence a row.
  public var sentences: [String] {
    rows.map { row in
      guard let values = row.values else { return "\(row.label): not known." }
      let said = zip(parts, values).map { "\($0) \(Figures.text($1, digits: 0))" }
      return "\(row.label): \(said.joined(separator: ", "))."
    }
  }
}
