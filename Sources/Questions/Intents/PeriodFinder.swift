// Finds the date phrases inside a question.

import Domain

/// A date phrase found among words.
struct FoundPeriod {
  var words: Range<Int>
  var range: DayRange
  /// Whether it names two ends, as in "from monday to friday".
  var isSpan: Bool
}

/// Looks for date phrases in the words of a question; what only looks like one is left alone.
struct PeriodFinder {
  let reader: DatePhrase
  private let words: [QuestionText.Word]
  /// Whether "january to march" is one phrase.
  var allowsSpans = true

  init(_ words: [QuestionText.Word], today: Day, mode: DateMode) {
    self.words = words
    reader = DatePhrase(today: today, mode: mode)
  }

  private static let openers: Set<String> = [
    "in", "on", "since", "from", "between", "during", "over", "by", "until", "till", "through",
    "after", "for", "within", "of", "ever", "at",
  ]
  private static let joints: Set<String> = ["to", "until", "till", "through", "–", "thru", "and"]
  private static let anchors: Set<String> = [
    "today", "tonight", "yesterday", "tomorrow", "morning", "afternoon", "evening", "night",
    "weekend", "fortnight", "ago", "noon",
  ]
  /// Before these a date is not meant to the day.
  private static let vague: Set<String> = ["around", "roughly", "circa", "early", "mid", "late"]
  /// Between these a bare number like 2025 is a year.
  private static let between: Set<String> = [
    "or", "and", "vs", "versus", "against", "than", "to", "with", "–",
  ]
  private static let names: Set<String> = Set(DateWords.weekdays.keys)
    .union(DateWords.months.keys)
  private static let shy: Set<String> = [
    "may", "mar", "sun", "sat", "wed", "dec", "jan", "mon", "tue", "thu", "march", "april", "june",
    "august", "fri", "jun", "jul", "apr", "aug", "sep", "oct", "nov", "feb",
  ]

  /// All phrases found, the longest first, none overlapping.
  func all() -> [FoundPeriod] {
    var taken = Set<Int>()
    var found: [FoundPeriod] = []
    let dateWords = words.indices.filter { isDateWord(words[$0].plain) }
    guard let first = dateWords.first, let last = dateWords.last else { return [] }
    let start = max(0, first - 6)
    let end = min(words.count, last + 7)
    for length in stride(from: min(10, end - start), through: 1, by: -1) {
      for begin in start...(end - length) {
        let range = begin..<(begin + length)
        guard dateWords.contains(where: range.contains), taken.isDisjoint(with: range),
          let period = read(range)
        else { continue }
        taken.formUnion(range)
        found.append(FoundPeriod(words: range, range: period, isSpan: isSpan(range)))
      }
    }
    return found.sorted { $0.words.lowerBound < $1.words.lowerBound }
  }

  private func isSpan(_ range: Range<Int>) -> Bool {
    words[range].dropFirst().dropLast().contains { Self.joints.contains($0.plain) }
  }

  private func isDateWord(_ word: String) -> Bool {
    if Self.anchors.contains(word) || Self.names.contains(word) { return true }
    if word.hasSuffix("s") {
      let bare = String(word.dropLast())
      if Self.anchors.contains(bare) || Self.names.contains(bare) { return true }
    }
    if DateUnit(word, plural: true) != nil { return true }
    guard word.contains(where: \.isNumber) else { return false }
    if DatePhrase.ordinal(word) != nil || DatePhrase.year(word) != nil { return true }
    return word.contains { "/-–.qw".contains($0) }
  }

  private func read(_ range: Range<Int>) -> DayRange? {
    let plain = words[range].map(\.plain)
    let first = plain[0]
    let last = plain[plain.count - 1]
    if last == "the" || last == "in" || last == "on" || last == "of" { return nil }
    if ["and", "or", "at", "a"].contains(first), first != "a" || plain.count < 3 { return nil }
    if ["the", "of"].contains(first), plain.count == 1 { return nil }
    if !allowsSpans, isSpan(range) { return nil }
    // "every monday" and "a week" state nothing.
    if range.lowerBound > 0 {
      let before = words[range.lowerBound - 1].plain
      if ["every", "each", "any", "per", "most", "all"].contains(before),
        !Self.openers.contains(first), !["this", "last", "next", "past", "the"].contains(first),
        !["today", "tonight", "yesterday", "tomorrow"].contains(first)
      {
        return nil
      }
      // "around monday" is no day that the grammar knows.
      if Self.vague.contains(before) { return nil }
      if first == "in", Int(before) != nil, plain.count == 3, plain[1] == "a" { return nil }
    }
    // A name in a list of one: "march", "may" and "sun" need a preposition to be dates.
    let core = plain.filter { $0 != "the" }
    if core.count == 1 {
      if Self.shy.contains(core[0]), !standsAlone(range) { return nil }
      if DatePhrase.year(core[0]) != nil, words.count > 1, range.lowerBound != 0,
        !Self.between.contains(words[range.lowerBound - 1].plain)
      {
        return nil
      }
      if DatePhrase.ordinal(core[0]) != nil { return nil }
      if DateUnit(core[0], plural: true) != nil { return nil }
    }
    if core.count == 2, Self.openers.contains(core[0]),
      DateUnit(core[1], plural: true) != nil
        || DatePhrase.ordinal(core[1]) != nil && core[0] != "on"
          && core[0] != "since"
    {
      return nil
    }
    let typed = range.map { spelled($0, in: range) }
    if words[range].dropLast().contains(where: { $0.endsClause }), !isWrittenDate(plain) {
      return nil
    }
    do throws(DateRefusal) {
      let period = try reader.read(typed.joined(separator: " "))
      // What was cannot lie ahead: "3 times in a week" is no day next week.
      if reader.mode.looksBack, first == "in", period.from > reader.today { return nil }
      return period
    } catch {
      return nil
    }
  }

  /// A word as the grammar knows it: "yesterday's dip" and "last weeks thread" are of a day and a week.
  private func spelled(_ index: Int, in range: Range<Int>) -> String {
    let word = words[index]
    if word.typed == "&" { return "and" }
    guard word.plain.hasSuffix("s") else { return word.typed }
    let bare = String(word.plain.dropLast())
    let isPossessive = word.typed.hasSuffix("'s") || word.typed.hasSuffix("’s")
    if Self.anchors.contains(bare) { return bare }
    if isPossessive, Self.names.contains(bare) { return bare }
    let follows = index > range.lowerBound ? words[index - 1].plain : ""
    let isOne = ["last", "this", "next", "past"].contains(follows)
    if DateUnit(bare, plural: false) != nil || Self.names.contains(bare), isOne { return bare }
    return word.typed
  }

  /// "11 feb, 2026": commas inside are part of the date.
  private func isWrittenDate(_ plain: [String]) -> Bool {
    plain.allSatisfy { word in
      Self.names.contains(word) || word.contains(where: \.isNumber) || word == "the"
        || Self.openers.contains(word)
    }
  }

  private func standsAlone(_ range: Range<Int>) -> Bool {
    guard let word = words[range].last?.plain, word.count > 3, word != "march" else { return false }
    return true
  }
}
