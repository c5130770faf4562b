// Dates written in figures: 2026-02-11, 2026/02/11, 11.2., 13/02, 2026-W08, 2026Q1.

import Domain

extension DatePhrase {
  /// One word of figures; nil when it is no date.
  func written(_ word: String) throws(DateRefusal) -> DateSpec? {
    if let slashed = Slashed(word) { return try settle(slashed) }
    if word.contains("."), let dotted = try dotted(word) { return dotted }
    let parts = word.split(whereSeparator: { $0 == "-" || $0 == "/" }).map(String.init)
    if let first = parts.first, first.count == 6, first.dropFirst(4).first == "q", parts.count == 1
    {
      guard let year = Self.year(String(first.prefix(4))), let quarter = Int(first.suffix(1)) else {
        return nil
      }
      guard (1...4).contains(quarter) else { throw DateRefusal(.invalid) }
      return .fixed(DateUnit.months(year, quarter * 3 - 2, 3), unit: true)
    }
    guard let first = parts.first, let year = Self.year(first), parts.count >= 2 else { return nil }
    if parts.count == 2, parts[1].hasPrefix("w"), let week = Int(parts[1].dropFirst()) {
      guard let monday = DateWords.isoWeek(week, of: year) else { throw DateRefusal(.invalid) }
      return .fixed(DayRange(monday, monday + 7), unit: true)
    }
    if parts.count == 2, parts[1].hasPrefix("q"), let quarter = Int(parts[1].dropFirst()) {
      guard (1...4).contains(quarter) else { throw DateRefusal(.invalid) }
      return .fixed(DateUnit.months(year, quarter * 3 - 2, 3), unit: true)
    }
    let numbers = parts.map { $0.allSatisfy(\.isASCIIDigit) && $0.count <= 4 ? Int($0) : nil }
    guard let month = numbers[1] else { return nil }
    guard (1...12).contains(month) else { throw DateRefusal(.invalid) }
    if parts.count == 2 { return .fixed(DateUnit.months(year, month, 1), unit: true) }
    guard parts.count == 3, let day = numbers[2] else { return nil }
    guard let date = Day(year: year, month: month, day: day) else { throw DateRefusal(.invalid) }
    return .fixed(DayRange(day: date), unit: false)
  }

  /// `11.2.` and `11.02.2026` are dates, `1.2` is a number.
  private func dotted(_ word: String) throws(DateRefusal) -> DateSpec? {
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }),
      let day = Int(parts[0]), let month = Int(parts[1])
    else { return nil }
    guard !parts[2].isEmpty else {
      guard Day(year: 2000, month: month, day: day) != nil else { throw DateRefusal(.invalid) }
      return .date(month: month, day: day)
    }
    guard let year = Self.year(String(parts[2])) else { return nil }
    guard let date = Day(year: year, month: month, day: day) else { throw DateRefusal(.invalid) }
    return .fixed(DayRange(day: date), unit: false)
  }

  /// 13/02 has one reading; 01/02 has two and is refused with both.
  private func settle(_ slashed: Slashed) throws(DateRefusal) -> DateSpec {
    var specs: [DateSpec] = []
    for spec in [slashed.spec(dayFirst: true), slashed.spec(dayFirst: false)].compactMap(\.self)
    where !specs.contains(spec) {
      specs.append(spec)
    }
    guard let only = specs.first else { throw DateRefusal(.invalid) }
    guard specs.count == 1 else {
      var readings: [DayRange] = []
      for spec in specs { readings.append(try spec.whole(today: today, mode: mode)) }
      throw DateRefusal(.ambiguous, readings)
    }
    return only
  }
}
