// Named quantities as horizontal bars.

/// Horizontal bars with their names on the left and values on the right.
public struct BarChart: Chart {
  /// One bar.
  public struct Bar: Hashable, Sendable {
    /// What it stands for.
    public var label: String
    /// Its length, 0 or more; nil where unknown, which is said and not drawn.
    public var value: Double?
    /// The value as text.
    public var text: String

    /// A bar.
    public init(_ label: String, _ value: Double?, _ text: String) {
      self.label = label
      self.value = value
      self.text = text
    }
  }

  /// The bars from the top.
  public var bars: [Bar]
  /// The value of a full bar; the largest value unless given.
  public var top: Double?

  /// Bars.
  public init(_ bars: [Bar], top: Double? = nil) {
    self.bars = bars
    self.top = top
  }

  /// One row a bar.
  public func canvas(width: Int) -> Canvas {
    var canvas = Canvas(width: width, height: bars.count)
    let figures = bars.map { CellWidth.of($0.text) }.max() ?? 0
    let wanted = bars.map { CellWidth.of($0.label) }.max() ?? 0
    let names = max(0, min(wanted, max(8, width / 2), width - figures - 2))
    let room = max(0, width - names - figures - 2)
    let full = top ?? bars.compactMap(\.value).max() ?? 0
    for (y, bar) in bars.enumerated() {
      canvas.write(CellWidth.fit(bar.label, names), 0, y)
      let drawn = Blocks.bar(
        eighths: Blocks.eighths(bar.value ?? 0, of: full, cells: max(0, room - 1)))
      canvas.write(drawn, names + 1, y, .main)
      canvas.write(
        bar.text, names + 2 + room - CellWidth.of(bar.text) + figures, y,
        bar.value == nil ? .faint : .plain)
    }
    return canvas
  }

  /// One sentence a bar.
  public var sentences: [String] { bars.map { "\($0.label): \($0.text)." } }
}
