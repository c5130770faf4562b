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
  private static let names: Set<String> = Set(DateWords.weekdays.keys)
    .union(DateWords.months.keys)
  /// "the first half of may" is no period that the grammar knows.
  private static let parts: Set<String> = [
    "half", "week", "weeks", "part", "beginning", "start", "middle", "third", "turn",
  ]
  /// What comes again and again: "at weekends", "in the evenings".
  private static let repeated: Set<String> = [
    "weekends", "mornings", "afternoons", "evenings", "nights",
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
    if range.contains(where: isRepeated(_:)) { return nil }
    if isWithinPart(range) || isPart(range) { return nil }
    // "different from january" is about january, not about all since then.
    if first == "from", !isSpan(range), words.contains(where: { $0.plain.hasPrefix("differ") }) {
      return nil
    }
    // "the import from yesterday" is of yesterday alone, "from yesterday on" is not.
    if first == "from", plain.count > 1, !isSpan(range), isClosed(plain[1]), !goesOn(range) {
      return nil
    }
    let core = plain.filter { $0 != "the" }
    if core.count == 1 {
      let bare = BareDate(
        word: core[0], before: range.lowerBound > 0 ? words[range.lowerBound - 1].plain : nil,
        after: range.upperBound < words.count ? words[range.upperBound].plain : nil,
        isAmongMonths: words.filter { DateWords.months[$0.plain] != nil }.count > 1,
        isTheOne: plain[0] == "the")
      guard bare.isMeant, plain != ["weekend"] || !isAnyOne(range.lowerBound) else { return nil }
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
    let isOne = isOne(index) && index > range.lowerBound
    if Self.anchors.contains(bare) { return bare }
    if isPossessive(index), Self.names.contains(bare) { return bare }
    if DateUnit(bare, plural: false) != nil || Self.names.contains(bare), isOne { return bare }
    return word.typed
  }

  /// "a weekend" and "a lazy weekend" are no weekend in particular.
  private func isAnyOne(_ index: Int) -> Bool {
    func isArticle(_ place: Int) -> Bool { place >= 0 && words[place].plain == "a" }
    return isArticle(index - 1)
      || isArticle(index - 2) && !Self.openers.contains(words[index - 1].plain)
        && words[index - 1].plain != "the"
  }

  /// "may" in "the first half of may".
  private func isWithinPart(_ range: Range<Int>) -> Bool {
    let of = words[range.lowerBound].plain == "of" ? range.lowerBound : range.lowerBound - 1
    guard of > 0, words[of].plain == "of" else { return false }
    if Self.parts.contains(words[of - 1].plain) { return true }
    return of > 1 && words[of - 1].plain == "days"
      && ["first", "last", "few"].contains(words[of - 2].plain)
  }

  /// "the last week" in "the last week of may", "the next quarter" in "the next quarter of an hour".
  private func isPart(_ range: Range<Int>) -> Bool {
    let next = range.upperBound + 1
    guard next < words.count, words[next - 1].plain == "of" else { return false }
    let isUnit = DateUnit(words[next - 2].plain, plural: true) != nil
    return isDateWord(words[next].plain) || isUnit && ["an", "the"].contains(words[next].plain)
  }

  private func isClosed(_ word: String) -> Bool {
    ["last", "this", "yesterday", "yesterdays", "today", "todays"].contains(word)
  }

  private func goesOn(_ range: Range<Int>) -> Bool {
    range.upperBound < words.count
      && ["on", "onward", "onwards"].contains(words[range.upperBound].plain)
  }

  private func isPossessive(_ index: Int) -> Bool {
    ["'s", "’s"].contains { words[index].typed.hasSuffix($0) }
  }

  private func isOne(_ index: Int) -> Bool {
    index > 0 && ["last", "this", "next", "past"].contains(words[index - 1].plain)
  }

  private func isRepeated(_ index: Int) -> Bool {
    Self.repeated.contains(words[index].plain) && !isPossessive(index) && !isOne(index)
  }

  /// "11 feb, 2026": commas inside are part of the date.
  private func isWrittenDate(_ plain: [String]) -> Bool {
    plain.allSatisfy { word in
      Self.names.contains(word) || word.contains(where: \.isNumber) || word == "the"
        || Self.openers.contains(word)
    }
  }
}
