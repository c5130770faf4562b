// One habit in words: its line in a list, and all there is to say of it.

import Charts
import Coaching
import Domain
import Habits

/// One habit in words.
struct HabitText {
  let habit: HabitStanding
  let today: Day

  /// So many days or weeks.
  private func periods(_ count: Int) -> String {
    Numbers.of(count, habit.isWeekly ? "week" : "day")
  }

  /// Its line in the list.
  func row(drawn: Bool) -> [Words] {
    let report = habit.report
    let streak = report.current?.length ?? 0
    let lately = report.course.suffix(10)
    let isDrawn = drawn && lately.contains { $0 >= 0.005 }
    let course = isDrawn ? Sparkline(title: "", values: lately.map { $0 }).text : ""
    return [
      Words(habit.name, .strong), Words(streak == 0 ? drawn ? "-" : "none" : periods(streak)),
      Words(Numbers.percent(report.strength)), Words(course), due,
    ]
  }

  /// Its line in a list on a narrow page.
  var shortRow: [Words] {
    let streak = habit.report.current?.length ?? 0
    return [
      Words(habit.name, .strong),
      Words(streak == 0 ? "-" : "\(Numbers.count(streak)) \(habit.isWeekly ? "w" : "d")"),
      Words(Numbers.percent(habit.report.strength)), shortDue,
    ]
  }

  private var shortDue: Words {
    switch habit.report.state {
    case .broken where habit.running != .done: return "begin"
    case .unstarted: return "new"
    case .atRisk: return Words(habit.isWeekly ? "this week" : "today", .bad)
    case .active where habit.running != .done:
      return Words("by \(DayText.short(habit.end(after: habit.report.slack)))")
    case .active, .broken: return Words("done", .good)
    case .paused: return due
    }
  }

  /// What the running day or week asks, in a few words.
  var due: Words {
    let report = habit.report
    if habit.retired.map({ $0 < today }) ?? false { return "retired" }
    switch report.state {
    case .paused: return "paused"
    case .unstarted: return Words("not begun yet")
    case .broken: return habit.running == .done ? "done" : Words("begin again any day")
    case .atRisk:
      return Words(habit.isWeekly ? "this is the last week" : "today is the last day", .bad)
    case .active:
      if habit.running == .done {
        return Words(habit.isWeekly ? "done this week" : "done today", .good)
      }
      let last = habit.end(after: report.slack)
      return "may wait until \(DayText.weekdays[last.weekday - 1].prefix(3)) \(DayText.short(last))"
    }
  }

  /// What may be skipped and which day is the last, in a sentence.
  private var lookAhead: Words? {
    guard habit.report.state == .active, habit.report.slack > 0 else { return nil }
    let last = habit.end(after: habit.report.slack)
    if habit.isWeekly {
      return
        "You may skip this week; the week up to \(DayText.long(last, today: today)) is the last."
    }
    let skipped = habit.end(after: habit.report.slack - 1)
    let until =
      skipped <= habit.runningEnd ? "today" : "until \(DayText.long(skipped, today: today))"
    return "You may skip \(until); \(DayText.long(last, today: today)) is the last day."
  }

  /// After a break in the run: what is still there.
  private var consolation: Words {
    guard habit.report.state == .broken, habit.running == .missed, habit.report.strength >= 0.005
    else { return "" }
    return Words("; a strength of \(Numbers.percent(habit.report.strength)) is still there")
  }

  private var origin: String {
    switch habit.source {
    case .rule(let rule): return rule.advice
    case .own(let own):
      let until = own.until.map { ", retired on \(DayText.plain($0, today: today))" } ?? ""
      return "Your own, since \(DayText.plain(own.from, today: today))\(until)."
    }
  }

  /// The habit with its history.
  func write(to page: inout Page) {
    let report = habit.report
    page.heading(habit.name)
    page.paragraph(Words("\(origin) Goal: \(GoalWords.text(habit.goal))."))
    page.blank()
    page.paragraph(lookAhead ?? Words("Now: ") + due + consolation)
    if let sentence = MilestoneText.sentence(habit.news, report) {
      page.paragraph(Words(sentence))
    }
    if let current = report.current {
      page.paragraph("Streak: \(periods(current.length), .strong)\(span(current))")
    }
    if let longest = report.longest, longest != report.current {
      page.paragraph("Longest: \(periods(longest.length))\(span(longest))")
    }
    if report.runs.count > 2 {
      let best = report.runs.sorted { $0.length > $1.length }.prefix(3)
      let list = best.map { periods($0.length) + span($0) }.joined(separator: "; ")
      page.paragraph(Words("Best runs: \(list)"))
    }
    page.paragraph(strength)
    HabitHistoryText(habit: habit, today: today).write(to: &page)
  }

  /// Closed days apart from today, which is not finished.
  private var strength: Words {
    let report = habit.report
    let now = Numbers.percent(report.strength)
    let when = habit.isWeekly ? "this week" : "today"
    switch habit.running {
    case .done:
      return
        "Strength: \(now, .strong) so far, \(Numbers.percent(report.strengthIfDone)) with \(when)"
    case .paused: return "Strength: \(now, .strong)"
    default:
      let (done, missed) = Self.apart(report.strengthIfDone, report.strengthIfMissed)
      guard done != missed else {
        return "Strength: \(now, .strong) so far, \(done) after \(when) whether you do it or not"
      }
      return
        "Strength: \(now, .strong) so far, \(done) if you do it \(when), \(missed) if not"
    }
  }

  /// Two shares in percent, with a digit more where they would look the same without.
  private static func apart(_ one: Double, _ other: Double) -> (String, String) {
    let whole = (Numbers.percent(one), Numbers.percent(other))
    guard whole.0 == whole.1, max(one, other) < 0.9995 else { return whole }
    return ("\(Numbers.tenths(one * 100)) %", "\(Numbers.tenths(other * 100)) %")
  }

  private func span(_ streak: Streak) -> String {
    let days = habit.periods.map(\.day)
    let first = days.indices.contains(streak.first) ? days[streak.first] : habit.runningEnd
    let last = days.indices.contains(streak.last) ? days[streak.last] : habit.runningEnd
    let begin = habit.isWeekly ? first - 6 : first
    return ", \(DayText.plain(begin, today: today)) to \(DayText.plain(last, today: today))"
  }
}

/// What was reached, said once and without confetti.
enum MilestoneText {
  /// What is said of something reached by a run that may have gone on since.
  static func sentence(_ milestone: Milestone?, _ report: HabitReport) -> String? {
    guard let milestone, let length = report.current?.length else { return nil }
    let isNow = length == milestone.length
    switch milestone {
    case .firstWeek: return isNow ? "That is the first week." : "The first week is behind you."
    case .longestYet(let before):
      let more = length - before
      return
        "That is the longest yet, \(more == 1 ? "one" : Numbers.count(more)) more than \(Numbers.count(before))."
    case .days(365): return isNow ? "That is a year of days." : "A year of days is behind you."
    case .days(let count):
      return isNow
        ? "That is \(Numbers.count(count)) days." : "\(Numbers.count(count)) days are behind you."
    }
  }
}
