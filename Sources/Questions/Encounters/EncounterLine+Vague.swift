// Days that were said, but not which: "the other day", "over easter", "a few weeks ago".

extension EncounterLine {
  /// Takes away what says some day and not which one; whether there was any.
  mutating func takeVague() -> Bool {
    for index in tokens.indices where tokens[index].lower == "back" && index > 0 {
      if DateUnit(tokens[index - 1].lower, plural: true) != nil {
        replace(index..<index + 1, with: [.word("ago")])
      }
    }
    for index in tokens.indices {
      guard let end = vagueEnd(index) else { continue }
      replace(ahead(of: index)..<end, with: [])
      return true
    }
    return false
  }

  /// "On the last day of the conference" says at what, not when.
  mutating func takeDayOfOccasion() -> Bool {
    let ordinals: Set<String> = ["first", "second", "third", "last", "final", "opening", "closing"]
    let found = tokens.indices.dropFirst().first { index in
      lower(index) == "on" && lower(index + 1) == "the" && ordinals.contains(lower(index + 2))
        && ["day", "night", "evening", "morning"].contains(lower(index + 3))
        && lower(index + 4) == "of"
    }
    guard let found else { return false }
    replace(found..<found + 5, with: [.word("during")])
    return true
  }

  /// Takes away what is left of a date that could not be read: "3.3.26", "a week or two ago".
  mutating func takeUnread() -> Bool {
    if let ago = tokens.indices.dropFirst().first(where: { lower($0) == "ago" }) {
      var start = ago
      while start > 1,
        lower(start - 1) == "or" || DateWords.numbers[lower(start - 1)] != nil
          || DateUnit(lower(start - 1), plural: true) != nil || Int(lower(start - 1)) != nil
      {
        start -= 1
      }
      replace(start..<ago + 1, with: [])
      return true
    }
    let written = tokens.indices.dropFirst().first { index in
      let parts = lower(index).split(whereSeparator: { "./-".contains($0) })
      return parts.count == 3 && parts.allSatisfy { $0.count <= 4 && Int($0) != nil }
    }
    guard let written else { return false }
    replace(ahead(of: written)..<written + 1, with: [])
    return true
  }

  private func lower(_ index: Int) -> String {
    tokens.indices.contains(index) ? tokens[index].lower : ""
  }

  private func vagueEnd(_ index: Int) -> Int? {
    if let phrase = EncounterWords.vague.first(where: { starts(with: $0, at: index) }) {
      return index + phrase.count
    }
    return agoEnd(index) ?? otherDayEnd(index) ?? relatedEnd(index) ?? seasonEnd(index)
      ?? holidayEnd(index) ?? monthEnd(index)
  }

  /// Where the words that lead to a phrase begin: "in" and "the" go with it.
  private func ahead(of index: Int) -> Int {
    var start = index
    while start > 0,
      ["in", "on", "at", "over", "the", "a", "first", "second", "last"].contains(lower(start - 1))
    {
      start -= 1
    }
    return start
  }

  /// "A few weeks ago", "half a year ago", "ages ago".
  private func agoEnd(_ index: Int) -> Int? {
    let counts: Set<String> = ["few", "several", "some", "many", "half", "couple"]
    var end = index
    if lower(end) == "a", lower(end + 1) == "few" || lower(end + 1) == "good" { end += 1 }
    guard counts.contains(lower(end)) || lower(end) == "good" else {
      let isBare = DateUnit(lower(end), plural: true) != nil && lower(end).hasSuffix("s")
      guard isBare, lower(end + 1) == "ago" else { return nil }
      return DateWords.numbers[lower(end - 1)] != nil || Int(lower(end - 1)) != nil
        || lower(end - 1) == "of" || lower(end - 1) == "couple" ? nil : end + 2
    }
    guard lower(end) != "couple" else { return nil }
    while ["few", "several", "some", "many", "half", "good", "a", "of"].contains(lower(end)) {
      end += 1
    }
    guard DateUnit(lower(end), plural: true) != nil, lower(end + 1) == "ago" else { return nil }
    return end + 2
  }

  /// "The other evening", "every monday", "on mondays".
  private func otherDayEnd(_ index: Int) -> Int? {
    let next = lower(index + 1)
    if lower(index) == "the", next == "other" || next == "same" {
      let spans: Set<String> = ["day", "week", "night", "evening", "morning", "weekend"]
      return spans.contains(lower(index + 2)) && ends(index + 3) ? index + 3 : nil
    }
    if ["last", "past"].contains(lower(index)), ["few", "couple"].contains(next) {
      let unit = lower(index + 2) == "of" ? index + 3 : index + 2
      return DateUnit(lower(unit), plural: true) != nil ? unit + 1 : nil
    }
    if lower(index) == "every" {
      return DateWords.weekdays[next] != nil || DateUnit(next, plural: true) != nil
        ? index + 2 : nil
    }
    guard lower(index) == "on", next.hasSuffix("s"), ends(index + 2) else { return nil }
    return DateWords.weekdays[next] == nil && DateWords.weekdays[String(next.dropLast())] != nil
      ? index + 2 : nil
  }

  /// "The day after FOSDEM", "two weeks before the wedding".
  private func relatedEnd(_ index: Int) -> Int? {
    let spans: Set<String> = ["day", "night", "evening", "morning", "days", "week", "weeks"]
    guard lower(index) == "the" || DateWords.numbers[lower(index)] != nil,
      spans.contains(lower(index + 1)),
      ["after", "before"].contains(lower(index + 2))
        || lower(index + 2) == "of" && lower(index) == "the" && lower(index - 1) == "on",
      index + 3 < tokens.count, !tokens[index + 3].isBreak,
      !["yesterday", "tomorrow", "last"].contains(lower(index + 3))
    else { return nil }
    var end = index + 4
    while end < tokens.count, !ends(end) { end += 1 }
    return end
  }

  /// "Last summer", "in the spring of 2025"; not "at the summer party".
  private func seasonEnd(_ index: Int) -> Int? {
    guard EncounterWords.seasons.contains(lower(index)), isLedAsTime(index) else { return nil }
    var end = index + 1
    if lower(end) == "of" { end += 1 }
    if DatePhrase.year(lower(end)) != nil { end += 1 }
    return ends(end) ? end : nil
  }

  private func isLedAsTime(_ index: Int) -> Bool {
    let leads: Set<String> = [
      "in", "on", "over", "during", "last", "this", "at", "around", "since",
    ]
    let before = lower(index - 1)
    guard ["the", "my", "her", "his", "early", "late"].contains(before) else {
      return leads.contains(before)
    }
    return leads.contains(lower(index - 2))
  }

  /// "Over easter", "on christmas eve"; not "at the christmas party".
  private func holidayEnd(_ index: Int) -> Int? {
    guard let name = EncounterWords.holidays.first(where: { starts(with: $0, at: index) }) else {
      return nil
    }
    var end = index + name.count
    let more: Set<String> = [
      "day", "eve", "monday", "sunday", "friday", "saturday", "weekend", "week", "holidays",
      "break",
      "morning",
    ]
    while more.contains(lower(end)) { end += 1 }
    guard isLedAsTime(index) || lower(end - 1) == "eve" || end > index + name.count && index > 0
    else { return nil }
    return ends(end) ? end : nil
  }

  /// "In early february", "mid-march", "the end of january".
  private func monthEnd(_ index: Int) -> Int? {
    if lower(index).hasPrefix("mid-") || lower(index).hasPrefix("mid‑") {
      return DateWords.months[String(lower(index).dropFirst(4))] != nil ? index + 1 : nil
    }
    if EncounterWords.hedges.contains(lower(index)) {
      let day = lower(index + 1) == "the" ? index + 2 : index + 1
      if DatePhrase.ordinal(lower(day)) != nil, ends(day + 1) { return day + 1 }
    }
    guard
      EncounterWords.hedges.contains(lower(index)) || EncounterWords.spans.contains(lower(index))
    else { return nil }
    let month = lower(index + 1) == "of" || lower(index + 1) == "in" ? index + 2 : index + 1
    guard DateWords.months[lower(month)] != nil, Int(lower(month + 1)) == nil else {
      return DateWords.months[lower(month)] != nil && DatePhrase.year(lower(month + 1)) != nil
        ? month + 2 : nil
    }
    return month + 1
  }

  /// The whole of "around the 10th", "the last friday of february", "tuesday or so": with such words
  /// around it no day is said; nil where it stands as it is.
  func hedged(_ range: Range<Int>) -> Range<Int>? {
    var start = range.lowerBound
    while start > 0, ["on", "in", "the", "at"].contains(lower(start - 1)) { start -= 1 }
    if start > 1, lower(start - 1) == "or", Int(lower(start - 2).prefix { $0.isNumber }) != nil {
      return ahead(of: start - 2)..<range.upperBound
    }
    let from = start > 0 && EncounterWords.hedges.contains(lower(start - 1)) ? start - 1 : nil
    if let from, !["early", "late"].contains(lower(from)) { return from..<range.upperBound }
    let of = lower(start) == "of" ? start : start - 1
    if lower(of) == "of", EncounterWords.spans.contains(lower(of - 1)) {
      return ahead(of: of - 1)..<range.upperBound
    }
    let end = range.upperBound
    if lower(end) == "or" { return range.lowerBound..<end + 1 }
    if lower(end) == "of", DateWords.months[lower(end + 1)] != nil {
      return range.lowerBound..<end + 2
    }
    return nil
  }
}
