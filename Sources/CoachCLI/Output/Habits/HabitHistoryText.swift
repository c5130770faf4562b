// A habit's past: the map of a year, what missed days cost, the weekday that stands out.

import Charts
import Coaching
import Domain
import Habits

struct HabitHistoryText {
  let habit: HabitStanding
  let today: Day

  /// How far the map looks back, in days.
  private static let year = 364

  func write(to page: inout Page) {
    if let missed { page.paragraph(missed) }
    if let weekday { page.paragraph(Words(weekday)) }
    page.blank()
    if !habit.periods.isEmpty || habit.running == .done { page.chart(map) }
    if !habit.notes.isEmpty { page.blank() }
    for tick in habit.notes.suffix(3).reversed() {
      let parts = [tick.amount.map { Numbers.plain($0) }, tick.note].compactMap(\.self)
      page.bullet("\(DayText.short(tick.day), .faint) \(parts.joined(separator: ", "))")
    }
    if !habit.outcomes.isEmpty || habit.report.state != .unstarted { page.blank() }
    if habit.outcomes.isEmpty, habit.report.state != .unstarted {
      page.paragraph(
        "Cannot tell yet what it does alongside your score: nothing is known of your accounts.")
    }
    for sentence in OutcomeText.sentences(habit.outcomes) { page.paragraph(Words(sentence)) }
  }

  /// The year up to today, a mark a day; of a weekly habit every day of its week.
  private var map: HeatMap {
    let begin = start(habit.periods.first?.day ?? habit.runningEnd)
    let first = max(begin, today.monday - Self.year)
    let last = habit.isWeekly ? today.monday + 6 : today
    var days = [Int?](repeating: nil, count: last - first + 1)
    for period in habit.periods {
      for day in start(period.day)...period.day where day >= first {
        days[day - first] = MarkText.kind(period.mark)
      }
    }
    // Today counts as missed only once it is over.
    if habit.running != .missed, habit.retired.map({ $0 >= today }) ?? true {
      for day in start(habit.runningEnd)...habit.runningEnd where day >= first && day <= last {
        days[day - first] = MarkText.kind(habit.running)
      }
    }
    var labels: [Int: String] = [0: Self.month(first)]
    for index in days.indices where (first + index).fields.day == 1 {
      labels[index] = Self.month(first + index)
    }
    return HeatMap(
      title: habit.name, days: days, kinds: MarkText.kinds, firstWeekday: first.weekday,
      labels: labels)
  }

  private static func month(_ day: Day) -> String {
    String(DayText.months[day.fields.month - 1].prefix(3))
  }

  private func start(_ end: Day) -> Day { habit.isWeekly ? end - 6 : end }

  /// The missed days that cost the strength most now, exactly.
  private var missed: Words? {
    let losses = Strength.losses(habit.periods.map(\.mark), goal: habit.goal)
      .filter { $0.loss >= 0.0005 }.sorted { $0.loss > $1.loss }
    guard !losses.isEmpty else { return nil }
    let list = losses.prefix(3).map { loss in
      "\(DayText.short(habit.periods[loss.position].day)) \(Numbers.tenths(loss.loss * 100))"
    }
    let others = losses.count > 3 ? ", and less for \(losses.count - 3) more" : ""
    return
      "Points that missed \(habit.isWeekly ? "weeks" : "days") still cost, each fading with time: \(list.joined(separator: ", "))\(others)"
  }

  private var weekday: String? {
    guard !habit.isWeekly,
      let pattern = WeekdayPattern(habit.periods.map { ($0.day.weekday, $0.mark) })
    else { return nil }
    let way = pattern.share < pattern.otherShare ? "Least" : "Most"
    return "\(way) often on \(DayText.weekdays[pattern.weekday - 1])s: "
      + "\(Numbers.percent(pattern.share)) of \(pattern.count), against "
      + "\(Numbers.percent(pattern.otherShare)) on other days."
  }
}
