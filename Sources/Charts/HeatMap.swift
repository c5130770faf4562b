// Days as a map of weeks: weekdays down, weeks across.

/// A heat map by weeks: one cell a day, Monday on top, the latest week on the right.
public struct HeatMap: Chart {
  /// What is shown, in words.
  public var title: String
  /// One level a day from 0 (nothing) to 1 (full), nil where unknown or paused.
  public var days: [Double?]
  /// The weekday of the first day, 1 for Monday to 7 for Sunday.
  public var firstWeekday: Int
  /// A label over the week that holds a day, as in a month's name over its first.
  public var labels: [Int: String]

  /// A heat map.
  public init(title: String, days: [Double?], firstWeekday: Int, labels: [Int: String] = [:]) {
    self.title = title
    self.days = days
    self.firstWeekday = min(7, max(1, firstWeekday))
    self.labels = labels
  }

  private static let names = ["Mon", "", "Wed", "", "Fri", "", "Sun"]
  private static let shades: [Character] = ["·", "░", "▒", "▓", "█"]

  /// Eight rows: labels, then the weekdays; the latest weeks where there are more than fit.
  public func canvas(width: Int) -> Canvas {
    var canvas = Canvas(width: width, height: 8)
    let weeks = (firstWeekday - 1 + days.count + 6) / 7
    let room = max(0, (width - 4) / 2)
    let skipped = max(0, weeks - room)
    for (y, name) in Self.names.enumerated() { canvas.write(name, 0, y + 1, .faint) }
    var free = 4
    for (index, level) in days.enumerated() {
      let cell = firstWeekday - 1 + index
      let x = 4 + (cell / 7 - skipped) * 2
      guard x >= 4 else { continue }
      if let label = labels[index], x >= free, x + CellWidth.of(label) <= width {
        canvas.write(label, x, 0, .faint)
        free = x + CellWidth.of(label) + 1
      }
      guard let level, level.isFinite else { continue }
      let shade = level <= 0 ? 0 : min(4, 1 + Int(min(1, level) * 3.999))
      canvas.put(Self.shades[shade], x, cell % 7 + 1, shade == 0 ? .faint : .main)
    }
    return canvas
  }

  /// How many days are full, partly done, empty and unknown.
  public var sentences: [String] {
    let full = days.count { ($0 ?? 0) >= 1 }
    let partly = days.count { ($0 ?? 0) > 0 && ($0 ?? 0) < 1 }
    let empty = days.count { $0.map { $0 <= 0 } ?? false }
    let unknown = days.count - full - partly - empty
    return [
      "\(title): \(days.count) days, \(full) full, \(partly) partly, \(empty) empty, "
        + "\(unknown) not known or paused."
    ]
  }
}
