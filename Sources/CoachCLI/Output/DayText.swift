// How days look on the screen.

import Domain

/// Days in words.
enum DayText {
  static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// `Tuesday 24 February`, with the year when it is not the year of `today`.
  static func long(_ day: Day, today: Day) -> String {
    "\(weekdays[day.weekday - 1]) \(plain(day, today: today))"
  }

  /// `24 February`, with the year when it is not the year of `today`.
  static func plain(_ day: Day, today: Day) -> String {
    let (year, month, number) = day.fields
    let text = "\(number) \(months[month - 1])"
    return year == today.fields.year ? text : "\(text) \(year)"
  }

  /// `24 Feb`, for axes and tables.
  static func short(_ day: Day) -> String {
    let (_, month, number) = day.fields
    return "\(number) \(months[month - 1].prefix(3))"
  }

  /// `today`, `yesterday`, `tomorrow`, `12 days ago`, `in 3 days`.
  static func distance(_ day: Day, today: Day) -> String {
    switch day - today {
    case 0: "today"
    case -1: "yesterday"
    case 1: "tomorrow"
    case let n where n < 0: "\(Numbers.count(-n)) days ago"
    case let n: "in \(Numbers.count(n)) days"
    }
  }
}
