// The score over time, whole and by signal.

import Charts
import Coaching
import Domain
import Scoring

extension ChartScore.Answer: Answer {
  var json: JSON {
    .answer(
      "coach.chart/1",
      [
        "from": .string(from.description), "to": .string(to.description),
        "scores": .array(
          zip(from...to, scores).map {
            ["day": .string($0.description), "score": .optional($1)]
          }),
        "signals": .array(zip(from...to, zip(scores, signals)).map(Self.json)),
        "markers": .array(
          markers.map {
            [
              "day": .string($0.day.description), "kind": .string($0.kind.rawValue),
              "note": .string($0.note),
            ]
          }),
        "unknown": .array(unknown.map(\.rawValue).sorted().map { .string($0) }),
      ])
  }

  /// What each signal brings or takes on a day, in points; the sum and 1 make the score.
  private static func json(_ day: Day, _ known: (score: Double?, signals: Signals)) -> JSON {
    guard known.score != nil else { return ["day": .string(day.description)] }
    var fields = [JSON.Field(name: "day", value: .string(day.description))]
    for signal in Signal.allCases {
      let points = ScoreModel.points(signal, known.signals[signal])
      fields.append(JSON.Field(name: signal.rawValue, value: .number(points)))
    }
    return .object(fields)
  }

  func write(to page: inout Page) {
    guard unknown.isEmpty else { return page.paragraph(Words(SignalText.supply)) }
    var labels: [Int: String] = [:]
    for (step, day) in (from...to).enumerated() where step == 0 || day.fields.day == 1 || day == to
    {
      labels[step] = DayText.short(day)
    }
    page.chart(
      LineChart(
        title: "Score", values: scores, names: (from...to).map { DayText.plain($0, today: to) },
        labels: labels,
        marks: markers.map { LineChart.Mark(step: $0.day - from, label: $0.note) }, height: 10))
    let known = scores.compactMap(\.self)
    if let low = known.min(), let high = known.max(), let last = known.last {
      page.blank()
      page.paragraph(
        """
        \(Numbers.tenths(last), .strong) now; lowest \(Numbers.tenths(low)), highest \
        \(Numbers.tenths(high)) since \(DayText.plain(from, today: to)).
        """)
    }
  }
}

/// The score's signals over time, each week's close a row.
struct SignalChart: Answer {
  let chart: ChartScore.Answer

  var json: JSON { chart.json }

  /// The signals that add to a score, in the order of their bars.
  private static let adding: [Signal] = [.responders, .influence, .conversation, .reshares]

  func write(to page: inout Page) {
    guard chart.unknown.isEmpty else { return page.paragraph(Words(SignalText.supply)) }
    let days = Array(chart.from...chart.to)
    let step = max(7, (days.count + 25) / 26 / 7 * 7)
    let shown = days.indices.filter { (days.count - 1 - $0) % step == 0 }
    page.paragraph("What brings points, at each close:")
    page.chart(
      StackedRows(
        parts: page.width < 48
          ? ["people", "scores", "talks", "shares"]
          : ["people", "influence", "conversations", "reshares"],
        rows: shown.map { index in
          let score = chart.scores[index]
          let name = DayText.short(days[index])
          let label = String(repeating: " ", count: max(0, 6 - name.count)) + name
          return StackedRows.Row(
            score.map { "\(label) \(Numbers.tenths($0))" } ?? label,
            score.map { _ in
              Self.adding.map { ScoreModel.points($0, chart.signals[index][$0]) }
            })
        }))
    if let last = shown.last(where: { chart.scores[$0] != nil }) {
      let points = ScoreModel.points(.posts, chart.signals[last].posts)
      page.blank()
      page.paragraph(
        """
        Posts take \(Numbers.tenths(-points)) points off at the last of them: what is published \
        has to be answered.
        """)
    }
  }
}
