// Goals as they are typed: 3/7, "3 of 7", "3/4 weeks", daily, weekly.

import Domain
import Habits
import Questions

enum GoalWords {
  /// A goal from its words; throws a `Diagnostic` where they are none.
  static func read(_ text: String) throws(Diagnostic) -> Goal {
    if let goal = goal(text.lowercased()) { return goal }
    throw Diagnostic(
      .error, "“\(text)” is no goal",
      hint: "write 3/7 for three days of seven, \"3/4 weeks\" for three weeks of four, or daily")
  }

  /// A name and the goal that follows it; daily where none does.
  static func split(_ words: [String]) throws(Diagnostic) -> (name: String, goal: Goal) {
    let all = words.flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
    // "3 of 7 weeks" is the longest form.
    for count in [4, 3, 2, 1] where all.count > count {
      if let goal = goal(all.suffix(count).joined(separator: " ").lowercased()) {
        return (all.dropLast(count).joined(separator: " "), goal)
      }
    }
    if let last = all.last, last.contains("/"), last.contains(where: \.isNumber) {
      return (all.dropLast().joined(separator: " "), try read(last))
    }
    return (all.joined(separator: " "), .daily)
  }

  /// How often, in words.
  static func text(_ habit: HabitRecord) -> String {
    text(habit.times, of: habit.span, habit.period == .week ? "week" : "day")
  }

  /// How often, in words.
  static func text(_ goal: Goal) -> String {
    text(goal.times, of: goal.span, goal.period.rawValue)
  }

  private static func text(_ times: Int, of span: Int, _ unit: String) -> String {
    times == span
      ? span == 1 ? "every \(unit)" : "every one of \(span) \(unit)s"
      : "\(Numbers.of(times, unit)) of \(span)"
  }

  private static func goal(_ text: String) -> Goal? {
    switch text {
    case "daily", "every day": return .daily
    case "weekly", "every week": return Goal(times: 1, of: 1, period: .week)
    default: break
    }
    for (unit, period) in [
      (" weeks", Goal.Period.week), (" week", .week), (" days", .day), (" day", .day),
    ] where text.hasSuffix(unit) {
      return Goal(String(text.dropLast(unit.count)), period: period)
    }
    return Goal(text)
  }
}

/// Days as three options say them: a phrase, or the first and the last.
struct DaysSaid {
  var on: String?
  var from: String?
  var to: String?

  /// The days; nil where none were said.
  func read(
    _ invocation: Invocation, _ mode: DateMode, today: Day
  ) throws(Diagnostic) -> ClosedRange<Day>? {
    if let on {
      guard from == nil, to == nil else {
        throw Diagnostic(
          .error, "the days are said twice", hint: "say --on, or --from and --to")
      }
      let range = try invocation.span(on, mode, today: today)
      return range.from...max(range.from, range.to - 1)
    }
    guard let from else {
      guard to == nil else {
        throw Diagnostic(.error, "--to is said without --from", hint: "say the first day too")
      }
      return nil
    }
    let first = try invocation.day(from, mode, today: today)
    let last =
      if let to { try invocation.day(to, mode, today: today, last: true) } else {
        max(first, today)
      }
    guard first <= last else {
      throw Diagnostic(
        .error, "\(from) lies after \(to ?? "today")", hint: "say the first day, then the last")
    }
    return first...last
  }
}
