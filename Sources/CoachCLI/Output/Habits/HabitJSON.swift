// A habit as JSON.

import Coaching
import Domain
import Habits

extension HabitStanding {
  /// The habit; with every closed period where one habit was asked about.
  func json(withHistory: Bool) -> JSON {
    func run(_ streak: Streak?) -> JSON {
      guard let streak else { return .null }
      func day(_ index: Int) -> Day {
        periods.indices.contains(index) ? periods[index].day : runningEnd
      }
      return [
        "length": .integer(streak.length),
        "from": .string((isWeekly ? day(streak.first) - 6 : day(streak.first)).description),
        "to": .string(day(streak.last).description),
      ]
    }
    let rule: String? = if case .rule(let rule) = source { rule.id } else { nil }
    var fields: [JSON.Field] = [
      .init(name: "rule", value: .optional(rule)), .init(name: "name", value: .string(name)),
      .init(name: "goal", value: .string(goal.description)),
      .init(name: "period", value: .string(goal.period.rawValue)),
      .init(name: "state", value: .string(report.state.rawValue)),
      .init(name: "today", value: .string(MarkText.word(running))),
      .init(name: "strength", value: .number(report.strength)),
      .init(name: "strength_if_done", value: .number(report.strengthIfDone)),
      .init(name: "strength_if_missed", value: .number(report.strengthIfMissed)),
      .init(name: "current", value: run(report.current)),
      .init(name: "longest", value: run(report.longest)),
      .init(name: "slack", value: .integer(report.slack)),
      .init(name: "due", value: .optional(due?.description)),
      .init(name: "milestone", value: .optional(MilestoneText.sentence(report.milestone, report))),
    ]
    if case .own(let own) = source {
      fields.append(.init(name: "from", value: .string(own.from.description)))
      fields.append(.init(name: "retired", value: .optional(own.until?.description)))
    }
    if withHistory {
      fields.append(.init(name: "runs", value: .array(report.runs.map { run($0) })))
      fields.append(.init(name: "outcomes", value: .array(outcomes.map(\.json))))
      fields.append(.init(name: "history", value: history))
    }
    return .object(fields)
  }

  private var history: JSON {
    let losses = Dictionary(
      Strength.losses(periods.map(\.mark), goal: goal).map { ($0.position, $0.loss) },
      uniquingKeysWith: { first, _ in first })
    let ticked = Dictionary(grouping: notes) { isWeekly ? $0.day.monday + 6 : $0.day }
    let closed = zip(periods.indices, periods).map { index, period in
      var fields: [JSON.Field] = [
        .init(name: "day", value: .string(period.day.description)),
        .init(name: "mark", value: .string(MarkText.word(period.mark))),
      ]
      if let loss = losses[index] { fields.append(.init(name: "costs", value: .number(loss))) }
      let amounts = ticked[period.day]?.compactMap(\.amount) ?? []
      if !amounts.isEmpty {
        fields.append(.init(name: "amount", value: .number(amounts.reduce(0, +))))
      }
      let notes = ticked[period.day]?.compactMap(\.note) ?? []
      if !notes.isEmpty {
        fields.append(.init(name: "note", value: .string(notes.joined(separator: "; "))))
      }
      return JSON.object(fields)
    }
    return .array(closed)
  }
}
