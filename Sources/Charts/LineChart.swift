// A line over time with axes, gaps and marks.

/// A line chart: one value a step, nil where nothing is known.
///
/// A gap stays empty and is never drawn as zero.
public struct LineChart: Chart {
  /// A mark over a step: a new model, a hit.
  public struct Mark: Hashable, Sendable {
    /// The step it stands at.
    public var step: Int
    /// What it says.
    public var label: String

    /// A mark.
    public init(step: Int, label: String) {
      self.step = step
      self.label = label
    }
  }

  /// What is drawn, in words, as in `score`.
  public var title: String
  /// One value a step, nil where unknown.
  public var values: [Double?]
  /// A name for each step, as many as values, for the sentences.
  public var names: [String]
  /// Short labels under the axis at some steps; those that fit are drawn.
  public var labels: [Int: String]
  /// Marks, each at a step.
  public var marks: [Mark]
  /// Rows of the plot itself, without axis and labels, at least 2.
  public var height: Int

  /// A line chart.
  public init(
    title: String, values: [Double?], names: [String], labels: [Int: String] = [:],
    marks: [Mark] = [], height: Int = 8
  ) {
    self.title = title
    self.values = values
    self.names = names
    self.labels = labels
    self.marks = marks
    self.height = max(2, height)
  }

  private var known: [Double] { values.compactMap { $0 }.filter(\.isFinite) }

  /// The drawing, `height` rows and two for axis and labels, one more with marks.
  public func canvas(width: Int) -> Canvas {
    guard let low = known.min(), let high = known.max(), width >= 12 else {
      var empty = Canvas(width: width, height: 1)
      empty.write(CellWidth.fit("no data in this span", width), 0, 0, .faint)
      return empty
    }
    // A flat line stands in the middle of one unit.
    let room = max(high - low, 1)
    let range = ((low + high - room) / 2)...((low + high + room) / 2)
    let ticks = Ticks(range, count: max(2, height / 2))
    let names = ticks.values.map { Figures.text($0, digits: ticks.digits) }
    let gutter = (names.map(\.count).max() ?? 0) + 1
    let top = marks.isEmpty ? 0 : 1
    var canvas = Canvas(width: width, height: top + height + 2)
    let plot = Plot(
      left: gutter + 1, columns: width - gutter - 1, top: top, rows: height, range: range,
      steps: values.count)

    for y in top..<(top + height) { canvas.put("│", gutter, y, .faint) }
    for (value, name) in zip(ticks.values, names) {
      let y = plot.row(value)
      canvas.write(name, gutter - 1 - name.count, y, .faint)
      canvas.put("┤", gutter, y, .faint)
    }
    canvas.put("└", gutter, top + height, .faint)
    for x in plot.left..<width { canvas.put("─", x, top + height, .faint) }
    drawMarks(plot, on: &canvas)
    drawLine(plot, on: &canvas)
    drawLabels(plot, on: &canvas)
    return canvas
  }

  private func drawMarks(_ plot: Plot, on canvas: inout Canvas) {
    var free = plot.left
    for mark in marks.sorted(by: { $0.step < $1.step }) where values.indices.contains(mark.step) {
      let x = plot.column(mark.step)
      for y in plot.top..<(plot.top + plot.rows) { canvas.put("┊", x, y, .mark) }
      let label = CellWidth.fit("▾ " + mark.label, canvas.width)
      let at = max(0, min(x, canvas.width - CellWidth.of(label)))
      if at >= free {
        canvas.write(label, at, 0, .mark)
        free = at + CellWidth.of(label) + 1
      }
    }
  }

  private func drawLine(_ plot: Plot, on canvas: inout Canvas) {
    var before: Int?
    for x in 0..<plot.columns {
      guard let value = plot.value(at: x, in: values) else {
        before = nil
        continue
      }
      let y = plot.row(value)
      let from = before ?? y
      let column = plot.left + x
      if from == y {
        canvas.put("─", column, y, .main)
      } else {
        let (high, low) = (min(from, y), max(from, y))
        for between in high...low { canvas.put("│", column, between, .main) }
        canvas.put(from > y ? "╯" : "╮", column, from, .main)
        canvas.put(from > y ? "╭" : "╰", column, y, .main)
      }
      before = y
    }
  }

  private func drawLabels(_ plot: Plot, on canvas: inout Canvas) {
    let y = plot.top + plot.rows + 1
    var free = 0
    for (step, label) in labels.sorted(by: { $0.key < $1.key }) where values.indices.contains(step)
    {
      let width = CellWidth.of(label)
      let column = max(0, min(plot.column(step), canvas.width - width))
      guard column >= free else { continue }
      canvas.write(label, column, y, .faint)
      free = column + width + 2
    }
  }

  /// First, last, highest and lowest value, gaps and marks.
  public var sentences: [String] {
    func name(_ step: Int) -> String { step < names.count ? names[step] : "step \(step + 1)" }
    func say(_ what: String, _ step: Int) -> [String] {
      values[step].map { ["\(what) \(Figures.text($0, digits: 1)) at \(name(step))."] } ?? []
    }
    let steps = values.indices.filter { values[$0]?.isFinite == true }
    guard let first = steps.first, let last = steps.last,
      let low = steps.min(by: { (values[$0] ?? 0) < (values[$1] ?? 0) }),
      let high = steps.max(by: { (values[$0] ?? 0) < (values[$1] ?? 0) })
    else { return ["\(title): no data in this span."] }
    var lines = ["\(title), \(steps.count) values."]
    lines += say("First", first) + say("Last", last) + say("Highest", high) + say("Lowest", low)
    let missing = values.count - steps.count
    if missing > 0 { lines.append("\(missing) of \(values.count) values are not known.") }
    for mark in marks { lines.append("Mark at \(name(mark.step)): \(mark.label).") }
    return lines
  }
}

/// Where steps and values land on the canvas.
private struct Plot {
  let left: Int
  let columns: Int
  let top: Int
  let rows: Int
  let range: ClosedRange<Double>
  let steps: Int

  func row(_ value: Double) -> Int {
    let share = (value - range.lowerBound) / (range.upperBound - range.lowerBound)
    return top + rows - 1 - Int((min(1, max(0, share)) * Double(rows - 1)).rounded())
  }

  /// The first column of a step.
  func column(_ step: Int) -> Int { left + (step * columns + steps - 1) / max(1, steps) }

  /// What a column shows: the mean of its steps when there are several, nil without any.
  func value(at x: Int, in values: [Double?]) -> Double? {
    let first = x * steps / columns
    let range = first..<max(first + 1, (x + 1) * steps / columns)
    let known = values[range.clamped(to: 0..<values.count)].compactMap { $0 }.filter(\.isFinite)
    return known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)
  }
}
