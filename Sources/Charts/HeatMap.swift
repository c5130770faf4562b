// Days as a map of weeks: weekdays down, weeks across.

/// A heat map by weeks: one mark a day, Monday on top, the latest week on the right.
///
/// Each kind of day has a glyph of its own, so that it can be read without colour.
public struct HeatMap: Chart {
  /// A kind of day.
  public struct Kind: Sendable {
    /// How it is drawn.
    public var glyph: Character
    /// In what ink.
    public var ink: Ink
    /// What it is called in the legend and in sentences.
    public var word: String

    /// A kind of day.
    public init(_ glyph: Character, _ ink: Ink, _ word: String) {
      self.glyph = glyph
      self.ink = ink
      self.word = word
    }
  }

  /// What is shown, in words.
  public var title: String
  /// One kind a day, as its place in `kinds`; nil for days that are left blank.
  public var days: [Int?]
  /// The kinds in the order of the legend.
  public var kinds: [Kind]
  /// The weekday of the first day, 1 for Monday to 7 for Sunday.
  public var firstWeekday: Int
  /// A label over the week that holds a day, as in a month's name over its first; each begins a
  /// sentence of its own.
  public var labels: [Int: String]

  /// A heat map.
  public init(
    title: String, days: [Int?], kinds: [Kind], firstWeekday: Int, labels: [Int: String] = [:]
  ) {
    self.title = title
    self.days = days
    self.kinds = kinds
    self.firstWeekday = min(7, max(1, firstWeekday))
    self.labels = labels
  }

  private static let names = ["Mon", "", "Wed", "", "Fri", "", "Sun"]

  private func kind(_ day: Int) -> Kind? {
    days[day].flatMap { kinds.indices.contains($0) ? kinds[$0] : nil }
  }

  /// The kinds that occur, in their order.
  private var present: [Kind] {
    let used = Set(days.compactMap(\.self))
    return kinds.indices.filter(used.contains).map { kinds[$0] }
  }

  /// Labels, weekdays, then the legend; the latest weeks where there are more than fit.
  public func canvas(width: Int) -> Canvas {
    let legend = legendLines(width: width)
    var canvas = Canvas(width: width, height: 8 + (legend.isEmpty ? 0 : legend.count + 1))
    let weeks = (firstWeekday - 1 + days.count + 6) / 7
    // A space between weeks where all of them fit with it.
    let step = 4 + 2 * weeks <= width ? 2 : 1
    let skipped = max(0, weeks - max(0, width - 4) / step)
    for (y, name) in Self.names.enumerated() { canvas.write(name, 0, y + 1, .faint) }
    var free = 4
    for index in days.indices {
      let cell = firstWeekday - 1 + index
      let x = 4 + (cell / 7 - skipped) * step
      guard x >= 4 else { continue }
      if let label = labels[index], x >= free, x + CellWidth.of(label) <= width {
        canvas.write(label, x, 0, .faint)
        free = x + CellWidth.of(label) + 1
      }
      if let kind = kind(index) { canvas.put(kind.glyph, x, cell % 7 + 1, kind.ink) }
    }
    for (line, kinds) in legend.enumerated() {
      var x = 4
      for kind in kinds {
        canvas.put(kind.glyph, x, 9 + line, kind.ink)
        canvas.write(kind.word, x + 2, 9 + line, .faint)
        x += CellWidth.of(kind.word) + 4
      }
    }
    return canvas
  }

  private func legendLines(width: Int) -> [[Kind]] {
    var lines: [[Kind]] = []
    var x = Int.max
    for kind in present {
      let cells = CellWidth.of(kind.word) + 4
      if x == Int.max || x + cells - 2 > width {
        lines.append([])
        x = 4
      }
      lines[lines.count - 1].append(kind)
      x += cells
    }
    return lines
  }

  /// How many days there are of each kind, in all and from label to label.
  public var sentences: [String] {
    func counts(_ range: Range<Int>) -> String {
      let found = kinds.indices.compactMap { kind -> String? in
        let count = range.count { days[$0] == kind }
        return count > 0 ? "\(count) \(kinds[kind].word)" : nil
      }
      return found.isEmpty ? "nothing" : found.joined(separator: ", ")
    }
    let starts = labels.keys.filter(days.indices.contains).sorted()
    let parts = zip(starts, starts.dropFirst() + [days.count]).map { first, end in
      "\(labels[first] ?? ""): \(counts(first..<end))."
    }
    return ["\(title): \(counts(0..<days.count))."] + parts
  }
}
