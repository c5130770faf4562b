// The period of a question, and for comparisons the other one.

import Domain

/// The periods that a question states.
struct QuestionPeriods {
  private(set) var period: DayRange?
  private(set) var when: String?
  private(set) var vs: DayRange?
  private(set) var vsWhen: String?
  private(set) var unresolved: String?
  /// Indices of the words that are part of a period.
  private(set) var taken: Set<Int> = []

  private let words: [QuestionText.Word]
  private let today: Day

  init(_ words: [QuestionText.Word], intent: Intent, today: Day) {
    self.words = words
    self.today = today
    var found = PeriodFinder(words, today: today, mode: intent.mode).all()
    if intent == .compare { found = parted(found) }
    if intent == .whenToPost, found.filter({ isWeekday($0.words) }).count > 1 { found = [] }
    for phrase in found { taken.formUnion(phrase.words) }
    if intent == .compare {
      compare(found)
    } else if let first = best(found) {
      period = first.range
      when = said(first.words)
    }
    if period == nil { unresolved = vaguePhrase() }
  }

  /// "is thursday better than tuesday" asks about no thursday in particular.
  private func isWeekday(_ range: Range<Int>) -> Bool {
    range.count == 1 && DateWords.weekdays[words[range.lowerBound].plain] != nil
  }

  private func said(_ range: Range<Int>) -> String {
    words[range].map(\.typed).joined(separator: " ")
  }

  /// Of several phrases in one question the one that is a span of its own, else the first.
  private func best(_ found: [FoundPeriod]) -> FoundPeriod? {
    let openers: Set<String> = ["since", "between", "from"]
    return found.first { openers.contains(words[$0.words.lowerBound].plain) } ?? found.first
  }

  /// "january to march" are two periods in a comparison when no other is said.
  private func parted(_ found: [FoundPeriod]) -> [FoundPeriod] {
    guard found.count == 1, found[0].isSpan else { return found }
    var finder = PeriodFinder(words, today: today, mode: .ask)
    finder.allowsSpans = false
    let parts = finder.all()
    return parts.count > 1 ? parts : found
  }

  private mutating func compare(_ found: [FoundPeriod]) {
    guard let first = found.first else { return }
    if found.count > 1 {
      let two = [found[0], found[1]].sorted {
        ($0.range.from, $0.range.to) < ($1.range.from, $1.range.to)
      }
      (vs, vsWhen) = (two[0].range, said(two[0].words))
      (period, when) = (two[1].range, said(two[1].words))
      return
    }
    // Networks side by side share their period.
    let networks = Set(words.compactMap { QuestionShape.networks[$0.plain] })
    guard networks.count < 2 else {
      (period, when) = (first.range, said(first.words))
      return
    }
    let unit = Self.unit(of: first.range, today: today)
    if let before = relative(after: first.words) {
      (period, when) = (first.range, said(first.words))
      (vs, vsWhen) = (unit.before(first.range), said(before))
      return
    }
    let running = unit.running(today)
    if first.range.from >= running.from {
      (period, when, vs) = (first.range, said(first.words), unit.before(running))
    } else {
      (period, vs, vsWhen) = (running, first.range, said(first.words))
    }
  }

  /// "the one before", "the week before", "the previous one", "the last".
  private func relative(after range: Range<Int>) -> Range<Int>? {
    let rest = words.indices.filter { !range.contains($0) }
    for index in rest {
      let word = words[index].plain
      guard ["before", "previous", "preceding", "prior", "last"].contains(word) else { continue }
      var start = index
      while start > 0, !range.contains(start - 1),
        ["one", "the", "week", "month", "day", "year", "quarter", "weekend"].contains(
          words[start - 1].plain)
      {
        start -= 1
      }
      var end = index + 1
      while end < words.count, !range.contains(end), words[end].plain == "one" { end += 1 }
      return start..<end
    }
    return nil
  }

  private enum Unit {
    case days(Int)
    case calendar(DateUnit)

    func running(_ today: Day) -> DayRange {
      switch self {
      case .days(let count): return DayRange(today + 1 - count, today + 1)
      case .calendar(let unit):
        return DayRange(unit.unit(of: today).from, today + 1)
      }
    }

    func before(_ range: DayRange) -> DayRange {
      switch self {
      case .days(let count): return DayRange(range.from - count, range.from)
      case .calendar(let unit): return unit.unit(of: range.from - 1)
      }
    }
  }

  /// The kind of unit a range is: a calendar unit, or so many days.
  private static func unit(of range: DayRange, today: Day) -> Unit {
    let days = range.to - range.from
    let units: [DateUnit] = [.year, .quarter, .month, .week, .day]
    for unit in units {
      let whole = unit.unit(of: range.from)
      if whole == range { return .calendar(unit) }
    }
    // A unit now running ends today.
    if range.to == today + 1 {
      for unit in units.reversed() where unit.unit(of: today).from == range.from {
        return .calendar(unit)
      }
    }
    return .days(days)
  }

  /// "since my holiday", "before summer": about time, but no period.
  private func vaguePhrase() -> String? {
    let openers: Set<String> = ["since", "before", "after", "until", "by", "till", "during"]
    guard let start = words.firstIndex(where: { openers.contains($0.plain) }) else { return nil }
    var end = start + 1
    while end < words.count, end - start < 4, !words[end - 1].endsClause { end += 1 }
    guard end > start + 1 else { return nil }
    return said(start..<end)
  }
}
