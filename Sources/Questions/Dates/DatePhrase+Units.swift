// Single days and calendar units: "last friday", "the rest of the week", "11 feb", "q3 2025".

import Domain

extension DatePhrase {
  /// What words name when they name no rolling span and no range.
  func spec(_ words: [String]) throws(DateRefusal) -> DateSpec {
    var words = words
    while let first = words.first, ["on", "in", "during", "over", "at", "of"].contains(first),
      words.count > 1
    {
      if first == "in", let day = try distance(words) {
        return .fixed(DayRange(day: day), unit: false)
      }
      words.removeFirst()
    }
    if let day = try distance(words) { return .fixed(DayRange(day: day), unit: false) }
    if let named = namedDay(words) { return .fixed(DayRange(day: named), unit: false) }
    // "monday evening" is monday; a part of day never changes the day otherwise.
    if words.count > 1, let last = words.last, DateWords.partsOfDay.contains(last) {
      words.removeLast()
      if words.last == "in" { words.removeLast() }
      if let named = namedDay(words) { return .fixed(DayRange(day: named), unit: false) }
    }
    guard !words.isEmpty else { throw DateRefusal(.unknown) }
    if let spec = try weekdays(words) { return spec }
    if let spec = try units(words) { return spec }
    if let spec = try dates(words) { return spec }
    if words.count == 1, let word = words.first {
      if Int(word) != nil || DateWords.numbers[word] != nil || Double(word) != nil {
        throw DateRefusal(.number)
      }
    }
    throw DateRefusal(.unknown)
  }

  private func namedDay(_ words: [String]) -> Day? {
    switch words {
    case ["today"], ["tonight"], ["this", "morning"], ["this", "afternoon"], ["this", "evening"],
      ["this", "night"], ["this", "noon"]:
      today
    case ["yesterday"], ["last", "night"], ["last", "evening"]: today - 1
    case ["tomorrow"]: today + 1
    case ["day", "before", "yesterday"]: today - 2
    case ["day", "after", "tomorrow"]: today + 2
    default: nil
    }
  }

  /// "5 days ago", "in a fortnight", "two weeks from now": one day.
  private func distance(_ words: [String]) throws(DateRefusal) -> Day? {
    var words = words
    var sign = 0
    if words.last == "ago" {
      sign = -1
      words.removeLast()
    } else if words.suffix(2) == ["from", "now"] || words.suffix(2) == ["from", "today"] {
      sign = 1
      words.removeLast(2)
    } else if words.first == "in" {
      sign = 1
      words.removeFirst()
      guard words.count > 1 else { return nil }
      // "in last week" is no distance.
      guard words.first.map({ $0 != "last" && $0 != "next" }) == true else { return nil }
    }
    guard sign != 0, let (count, unit) = try count(words) else { return nil }
    return unit.add(sign * count, to: today)
  }

  /// "5 days", "a couple of weeks", "a fortnight"; nil when it is no count of units.
  func count(_ words: [String]) throws(DateRefusal) -> (Int, DateUnit)? {
    var words = words
    if words.last == "fortnight" || words.last == "fortnights" {
      words[words.count - 1] = "weeks"
      if words.count == 1 || words == ["a", "weeks"] { return (2, .week) }
      guard let (count, unit) = try count(words) else { return nil }
      return (count * 2, unit)
    }
    guard let last = words.last, let unit = DateUnit(last, plural: true) else { return nil }
    words.removeLast()
    if words == ["a", "couple", "of"] || words == ["couple", "of"] || words == ["a", "couple"]
      || words == ["couple"]
    {
      return (2, unit)
    }
    guard words.count == 1, let word = words.first else { return nil }
    guard let number = DateWords.numbers[word] ?? Int(word) else {
      guard word.allSatisfy(\.isASCIIDigit) else { return nil }
      throw DateRefusal(.invalid)
    }
    guard (1...Self.mostUnits).contains(number) else { throw DateRefusal(.invalid) }
    guard unit != .year || number <= 1000 else { throw DateRefusal(.invalid) }
    return (number, unit)
  }

  /// "last 7 days", "the past month", "next 3 weeks", "for 10 days"; nil when it rolls nothing.
  func rolling(_ words: [String]) throws(DateRefusal) -> DayRange? {
    var words = words
    while words.count > 1, let first = words.first,
      ["in", "over", "during", "within"].contains(first)
    {
      words.removeFirst()
    }
    if words.first == "for", words.count > 1 {
      words.removeFirst()
      if let (count, unit) = try count(words) {
        return mode.looksBack
          ? DayRange(unit.add(-count, to: today), today)
          : DayRange(today, unit.add(count, to: today))
      }
    }
    guard let first = words.first else { return nil }
    let rest = Array(words.dropFirst())
    switch first {
    case "last", "past", "previous":
      if rest.count == 1, first == "past", let unit = DateUnit(rest[0], plural: false) {
        return DayRange(unit.add(-1, to: today), today)
      }
      guard rest != ["day"], rest.count > 1 || rest == ["fortnight"],
        let (count, unit) = try count(rest)
      else { return nil }
      return DayRange(unit.add(-count, to: today), today)
    case "next", "coming", "following":
      guard rest.count > 1 || rest == ["fortnight"], let (count, unit) = try count(rest) else {
        return nil
      }
      return DayRange(today + 1, unit.add(count, to: today) + 1)
    default: return nil
    }
  }

  /// "week", "weekend" and their like with last, this, next.
  private func units(_ words: [String]) throws(DateRefusal) -> DateSpec? {
    let which = words.first.flatMap(Self.which)
    let rest = which == nil ? words : Array(words.dropFirst())
    if rest == ["weekend"] || rest == ["weekends"] && which == nil { return weekend(which, words) }
    if let which, rest.count == 1, let unit = DateUnit(rest[0], plural: false), unit != .day {
      return .fixed(unit.unit(of: unit.add(which, to: unit.unit(of: today).from)), unit: true)
    }
    if words.count == 3, words[1] == "before", words[2] == "last" {
      if let unit = DateUnit(words[0], plural: false), unit != .day {
        return .fixed(unit.unit(of: unit.add(-2, to: unit.unit(of: today).from)), unit: true)
      }
      if words[0] == "weekend" {
        let last = try DateSpec.weekend.whole(today: today.monday, mode: .ask)
        return .fixed(DayRange(last.from - 7, last.to - 7), unit: false)
      }
    }
    return try edges(words)
  }

  /// "rest of the week", "end of next month", "start of 2026".
  private func edges(_ words: [String]) throws(DateRefusal) -> DateSpec? {
    guard words.count >= 3, words[1] == "of" else { return nil }
    var rest = Array(words.dropFirst(2))
    if rest.count == 1, DateUnit(rest[0], plural: false) != nil { rest.insert("this", at: 0) }
    guard ["rest", "remainder", "end", "start", "beginning"].contains(words[0]) else { return nil }
    let unit = try spec(rest).whole(today: today, mode: mode)
    switch words[0] {
    case "rest", "remainder":
      guard unit.to > today else { throw DateRefusal(.invalid) }
      return .fixed(DayRange(max(today, unit.from), unit.to), unit: false)
    case "end": return .fixed(DayRange(unit.to - 1, unit.to), unit: false)
    default: return .fixed(DayRange(day: unit.from), unit: false)
    }
  }

  private func weekend(_ which: Int?, _ words: [String]) -> DateSpec {
    let saturday = today.monday + 5
    switch (which, words.first) {
    case (.some(-1), _):
      // The latest Saturday and Sunday that are both over.
      return .fixed(DayRange(saturday - 7, saturday - 5), unit: false)
    case (let which?, _):
      return .fixed(DayRange(saturday + which * 7, saturday + which * 7 + 2), unit: false)
    default: return .weekend
    }
  }

  /// -1 for last, 0 for this, 1 for next.
  static func which(_ word: String) -> Int? {
    switch word {
    case "last", "previous": -1
    case "this", "current": 0
    case "next": 1
    default: nil
    }
  }
}
