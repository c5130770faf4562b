// What every chart can do: be drawn into a width, or be said in sentences.

/// A chart: a drawing for those who see it, sentences for those who hear it.
public protocol Chart: Sendable {
  /// The drawing in at most `width` cells across; never wider.
  func canvas(width: Int) -> Canvas
  /// The same content in plain ASCII sentences, one fact each.
  var sentences: [String] { get }
}

/// The glyphs of bars that end between two cells.
enum Blocks {
  static let horizontal: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]
  static let vertical: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// A bar `eighths` of a cell long.
  static func bar(eighths: Int) -> String {
    guard eighths > 0 else { return "" }
    let rest = eighths % 8
    return String(repeating: "█", count: eighths / 8)
      + (rest > 0 ? String(horizontal[rest - 1]) : "")
  }

  /// A value between 0 and `top` in eighths of `cells`, at least one eighth where it is not zero.
  static func eighths(_ value: Double, of top: Double, cells: Int) -> Int {
    guard top > 0, value > 0, value.isFinite else { return 0 }
    return max(1, Int((min(1, value / top) * Double(cells * 8)).rounded()))
  }
}

/// Numbers as charts write them.
enum Figures {
  /// A number with `digits` digits after the point, rounded half away from zero.
  static func text(_ value: Double, digits: Int, signed: Bool = false) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return "?" }
    let scale = [1.0, 10, 100, 1000][min(max(digits, 0), 3)]
    let units = Int((abs(value) * scale).rounded())
    let negative = value < 0 && units > 0
    var body = String(units / Int(scale))
    if scale > 1 {
      let part = String(units % Int(scale))
      body += "." + String(repeating: "0", count: min(digits, 3) - part.count) + part
    }
    return (negative ? "-" : signed && units > 0 ? "+" : "") + body
  }
}
