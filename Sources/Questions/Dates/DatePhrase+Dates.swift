// Weekdays, months and written dates: "friday next week", "the 3rd", "2026-W08", "11.2.".

import Domain

extension DatePhrase {
  /// A weekday, alone or with the week it is in.
  func weekdays(_ words: [String]) throws(DateRefusal) -> DateSpec? {
    var words = words
    let which = words.first.flatMap(Self.which)
    // "next week friday" is "friday next week".
    if let which, words.count >= 3, words[1] == "week" {
      let tail = words[2] == "on" ? words.dropFirst(3) : words.dropFirst(2)
      if tail.count == 1, let weekday = tail.first.flatMap({ DateWords.weekdays[$0] }) {
        return day(weekday, weeks: which)
      }
    }
    if ["coming", "upcoming"].contains(words[0]), words.count == 2,
      let weekday = DateWords.weekdays[words[1]]
    {
      return .fixed(try DateSpec.weekday(weekday).whole(today: today, mode: .plan), unit: false)
    }
    if which != nil { words.removeFirst() }
    if words.first == "past", words.count == 2 { words.removeFirst() }
    guard let name = words.first, let weekday = DateWords.weekdays[name] else { return nil }
    words.removeFirst()
    if words.isEmpty {
      switch which {
      case .some(-1):
        return .fixed(try DateSpec.weekday(weekday).whole(today: today, mode: .ask), unit: false)
      case let which?: return day(weekday, weeks: which)
      case nil: return .weekday(weekday)
      }
    }
    guard which == nil else { return nil }
    if words == ["before", "last"] {
      let last = try DateSpec.weekday(weekday).whole(today: today, mode: .ask)
      return .fixed(DayRange(last.from - 7, last.to - 7), unit: false)
    }
    if words.first == "of" || words.first == "in" { words.removeFirst() }
    if words.count == 2, words[1] == "week", let weeks = Self.which(words[0]) {
      return day(weekday, weeks: weeks)
    }
    if words == ["week", "before", "last"] { return day(weekday, weeks: -2) }
    return try weekdayAndDate(weekday, words)
  }

  private func day(_ weekday: Int, weeks: Int) -> DateSpec {
    .fixed(DayRange(day: today.monday + weeks * 7 + weekday - 1), unit: false)
  }

  /// "friday 13 feb": the two must agree.
  private func weekdayAndDate(_ weekday: Int, _ words: [String]) throws(DateRefusal) -> DateSpec? {
    var words = words
    if words.first == "on" { words.removeFirst() }
    guard let date = try dates(words) else { return nil }
    let range = try date.whole(today: today, mode: mode)
    guard range.to - range.from == 1 else { return nil }
    guard range.from.weekday == weekday else { throw DateRefusal(.mismatch, [range]) }
    return .fixed(range, unit: false)
  }

  /// Months, quarters, weeks, years and written dates.
  func dates(_ words: [String]) throws(DateRefusal) -> DateSpec? {
    if words.count == 1, let word = words.first {
      if let month = DateWords.months[word] { return .month(month) }
      if let year = Self.year(word) { return .fixed(DateUnit.months(year, 1, 12), unit: true) }
      if let day = Self.ordinal(word) { return try dayOfMonth(day) }
      if let written = try written(word) { return written }
      return try quarter(words)
    }
    if let quarter = try quarter(words) { return quarter }
    if words.count == 2, let which = Self.which(words[0]), let month = DateWords.months[words[1]] {
      return monthNamed(month, which)
    }
    if let date = try monthDate(words) { return date }
    return try weekNumber(words)
  }

  /// "last march" is the latest whole March before the running month, "next march" the first to
  /// start after today, "this march" the running year's.
  private func monthNamed(_ month: Int, _ which: Int) -> DateSpec? {
    let running = DateUnit.month.unit(of: today)
    let fits = DateSpec.month(month).fits(around: today)
    let found: DayRange? =
      switch which {
      case -1: fits.last { $0.to <= running.from }
      case 0: DateUnit.months(today.fields.year, month, 1)
      default: fits.first { $0.from > today }
      }
    return found.map { .fixed($0, unit: true) }
  }

  private func dayOfMonth(_ day: Int) throws(DateRefusal) -> DateSpec {
    guard (1...31).contains(day) else { throw DateRefusal(.invalid) }
    return .dayOfMonth(day)
  }

  /// "11 feb", "feb 11th 2026", "the 3rd of march last year", "june 2025 on the 3rd".
  private func monthDate(_ words: [String]) throws(DateRefusal) -> DateSpec? {
    var month: Int?
    var day: Int?
    var year: Int?
    var index = 0
    while index < words.count {
      let word = words[index]
      if let named = DateWords.months[word], month == nil {
        month = named
      } else if let named = Self.year(word), year == nil, month != nil || day != nil {
        year = named
      } else if let which = Self.which(word), index + 1 < words.count, words[index + 1] == "year",
        year == nil
      {
        year = today.fields.year + which
        index += 1
      } else if let number = Self.ordinal(word) ?? Int(word), day == nil, word.count <= 4 {
        day = number
      } else if ["of", "in", "on"].contains(word) && index > 0 && index + 1 < words.count {
        // Joins the parts and says nothing.
      } else {
        return nil
      }
      index += 1
    }
    guard let month else { return nil }
    guard let day else {
      guard let year else { return .month(month) }
      return .fixed(DateUnit.months(year, month, 1), unit: true)
    }
    guard Day(year: year ?? 2000, month: month, day: day) != nil else {
      throw DateRefusal(.invalid)
    }
    guard let year, let date = Day(year: year, month: month, day: day) else {
      return .date(month: month, day: day)
    }
    return .fixed(DayRange(day: date), unit: false)
  }

  private func weekNumber(_ words: [String]) throws(DateRefusal) -> DateSpec? {
    guard words.count >= 2, words[0] == "week", let week = Int(words[1]) else { return nil }
    var year: Int?
    if words.count == 3 || words.count == 4 && words[2] == "of", let last = words.last {
      year = Self.year(last)
    } else if words.count == 4, words[3] == "year", let which = Self.which(words[2]) {
      year = DateWords.isoYear(of: today) + which
    }
    guard words.count == 2 || year != nil else { return nil }
    guard (1...53).contains(week) else { throw DateRefusal(.invalid) }
    guard let year else { return .week(week) }
    guard let monday = DateWords.isoWeek(week, of: year) else { throw DateRefusal(.invalid) }
    return .fixed(DayRange(monday, monday + 7), unit: true)
  }

  private func quarter(_ words: [String]) throws(DateRefusal) -> DateSpec? {
    var words = words
    if words.count > 1, words[1] == "of" { words.remove(at: 1) }
    guard let first = words.first, first.hasPrefix("q"), let number = Int(first.dropFirst()) else {
      guard words.count == 2, let which = Self.which(words[0]), words[1].hasPrefix("q"),
        let number = Int(words[1].dropFirst()), (1...4).contains(number)
      else { return nil }
      let fits = DateSpec.quarter(number).fits(around: today)
      let running = DateUnit.quarter.unit(of: today)
      let found =
        which < 0
        ? fits.last { $0.to <= running.from } : which > 0 ? fits.first { $0.from > today } : nil
      return found.map { .fixed($0, unit: true) }
        ?? .fixed(DateUnit.months(today.fields.year, number * 3 - 2, 3), unit: true)
    }
    guard (1...4).contains(number) else { throw DateRefusal(.invalid) }
    if words.count == 1 { return .quarter(number) }
    let year: Int? =
      words.count == 2
      ? Self.year(words[1])
      : words.count == 3 && words[2] == "year"
        ? Self.which(words[1]).map { today.fields.year + $0 } : nil
    return year.map { .fixed(DateUnit.months($0, number * 3 - 2, 3), unit: true) }
  }

  /// A bare year, 1900 to 2099.
  static func year(_ word: String) -> Int? {
    guard word.count == 4, word.allSatisfy(\.isASCIIDigit), let year = Int(word),
      (1900...2099).contains(year)
    else { return nil }
    return year
  }

  /// 3 of "3rd", nil for anything else.
  static func ordinal(_ word: String) -> Int? {
    if let named = DateWords.ordinals[word] { return named }
    guard word.count > 2, ["st", "nd", "rd", "th"].contains(word.suffix(2)) else { return nil }
    let digits = word.dropLast(2)
    return digits.allSatisfy(\.isASCIIDigit) && digits.count <= 3 ? Int(digits) : nil
  }
}
