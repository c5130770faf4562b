// What a phrase names before it is settled which one it means, and how that is settled.

import Domain

/// A day or span as named; what recurs is settled by mode and today.
enum DateSpec: Hashable {
  /// It says itself which one it means; `unit` is cut at today while it runs.
  case fixed(DayRange, unit: Bool)
  /// A weekday, 1 for Monday.
  case weekday(Int)
  /// Saturday and Sunday.
  case weekend
  /// A month, 1 to 12.
  case month(Int)
  /// A quarter, 1 to 4.
  case quarter(Int)
  /// An ISO week.
  case week(Int)
  /// A day of a month of any year.
  case date(month: Int, day: Int)
  /// A day of any month.
  case dayOfMonth(Int)

  /// Whether it recurs, so that today and the mode have a say.
  var isOpen: Bool {
    if case .fixed = self { return false }
    return true
  }

  /// The fits from today's neighbourhood, in order; enough for every leap year and week 53.
  func fits(around today: Day) -> [DayRange] {
    let (year, month, _) = today.fields
    switch self {
    case .fixed(let range, _): return [range]
    case .weekday(let weekday):
      return (-2...2).map { DayRange(day: today.monday + $0 * 7 + weekday - 1) }
    case .weekend:
      return (-2...2).map { DayRange(today.monday + $0 * 7 + 5, today.monday + $0 * 7 + 7) }
    case .month(let month): return (-2...2).map { DateUnit.months(year + $0, month, 1) }
    case .quarter(let quarter):
      return (-2...2).map { DateUnit.months(year + $0, quarter * 3 - 2, 3) }
    case .week(let week):
      return (-8...8).compactMap {
        DateWords.isoWeek(week, of: DateWords.isoYear(of: today) + $0).map { DayRange($0, $0 + 7) }
      }
    case .date(let month, let day):
      return (-9...9).compactMap {
        Day(year: year + $0, month: month, day: day).map(DayRange.init(day:))
      }
    case .dayOfMonth(let day):
      return (-4...4).compactMap { offset in
        let first = DateUnit.addMonths(offset, to: Day(year: year, month: month, day: 1) ?? today)
        return Day(year: first.fields.year, month: first.fields.month, day: day)
          .map(DayRange.init(day:))
      }
    }
  }

  /// The range meant, whole: running units are not cut.
  func whole(today: Day, mode: DateMode) throws(DateRefusal) -> DayRange {
    let fits = fits(around: today)
    let found: DayRange?
    switch (self, mode.looksBack) {
    case (.fixed, _): found = fits.first
    case (.weekday, true): found = fits.last { $0.from < today }
    case (.weekday, false): found = fits.first { $0.from > today }
    case (.weekend, true):
      found = fits.last { $0.to <= today || ($0.from <= today && today < $0.to) }
    case (_, true): found = fits.last { $0.from <= today }
    case (_, false): found = fits.first { $0.to > today }
    }
    guard let found else { throw DateRefusal(.invalid) }
    return found
  }

  /// The range meant; a week, month, quarter or year now running is cut at today.
  func resolve(today: Day, mode: DateMode) throws(DateRefusal) -> DayRange {
    cut(try whole(today: today, mode: mode), today: today, mode: mode)
  }

  /// The latest fit that begins before a range.
  func latest(before range: DayRange) -> DayRange? {
    fits(around: range.from).last { $0.from < range.from || ($0 == range && !isOpen) }
  }

  /// The first fit that begins after a range has begun.
  func first(after range: DayRange) -> DayRange? {
    fits(around: range.from).first { $0.from > range.from }
  }

  func cut(_ range: DayRange, today: Day, mode: DateMode) -> DayRange {
    guard isUnit, range.from <= today, today < range.to else { return range }
    return mode.looksBack ? DayRange(range.from, today + 1) : DayRange(today, range.to)
  }

  private var isUnit: Bool {
    switch self {
    case .fixed(_, let unit): unit
    case .month, .quarter, .week: true
    default: false
    }
  }
}
