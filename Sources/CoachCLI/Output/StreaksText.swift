// Habits on a screen and as JSON.

import Charts
import Coaching
import Domain
import Habits
import RuleEngine

extension ShowStreaks.Answer: Answer {
  var json: JSON {
    .answer(
      "coach.streaks/1",
      [
        "today": .string(today.description), "from": .optional(first?.description),
        "known_to": .optional(known?.description),
        "habits": .array(habits.map { $0.json(withHistory: isSingle) }),
      ])
  }

  func write(to page: inout Page) {
    if let pause {
      let until = pause.to.map { " until \(DayText.long($0, today: today))" } ?? ""
      page.paragraph("You are on a break\(until): no streak is at stake.")
      page.blank()
    }
    guard !habits.isEmpty else {
      page.paragraph("No rule asks for a habit.")
      return
    }
    if isSingle {
      for habit in habits { HabitText(habit: habit, today: today).write(to: &page) }
    } else {
      var table = Table([
        .flexible("habit"), .right("streak"), .right("strength"), .left("lately"), .left("today"),
      ])
      for habit in habits {
        table.row(HabitText(habit: habit, today: today).row(drawn: !page.isAccessible))
      }
      page.table(table)
    }
    if let known, today - known > 1 {
      page.paragraph(
        Words(
          "Your data ends on \(DayText.plain(known, today: today)); days after it are not known, "
            + "and not counted as missed.", .faint))
    }
  }
}

/// One habit in words.
struct HabitText {
  let habit: ShowStreaks.HabitStanding
  let today: Day

  /// The unit that is counted.
  private func periods(_ count: Int) -> String {
    Numbers.of(count, habit.habit.isWeekly ? "week" : "day")
  }

  /// Its line in the list.
  func row(drawn: Bool) -> [Words] {
    let report = habit.report
    let streak = report.current?.length ?? 0
    let course = Sparkline(title: "", values: report.course.suffix(10).map { $0 }).text
    return [
      Words(habit.habit.name, .strong), Words(streak == 0 ? "-" : periods(streak)),
      Words(Numbers.percent(report.strength)), Words(drawn ? course : ""), due,
    ]
  }

  /// What the running day or week asks, in a few words.
  var due: Words {
    let report = habit.report
    let period = habit.habit.isWeekly ? "this week" : "today"
    switch report.state {
    case .paused: return "paused"
    case .unstarted: return Words("not begun yet")
    case .broken: return habit.running == .done ? "done" : Words("begin again any day")
    case .atRisk:
      return Words(
        habit.habit.isWeekly ? "this is the last week" : "today is the last day", .bad)
    case .active:
      if habit.running == .done { return Words("done \(period)", .good) }
      let last = habit.end(after: report.slack)
      return "may wait until \(DayText.weekdays[last.weekday - 1].prefix(3)) \(DayText.short(last))"
    }
  }

  /// The habit with its history.
  func write(to page: inout Page) {
    let report = habit.report
    page.heading(habit.habit.name)
    page.paragraph(
      "\(habit.rule.advice) Goal: \(habit.goal.description) "
        + Words(habit.habit.isWeekly ? "weeks." : "days."))
    page.blank()
    page.paragraph(Words("Now: ") + due)
    if let current = report.current {
      page.paragraph("Streak: \(periods(current.length), .strong)\(span(current))")
    }
    if let longest = report.longest {
      page.paragraph("Longest: \(periods(longest.length))\(span(longest))")
    }
    page.paragraph(
      "Strength: \(Numbers.percent(report.strength), .strong); \(Numbers.percent(report.strengthIfDone)) "
        + "once done, \(Numbers.percent(report.strengthIfMissed)) if missed")
    page.blank()
    writeHistory(to: &page)
    if !habit.outcomes.isEmpty { page.blank() }
    for sentence in OutcomeText.sentences(habit.outcomes) { page.paragraph(Words(sentence)) }
  }

  private func span(_ streak: Streak) -> String {
    let days = habit.periods.map(\.day)
    guard days.indices.contains(streak.first) else { return "" }
    let first = habit.habit.isWeekly ? days[streak.first] - 6 : days[streak.first]
    let last = days.indices.contains(streak.last) ? days[streak.last] : today
    return ", \(DayText.plain(first, today: today)) to \(DayText.plain(last, today: today))"
  }

  /// The last weeks, one mark a day or week.
  private func writeHistory(to page: inout Page) {
    let counts = Dictionary(grouping: habit.periods.suffix(70), by: \.mark).mapValues(\.count)
    if page.isAccessible {
      let parts = MarkText.order.compactMap { mark in
        counts[mark].map { "\($0) \(MarkText.word(mark))" }
      }
      page.paragraph(Words("Lately: \(parts.joined(separator: ", "))."))
      return
    }
    var rows: [(label: String, marks: Words)] = []
    let shown = Array(habit.periods.suffix(70))
    if habit.habit.isWeekly {
      rows = [("weeks", shown.reduce(Words("")) { $0 + MarkText.sign($1.mark) + Words(" ") })]
    } else {
      for period in shown {
        if rows.isEmpty || period.day.weekday == 1 {
          let gap = rows.isEmpty ? String(repeating: "  ", count: period.day.weekday - 1) : ""
          rows.append((DayText.short(period.day), Words(gap)))
        }
        rows[rows.count - 1].marks =
          rows[rows.count - 1].marks + MarkText.sign(period.mark) + Words(" ")
      }
    }
    var table = Table([.right(habit.habit.isWeekly ? "" : "from"), .left("M T W T F S S")])
    if habit.habit.isWeekly { table = Table([.right(""), .left("")]) }
    for row in rows { table.row([Words(row.label), row.marks]) }
    page.table(table)
    let legend = MarkText.order.filter { counts[$0] != nil }
    page.paragraph(
      legend.reduce(Words("")) {
        $0 + MarkText.sign($1) + Words(" \(MarkText.word($1))  ", .faint)
      })
  }
}

/// What a day was, as one sign.
enum MarkText {
  static let order: [Mark] = [.done, .missed, .rest, .paused, .unknown]

  static func sign(_ mark: Mark) -> Words {
    switch mark {
    case .done: Words("■", .good)
    case .missed: Words("·", .plain)
    case .rest: Words("-", .faint)
    case .paused: Words("=", .faint)
    case .unknown: Words("?", .faint)
    }
  }

  static func word(_ mark: Mark) -> String {
    switch mark {
    case .done: "done"
    case .missed: "not done"
    case .rest: "no occasion"
    case .paused: "break"
    case .unknown: "not known"
    }
  }
}

extension ShowStreaks.HabitStanding {
  /// The habit; with every closed period where one habit was asked about.
  func json(withHistory: Bool) -> JSON {
    func run(_ streak: Streak?) -> JSON {
      guard let streak else { return .null }
      func day(_ index: Int) -> Day {
        periods.indices.contains(index) ? periods[index].day : runningEnd
      }
      return [
        "length": .integer(streak.length), "from": .string(day(streak.first).description),
        "to": .string(day(streak.last).description),
      ]
    }
    var fields: [JSON.Field] = [
      .init(name: "rule", value: .string(rule.id)), .init(name: "name", value: .string(habit.name)),
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
      .init(
        name: "due",
        value: report.current == nil ? .null : .string(end(after: report.slack).description)),
    ]
    if withHistory {
      fields.append(.init(name: "outcomes", value: .array(outcomes.map(\.json))))
      fields.append(
        .init(
          name: "history",
          value: .array(
            periods.map {
              ["day": .string($0.day.description), "mark": .string(MarkText.word($0.mark))]
            })))
    }
    return .object(fields)
  }
}
