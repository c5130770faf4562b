// A line of one row, for use inside a sentence or a table.

/// A row of bars, one a value; a gap is a space.
public struct Sparkline: Chart {
  /// What is drawn, in words.
  public var title: String
  /// One value a step, nil where unknown.
  public var values: [Double?]

  /// A sparkline.
  public init(title: String, values: [Double?]) {
    self.title = title
    self.values = values
  }

  /// One bar a value, from the lowest to the highest; a flat line stands in the middle.
  public var text: String {
    let known = values.compactMap { $0 }.filter(\.isFinite)
    guard let low = known.min(), let high = known.max() else { return "" }
    return String(
      values.map { value -> Character in
        guard let value, value.isFinite else { return " " }
        guard high > low else { return Blocks.vertical[3] }
        return Blocks.vertical[Int(((value - low) / (high - low) * 7).rounded())]
      })
  }

  /// One row; the latest values where there are more than fit.
  public func canvas(width: Int) -> Canvas {
    var canvas = Canvas(width: width, height: 1)
    canvas.write(
      Sparkline(title: title, values: values.suffix(max(0, width))).text, 0, 0, .main)
    return canvas
  }

  /// First, last, lowest and highest.
  public var sentences: [String] {
    let known = values.compactMap { $0 }.filter(\.isFinite)
    guard let first = known.first, let last = known.last, let low = known.min(),
      let high = known.max()
    else { return ["\(title): no data."] }
    let figures = [first, last, low, high].map { Figures.text($0, digits: 1) }
    return [
      "\(title): from \(figures[0]) to \(figures[1]), between \(figures[2]) and \(figures[3])."
    ]
  }
}
