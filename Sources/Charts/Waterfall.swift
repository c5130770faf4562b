// Signed steps from one value to another.

/// A waterfall: where a value began, each step up or down, and where it ended.
public struct Waterfall: Chart {
  /// One signed step.
  public struct Step: Hashable, Sendable {
    /// What moved the value.
    public var label: String
    /// By how much; the steps sum to the whole movement.
    public var value: Double
    /// The step as text, as in `-0.9`.
    public var text: String

    /// A step.
    public init(_ label: String, _ value: Double, _ text: String) {
      self.label = label
      self.value = value
      self.text = text
    }
  }

  /// The value before, with its label and text.
  public var start: Step
  /// The steps in order.
  public var steps: [Step]
  /// Label and text of the value after; its value is the start with all steps.
  public var end: (label: String, text: String)

  /// A waterfall.
  public init(start: Step, steps: [Step], end: (label: String, text: String)) {
    self.start = start
    self.steps = steps
    self.end = end
  }

  /// One row for the start, each step and the end.
  ///
  /// The scale covers only the stretch that the steps move over, so that tenths can be seen.
  public func canvas(width: Int) -> Canvas {
    let labels = [start.label] + steps.map(\.label) + [end.label]
    let texts = [start.text] + steps.map(\.text) + [end.text]
    let figures = texts.map { CellWidth.of($0) }.max() ?? 0
    let wanted = labels.map { CellWidth.of($0) }.max() ?? 0
    let room = max(4, min(40, width - min(wanted, width / 2) - figures - 3))
    let names = max(0, min(wanted, width - room - figures - 3))
    var canvas = Canvas(width: width, height: labels.count)

    var positions = [start.value]
    for step in steps { positions.append(positions[positions.count - 1] + step.value) }
    let low = positions.min() ?? 0
    let span = max((positions.max() ?? 0) - low, .leastNormalMagnitude)
    func column(_ value: Double) -> Int {
      let share = (value - low) / span
      return share.isFinite ? Int((share * Double(room - 1)).rounded()) : 0
    }
    for (y, (label, text)) in zip(labels, texts).enumerated() {
      let last = y == labels.count - 1
      canvas.write(CellWidth.fit(label, names), 0, y)
      canvas.write(text, names + 1 + figures - CellWidth.of(text), y)
      let left = names + figures + 3
      if y == 0 || last {
        canvas.put("│", left + column(positions[last ? positions.count - 1 : 0]), y, .faint)
        continue
      }
      let (from, to) = (column(positions[y - 1]), column(positions[y]))
      let ink: Ink = steps[y - 1].value < 0 ? .down : .up
      for x in min(from, to)...max(from, to) { canvas.put("━", left + x, y, ink) }
      canvas.put(steps[y - 1].value < 0 ? "◀" : "▶", left + to, y, ink)
    }
    return canvas
  }

  /// The start, each step and the end.
  public var sentences: [String] {
    ["\(start.label): \(start.text)."] + steps.map { "\($0.label): \($0.text)." }
      + ["\(end.label): \(end.text)."]
  }
}
