// A grid of terminal cells that charts are drawn on.

/// What a cell stands for; whoever prints the canvas decides on a colour.
public enum Ink: String, Hashable, Sendable, CaseIterable {
  /// Ordinary text and lines.
  case plain
  /// Axes, rules and what matters less.
  case faint
  /// The main series.
  case main
  /// What rises or is good.
  case up
  /// What falls or is bad.
  case down
  /// A mark on the chart.
  case mark
}

/// A run of cells of one ink.
public struct Run: Hashable, Sendable {
  /// The characters of the run.
  public var text: String
  /// What they stand for.
  public var ink: Ink

  /// A run.
  public init(_ text: String, _ ink: Ink = .plain) {
    self.text = text
    self.ink = ink
  }
}

/// A grid of terminal cells, row 0 on top; what is drawn outside it is left out.
public struct Canvas: Hashable, Sendable {
  private struct Cell: Hashable, Sendable {
    var glyph: Character = " "
    var ink = Ink.plain
    /// The second cell of a wide character.
    var hidden = false
  }

  /// Cells across.
  public let width: Int
  /// Cells down.
  public let height: Int
  private var cells: [Cell]

  /// An empty canvas; sizes below zero count as zero.
  public init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
    cells = Array(repeating: Cell(), count: self.width * self.height)
  }

  /// Puts one character at a column and row.
  public mutating func put(_ glyph: Character, _ x: Int, _ y: Int, _ ink: Ink = .plain) {
    let wide = CellWidth.of(glyph)
    guard x >= 0, x + max(1, wide) <= width, (0..<height).contains(y), wide > 0 else { return }
    cells[y * width + x] = Cell(glyph: glyph, ink: ink)
    if wide == 2 { cells[y * width + x + 1] = Cell(glyph: " ", ink: ink, hidden: true) }
  }

  /// Writes a text from a column on.
  public mutating func write(_ text: String, _ x: Int, _ y: Int, _ ink: Ink = .plain) {
    var column = x
    for character in text {
      put(character, column, y, ink)
      column += CellWidth.of(character)
    }
  }

  /// The character at a column and row, a space where nothing was drawn.
  public func glyph(_ x: Int, _ y: Int) -> Character {
    (0..<width).contains(x) && (0..<height).contains(y) ? cells[y * width + x].glyph : " "
  }

  /// The rows from the top, each as runs of one ink, without spaces at the end.
  public var rows: [[Run]] {
    (0..<height).map { y in
      var runs: [Run] = []
      var blanks = 0
      for x in 0..<width {
        let cell = cells[y * width + x]
        if cell.hidden { continue }
        if cell.glyph == " " {
          blanks += 1
          continue
        }
        let gap = String(repeating: " ", count: blanks)
        blanks = 0
        if let last = runs.indices.last, runs[last].ink == cell.ink {
          runs[last].text += gap + String(cell.glyph)
        } else {
          if !gap.isEmpty { runs.append(Run(gap)) }
          runs.append(Run(String(cell.glyph), cell.ink))
        }
      }
      return runs
    }
  }

  /// The rows as plain text.
  public var text: String {
    rows.map { $0.map(\.text).joined() }.joined(separator: "\n")
  }
}
