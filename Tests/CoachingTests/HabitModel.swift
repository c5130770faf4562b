// A brute-force counter of habits: what the store must agree with over random lives.

import Domain
import Foundation

/// Habits, ticks, breaks and zones as plain values, counted day by day without any cleverness.
struct HabitModel: Equatable {
  /// A habit.
  struct Habit: Equatable {
    var times: Int
    var span: Int
    var isWeekly: Bool
    var from: Day
    var until: Day?
    var ticks: Set<Day> = []
  }

  /// A break from everything, or from one habit.
  struct Break: Equatable {
    var from: Day
    var to: Day?
    var habit: String?

    func covers(_ day: Day) -> Bool { from <= day && day <= to ?? Day(1_000_000) }
  }

  /// A zone from a day on.
  struct Zone: Equatable {
    var from: Day
    var name: String
  }

  var habits: [String: Habit] = [:]
  var breaks: [Break] = []
  var zones: [Zone]

  /// The beginning of a day, by a calendar.
  func start(of day: Day) -> Date {
    let name = zones.last { $0.from <= day }?.name ?? zones[0].name
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: name) ?? .gmt
    let (year, month, number) = day.fields
    let noon = calendar.date(from: DateComponents(year: year, month: month, day: number, hour: 12))
    return calendar.startOfDay(for: noon ?? .distantPast)
  }

  /// A moment early on a day.
  func early(on day: Day) -> Instant {
    Instant(seconds: Int64(start(of: day).timeIntervalSince1970) + 1800)
  }

  /// What became of each day or week that is over, by its last day, with what today is so far.
  func marks(of name: String, today: Day) -> (marks: [(day: Day, mark: Character)], now: Character)
  {
    guard let habit = habits[name] else { return ([], "?") }
    func mark(_ days: [Day]) -> Character {
      if days.contains(where: habit.ticks.contains) { return "x" }
      let isOff = days.allSatisfy { day in
        breaks.contains { ($0.habit ?? name) == name && $0.covers(day) }
      }
      if isOff { return "p" }
      if days[0] < habit.from { return "?" }
      if !habit.isWeekly, zones.dropFirst().contains(where: { $0.from == days[0] + 1 }),
        start(of: days[0] + 1).timeIntervalSince(start(of: days[0])) < 22 * 3600
      {
        return "r"
      }
      return "."
    }
    func week(_ day: Day) -> [Day] { (0..<7).map { day.monday + $0 } }
    var found: [(day: Day, mark: Character)] = []
    var day = min(habit.from, habit.ticks.min() ?? habit.from)
    while day < today, day <= habit.until ?? today {
      if !habit.isWeekly {
        found.append((day, mark([day])))
      } else if day.weekday == 7 {
        found.append((day, mark(week(day))))
      }
      day = day + 1
    }
    if let until = habit.until, until < today { return (found, "p") }
    let now = mark(habit.isWeekly ? week(today) : [today])
    return (found, now == "r" || now == "?" ? "." : now)
  }

  /// Runs as (length, first, last) by position, and whether the last one goes on.
  static func runs(
    _ marks: [Character], times: Int, span: Int
  ) -> (runs: [[Int]], goesOn: Bool) {
    let counting = marks.indices.filter { "x.".contains(marks[$0]) }
    let done = counting.map { marks[$0] == "x" }
    var runs: [[Int]] = []
    var goesOn = false
    for index in done.indices {
      var isKept = false
      var canBeKept = false
      for start in (index - span + 1)...index {
        let days = start..<(start + span)
        let sure = days.count { done.indices.contains($0) && done[$0] }
        let ahead = days.count { $0 >= done.count }
        if sure >= times { isKept = true }
        if sure + ahead >= times { canBeKept = true }
      }
      if isKept || canBeKept && done[index] {
        if goesOn {
          runs[runs.count - 1][0] += 1
          runs[runs.count - 1][2] = counting[index]
        } else {
          runs.append([1, counting[index], counting[index]])
        }
        goesOn = true
      } else if !canBeKept {
        goesOn = false
      }
    }
    return (runs, goesOn)
  }

  /// Loop's strength, from its formula.
  static func strength(_ marks: [Character], times: Int, span: Int, isWeekly: Bool) -> Double {
    let rate = Double(times) / Double(span)
    let (need, window) = times < span ? (2 * times, 2 * span) : (times, span)
    let kept = pow(0.5, rate.squareRoot() / 13 * (isWeekly ? 7 : 1))
    let done = marks.filter { "x.".contains($0) }.map { $0 == "x" }
    var value = 0.0
    for index in done.indices {
      let lately = done[max(0, index - window + 1)...index].count { $0 }
      value = value * kept + min(1, Double(lately) / Double(need)) * (1 - kept)
    }
    return value
  }

  /// Ends breaks, as a resume does.
  mutating func resume(on day: Day, habit: String?) {
    breaks = breaks.compactMap { pause in
      guard pause.habit == habit, pause.to == nil || pause.covers(day) else { return pause }
      if pause.from >= day { return nil }
      var pause = pause
      pause.to = day - 1
      return pause
    }
  }

  /// Begins a break; one that begins that day already ends as said now.
  mutating func pause(_ new: Break) {
    guard let index = breaks.firstIndex(where: { $0.from == new.from && $0.habit == new.habit })
    else { return breaks.append(new) }
    breaks[index].to = new.to
  }
}
