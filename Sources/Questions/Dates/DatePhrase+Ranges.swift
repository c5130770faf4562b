// Ranges of two ends: both are meant, and the fuller side lends month and year.

import Domain

extension DatePhrase {
  func range(_ first: [String], _ second: [String]) throws(DateRefusal) -> DayRange {
    var (first, second) = (first, second)
    lend(&first, &second)
    if let slashed = try slashedRange(first, second) { return slashed }
    let start = try end(first)
    let finish = try end(second)
    let a: DayRange
    let b: DayRange
    switch (start.isOpen, finish.isOpen) {
    case (false, false):
      a = try start.whole(today: today, mode: mode)
      b = try finish.resolve(today: today, mode: mode)
      guard a.from <= b.from else { throw DateRefusal(.reversed, [DayRange(b.from, a.to)]) }
    case (true, _) where mode.looksBack || !finish.isOpen:
      b = try finish.resolve(today: today, mode: mode)
      guard let before = start.latest(before: b) else { throw DateRefusal(.invalid) }
      a = before
    case (false, true) where mode.looksBack:
      a = try start.whole(today: today, mode: mode)
      let alone = try finish.resolve(today: today, mode: mode)
      guard let found = alone.from >= a.from ? alone : finish.first(after: a) else {
        throw DateRefusal(.invalid)
      }
      b = found
    default:
      a = try start.resolve(today: today, mode: mode)
      guard let after = finish.first(after: try start.whole(today: today, mode: mode)) else {
        throw DateRefusal(.invalid)
      }
      b = after
    }
    guard a.from < b.to else { throw DateRefusal(.reversed, [DayRange(b.from, a.to)]) }
    return DayRange(a.from, b.to)
  }

  /// One end of a range; a bare number is a day of the month there.
  private func end(_ words: [String]) throws(DateRefusal) -> DateSpec {
    if words.count == 1, let day = Int(words[0]), (1...31).contains(day) { return .dayOfMonth(day) }
    if let rolling = try rolling(words) { return .fixed(rolling, unit: false) }
    return try spec(words)
  }

  /// "12 – 15 may" is 12 may – 15 may; "3 feb – 5 mar 2025" is all in 2025.
  private func lend(_ first: inout [String], _ second: inout [String]) {
    func bareDay(_ words: [String]) -> String? {
      guard words.count == 1, let word = words.first else { return nil }
      return DatePhrase.ordinal(word) != nil || Int(word).map { (1...31).contains($0) } == true
        ? word : nil
    }
    func month(_ words: [String]) -> String? { words.first { DateWords.months[$0] != nil } }
    func year(_ words: [String]) -> String? { words.first { DatePhrase.year($0) != nil } }
    func hasDay(_ words: [String]) -> Bool {
      words.contains { DatePhrase.ordinal($0) != nil || (Int($0).map { $0 <= 31 } ?? false) }
    }
    if let day = bareDay(first), let name = month(second), hasDay(second) { first = [day, name] }
    if let day = bareDay(second), let name = month(first), hasDay(first) { second = [day, name] }
    let isPlain = { (words: [String]) in month(words) != nil && words.count <= 3 }
    if isPlain(first), isPlain(second) {
      switch (year(first), year(second)) {
      case (let year?, nil) where first.count > 1: second.append(year)
      case (nil, let year?) where second.count > 1:
        // "december to february 2026" begins the year before.
        let crosses =
          (month(first).flatMap { DateWords.months[$0] } ?? 0)
          > (month(second).flatMap { DateWords.months[$0] } ?? 0)
        first.append(crosses ? String((Int(year) ?? 1) - 1) : year)
      default: break
      }
    }
  }

  /// Both sides of a slashed range are read the same way.
  private func slashedRange(_ first: [String], _ second: [String]) throws(DateRefusal) -> DayRange?
  {
    guard first.count == 1, second.count == 1, let a = Slashed(first[0]), let b = Slashed(second[0])
    else { return nil }
    var readings: [DayRange] = []
    for dayFirst in [true, false] {
      guard let start = a.spec(dayFirst: dayFirst), let finish = b.spec(dayFirst: dayFirst) else {
        continue
      }
      let settled: DayRange
      if mode.looksBack || !finish.isOpen {
        let last = try finish.resolve(today: today, mode: mode)
        guard
          let begin = start.isOpen ? start.latest(before: last) : start.fits(around: today).first
        else { continue }
        settled = DayRange(begin.from, last.to)
      } else {
        let begin = try start.resolve(today: today, mode: mode)
        guard let last = finish.first(after: begin) else { continue }
        settled = DayRange(begin.from, last.to)
      }
      if !readings.contains(settled) { readings.append(settled) }
    }
    guard let only = readings.first else { throw DateRefusal(.invalid) }
    guard readings.count == 1 else { throw DateRefusal(.ambiguous, readings) }
    guard only.from < only.to else {
      throw DateRefusal(.reversed, [DayRange(only.to - 1, only.from + 1)])
    }
    return only
  }
}

/// A slashed date as typed: 13/02 or 02/13/2026.
struct Slashed {
  private let numbers: [Int]

  init?(_ word: String) {
    let parts = word.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2 || (parts.count == 3 && parts[2].count == 4),
      parts.prefix(2).allSatisfy({ (1...2).contains($0.count) && $0.allSatisfy(\.isASCIIDigit) }),
      parts.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) })
    else { return nil }
    numbers = parts.compactMap { Int($0) }
  }

  func spec(dayFirst: Bool) -> DateSpec? {
    let (day, month) = dayFirst ? (numbers[0], numbers[1]) : (numbers[1], numbers[0])
    guard (1...12).contains(month) else { return nil }
    if numbers.count == 3 {
      return Day(year: numbers[2], month: month, day: day).map {
        .fixed(DayRange(day: $0), unit: false)
      }
    }
    return Day(year: 2000, month: month, day: day) == nil ? nil : .date(month: month, day: day)
  }
}

extension Character {
  var isASCIIDigit: Bool { isASCII && isNumber }
}
