// The numbers, words and marks of a written time.

import Domain

/// A written time cut into its parts, from which the time of day is taken first.
struct SheetTimeParts {
  private enum Part: Hashable {
    case number(Int, digits: Int)
    case word(String)
    case mark(Character)
  }

  /// A time of day.
  struct Clock {
    var second: Int
    var hasSeconds: Bool
    var offset: Int?
  }

  /// What the numbers of a date say.
  enum Date {
    case one(Day)
    case two(dmy: Day, mdy: Day)
    case none
  }

  private var parts: [Part] = []
  /// Whether nothing is left of it.
  var isEmpty: Bool { parts.isEmpty }
  /// Whether it cannot be a time.
  private(set) var isBroken = false

  init(_ text: String) {
    guard text.utf8.count <= 64 else {
      isBroken = true
      return
    }
    var rest = Substring(text)
    while let first = rest.first {
      if first.isASCII, first.isNumber {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        // More digits than nine are those of a fraction.
        parts.append(.number(Int(digits.prefix(9)) ?? 0, digits: digits.count))
        rest = rest.dropFirst(digits.count)
      } else if first.isLetter {
        let word = rest.prefix(while: \.isLetter)
        parts.append(.word(word.lowercased()))
        rest = rest.dropFirst(word.count)
      } else {
        if !first.isWhitespace { parts.append(.mark(first)) }
        rest = rest.dropFirst()
      }
    }
  }

  private func number(_ index: Int) -> (value: Int, digits: Int)? {
    guard parts.indices.contains(index), case .number(let value, let digits) = parts[index] else {
      return nil
    }
    return (value, digits)
  }

  private func isMark(_ index: Int, _ marks: String) -> Bool {
    guard parts.indices.contains(index), case .mark(let mark) = parts[index] else { return false }
    return marks.contains(mark)
  }

  private func word(_ index: Int) -> String? {
    guard parts.indices.contains(index), case .word(let word) = parts[index] else { return nil }
    return word
  }

  /// Takes out `14:33`, `14:33:22.5`, `4:52 PM`, with the offset that follows; nil without one.
  mutating func takeClock() -> Clock? {
    guard let colon = parts.indices.first(where: { isMark($0, ":") }), colon > 0,
      var hour = number(colon - 1)?.value, let minute = number(colon + 1)?.value
    else { return nil }
    var end = colon + 2
    var second = 0
    var hasSeconds = false
    if isMark(end, ":"), let found = number(end + 1)?.value {
      (second, hasSeconds, end) = (found, true, end + 2)
      if isMark(end, ".,"), number(end + 1) != nil { end += 2 }
    }
    // "a.m." and "p. m." are written too.
    if let half = word(end)?.first, "ap".contains(half), word(end)?.count ?? 0 <= 2 {
      isBroken = !(1...12).contains(hour)
      hour = hour % 12 + (half == "p" ? 12 : 0)
      end += 1
      if isMark(end, ".") { end += 1 }
      if word(end) == "m" { end += isMark(end + 1, ".") ? 2 : 1 }
    }
    let offset = takeOffset(&end)
    if hour > 23 || minute > 59 || second > 60 { isBroken = true }
    var start = colon - 1
    if word(start - 1) == "t" { start -= 1 }
    parts.removeSubrange(start..<end)
    return Clock(
      second: hour * 3600 + minute * 60 + min(second, 59), hasSeconds: hasSeconds, offset: offset)
  }

  private mutating func takeOffset(_ end: inout Int) -> Int? {
    var offset: Int?
    if let zone = word(end), ["z", "utc", "gmt"].contains(zone) {
      (offset, end) = (0, end + 1)
    }
    guard isMark(end, "+-"), let hours = number(end + 1) else { return offset }
    let sign = isMark(end, "-") ? -1 : 1
    if hours.digits == 4 {
      end += 2
      return sign * (hours.value / 100 * 3600 + hours.value % 100 * 60)
    }
    guard hours.digits <= 2 else { return offset }
    end += 2
    guard isMark(end, ":"), let minutes = number(end + 1)?.value else {
      return sign * hours.value * 3600
    }
    end += 2
    return sign * (hours.value * 3600 + minutes * 60)
  }

  /// What the rest says as a date.
  func date(_ order: DateOrder?) -> Date {
    let numbers = parts.indices.compactMap { number($0) }
    let months = parts.indices.compactMap { word($0).flatMap(Self.month) }
    if let month = months.first, months.count == 1 {
      guard numbers.count == 2 else { return .none }
      let yearFirst = numbers[0].digits == 4
      return one(numbers[yearFirst ? 0 : 1], month, numbers[yearFirst ? 1 : 0].value)
    }
    guard numbers.count == 3, parts.indices.allSatisfy({ word($0) == nil || isWeekday($0) }) else {
      return .none
    }
    if numbers[0].digits == 4 || order == .ymd {
      return one(numbers[0], numbers[1].value, numbers[2].value)
    }
    let dots = parts.indices.contains { isMark($0, ".") }
    let dmy = Self.day(numbers[2], numbers[1].value, numbers[0].value)
    let mdy = Self.day(numbers[2], numbers[0].value, numbers[1].value)
    if dots || order == .dmy { return dmy.map { .one($0) } ?? .none }
    if order == .mdy { return mdy.map { .one($0) } ?? .none }
    guard let dmy else { return mdy.map { .one($0) } ?? .none }
    guard let mdy, mdy != dmy else { return .one(dmy) }
    return .two(dmy: dmy, mdy: mdy)
  }

  private func one(_ year: (value: Int, digits: Int), _ month: Int, _ day: Int) -> Date {
    Self.day(year, month, day).map { .one($0) } ?? .none
  }

  private static func day(_ year: (value: Int, digits: Int), _ month: Int, _ day: Int) -> Day? {
    switch year.digits {
    case 4: Day(year: year.value, month: month, day: day)
    case 2: Day(year: year.value + (year.value < 70 ? 2000 : 1900), month: month, day: day)
    default: nil
    }
  }

  private func isWeekday(_ index: Int) -> Bool {
    word(index).map { Self.weekdays.contains(String($0.prefix(3))) } ?? false
  }

  private static let weekdays: Set<String> = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  private static func month(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    return months.firstIndex { $0 == word || ($0.hasPrefix(word) && word.count <= 4) }
      .map { $0 + 1 }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
}
