// On which days an event recurs (RFC 5545 §3.3.10), expanded within bounds.

import Domain

/// A recurrence rule, as far as whole days go.
public struct Recurrence: Hashable, Sendable {
  /// How often.
  public enum Frequency: String, Sendable {
    /// Every day, or every few.
    case daily = "DAILY"
    /// Every week.
    case weekly = "WEEKLY"
    /// Every month.
    case monthly = "MONTHLY"
    /// Every year.
    case yearly = "YEARLY"
  }

  /// A weekday, perhaps counted within its month or year: `-1FR` is the last Friday.
  struct Weekday: Hashable, Sendable {
    var weekday: Int
    var ordinal: Int?
  }

  private static let weekdays = ["MO": 1, "TU": 2, "WE": 3, "TH": 4, "FR": 5, "SA": 6, "SU": 7]

  private let frequency: Frequency
  private var interval = 1
  private var count: Int?
  private var until: Day?
  private var weekdays: [Weekday] = []
  private var monthDays: [Int] = []
  private var yearDays: [Int] = []
  private var weeks: [Int] = []
  private var months: [Int] = []
  private var positions: [Int] = []
  private var weekStart = 1

  /// Reads a rule; nil where it is none, or recurs within a day.
  ///
  /// - Parameters:
  ///   - text: As in `FREQ=MONTHLY;BYDAY=-1FR`.
  ///   - lastDay: Turns the rule's `UNTIL` into a local day.
  public init?(_ text: String, until lastDay: (String) -> Day?) {
    var fields: [String: String] = [:]
    for part in text.uppercased().split(separator: ";") {
      let pair = part.split(separator: "=", maxSplits: 1).map { $0.trimmed }
      if pair.count == 2 { fields[pair[0]] = pair[1] }
    }
    guard let frequency = fields["FREQ"].flatMap(Frequency.init) else { return nil }
    self.frequency = frequency
    func numbers(_ name: String, _ range: ClosedRange<Int>) -> [Int]? {
      guard let text = fields[name] else { return [] }
      let found = text.split(separator: ",").map { Int($0.trimmed) }
      guard found.allSatisfy({ $0.map { range.contains(abs($0)) } ?? false }) else { return nil }
      return found.compactMap(\.self)
    }
    if let text = fields["INTERVAL"] {
      guard let value = Int(text), (1...100_000).contains(value) else { return nil }
      interval = value
    }
    if let text = fields["COUNT"] {
      guard let value = Int(text), value > 0 else { return nil }
      count = value
    }
    if let text = fields["UNTIL"] {
      guard let day = lastDay(text) else { return nil }
      until = day
    }
    guard let monthDays = numbers("BYMONTHDAY", 1...31),
      let yearDays = numbers("BYYEARDAY", 1...366), let weeks = numbers("BYWEEKNO", 1...53),
      let months = numbers("BYMONTH", 1...12), let positions = numbers("BYSETPOS", 1...366)
    else { return nil }
    (self.monthDays, self.yearDays, self.weeks) = (monthDays, yearDays, weeks)
    (self.months, self.positions) = (months, positions)
    for word in (fields["BYDAY"] ?? "").split(separator: ",") {
      let text = word.trimmed
      guard let weekday = Self.weekdays[String(text.suffix(2))] else { return nil }
      let ordinal = text.dropLast(2)
      guard ordinal.isEmpty || Int(ordinal).map({ $0 != 0 && abs($0) <= 53 }) == true else {
        return nil
      }
      weekdays.append(Weekday(weekday: weekday, ordinal: Int(ordinal)))
    }
    if let start = fields["WKST"] {
      guard let weekday = Self.weekdays[start] else { return nil }
      weekStart = weekday
    }
  }

  /// Days on which an event recurs, from the first on; none after `last`.
  ///
  /// The first day counts as one of them, whether the rule fits it or not.
  ///
  /// - Parameters:
  ///   - first: The event's own day.
  ///   - days: The days asked about.
  ///   - most: How many may fall on the days asked about.
  /// - Returns: The days asked about on which it falls; nil where there are more than `most`.
  public func days(
    from first: Day, within days: ClosedRange<Day>, most: Int
  ) -> [Day]? {
    let last = min(days.upperBound, until ?? days.upperBound)
    var found: [Day] = []
    var counted = 0
    var step = 0
    // Enough for the days of eight hundred years.
    let steps = 300_000
    while step < steps, let period = period(step, from: first) {
      if period.lowerBound > last { break }
      step += 1
      for day in occurrences(in: period, first: first) where day >= first {
        if day > last { return found }
        // The first day stands for itself.
        if counted == 0, day != first {
          counted = 1
          if days.contains(first) { found.append(first) }
        }
        if let count, counted >= count { return found }
        counted += 1
        if days.contains(day) { found.append(day) }
        if found.count > most { return nil }
      }
    }
    if counted == 0, days.contains(first) { found.append(first) }
    return found
  }

  /// The days of the n-th period that counts.
  private func period(_ n: Int, from first: Day) -> ClosedRange<Day>? {
    let (offset, overflow) = n.multipliedReportingOverflow(by: interval)
    guard !overflow, offset < 1_000_000 else { return nil }
    switch frequency {
    case .daily: return (first + offset)...(first + offset)
    case .weekly:
      let start = first - (first.weekday - weekStart + 7) % 7 + 7 * offset
      return start...(start + 6)
    case .monthly:
      let (year, month, _) = first.fields
      let index = year * 12 + month - 1 + offset
      guard let start = Day(year: index / 12, month: index % 12 + 1, day: 1) else { return nil }
      return start...(start + Day.length(ofMonth: index % 12 + 1, year: index / 12) - 1)
    case .yearly:
      guard let start = Day(year: first.fields.year + offset, month: 1, day: 1),
        let end = Day(year: first.fields.year + offset, month: 12, day: 31)
      else { return nil }
      return start...end
    }
  }

  private func occurrences(in period: ClosedRange<Day>, first: Day) -> [Day] {
    let fitting = period.filter { fits($0, in: period, first: first) }
    guard !positions.isEmpty else { return fitting }
    let chosen = positions.compactMap { position -> Day? in
      let index = position > 0 ? position - 1 : fitting.count + position
      return fitting.indices.contains(index) ? fitting[index] : nil
    }
    return Set(chosen).sorted()
  }

  private func fits(_ day: Day, in period: ClosedRange<Day>, first: Day) -> Bool {
    let (year, month, number) = day.fields
    if !months.isEmpty, !months.contains(month) { return false }
    let length = Day.length(ofMonth: month, year: year)
    if !monthDays.isEmpty,
      !monthDays.contains(where: { $0 > 0 ? $0 == number : length + 1 + $0 == number })
    {
      return false
    }
    if !yearDays.isEmpty, frequency == .yearly {
      let index = day - period.lowerBound + 1
      let count = period.upperBound - period.lowerBound + 1
      guard yearDays.contains(where: { $0 > 0 ? $0 == index : count + 1 + $0 == index }) else {
        return false
      }
    }
    if !weeks.isEmpty, frequency == .yearly, !isInWeek(day, of: year) { return false }
    if !weekdays.isEmpty {
      return weekdays.contains { fits($0, day, in: period, number, length) }
    }
    guard monthDays.isEmpty, yearDays.isEmpty else { return true }
    switch frequency {
    case .daily: return true
    case .weekly: return day.weekday == first.weekday
    case .monthly: return number == first.fields.day
    case .yearly:
      if !weeks.isEmpty { return day.weekday == first.weekday }
      return number == first.fields.day && (!months.isEmpty || month == first.fields.month)
    }
  }

  private func fits(
    _ wanted: Weekday, _ day: Day, in period: ClosedRange<Day>, _ number: Int, _ length: Int
  ) -> Bool {
    guard wanted.weekday == day.weekday else { return false }
    guard let ordinal = wanted.ordinal, frequency == .monthly || frequency == .yearly else {
      return true
    }
    let isByMonth = frequency == .monthly || !months.isEmpty
    let index = isByMonth ? number - 1 : day - period.lowerBound
    let left = isByMonth ? length - number : period.upperBound - day
    return ordinal > 0 ? index / 7 + 1 == ordinal : left / 7 + 1 == -ordinal
  }

  /// Whether a day is in one of the weeks asked for, numbered from the first with four days.
  private func isInWeek(_ day: Day, of year: Int) -> Bool {
    func firstWeek(_ year: Int) -> Day? {
      // The week with 4 January in it.
      Day(year: year, month: 1, day: 4).map { $0 - ($0.weekday - weekStart + 7) % 7 }
    }
    guard let start = firstWeek(year), let next = firstWeek(year + 1), day >= start, day < next
    else { return false }
    let week = (day - start) / 7 + 1
    let count = (next - start) / 7
    return weeks.contains { $0 > 0 ? $0 == week : count + 1 + $0 == week }
  }
}
