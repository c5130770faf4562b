// Charts as they look at three widths, without colour and with their inks named.

import Charts
import Foundation
import TestSupport
import Testing

@Suite struct ChartSnapshotTests {
  static let wave: [Double?] = (0..<90).map { (step: Int) -> Double? in
    let x = Double(step)
    return (40..<52).contains(step) ? nil : 30 + 8 * sin(x / 9) + x / 20
  }

  static let charts: [(name: String, chart: any Chart)] = [
    (
      "line",
      LineChart(
        title: "Score", values: wave, names: (0..<90).map { "day \($0)" },
        labels: [0: "day 0", 15: "day 15", 30: "day 30", 45: "day 45", 60: "day 60", 89: "day 89"],
        marks: [.init(step: 20, label: "hit"), .init(step: 70, label: "model 2")])
    ),
    (
      "line-flat",
      LineChart(
        title: "Score", values: [20, 20, nil, 20], names: ["a", "b", "c", "d"],
        labels: [0: "a", 2: "c", 3: "d"], height: 4)
    ),
    ("line-empty", LineChart(title: "Score", values: [nil, nil], names: ["a", "b"])),
    ("spark", Sparkline(title: "Score", values: wave)),
    (
      "waterfall",
      Waterfall(
        start: .init("8 February", 41.3, "41.3"),
        steps: [
          .init("shifted between kinds of posts", -0.9, "-0.9"),
          .init("wrote fewer replies", -0.6, "-0.6"), .init("more different people", 0.3, "+0.3"),
          .init("everything else", -0.2, "-0.2"),
        ], end: ("8 March", "39.9"))
    ),
    (
      "stacked",
      StackedRows(
        parts: ["original", "reply", "link-only"],
        rows: [
          .init("2 Feb", [12, 4, 1]), .init("9 Feb", [3, 2, 9]), .init("16 Feb", nil),
          .init("23 Feb", [0, 0, 0]),
        ])
    ),
    (
      "heat",
      HeatMap(
        title: "Post something of your own",
        days: (0..<120).map { $0 % 11 == 3 ? nil : $0 % 5 % 3 },
        kinds: [
          .init("■", .up, "done"), .init("·", .plain, "not done"), .init("=", .faint, "break"),
        ], firstWeekday: 4, labels: [0: "Jan", 28: "Feb", 59: "Mar", 90: "Apr"])
    ),
  ]

  private static func inked(_ canvas: Canvas) -> String {
    canvas.rows.map { row in
      row.map { $0.ink == .plain ? $0.text : "<\($0.ink.rawValue)>\($0.text)</>" }.joined()
    }.joined(separator: "\n")
  }

  @Test(arguments: charts.map(\.name))
  func `a chart looks as it did`(name: String) throws {
    let chart = try #require(Self.charts.first { $0.name == name }).chart
    var text = ""
    for width in [40, 80, 120] {
      let canvas = chart.canvas(width: width)
      text += "--- \(width)\n\(canvas.text)\n"
      if width == 40 { text += "--- \(width) with inks\n\(Self.inked(canvas))\n" }
    }
    text += "--- in words\n" + chart.sentences.joined(separator: "\n") + "\n"
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Snapshots/charts/\(name).txt")
    let difference = Snapshot.difference(text, file: file)
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test func `no chart is wider than asked, whatever the width`() {
    for (name, chart) in Self.charts {
      for width in 0...200 {
        for row in chart.canvas(width: width).rows {
          #expect(
            row.reduce(0) { $0 + CellWidth.of($1.text) } <= width, "\(name) at \(width)")
        }
      }
    }
  }

  @Test func `no chart trips over numbers that are none, or over nothing`() {
    let odd: [Double?] = [.nan, .infinity, -.infinity, 1e300, -1e300, nil, 0]
    let charts: [any Chart] = [
      LineChart(title: "", values: odd, names: []), LineChart(title: "", values: [], names: []),
      LineChart(title: "", values: [1], names: ["x"], marks: [.init(step: 9, label: "")]),
      Sparkline(title: "", values: odd), Sparkline(title: "", values: []),
      Waterfall(start: .init("", 0, ""), steps: [], end: ("", "")),
      Waterfall(start: .init("", .nan, ""), steps: [.init("", 1e300, "")], end: ("", "")),
      StackedRows(parts: [], rows: []),
      StackedRows(parts: ["a"], rows: [.init("", [.nan]), .init("", [1, 2, 3])]),
      HeatMap(
        title: "", days: [nil, 0, 7, -1], kinds: [.init("x", .up, "done")], firstWeekday: 99,
        labels: [0: "", 99: "late"]),
      HeatMap(title: "", days: [], kinds: [], firstWeekday: 1),
    ]
    for chart in charts {
      for width in [-1, 0, 1, 5, 13, 40, 80] { #expect(chart.canvas(width: width).width >= 0) }
      #expect(chart.sentences.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } })
    }
  }
}
