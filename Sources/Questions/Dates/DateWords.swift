// The words of the date grammar, and the calendar arithmetic behind them.

import Domain

enum DateUnit {
  case day, week, month, quarter, year

  init?(_ word: String, plural: Bool) {
    switch word {
    case "day", "days": self = .day
    case "week", "weeks", "wk", "wks": self = .week
    case "month", "months": self = .month
    case "quarter", "quarters": self = .quarter
    case "year", "years", "yr", "yrs": self = .year
    default: return nil
    }
    if !plural, word.hasSuffix("s") { return nil }
  }

  /// The unit that holds a day.
  func unit(of day: Day) -> DayRange {
    let (year, month, _) = day.fields
    switch self {
    case .day: return DayRange(day: day)
    case .week: return DayRange(day.monday, day.monday + 7)
    case .month: return Self.months(year, month, 1)
    case .quarter: return Self.months(year, (month - 1) / 3 * 3 + 1, 3)
    case .year: return Self.months(year, 1, 12)
    }
  }

  /// `count` units later; months and years keep the day of the month, clamped to its length.
  func add(_ count: Int, to day: Day) -> Day {
    switch self {
    case .day: return day + count
    case .week: return day + count * 7
    case .month: return Self.addMonths(count, to: day)
    case .quarter: return Self.addMonths(count * 3, to: day)
    case .year: return Self.addMonths(count * 12, to: day)
    }
  }

  static func addMonths(_ count: Int, to day: Day) -> Day {
    let (year, month, dayOfMonth) = day.fields
    let index = year * 12 + month - 1 + count
    let (newYear, newMonth) = (index.floorDivided(by: 12), index.floorRemainder(by: 12) + 1)
    let clamped = min(dayOfMonth, Day.length(ofMonth: newMonth, year: newYear))
    return Day(year: newYear, month: newMonth, day: clamped) ?? day
  }

  static func months(_ year: Int, _ month: Int, _ count: Int) -> DayRange {
    let first = Day(year: year, month: month, day: 1) ?? Day(0)
    return DayRange(first, addMonths(count, to: first))
  }
}

extension Int {
  fileprivate func floorDivided(by n: Int) -> Int { (self - floorRemainder(by: n)) / n }
  fileprivate func floorRemainder(by n: Int) -> Int { (self % n + n) % n }
}

enum DateWords {
  static let weekdays = table([
    ["monday", "mon"], ["tuesday", "tue", "tues"], ["wednesday", "wed", "weds"],
    ["thursday", "thu", "thur", "thurs"], ["friday", "fri"], ["saturday", "sat"],
    ["sunday", "sun"],
  ])
  static let months = table([
    ["january", "jan"], ["february", "feb"], ["march", "mar"], ["april", "apr"], ["may"],
    ["june", "jun"], ["july", "jul"], ["august", "aug"], ["september", "sep", "sept"],
    ["october", "oct"], ["november", "nov"], ["december", "dec"],
  ])
  static let partsOfDay: Set<String> = ["morning", "afternoon", "evening", "night", "noon"]
  static let numbers: [String: Int] = {
    var numbers = ["a": 1, "an": 1]
    let small = [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
      "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
      "nineteen",
    ]
    for (value, word) in small.enumerated() { numbers[word] = value }
    let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    for (index, word) in tens.enumerated() {
      numbers[word] = (index + 2) * 10
      for unit in 1...9 { numbers["\(word)-\(small[unit])"] = (index + 2) * 10 + unit }
    }
    return numbers
  }()
  static let ordinals: [String: Int] = [
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10,
  ]

  /// Monday of an ISO week, or nil when that year has no such week.
  static func isoWeek(_ week: Int, of year: Int) -> Day? {
    guard (1...53).contains(week), let fourth = Day(year: year, month: 1, day: 4),
      let next = Day(year: year + 1, month: 1, day: 4)
    else { return nil }
    let monday = fourth.monday + (week - 1) * 7
    return monday < next.monday ? monday : nil
  }

  /// The year whose ISO weeks a day falls into.
  static func isoYear(of day: Day) -> Int { (day.monday + 3).fields.year }

  private static func table(_ rows: [[String]]) -> [String: Int] {
    var table: [String: Int] = [:]
    for (index, row) in rows.enumerated() {
      for word in row { table[word] = index + 1 }
    }
    return table
  }
}
